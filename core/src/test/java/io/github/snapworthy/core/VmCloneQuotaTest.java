package io.github.snapworthy.core;

import static io.github.snapworthy.core.VmCloneTest.claim;
import static io.github.snapworthy.core.VmCloneTest.cloned;
import static io.github.snapworthy.core.VmCloneTest.machine;
import static io.github.snapworthy.core.VmCloneTest.over;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quotas count all that comes with the clone of a machine together. */
class VmCloneQuotaTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final VmRef DB = VmRef.of("vms", "db");
    private static final Facts SNAPSHOTS = Facts.of(ACME).supports(Capability.SNAPSHOT);

    @Test
    void the_snapshots_of_all_disks_are_counted_together() {
        Inventory.Builder seen = machine(false).add(quota("count/volumesnapshots.snapshot.storage.k8s.io", "1"));
        for (Profile profile : List.of(Profile.kubernetes(), Profile.kubevirt())) {
            Decision decision = over(profile, seen.assumeComplete(), SNAPSHOTS)
                    .decide(Request.clone(DB).using(CloneMethod.SNAPSHOT_AND_RESTORE));
            assertThat(decision.blockers())
                    .extracting(blocker ->
                            blocker.code() + " " + blocker.arguments().get("asked"))
                    .containsOnly("QUOTA_EXCEEDED 2");
        }
        assertThat(cloned(Profile.kubernetes(), seen, Facts.of(ACME).supports(Capability.CLONE))
                        .verdict())
                .isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void the_claims_of_all_disks_are_counted_together() {
        for (String resource : List.of("persistentvolumeclaims", "count/persistentvolumeclaims")) {
            assertThat(quotaVerdict(resource, "3")).isEqualTo(Verdict.DENIED);
            assertThat(quotaVerdict(resource, "4")).isEqualTo(Verdict.ALLOWED);
        }
        assertThat(quotaVerdict("requests.storage", "29Gi")).isEqualTo(Verdict.DENIED);
        assertThat(quotaVerdict("requests.storage", "30Gi")).isEqualTo(Verdict.ALLOWED);
        String ofClass = "fast.storageclass.storage.k8s.io/requests.storage";
        assertThat(quotaVerdict(ofClass, "29Gi")).isEqualTo(Verdict.DENIED);
        assertThat(quotaVerdict("slow.storageclass.storage.k8s.io/requests.storage", "1"))
                .isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void a_size_that_is_not_known_leaves_a_quota_open_unless_the_others_exceed_it() {
        Inventory.Builder seen = machine(false).add(claim("data", "fast"));
        Facts facts = Facts.of(ACME).supports(Capability.CLONE);
        assertThat(cloned(Profile.kubernetes(), seen.add(quota("requests.storage", "100Gi")), facts)
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(cloned(Profile.kubernetes(), seen.add(quota("requests.storage", "1Gi")), facts)
                        .verdict())
                .isEqualTo(Verdict.DENIED);
    }

    private static Verdict quotaVerdict(String resource, String hard) {
        return cloned(
                        Profile.kubernetes(),
                        machine(false).add(quota(resource, hard)),
                        Facts.of(ACME).supports(Capability.CLONE))
                .verdict();
    }

    private static Quota quota(String resource, String hard) {
        ImmutableMap<String, String> used =
                resource.contains("volumesnapshots") ? ImmutableMap.of() : ImmutableMap.of(resource, "0");
        used = resource.endsWith("persistentvolumeclaims") ? ImmutableMap.of(resource, "2") : used;
        return new Quota(ObjectRef.of(Kind.QUOTA, "vms", "q"), ImmutableMap.of(resource, hard), used);
    }
}
