package io.github.snapworthy.facts;

import static io.github.snapworthy.facts.Guards.problem;
import static io.github.snapworthy.facts.Guards.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ProviderState.State;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A provider that fails repeatedly is left alone for a while. */
class PauseTest {
    private static final DriverName A = DriverName.of("a.example");
    private static final DriverName B = DriverName.of("b.example");
    private static final Inventory CLUSTER = FactSourcesTest.cluster(A, B);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final FakeClock clock = new FakeClock();
    private final AtomicInteger asked = new AtomicInteger();
    private boolean broken = true;

    private final FactSources sources = FactSources.of(new Told("moody", (driver, view) -> {
                asked.incrementAndGet();
                if (broken) {
                    throw new IllegalStateException("not today");
                }
                return Facts.of(driver).supports(Capability.CLONE);
            }))
            .guardedBy(Guards.patient(clock).pausing(3, PAUSE));

    @Test
    void after_failures_in_a_row_it_is_not_asked_until_the_pause_is_over() {
        gather(3);
        assertThat(asked).hasValue(6);

        clock.advance(PAUSE.minusNanos(1));
        assertThat(gather(10)).isEqualTo(State.PAUSED);
        assertThat(asked).hasValue(6);
        assertThat(problem(sources.gather(CLUSTER), "moody"))
                .isEqualTo("it is not asked until 2026-11-26T10:01:00Z, having failed 3 times in a row: "
                        + "a.example: IllegalStateException: not today (and for 1 more)");
    }

    @Test
    void after_the_pause_one_more_failure_begins_the_next() {
        gather(3);
        clock.advance(PAUSE);

        assertThat(gather(1)).isEqualTo(State.FAILED);
        assertThat(gather(1)).isEqualTo(State.PAUSED);
        assertThat(problem(sources.gather(CLUSTER), "moody"))
                .startsWith("it is not asked until 2026-11-26T10:02:00Z, having failed 4 times in a row");
        assertThat(asked).hasValue(8);
    }

    @Test
    void after_the_pause_one_success_makes_it_good_again() {
        gather(3);
        clock.advance(PAUSE);
        broken = false;
        assertThat(gather(1)).isEqualTo(State.OK);

        broken = true;
        assertThat(gather(2)).isEqualTo(State.FAILED);
        broken = false;
        assertThat(gather(1)).isEqualTo(State.OK);
    }

    @Test
    void a_clock_that_is_put_back_ends_the_pause() {
        gather(3);
        clock.advance(Duration.ofDays(-1));

        assertThat(gather(1)).isEqualTo(State.FAILED);
    }

    @Test
    void one_that_fails_for_some_drivers_is_asked_about_the_others() {
        FactSources choosy = FactSources.of(new Told("choosy", (driver, view) -> {
                    asked.incrementAndGet();
                    return driver.equals(B) ? null : Facts.of(driver).supports(Capability.CLONE);
                }))
                .guardedBy(Guards.patient(clock).pausing(1, PAUSE));

        for (int i = 0; i < 5; i++) {
            assertThat(choosy.gather(CLUSTER).facts().get(A)).hasSize(1);
        }
        assertThat(asked).hasValue(10);
    }

    @Test
    void without_a_pause_it_is_asked_each_time() {
        FactSources tireless = sources.guardedBy(Guards.patient(clock).pausing(1, Duration.ZERO));

        for (int i = 0; i < 5; i++) {
            assertThat(state(tireless.gather(CLUSTER), "moody").state()).isEqualTo(State.FAILED);
        }
        assertThat(asked).hasValue(10);
    }

    /** Gathers so many times; the state after the last time. */
    private State gather(int times) {
        State last = State.REFUSED;
        for (int i = 0; i < times; i++) {
            last = state(sources.gather(CLUSTER), "moody").state();
        }
        return last;
    }
}
