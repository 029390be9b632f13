package io.github.snapworthy.facts;

import static io.github.snapworthy.facts.Guards.eventually;
import static io.github.snapworthy.facts.Guards.problem;
import static io.github.snapworthy.facts.Guards.state;
import static io.github.snapworthy.facts.Guards.threads;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ProviderState.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An interruption of the host stops asking and stays the host's; one inside a provider stays there. */
class InterruptionTest {
    private static final DriverName A = DriverName.of("a.example");
    private static final DriverName B = DriverName.of("b.example");
    private static final Inventory CLUSTER = FactSourcesTest.cluster(A, B);
    private static final Told GOOD = Told.always("good", Facts.of(A).supports(Capability.CLONE));

    private final FakeClock clock = new FakeClock();

    @AfterEach
    void forget() {
        Thread.interrupted();
    }

    @Test
    void who_is_interrupted_while_waiting_gets_what_is_known_and_stays_interrupted() {
        Thread host = Thread.currentThread();
        FactSources sources = FactSources.of(GOOD).unguarded().and(guarded(new Told("waiting", (driver, view) -> {
            if (driver.equals(B)) {
                host.interrupt();
                sleep();
            }
            return Facts.of(driver).supports(Capability.SNAPSHOT);
        })));

        FactSet gathered = sources.gather(CLUSTER);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(state(gathered, "waiting").state()).isEqualTo(State.FAILED);
        assertThat(problem(gathered, "waiting")).isEqualTo("it was stopped, as the calling thread was interrupted");
        assertThat(gathered.facts().get(A)).hasSize(2);
        assertThat(gathered.facts().get(B)).hasSize(1);
        eventually(() -> threads("waiting") == 0);
    }

    @Test
    void who_was_interrupted_before_asks_no_guarded_provider() {
        AtomicInteger asked = new AtomicInteger();
        FactSources sources = guarded(new Told("unasked", (driver, view) -> {
            asked.incrementAndGet();
            return Facts.none();
        }));

        Thread.currentThread().interrupt();
        FactSet gathered = sources.gather(CLUSTER);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(problem(gathered, "unasked")).isEqualTo("it was not asked, as the calling thread was interrupted");
        assertThat(asked).hasValue(0);
    }

    @Test
    void an_interruption_is_no_failure_of_the_provider() {
        Thread host = Thread.currentThread();
        FactSources sources = FactSources.of(new Told("innocent", (driver, view) -> {
                    host.interrupt();
                    sleep();
                    return Facts.none();
                }))
                .guardedBy(Guards.patient(clock).pausing(1, Duration.ofMinutes(1)));

        sources.gather(CLUSTER);
        assertThat(Thread.interrupted()).isTrue();
        eventually(() -> threads("innocent") == 0);

        assertThat(problem(sources.gather(CLUSTER), "innocent")).startsWith("it was stopped");
    }

    @Test
    void what_a_provider_leaves_of_an_interruption_is_not_for_the_next_call() {
        List<Boolean> interrupted = new CopyOnWriteArrayList<>();
        FactSources sources = guarded(new Told("careless", (driver, view) -> {
            interrupted.add(Thread.currentThread().isInterrupted());
            Thread.currentThread().interrupt();
            return Facts.none();
        }));

        FactSet first = sources.gather(CLUSTER);
        FactSet second = sources.gather(CLUSTER);

        assertThat(ImmutableList.of(first, second))
                .allMatch(said -> state(said, "careless").state() == State.OK);
        assertThat(interrupted).containsExactly(false, false, false, false);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void an_interruption_that_an_unguarded_provider_throws_stays_the_hosts() {
        FactSources sources = FactSources.of(new Told("sneaky", (driver, view) -> {
                    throw InterruptionTest.<RuntimeException>sneaky(new InterruptedException("enough"));
                }))
                .unguarded();

        FactSet gathered = sources.gather(CLUSTER);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(problem(gathered, "sneaky")).isEqualTo("a.example: InterruptedException: enough (and for 1 more)");
    }

    private FactSources guarded(Told provider) {
        return FactSources.of(provider).guardedBy(Guards.patient(clock));
    }

    /** Heeds an interruption. */
    private static void sleep() {
        try {
            Thread.sleep(Guards.PLENTY.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> E sneaky(Exception thrown) throws E {
        throw (E) thrown;
    }
}
