package io.github.snapworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Uninterruptibles;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.ProviderState;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What the tests of guards share. */
final class Guards {
    /** Time in which a test must not run out, however slow the machine. */
    static final Duration PLENTY = Duration.ofMinutes(1);

    /** Time that a provider lets pass on purpose; long enough for a thread to start on a slow machine. */
    static final Duration SHORT = Duration.ofMillis(700);

    private Guards() {}

    static Guard patient(FakeClock clock) {
        return Guard.standard().within(PLENTY).timedBy(clock);
    }

    static Guard hasty(FakeClock clock) {
        return Guard.standard().within(SHORT).timedBy(clock);
    }

    static ProviderState state(FactSet gathered, String id) {
        return gathered.providers().stream()
                .filter(state -> state.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static String problem(FactSet gathered, String id) {
        return state(gathered, id).problem().orElse("none");
    }

    /** The live threads of the guard of that provider. */
    static long threads(String id) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(Worker.THREADS + id))
                .peek(thread -> assertThat(thread.isDaemon()).isTrue())
                .count();
    }

    static void eventually(BooleanSupplier holds) {
        for (int i = 0; i < 3_000 && !holds.getAsBoolean(); i++) {
            Uninterruptibles.sleepUninterruptibly(Duration.ofMillis(20));
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }
}
