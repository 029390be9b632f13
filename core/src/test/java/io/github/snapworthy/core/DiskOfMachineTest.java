package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a claim that is a disk of a machine. */
class DiskOfMachineTest {
    @ParameterizedTest
    @CsvSource({"true, freezes its file systems.", "false, takes all its disks and its definition together."})
    void of_a_machine_that_is_stopped_nothing_is_frozen(boolean runs, String end) {
        Inventory.Builder seen = Inventory.builder()
                .add(Claim.builder().name("apps", "data").bound("pv").build())
                .add(Volume.builder()
                        .name("pv")
                        .csi("csi.acme.example", "h")
                        .boundTo("apps", "data")
                        .build())
                .add(VirtualMachine.builder()
                        .name("apps", "db")
                        .addDisks(VmDisk.ofClaim("root", "data"))
                        .build())
                .assumeComplete();
        if (runs) {
            seen.add(VmInstance.builder()
                    .name("apps", "db")
                    .addDisks(VmDisk.ofClaim("root", "data"))
                    .build());
        }
        Decision decision = Advisor.of(Profile.kubernetes())
                .over(seen.build(), FactSet.none())
                .decide(Request.snapshot(ClaimRef.of("apps", "data")));

        assertThat(decision.findings())
                .filteredOn(finding -> finding.code().value().equals("PREFER_VM_SNAPSHOT"))
                .singleElement()
                .satisfies(told -> assertThat(told.message())
                        .isEqualTo(
                                "PersistentVolumeClaim/apps/data is a disk of VirtualMachine/apps/db: a snapshot of the"
                                        + " machine " + end));
    }
}
