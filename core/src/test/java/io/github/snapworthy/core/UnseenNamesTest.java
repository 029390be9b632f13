package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What only weaker names tell, where the object with the stronger one was not seen, is not told. */
class UnseenNamesTest {
    private static final ClaimRef DATA = ClaimRef.of("apps", "data");
    private static final VmRef DB = VmRef.of("apps", "db");

    /** The class is of another driver than the volume; only the volume says so. */
    @Test
    void a_snapshot_without_content_is_not_of_the_driver_of_the_class_where_its_volume_may_be_of_another() {
        Inventory unseen =
                snapshotOfData().unreadable(Kind.VOLUME, Unreadable.FORBIDDEN).build();
        assertThat(codes(
                        unseen,
                        Request.restore(VolumeSnapshotRef.of("apps", "shot")).storageClass("fast")))
                .containsExactly("SNAPSHOT_NOT_READY");
    }

    @Test
    void without_a_volume_to_be_seen_the_class_tells_the_driver() {
        Inventory seen = snapshotOfData().listed(Kind.VOLUME).build();
        assertThat(codes(
                        seen,
                        Request.restore(VolumeSnapshotRef.of("apps", "shot")).storageClass("fast")))
                .contains("TARGET_CLASS_OTHER_DRIVER");
    }

    @Test
    void a_pod_uses_a_claim_that_is_not_told_to_be_attached_because_the_machine_was_not_seen() {
        Inventory.Builder used = attachable()
                .add(VmInstance.builder()
                        .name("apps", "db")
                        .active(true)
                        .addDisks(VmDisk.ofClaim("root", "data"))
                        .build());
        Inventory unseen = used.unreadable(Kind.VM, Unreadable.FORBIDDEN).build();
        assertThat(codes(unseen, Request.attach(DATA).to(DB))).containsExactly("CLAIM_IN_USE", "FACT_UNREADABLE");
    }

    @Test
    void the_pod_of_a_machine_that_has_the_claim_is_not_told_beside_that() {
        Inventory seen = attachable()
                .add(VirtualMachine.builder()
                        .name("apps", "db")
                        .addDisks(VmDisk.ofClaim("root", "data"))
                        .build())
                .assumeComplete()
                .build();
        assertThat(codes(seen, Request.attach(DATA).to(DB))).containsExactly("ALREADY_ATTACHED");
    }

    private static Inventory.Builder snapshotOfData() {
        return Inventory.builder()
                .add(VolumeSnapshot.builder()
                        .name("apps", "shot")
                        .sourceClaim("data")
                        .build())
                .add(Claim.builder()
                        .name("apps", "data")
                        .storageClass("slow")
                        .bound("pv-1")
                        .build())
                .add(storageClass("slow", "csi.slow.example"))
                .add(storageClass("fast", "csi.fast.example"))
                .listed(Kind.SNAPSHOT);
    }

    private static StorageClass storageClass(String name, String provisioner) {
        return StorageClass.builder().name(name).provisioner(provisioner).build();
    }

    private static Inventory.Builder attachable() {
        return Inventory.builder()
                .add(Claim.builder().name("apps", "data").bound("pv-1").build())
                .add(Volume.builder()
                        .name("pv-1")
                        .csi("csi.slow.example", "h")
                        .boundTo("apps", "data")
                        .build())
                .add(Pod.builder()
                        .name("apps", "launcher")
                        .phase(Pod.Phase.RUNNING)
                        .addClaims("data")
                        .build());
    }

    private static List<String> codes(Inventory seen, Request request) {
        return Advisor.of(Profile.kubernetes()).over(seen, FactSet.none()).decide(request).findings().stream()
                .filter(finding -> finding.effect().blocks())
                .map(finding -> finding.code().toString())
                .toList();
    }
}
