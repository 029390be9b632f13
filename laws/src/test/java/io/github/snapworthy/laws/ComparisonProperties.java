package io.github.snapworthy.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClassComparison;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.DialectAnswer;
import io.github.snapworthy.core.GroupSnapshotRequest;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.SnapshotClassChoice.Rejected;
import io.github.snapworthy.testkit.Clusters;
import io.github.snapworthy.testkit.Mutation;
import io.github.snapworthy.testkit.Mutations;
import io.github.snapworthy.testkit.Scenario;
import io.github.snapworthy.testkit.internal.Hostility;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for comparisons of dialects on every cluster. */
class ComparisonProperties {
    private static final String SEED = "20261126";

    private static ImmutableList<ClassComparison> compare(Scenario scenario) {
        return scenario.situation().compare(scenario.request());
    }

    /** No dialect chooses classes of group snapshots. */
    private static boolean isComparable(Scenario scenario) {
        return !(scenario.request() instanceof GroupSnapshotRequest);
    }

    @Provide
    Arbitrary<Scenario> comparable() {
        return Clusters.scenarios().filter(ComparisonProperties::isComparable);
    }

    @Provide
    Arbitrary<Scenario> hostile() {
        return Hostility.scenarios().filter(ComparisonProperties::isComparable);
    }

    @Property(seed = SEED)
    void nothing_makes_it_throw(@ForAll("hostile") Scenario scenario) {
        assertThat(compare(scenario))
                .allSatisfy(comparison -> assertThat(comparison.answers())
                        .hasSizeGreaterThanOrEqualTo(7)
                        .allSatisfy(answer -> assertThat(answer.why()).isNotBlank()));
    }

    @Property(seed = SEED)
    void order_never_matters_not_even_to_a_dialect_that_depends_on_it(@ForAll("comparable") Scenario scenario) {
        for (Mutation shuffled : Mutations.shuffled(scenario)) {
            assertThat(compare(shuffled.result())).isEqualTo(compare(scenario));
        }
    }

    @Property(seed = SEED)
    void every_class_is_taken_or_lost(@ForAll("comparable") Scenario scenario) {
        for (ClassComparison comparison : compare(scenario)) {
            for (DialectAnswer answer : comparison.answers()) {
                assertThat(answer.snapshotClass().isPresent()).isEqualTo(answer.outcome() == Dialect.Outcome.CHOSEN);
                List<String> lost =
                        answer.rejected().stream().map(Rejected::name).toList();
                assertThat(lost).isSorted().doesNotHaveDuplicates();
                assertThat(answer.snapshotClass().filter(lost::contains)).isEmpty();
            }
        }
    }

    /** Between what our own tool does and what is true there is no difference. */
    @Property(seed = SEED)
    void a_decision_by_our_dialect_takes_the_class_that_it_tells(@ForAll("comparable") Scenario scenario) {
        ClaimRef claim = ClaimRef.of("apps", "data-0");
        Scenario ours = scenario.under(Profile.kubernetes()).asking(Request.snapshot(claim));
        Decision decision = ours.decide();
        DialectAnswer told = ours.situation().compare(claim).of(Dialect.KUBERNETES);

        decision.snapshotClass()
                .map(SnapshotClassChoice::name)
                .ifPresent(name -> assertThat(told.snapshotClass()).contains(name));
    }
}
