package io.github.snapworthy.facts;

import static io.github.snapworthy.facts.Guards.problem;
import static io.github.snapworthy.facts.Guards.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ProviderState.State;
import io.github.snapworthy.core.SourcedFact;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Earlier answers stand in for those that a provider fails to give, and are marked. */
class StaleAnswersTest {
    private static final DriverName A = DriverName.of("a.example");
    private static final DriverName B = DriverName.of("b.example");
    private static final Inventory CLUSTER = FactSourcesTest.cluster(A, B);
    private static final Duration HOUR = Duration.ofHours(1);

    private final FakeClock clock = new FakeClock();
    private final Holding provider = new Holding();
    private final FactSources sources = FactSources.of(provider).guardedBy(Guards.patient(clock));

    @Test
    void an_earlier_answer_stands_in_for_one_that_fails() {
        sources.gather(CLUSTER);
        clock.advance(HOUR);
        provider.failing = true;
        FactSet gathered = sources.gather(CLUSTER);

        assertThat(state(gathered, "holding").state()).isEqualTo(State.STALE);
        assertThat(problem(gathered, "holding"))
                .isEqualTo("a.example: IllegalStateException: gone (and for 1 more); "
                        + "earlier answers stand in for 2 drivers");
        assertThat(state(gathered, "holding").facts()).isEqualTo(2);
        assertThat(ages(gathered)).containsOnly(SourcedFact.Age.STALE);
    }

    @Test
    void earlier_answers_stand_in_throughout_a_pause() {
        sources.gather(FactSourcesTest.cluster(A));
        clock.advance(HOUR);
        provider.failing = true;
        for (int i = 0; i < 3; i++) {
            sources.gather(CLUSTER);
        }
        FactSet gathered = sources.gather(CLUSTER);

        assertThat(state(gathered, "holding").state()).isEqualTo(State.STALE);
        assertThat(problem(gathered, "holding"))
                .startsWith("it is not asked until 2026-11-26T11:01:00Z")
                .endsWith("(and for 1 more); earlier answers stand in for 1 driver");
        assertThat(gathered.facts().get(A)).hasSize(1);
        assertThat(gathered.facts().get(B)).isEmpty();
    }

    @Test
    void earlier_answers_stand_in_for_one_who_is_interrupted() {
        sources.gather(CLUSTER);
        clock.advance(HOUR);

        Thread.currentThread().interrupt();
        FactSet gathered = sources.gather(CLUSTER);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(state(gathered, "holding").state()).isEqualTo(State.STALE);
        assertThat(ages(gathered)).hasSize(2).containsOnly(SourcedFact.Age.STALE);
    }

    @Test
    void earlier_answers_stand_in_for_one_that_hangs() {
        FactSources hasty = sources.guardedBy(Guards.hasty(clock));
        CountDownLatch released = new CountDownLatch(1);
        hasty.gather(CLUSTER);
        clock.advance(HOUR);
        provider.hanging = released;
        FactSet stopped = hasty.gather(CLUSTER);
        FactSet unasked = hasty.gather(CLUSTER);
        released.countDown();

        assertThat(problem(stopped, "holding"))
                .isEqualTo("it did not answer for 2 of 2 drivers within 700 ms; "
                        + "earlier answers stand in for 2 drivers");
        assertThat(problem(unasked, "holding"))
                .isEqualTo("it was not asked, as it hangs in an earlier inquiry that was stopped after 700 ms; "
                        + "earlier answers stand in for 2 drivers");
        assertThat(List.of(stopped, unasked)).allSatisfy(gathered -> {
            assertThat(state(gathered, "holding").state()).isEqualTo(State.STALE);
            assertThat(ages(gathered)).hasSize(2).containsOnly(SourcedFact.Age.STALE);
        });
    }

    @Test
    void what_holds_is_current_beside_what_is_missing() {
        sources.gather(FactSourcesTest.cluster(A));
        provider.failing = true;
        FactSet gathered = sources.gather(CLUSTER);

        assertThat(state(gathered, "holding").state()).isEqualTo(State.FAILED);
        assertThat(problem(gathered, "holding")).isEqualTo("b.example: IllegalStateException: gone");
        assertThat(ages(gathered)).containsExactly(SourcedFact.Age.CURRENT);
    }

    private static List<SourcedFact.Age> ages(FactSet gathered) {
        return gathered.facts().values().stream().map(SourcedFact::age).toList();
    }
}
