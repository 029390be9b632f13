package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A driver that nothing but a volume names still has the leases of its sidecars. */
class LeaseOfVolumeDriverTest {
    @Test
    void a_renewed_lease_proves_the_snapshotter() {
        Instant now = Instant.parse("2026-11-25T12:00:00Z");
        Inventory.Builder cluster = Inventory.builder()
                .add(Claim.builder().name("vms", "data").bound("pv-1").build())
                .add(Volume.builder().name("pv-1").csi("csi.acme.example", "h").build())
                .collectedAt(now);
        assertThat(codes(cluster.build())).contains("SNAPSHOT_SUPPORT_UNKNOWN");
        cluster.add(Lease.builder()
                .name("kube-system", "external-snapshotter-leader-csi-acme-example")
                .holder("node-1")
                .renewed(now)
                .build());
        assertThat(codes(cluster.build())).doesNotContain("SNAPSHOT_SUPPORT_UNKNOWN");
    }

    private static List<String> codes(Inventory seen) {
        return Advisor.of(Profile.kubernetes())
                .over(seen, FactSet.none())
                .decide(Request.snapshot(ClaimRef.of("vms", "data")))
                .findings()
                .stream()
                .map(finding -> finding.code().value())
                .toList();
    }
}
