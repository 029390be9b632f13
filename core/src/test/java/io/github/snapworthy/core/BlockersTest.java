package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
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
        assertThat(decision.findings()).containsAll(decision.blockers()).doesNotHaveDuplicates();
    }

    @Test
    void what_is_taken_for_granted_is_told_once_and_in_one_order() {
        Inventory seen = Inventory.builder()
                .add(VirtualMachine.builder()
                        .name("vms", "db")
                        .addDisks(VmDisk.ofClaim("a", "data"), VmDisk.ofClaim("b", "data"))
                        .build())
                .add(Claim.builder().name("vms", "data").bound("pv-1").build())
                .add(Volume.builder().name("pv-1").csi(DRIVER.value(), "h").build())
                .build();
        FactSet able = FactSet.of("host", Trust.STATED, Facts.of(DRIVER).supports(Capability.SNAPSHOT));
        Situation now = Advisor.of(Profile.kubernetes()).over(seen, able);
        ClaimRef claim = ClaimRef.of("vms", "data");
        for (Request request : List.of(
                Request.snapshot(claim),
                Request.backup(claim),
                Request.clone(claim),
                Request.attach(claim).to(VmRef.of("vms", "db")),
                Request.expand(claim).to(Bytes.gib(1)),
                Request.groupSnapshot(ClaimSetRef.of("vms", "data")),
                Request.snapshot(VmRef.of("vms", "db")))) {
            assertThat(now.decide(request).assumptions())
                    .as(request.toString())
                    .doesNotHaveDuplicates()
                    .isSortedAccordingTo(Comparator.comparing(Assumption::kind).thenComparing(Assumption::consequence));
        }
        assertThat(now.decide(Request.snapshot(claim)).assumptions()).hasSizeGreaterThan(1);
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

    /** Each disk alone is one pod away from a backup of its files, all of them are one start of the machine away. */
    @Test
    void what_disks_have_in_common_counts_once() {
        Decision decision = decide(
                machine("Enabled"),
                Request.backup(VmRef.of("vms", "db")).using(BackupMethod.FILE_SYSTEM, BackupMethod.CHANGED_BLOCK));
        assertThat(decision.blockers()).extracting(Finding::code).containsExactly(Code.of("VM_NOT_RUNNING"));
    }

    @Test
    void of_equally_small_sets_the_one_of_earlier_methods_counts() {
        Decision decision = decide(
                machine("Disabled"),
                Request.backup(VmRef.of("vms", "db")).using(BackupMethod.FILE_SYSTEM, BackupMethod.CHANGED_BLOCK));
        assertThat(decision.blockers())
                .extracting(Finding::code)
                .containsOnly(Code.of("NOT_MOUNTED_BY_POD"))
                .hasSize(2);
    }

    @Test
    void a_disk_shows_its_methods_and_the_machine_all_of_them_in_one_order() {
        Decision decision = decide(
                VirtualMachine.builder()
                        .from(machine("Enabled"))
                        .disks(ImmutableList.of(
                                VmDisk.of("host", VmDisk.Source.HOST_DISK), VmDisk.ofClaim("a", "data-0")))
                        .build(),
                Request.backup(VmRef.of("vms", "db")).using(BackupMethod.FILE_SYSTEM, BackupMethod.CHANGED_BLOCK));
        assertThat(decision.methods())
                .extracting(MethodOutcome::method)
                .containsExactly(BackupMethod.FILE_SYSTEM, BackupMethod.CHANGED_BLOCK);
        assertThat(decision.disks().get(0).methods())
                .extracting(MethodOutcome::method)
                .containsExactly(BackupMethod.CHANGED_BLOCK);
        assertThat(decision.disks().get(1).methods())
                .extracting(MethodOutcome::method, MethodOutcome::verdict)
                .containsExactly(
                        tuple(BackupMethod.FILE_SYSTEM, Verdict.WAIT), tuple(BackupMethod.CHANGED_BLOCK, Verdict.WAIT));
    }

    private static VirtualMachine machine(String tracking) {
        return VirtualMachine.builder()
                .name("vms", "db")
                .changeTracking(tracking)
                .addDisks(VmDisk.ofClaim("a", "data-0"), VmDisk.ofClaim("b", "data-1"))
                .build();
    }

    private static Decision decide(VirtualMachine machine, Request request) {
        Inventory.Builder seen = Inventory.builder().add(machine).assumeComplete();
        for (int i = 0; i < 2; i++) {
            seen.add(Claim.builder().name("vms", "data-" + i).bound("pv-" + i).build());
            seen.add(Volume.builder()
                    .name("pv-" + i)
                    .csi(DRIVER.value(), "h" + i)
                    .build());
        }
        FactSet facts = FactSet.of("pack", Trust.CURATED, Facts.of(DRIVER).refuses(Capability.CHANGED_BLOCKS));
        return Advisor.of(Profile.kubernetes()).over(seen.build(), facts).decide(request);
    }
}
