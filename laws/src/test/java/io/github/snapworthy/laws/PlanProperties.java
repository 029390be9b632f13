package io.github.snapworthy.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Bytes;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Plan;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.testkit.Answer;
import io.github.snapworthy.testkit.Clusters;
import io.github.snapworthy.testkit.Laws;
import io.github.snapworthy.testkit.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** A plan keeps what it claims, harms nobody, and is compared with every subset of the remedies there are. */
@Domain(Clusters.class)
class PlanProperties {
    private static final String SEED = "20261126";
    private static final int MOST_REMEDIES = 5;

    @Property(seed = SEED)
    void law_6_what_is_called_sufficient_suffices(@ForAll Scenario scenario) {
        assertThat(Laws.sufficientRemedies(asked -> Answer.of(asked.situation().advise(asked.request())), scenario))
                .isEmpty();
    }

    @Property(seed = SEED)
    void a_plan_keeps_its_claim_and_stays_near_the_best(@ForAll Scenario scenario) {
        Situation now = scenario.situation();
        ImmutableSet<Request> requests = requests(now.inventory());
        Plan plan = now.planFor(requests);
        Map<Request, Verdict> before = verdicts(now, requests);
        Map<Request, Verdict> after = verdicts(now.with(plan.changes()), requests);

        assertThat(plan.unlocks())
                .doesNotHaveDuplicates()
                .allSatisfy(request -> assertThat(isUnlocked(before, after, request) || isCrowded(now, after, request))
                        .isTrue());
        assertThat(requests).allSatisfy(request -> {
            if (before.get(request) == Verdict.ALLOWED) {
                assertThat(after.get(request)).isEqualTo(Verdict.ALLOWED);
            }
        });
        assertThat(plan.left().stream().map(Decision::request)).noneMatch(plan.unlocks()::contains);
        compare(plan, now, before);
    }

    private static void compare(Plan plan, Situation now, Map<Request, Verdict> before) {
        List<Remedy> remedies = before.keySet().stream()
                .flatMap(request -> now.advise(request).remedies().stream())
                .filter(remedy -> !remedy.changes().isEmpty())
                .distinct()
                .limit(MOST_REMEDIES)
                .toList();
        int fewest = Integer.MAX_VALUE;
        for (int chosen = 1; chosen < 1 << remedies.size(); chosen++) {
            ImmutableList<Remedy> subset = subset(remedies, chosen);
            int unlocked = isConsistent(subset) ? unlocked(subset, now, before) : 0;
            assertThat(unlocked)
                    .as("of " + subset)
                    .isLessThanOrEqualTo(plan.unlocks().size());
            fewest = unlocked > 0 && unlocked == plan.unlocks().size() ? Math.min(fewest, subset.size()) : fewest;
        }
        if (fewest < Integer.MAX_VALUE
                && plan.remedies().stream().noneMatch(remedy -> remedy.kind().equals("RAISE_QUOTA"))) {
            long shared = plan.steps().stream()
                    .filter(step -> step.remedies().size() > 1)
                    .count();
            double bound = fewest * (1 + Math.log(plan.unlocks().size())) * (1 + shared);
            assertThat((double) plan.remedies().size()).isLessThanOrEqualTo(bound);
        }
    }

    private static ImmutableList<Remedy> subset(List<Remedy> all, int chosen) {
        ImmutableList.Builder<Remedy> subset = ImmutableList.builder();
        for (int i = 0; i < all.size(); i++) {
            if ((chosen >> i & 1) == 1) {
                subset.add(all.get(i));
            }
        }
        return subset.build();
    }

    /** Two remedies that write one object undo each other. */
    private static boolean isConsistent(ImmutableList<Remedy> remedies) {
        List<ObjectRef> objects = remedies.stream()
                .flatMap(remedy -> remedy.changes().stream())
                .map(change -> ((Change.Put) change).object().ref())
                .toList();
        return ImmutableSet.copyOf(objects).size() == objects.size();
    }

    /** How many the remedies unlock; none where they harm somebody. */
    private static int unlocked(ImmutableList<Remedy> remedies, Situation now, Map<Request, Verdict> before) {
        ImmutableList<Change> changes =
                remedies.stream().flatMap(remedy -> remedy.changes().stream()).collect(ImmutableList.toImmutableList());
        Map<Request, Verdict> after = verdicts(now.with(changes), before.keySet());
        boolean harms = before.keySet().stream()
                .anyMatch(request -> before.get(request) == Verdict.ALLOWED && after.get(request) != Verdict.ALLOWED);
        return harms
                ? 0
                : (int) before.keySet().stream()
                        .filter(request -> isUnlocked(before, after, request))
                        .count();
    }

    /** Whether it may have lacked room only beside the other requests, and is no longer denied. */
    private static boolean isCrowded(Situation now, Map<Request, Verdict> after, Request request) {
        Verdict then = after.get(request);
        return !now.inventory().refs(Kind.QUOTA).isEmpty() && (then == Verdict.ALLOWED || then == Verdict.WAIT);
    }

    private static boolean isUnlocked(Map<Request, Verdict> before, Map<Request, Verdict> after, Request request) {
        Verdict then = before.get(request);
        Verdict now = after.get(request);
        return then != Verdict.ALLOWED && (now == Verdict.ALLOWED || (now == Verdict.WAIT && then != Verdict.WAIT));
    }

    private static Map<Request, Verdict> verdicts(Situation situation, Set<Request> requests) {
        Map<Request, Verdict> verdicts = new HashMap<>();
        requests.forEach(
                request -> verdicts.put(request, situation.decide(request).verdict()));
        return verdicts;
    }

    static ImmutableSet<Request> requests(Inventory seen) {
        ImmutableSet.Builder<Request> requests = ImmutableSet.builder();
        for (ObjectRef ref : seen.refs(Kind.CLAIM)) {
            ClaimRef claim = ClaimRef.of(ref.namespace(), ref.name());
            requests.add(Request.snapshot(claim), Request.backup(claim), Request.clone(claim));
            requests.add(Request.expand(claim).to(Bytes.gib(100)));
        }
        for (ObjectRef ref : seen.refs(Kind.VM)) {
            VmRef machine = VmRef.of(ref.namespace(), ref.name());
            requests.add(Request.snapshot(machine), Request.backup(machine));
        }
        return requests.build();
    }
}
