package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.report.FactChanges;
import io.github.snapworthy.testkit.Clusters;
import io.github.snapworthy.testkit.Mutation;
import io.github.snapworthy.testkit.Scenario;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Differences between generated clusters: each is explained, and there is none where there is no difference. */
@Domain(Clusters.class)
class DiffProperties {
    private static final String SEED = "20261126";

    @Property(seed = SEED)
    void a_verdict_that_changed_has_a_finding_and_a_fact_behind_it(@ForAll Mutation mutation) {
        Situation before = mutation.before().situation();
        Situation after = mutation.result().situation();
        Assume.that(before.profile().equals(after.profile()));
        for (DecisionChange change : changes(mutation)) {
            if (change.before().isPresent() && change.after().isPresent() && change.isOfVerdict()) {
                assertThat(change.findings()).as(change.toString()).isNotEmpty();
                FactChanges behind = FactChanges.between(before, after).behind(change);
                assertThat(behind).as(change.toString()).isNotEqualTo(FactChanges.NONE);
            }
        }
    }

    private static List<DecisionChange> changes(Mutation mutation) {
        return DecisionChange.between(
                ImmutableList.of(mutation.before().decide()),
                ImmutableList.of(mutation.result().decide()));
    }

    @Property(seed = SEED)
    void what_is_equal_differs_in_nothing(@ForAll Scenario scenario) {
        Decision decision = scenario.decide();
        assertThat(DecisionChange.between(ImmutableList.of(decision), ImmutableList.of(scenario.decide())))
                .isEmpty();
        assertThat(FactChanges.between(scenario.situation(), scenario.situation()))
                .isEqualTo(FactChanges.NONE);
    }

    @Property(seed = SEED)
    void the_order_of_decisions_changes_nothing_and_the_way_back_is_the_opposite(
            @ForAll Scenario one, @ForAll Scenario other) {
        ImmutableList<Decision> before =
                ImmutableList.copyOf(one.situation().row(one.request().subject()));
        ImmutableList<Decision> after =
                ImmutableList.copyOf(other.situation().row(one.request().subject()));
        List<DecisionChange> there = DecisionChange.between(before, after);
        assertThat(DecisionChange.between(Lists.reverse(before), Lists.reverse(after)))
                .isEqualTo(there);
        assertThat(there).isSortedAccordingTo(DecisionChange.ORDER);
        List<DecisionChange> back = DecisionChange.between(after, before);
        assertThat(back)
                .extracting(change -> new DecisionChange(change.request(), change.after(), change.before()))
                .containsExactlyInAnyOrderElementsOf(there);
    }
}
