package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings that differ in their evidence alone have an order too, whatever order their objects came in. */
class FindingOrderTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");

    /** Two names of one hash, which a map keeps in the order in which they came. */
    private static final List<String> NAMES = List.of("an", "c0");

    @Test
    void the_two_names_are_of_one_hash() {
        assertThat(NAMES).extracting(String::hashCode).containsOnly("an".hashCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"count/volumesnapshots.snapshot.storage.k8s.io", "persistentvolumeclaims", "requests.storage"})
    void quotas_that_are_no_numbers_are_told_in_one_order(String resource) {
        for (Request request : List.of(
                Request.snapshot(ClaimRef.of("apps", "data")),
                Request.clone(ClaimRef.of("apps", "data")).using(CloneMethod.CSI_CLONE))) {
            Decision one = decide(request, resource, NAMES);
            Decision other = decide(request, resource, List.of("c0", "an"));
            assertThat(one).isEqualTo(other);
            assertThat(one.findings()).isSortedAccordingTo(Finding.ORDER);
        }
    }

    @Test
    void each_of_them_is_told() {
        Decision decision = decide(
                Request.snapshot(ClaimRef.of("apps", "data")), "count/volumesnapshots.snapshot.storage.k8s.io", NAMES);
        assertThat(decision.blockers())
                .flatExtracting(Finding::evidence)
                .extracting(Evidence::object)
                .containsExactly("ResourceQuota/apps/an", "ResourceQuota/apps/c0");
    }

    private static Decision decide(Request request, String resource, List<String> quotas) {
        Inventory.Builder seen = Inventory.builder()
                .add(Claim.builder()
                        .name("apps", "data")
                        .bound("pv")
                        .capacityBytes(1)
                        .build())
                .add(Volume.builder()
                        .name("pv")
                        .csi(ACME.value(), "h")
                        .boundTo("apps", "data")
                        .build())
                .add(SnapshotClass.builder().name("snap").driver(ACME).build())
                .assumeComplete();
        for (String name : quotas) {
            seen.add(new Quota(
                    ObjectRef.of(Kind.QUOTA, "apps", name),
                    ImmutableMap.of(resource, "many"),
                    ImmutableMap.of(resource, "0")));
        }
        Facts able = Facts.of(ACME).supports(Capability.SNAPSHOT, Capability.CLONE);
        return Advisor.of(Profile.kubernetes())
                .over(seen.build(), FactSet.of("pack", Trust.CURATED, able))
                .decide(request);
    }
}
