package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A host that backs up all disks of a machine by one method takes the best of its methods, and says so of every disk. */
class BackupForAllDisksTest {
    private static final DriverName DRIVER = DriverName.of("csi.acme.example");
    private static final VmRef DB = VmRef.of("vms", "db");

    /** The methods are declared, so that no agent and no target is missed. */
    private static final BackupRequest REQUEST =
            Request.backup(DB).using(BackupMethod.FILE_SYSTEM, BackupMethod.CHANGED_BLOCK);

    private final Inventory.Builder seen = Inventory.builder();

    private static Profile host(BackupMethod... methods) {
        return Profile.builder()
                .name("acme")
                .dialect(Dialect.KUBERNETES)
                .addBackupMethods(methods)
                .methodChoice(Profile.MethodChoice.FOR_ALL_DISKS)
                .coverageRule(Profile.CoverageRule.DENY)
                .shareableDisk(Effect.WARN)
                .build();
    }

    private static final Profile FILES_FIRST = host(BackupMethod.FILE_SYSTEM, BackupMethod.CHANGED_BLOCK);
    private static final Profile BLOCKS_FIRST = host(BackupMethod.CHANGED_BLOCK, BackupMethod.FILE_SYSTEM);

    @Test
    void the_method_with_the_best_verdict_serves_all_disks() {
        machine(2, true);
        for (Profile profile : new Profile[] {FILES_FIRST, BLOCKS_FIRST}) {
            Decision decision = decide(profile, REQUEST);
            assertThat(decision.verdict()).isEqualTo(Verdict.ALLOWED);
            assertThat(decision.method()).contains(BackupMethod.CHANGED_BLOCK);
            assertThat(decision.disks())
                    .hasSize(2)
                    .allSatisfy(disk -> assertThat(disk.method()).contains(BackupMethod.CHANGED_BLOCK));
        }
    }

    @Test
    void a_method_that_serves_one_disk_alone_is_not_taken() {
        machine(2, false);
        seen.add(Pod.builder()
                .name("vms", "mounts")
                .node("n1")
                .phase(Pod.Phase.RUNNING)
                .addClaims("data-0")
                .build());
        Decision decision = decide(FILES_FIRST, REQUEST);
        assertThat(decision.verdict()).isEqualTo(Verdict.WAIT);
        assertThat(decision.blockers()).hasSize(1);
    }

    @Test
    void of_equally_good_methods_the_one_that_lacks_least_is_taken() {
        machine(2, false);
        for (Profile profile : new Profile[] {FILES_FIRST, BLOCKS_FIRST}) {
            Decision decision = decide(profile, REQUEST);
            assertThat(decision.verdict()).isEqualTo(Verdict.WAIT);
            assertThat(decision.method()).contains(BackupMethod.CHANGED_BLOCK);
            assertThat(decision.blockers()).extracting(Finding::code).containsExactly(Code.of("VM_NOT_RUNNING"));
        }
    }

    @Test
    void of_those_that_lack_as_much_the_first_is_taken() {
        machine(1, false);
        assertThat(decide(FILES_FIRST, REQUEST).method()).contains(BackupMethod.FILE_SYSTEM);
        assertThat(decide(BLOCKS_FIRST, REQUEST).method()).contains(BackupMethod.CHANGED_BLOCK);
    }

    @Test
    void only_methods_that_the_request_leaves_are_taken() {
        machine(2, true);
        Decision files = decide(BLOCKS_FIRST, REQUEST.using(BackupMethod.FILE_SYSTEM));
        assertThat(files.verdict()).isEqualTo(Verdict.WAIT);
        assertThat(files.method()).contains(BackupMethod.FILE_SYSTEM);
        Decision none = decide(BLOCKS_FIRST, REQUEST.using(BackupMethod.DRIVER));
        assertThat(none.verdict()).isEqualTo(Verdict.DENIED);
        assertThat(none.blockers()).extracting(Finding::code).containsOnly(Code.of("BACKUP_METHOD_NONE"));
    }

    private Decision decide(Profile profile, Request request) {
        FactSet facts = FactSet.of("pack", Trust.CURATED, Facts.of(DRIVER).refuses(Capability.CHANGED_BLOCKS));
        return Advisor.of(profile).over(seen.assumeComplete().build(), facts).decide(request);
    }

    /** A machine that tracks changed blocks, whose disks no pod mounts. */
    private void machine(int disks, boolean runs) {
        VirtualMachine.Builder machine =
                VirtualMachine.builder().name("vms", "db").changeTracking("Enabled");
        IntStream.range(0, disks).forEach(i -> {
            machine.addDisks(VmDisk.ofClaim("disk-" + i, "data-" + i));
            seen.add(Claim.builder().name("vms", "data-" + i).bound("pv-" + i).build())
                    .add(Volume.builder()
                            .name("pv-" + i)
                            .csi(DRIVER.value(), "h" + i)
                            .build());
        });
        seen.add(machine.build());
        if (runs) {
            seen.add(VmInstance.builder()
                    .name("vms", "db")
                    .active(true)
                    .node("n1")
                    .build());
        }
    }
}
