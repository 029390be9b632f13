package io.github.snapworthy.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Plan;
import io.github.snapworthy.core.Quota;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.testkit.Clusters;
import io.github.snapworthy.testkit.Scenario;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What the requests of a plan take of a quota together fits into it. */
@Domain(Clusters.class)
@Domain(DomainContext.Global.class)
class PlannedQuotaProperties {
    private static final String SEED = "20261126";
    private static final String SNAPSHOTS = "count/volumesnapshots.snapshot.storage.k8s.io";

    @Property(seed = SEED)
    void a_plan_allows_no_more_than_its_quota(@ForAll Scenario scenario, @ForAll @IntRange(max = 4) int limit) {
        for (String namespace : namespaces(scenario)) {
            ObjectRef ref = ObjectRef.of(Kind.QUOTA, namespace, "few");
            Situation now = limited(scenario, ref, limit);
            ImmutableList<Request> asked = snapshots(now.inventory(), namespace);
            Plan plan = now.planFor(asked);
            int allowed = asked.size() - plan.left().size();

            assertThat(plan.changes().stream()
                            .map(change -> ((Change.Put) change).object())
                            .filter(object -> object.ref().equals(ref))
                            .mapToInt(object ->
                                    Integer.parseInt(((Quota) object).hard().get(SNAPSHOTS)))
                            .reduce(limit, (earlier, later) -> later))
                    .isGreaterThanOrEqualTo(allowed);
        }
    }

    @Property(seed = SEED)
    void a_quota_with_room_for_all_changes_no_plan(@ForAll Scenario scenario) {
        for (String namespace : namespaces(scenario)) {
            Situation limited = limited(scenario, ObjectRef.of(Kind.QUOTA, namespace, "many"), 1000);
            ImmutableList<Request> asked = snapshots(limited.inventory(), namespace);
            Plan free = scenario.situation().planFor(asked);

            assertThat(limited.planFor(asked).steps()).isEqualTo(free.steps());
            assertThat(limited.planFor(asked).left()).hasSameSizeAs(free.left());
        }
    }

    private static ImmutableList<String> namespaces(Scenario scenario) {
        return scenario.situation().inventory().refs(Kind.CLAIM).stream()
                .map(ObjectRef::namespace)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private static Situation limited(Scenario scenario, ObjectRef ref, int limit) {
        Quota quota =
                new Quota(ref, ImmutableMap.of(SNAPSHOTS, String.valueOf(limit)), ImmutableMap.of(SNAPSHOTS, "0"));
        return scenario.situation().with(Change.put(quota));
    }

    private static ImmutableList<Request> snapshots(Inventory seen, String namespace) {
        return seen.refs(Kind.CLAIM).stream()
                .filter(ref -> ref.namespace().equals(namespace))
                .map(ref -> (Request) Request.snapshot(ClaimRef.of(ref.namespace(), ref.name())))
                .collect(ImmutableList.toImmutableList());
    }
}
