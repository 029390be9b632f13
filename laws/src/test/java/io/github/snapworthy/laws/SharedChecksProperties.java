package io.github.snapworthy.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.testkit.Clusters;
import io.github.snapworthy.testkit.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What claims of one StorageClass and driver share changes no decision: neither what was decided before, nor in which order. */
class SharedChecksProperties {
    @Provide
    static Arbitrary<Scenario> scenarios() {
        return Clusters.scenarios();
    }

    @Provide
    static Arbitrary<Inventory> inventories() {
        return Clusters.inventories();
    }

    @Property(seed = "20261126")
    void a_decision_is_that_of_a_situation_that_decided_nothing_before(
            @ForAll("scenarios") Scenario scenario, @ForAll("inventories") Inventory other) {
        Inventory both = withMoreClaims(with(scenario.inventory(), other));
        Advisor advisor = Advisor.of(scenario.profile());
        List<Request> requests = requests(both);
        Situation forth = advisor.over(both, scenario.facts());
        Situation back = advisor.over(both, scenario.facts());
        List<Request> reversed = new ArrayList<>(requests);
        Collections.reverse(reversed);
        reversed.forEach(back::decide);
        for (Request request : requests) {
            assertThat(forth.decide(request))
                    .isEqualTo(back.decide(request))
                    .isEqualTo(advisor.over(both, scenario.facts()).decide(request));
        }
    }

    private static Inventory with(Inventory start, Inventory other) {
        Inventory both = start;
        for (Kind kind : Kind.ofClusters()) {
            for (ObjectRef ref : other.refs(kind)) {
                both = both.with(Change.put(other.find(ref).orElseThrow()));
            }
        }
        return both;
    }

    /** Beside each claim another one of its StorageClass that is bound to another volume, and one that waits for its volume. */
    private static Inventory withMoreClaims(Inventory start) {
        List<Claim> claims = new ArrayList<>();
        for (ObjectRef ref : start.refs(Kind.CLAIM)) {
            claims.add((Claim) start.find(ref).orElseThrow());
        }
        Inventory more = start;
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            Claim swapped = claims.get((i + 1) % claims.size());
            more = more.with(put(copy(claim, "-bare").build()))
                    .with(put(copy(claim, "-swapped")
                            .volumeName(swapped.volumeName())
                            .phase(claim.phase())
                            .build()));
        }
        return more;
    }

    private static Claim.Builder copy(Claim claim, String suffix) {
        return Claim.builder()
                .name(claim.ref().namespace(), claim.ref().name() + suffix)
                .storageClass(claim.storageClass())
                .putAllAnnotations(claim.annotations());
    }

    private static Change put(ClusterObject object) {
        return Change.put(object);
    }

    private static List<Request> requests(Inventory inventory) {
        List<Request> requests = new ArrayList<>();
        for (ObjectRef ref : inventory.refs(Kind.CLAIM)) {
            ClaimRef claim = ClaimRef.of(ref.namespace(), ref.name());
            requests.add(Request.snapshot(claim));
            requests.add(Request.backup(claim));
            requests.add(Request.clone(claim));
        }
        return requests;
    }
}
