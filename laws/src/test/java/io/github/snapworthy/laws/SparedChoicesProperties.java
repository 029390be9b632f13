package io.github.snapworthy.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClassComparison;
import io.github.snapworthy.core.Dialect.Outcome;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Plan;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.testkit.Clusters;
import io.github.snapworthy.testkit.Scenario;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** No remedy takes the class that a tool chooses from it without saying so. */
@Domain(Clusters.class)
class SparedChoicesProperties {
    private static final String SEED = "20261126";
    private static final String LOSS = "would no longer know which class to take";

    @Property(seed = SEED)
    void a_plan_takes_no_choice_from_any_tool_but_says_so(@ForAll Scenario scenario) {
        Situation now = scenario.situation();
        ImmutableSet<Request> requests = PlanProperties.requests(now.inventory());
        for (Plan.Step step : now.planFor(requests).steps()) {
            Situation then = now;
            for (Remedy remedy : step.remedies()) {
                then = then.with(remedy);
            }
            assertTold(lost(now, then), step.remedies());
            now = then;
        }
    }

    @Property(seed = SEED)
    void nor_does_advice_for_its_own_claims(@ForAll Scenario scenario) {
        Situation now = scenario.situation();
        if (scenario.request().subject() instanceof ClaimRef claim) {
            for (Remedy remedy : now.advise(scenario.request()).remedies()) {
                assertTold(lost(now, now.with(remedy), claim), List.of(remedy));
            }
        }
    }

    private static void assertTold(ImmutableSet<String> lost, List<Remedy> remedies) {
        assertThat(lost)
                .allSatisfy(tool -> assertThat(remedies)
                        .anySatisfy(remedy ->
                                assertThat(remedy.text()).contains(tool).contains(LOSS)));
    }

    private static ImmutableSortedSet<String> lost(Situation now, Situation then) {
        ImmutableSortedSet.Builder<String> lost = ImmutableSortedSet.naturalOrder();
        for (ObjectRef ref : now.inventory().refs(Kind.CLAIM)) {
            lost.addAll(lost(now, then, ClaimRef.of(ref.namespace(), ref.name())));
        }
        return lost.build();
    }

    private static ImmutableSortedSet<String> lost(Situation now, Situation then, ClaimRef claim) {
        ImmutableSortedSet.Builder<String> lost = ImmutableSortedSet.naturalOrder();
        for (Request asked : List.of(Request.snapshot(claim), Request.backup(claim), Request.clone(claim))) {
            ClassComparison before = now.compare(asked).get(0);
            ClassComparison after = then.compare(asked).get(0);
            for (int i = 0; i < before.answers().size(); i++) {
                if (before.answers().get(i).outcome() == Outcome.CHOSEN
                        && after.answers().get(i).outcome() != Outcome.CHOSEN) {
                    lost.add(before.answers().get(i).dialect());
                }
            }
        }
        return lost.build();
    }
}
