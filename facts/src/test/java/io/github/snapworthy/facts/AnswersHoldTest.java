package io.github.snapworthy.facts;

import static io.github.snapworthy.facts.Guards.problem;
import static io.github.snapworthy.facts.Guards.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ProviderState.State;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.Trust;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Answers are kept for as long as the provider says. */
class AnswersHoldTest {
    private static final DriverName A = DriverName.of("a.example");
    private static final DriverName B = DriverName.of("b.example");
    private static final Inventory CLUSTER = FactSourcesTest.cluster(A, B);
    private static final Duration HOUR = Duration.ofHours(1);

    private final FakeClock clock = new FakeClock();
    private final Holding provider = new Holding();
    private final FactSources sources = FactSources.of(provider).guardedBy(Guards.patient(clock));

    @Test
    void an_answer_that_holds_is_not_asked_for_again() {
        FactSet first = sources.gather(CLUSTER);
        clock.advance(HOUR.minusNanos(1));
        FactSet second = sources.gather(CLUSTER);

        assertThat(provider.asked).containsExactly("a.example", "b.example");
        assertThat(second.facts()).isEqualTo(first.facts());
        assertThat(state(first, "holding").took()).contains(Duration.ZERO);
        assertThat(state(second, "holding").state()).isEqualTo(State.OK);
        assertThat(state(second, "holding").facts()).isEqualTo(2);
        assertThat(state(second, "holding").took()).isEmpty();
    }

    @Test
    void an_answer_that_holds_no_longer_is_asked_for() {
        sources.gather(CLUSTER);
        clock.advance(HOUR);
        FactSet gathered = sources.gather(CLUSTER);

        assertThat(provider.asked).hasSize(4);
        assertThat(ages(gathered)).containsOnly(SourcedFact.Age.CURRENT);
    }

    @Test
    void an_answer_holds_for_one_release() {
        sources.gather(released("1.0"));
        sources.gather(released("2.0"));
        sources.gather(released("1.0"));

        assertThat(provider.asked).hasSize(2);
    }

    @Test
    void only_the_driver_that_is_new_is_asked_about() {
        sources.gather(FactSourcesTest.cluster(A));
        sources.gather(CLUSTER);

        assertThat(provider.asked).containsExactly("a.example", "b.example");
    }

    @Test
    void the_cap_of_trust_is_that_of_who_asks() {
        sources.gather(CLUSTER);
        FactSet capped = sources.capped(Trust.CATALOGUED).gather(CLUSTER);

        assertThat(capped.facts().values()).extracting(SourcedFact::trust).containsOnly(Trust.CATALOGUED);
        assertThat(provider.asked).hasSize(2);
    }

    @Test
    void a_provider_that_takes_its_promise_back_is_asked_each_time() {
        sources.gather(CLUSTER);
        clock.advance(HOUR);
        provider.holds = Duration.ZERO;
        sources.gather(CLUSTER);
        provider.failing = true;
        FactSet gathered = sources.gather(CLUSTER);

        assertThat(provider.asked).hasSize(6);
        assertThat(state(gathered, "holding").state()).isEqualTo(State.FAILED);
        assertThat(gathered.facts().values()).isEmpty();
    }

    @Test
    void a_promise_that_is_none_is_a_failure() {
        provider.holds = null;
        assertThat(problem(sources.gather(CLUSTER), "holding"))
                .isEqualTo("a.example: answersHold() returned null (and for 1 more)");

        provider.holds = Duration.ofSeconds(Long.MIN_VALUE);
        assertThat(problem(sources.gather(CLUSTER), "holding")).isEqualTo("none");

        provider.holds = Duration.ofSeconds(Long.MAX_VALUE);
        sources.gather(CLUSTER);
        clock.advance(Duration.ofDays(100_000));
        sources.gather(CLUSTER);
        assertThat(provider.asked).hasSize(6);
    }

    @Test
    void what_is_kept_is_bounded() {
        FactSources small =
                FactSources.of(provider).guardedBy(Guards.patient(clock).atMost(5));
        for (int i = 0; i < 2_000; i++) {
            small.gather(FactSourcesTest.cluster(DriverName.of("driver-" + i)));
        }

        GuardedAsking asking = (GuardedAsking) small.sources().get(0).asking();
        assertThat(asking.kept()).isPositive().isLessThanOrEqualTo(500);
    }

    private static Inventory released(String release) {
        return Inventory.builder()
                .add(new CsiDriver(A, CsiDriver.AttachmentNeed.NONE, Optional.of(release)))
                .build();
    }

    private static List<SourcedFact.Age> ages(FactSet gathered) {
        return gathered.facts().values().stream().map(SourcedFact::age).toList();
    }
}
