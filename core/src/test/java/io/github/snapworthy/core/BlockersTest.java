package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What stands in the way, and which of several methods is taken. */
class BlockersTest {
    private static final DriverName DRIVER = DriverName.of("csi.acme.example");

    @Test
    void two_disks_on_one_claim_are_blocked_once() {
        Inventory seen = Inventory.builder()
                .add(VirtualMachine.builder()
                        .name("vms", "db")
                        .addDisks(VmDisk.ofClaim("a", "data"), VmDisk.ofClaim("b", "data"))
                        .build())
                .assumeComplete()
                .build();
        Decision decision = Advisor.of(Profile.kubernetes())
                .over(seen, FactSet.none())
                .decide(Request.snapshot(VmRef.of("vms", "db")));
        assertThat(decision.blockers()).hasSize(1);
        assertThat(decision.findings()).containsAll(decision.blockers());
    }

    @Test
    void of_equally_good_methods_the_first_above_the_floor_is_taken() {
        Inventory seen = Inventory.builder()
                .add(Claim.builder().name("vms", "data").bound("pv-1").build())
                .add(Volume.builder().name("pv-1").csi(DRIVER.value(), "h").build())
                .add(SnapshotClass.builder().name("snap").driver(DRIVER).build())
                .add(Pod.builder()
                        .name("vms", "db")
                        .node("n1")
                        .phase(Pod.Phase.RUNNING)
                        .addClaims("data")
                        .build())
                .assumeComplete()
                .build();
        FactSet stated =
                FactSet.of("host", Trust.STATED, Facts.of(DRIVER).supports(Capability.SNAPSHOT, Capability.RESTORE));
        Request request = Request.backup(ClaimRef.of("vms", "data"))
                .using(BackupMethod.SNAPSHOT_AND_MOVE, BackupMethod.FILE_SYSTEM);
        Decision anyTrust = Advisor.of(Profile.kubernetes()).over(seen, stated).decide(request);
        Decision floor = Advisor.of(Profile.kubernetes().atLeast(Trust.CURATED))
                .over(seen, stated)
                .decide(request);
        assertThat(anyTrust.method()).contains(BackupMethod.SNAPSHOT_AND_MOVE);
        assertThat(floor.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(floor.method()).contains(BackupMethod.FILE_SYSTEM);
    }
}
