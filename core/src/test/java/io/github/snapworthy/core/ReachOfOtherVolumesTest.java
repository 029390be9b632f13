package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;

/** That a node lists no driver by the name of a provisioner says nothing of a volume that has no driver. */
class ReachOfOtherVolumesTest {
    private static final Claim CLAIM = Claim.builder()
            .name("apps", "data")
            .storageClass("local")
            .bound("pv-1")
            .build();

    @Test
    void a_local_volume_is_attached_where_no_node_lists_its_provisioner() {
        Volume local = Volume.builder()
                .name("pv-1")
                .sourceType("local")
                .boundTo("apps", "data")
                .storageClass("local")
                .build();

        assertThat(attached(local).verdict()).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void a_volume_that_was_migrated_needs_its_driver_on_the_node() {
        Volume migrated = Volume.builder()
                .name("pv-1")
                .sourceType("awsElasticBlockStore")
                .migratedTo(DriverName.of("ebs.csi.aws.com"))
                .boundTo("apps", "data")
                .storageClass("local")
                .build();

        assertThat(attached(migrated).blockers())
                .extracting(finding -> finding.code().value())
                .containsExactly("UNREACHABLE_FROM_NODE");
    }

    private static Decision attached(Volume volume) {
        Inventory seen = Inventory.builder()
                .add(CLAIM)
                .add(volume)
                .add(StorageClass.builder()
                        .name("local")
                        .provisioner("kubernetes.io/no-provisioner")
                        .build())
                .add(VirtualMachine.builder().name("apps", "db").build())
                .add(VmInstance.builder().name("apps", "db").node("node-1").build())
                .add(new CsiNode("node-1", ImmutableSet.of(DriverName.of("csi.acme.example"))))
                .assumeComplete()
                .build();
        return Advisor.of(Profile.kubernetes())
                .over(seen, FactSet.none())
                .decide(Request.attach(ClaimRef.of("apps", "data")).to(VmRef.of("apps", "db")));
    }
}
