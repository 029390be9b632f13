package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether a machine migrates is shown by its instance: where instances must not be read, it is not known. */
class UnseenInstanceTest {
    private static final DriverName DRIVER = DriverName.of("csi.acme.example");

    @Test
    void a_migration_makes_it_wait() {
        Inventory seen = cluster()
                .add(VmInstance.builder()
                        .name("vms", "db")
                        .active(true)
                        .migrating(true)
                        .build())
                .assumeComplete()
                .build();
        assertThat(decide(seen).verdict()).isEqualTo(Verdict.WAIT);
    }

    @Test
    void instances_that_must_not_be_read_leave_it_open() {
        Decision decision = decide(cluster()
                .unreadable(Kind.VM_INSTANCE, Unreadable.FORBIDDEN)
                .assumeComplete()
                .build());
        assertThat(decision.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(decision.blockers()).extracting(Finding::code).containsExactly(Code.of("FACT_UNREADABLE"));
    }

    @Test
    void a_migration_that_is_seen_does_not_hide_that_disks_are_not() {
        Decision decision = decide(cluster()
                .add(VmOperation.of(
                        ObjectRef.of(Kind.VM_MIGRATION, "vms", "m"),
                        Optional.of("db"),
                        VmOperation.Progress.UNFINISHED))
                .unreadable(Kind.VM_INSTANCE, Unreadable.FORBIDDEN)
                .assumeComplete()
                .build());
        assertThat(decision.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(decision.findings())
                .extracting(Finding::code)
                .contains(Code.of("FACT_UNREADABLE"), Code.of("VM_MIGRATING"));
    }

    @Test
    void an_instance_that_makes_no_sense_leaves_it_open() {
        Inventory seen = cluster()
                .apply(Change.malformed(ObjectRef.of(Kind.VM_INSTANCE, "vms", "db")))
                .assumeComplete()
                .build();
        assertThat(decide(seen).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void instances_that_were_merely_not_observed_are_none() {
        Inventory seen = cluster().listed(Kind.SNAPSHOT_CLASS).build();
        assertThat(decide(seen).verdict()).isEqualTo(Verdict.ALLOWED);
    }

    private static Decision decide(Inventory seen) {
        FactSet facts = FactSet.of("pack", Trust.CURATED, Facts.of(DRIVER).supports(Capability.SNAPSHOT));
        return Advisor.of(Profile.kubernetes()).over(seen, facts).decide(Request.snapshot(VmRef.of("vms", "db")));
    }

    private static Inventory.Builder cluster() {
        return Inventory.builder()
                .add(VirtualMachine.builder()
                        .name("vms", "db")
                        .addDisks(VmDisk.ofClaim("root", "db-data"))
                        .build())
                .add(Claim.builder().name("vms", "db-data").bound("pv-1").build())
                .add(Volume.builder().name("pv-1").csi(DRIVER.value(), "h").build())
                .add(SnapshotClass.builder().name("snap").driver(DRIVER).build());
    }
}
