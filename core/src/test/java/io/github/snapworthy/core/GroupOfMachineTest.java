package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupOfMachineTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final VmRef DB = VmRef.of("vms", "db");
    private static final VmDisk ROOT = VmDisk.ofClaim("root", "root");
    private static final VmDisk MEMORY =
            new VmDisk("dump", VmDisk.Source.MEMORY_DUMP, Optional.of("dump"), VmDisk.Sharing.EXCLUSIVE);

    @Test
    void a_memory_dump_is_one_of_the_group() {
        Decision decision = decide(Profile.kubernetes(), cluster(ROOT, MEMORY).assumeComplete());
        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(decision.coverage()).contains(Coverage.FULL);
        assertThat(decision.snapshotClass().map(SnapshotClassChoice::name)).contains("gold");
        assertThat(decision.disks()).allMatch(DiskOutcome::covered).hasSize(2);
        assertThat(decision.disks().get(0).snapshotClass()).contains("gold");
    }

    @Test
    void a_claim_that_cannot_be_snapshotted_is_a_finding_and_no_exclusion_in_every_profile() {
        Inventory.Builder seen = cluster(ROOT, VmDisk.ofClaim("old", "old"))
                .add(Claim.builder().name("vms", "old").bound("pv-old").build())
                .add(Volume.builder()
                        .name("pv-old")
                        .sourceType("nfs")
                        .boundTo("vms", "old")
                        .build())
                .assumeComplete();
        for (Profile profile : List.of(Profile.kubernetes(), Profile.kubevirt())) {
            Decision decision = decide(profile, seen);
            assertThat(codes(decision)).containsExactly("VOLUME_NOT_CSI");
            assertThat(decision.verdict()).isEqualTo(Verdict.DENIED);
            assertThat(decision.coverage()).contains(Coverage.FULL);
        }
    }

    @Test
    void what_holds_data_and_no_claim_is_left_out_as_the_profile_says() {
        Inventory.Builder seen =
                cluster(ROOT, VmDisk.of("tpm", VmDisk.Source.TPM_STATE)).assumeComplete();
        assertThat(decide(Profile.kubernetes(), seen).verdict()).isEqualTo(Verdict.DENIED);
        Decision lenient = decide(Profile.kubevirt(), seen);
        assertThat(lenient.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(codes(lenient)).containsExactly("DISK_EXCLUDED");
        assertThat(lenient.coverage()).contains(Coverage.PARTIAL);
    }

    @Test
    void an_instance_that_must_not_be_read_may_have_more_disks() {
        Decision decision = decide(
                Profile.kubernetes(),
                cluster(ROOT).unreadable(Kind.VM_INSTANCE, Unreadable.FORBIDDEN).assumeComplete());
        assertThat(decision.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(codes(decision)).containsExactly("FACT_UNREADABLE");
    }

    @Test
    void migrations_and_operations_are_no_requirement_of_a_group() {
        Inventory.Builder seen = cluster(ROOT)
                .add(VmOperation.of(
                        ObjectRef.of(Kind.VM_MIGRATION, "vms", "m"),
                        Optional.of("db"),
                        VmOperation.Progress.UNFINISHED))
                .assumeComplete();
        assertThat(decide(Profile.kubernetes(), seen).verdict()).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void a_machine_that_is_not_there_has_no_group() {
        Decision decision = Advisor.of(Profile.kubernetes())
                .over(Inventory.builder().assumeComplete().build(), FactSet.none())
                .decide(Request.groupSnapshot(DB));
        assertThat(codes(decision)).containsExactly("VM_MISSING");
    }

    @Test
    void the_row_of_a_machine_has_it_between_backup_and_the_rest() {
        Situation now =
                over(Profile.kubernetes(), cluster(ROOT).assumeComplete().build());
        assertThat(now.row(DB))
                .extracting(decision -> decision.request().operation())
                .contains(Operation.GROUP_SNAPSHOT);
    }

    @Test
    void disks_are_taken_at_one_moment_only_where_a_class_of_their_driver_resolves() {
        Inventory.Builder seen = cluster(ROOT, MEMORY)
                .add(SnapshotClass.builder().name("snap").driver(ACME).build())
                .assumeComplete();
        Request request = Request.snapshot(DB);
        assertThat(codes(over(Profile.kubernetes(), seen.build()).decide(request)))
                .doesNotContain("VOLUMES_NOT_ATOMIC");
        Inventory without = seen.build().with(Change.remove(ObjectRef.of(Kind.GROUP_SNAPSHOT_CLASS, "gold")));
        assertThat(codes(over(Profile.kubernetes(), without).decide(request))).contains("VOLUMES_NOT_ATOMIC");
    }

    private static Decision decide(Profile profile, Inventory.Builder seen) {
        return over(profile, seen.build()).decide(Request.groupSnapshot(DB));
    }

    private static Situation over(Profile profile, Inventory seen) {
        Facts facts = Facts.of(ACME).supports(Capability.GROUP_SNAPSHOT, Capability.SNAPSHOT);
        return Advisor.of(profile).over(seen, FactSet.of("test", Trust.STATED, facts));
    }

    private static List<String> codes(Decision decision) {
        return decision.findings().stream()
                .map(finding -> finding.code().value())
                .toList();
    }

    /** A stopped machine with these disks, two claims of the driver, and a class of group snapshots. */
    private static Inventory.Builder cluster(VmDisk... disks) {
        Inventory.Builder seen = Inventory.builder()
                .add(VirtualMachine.builder().name("vms", "db").addDisks(disks).build())
                .add(SnapshotClass.builder().groupName("gold").driver(ACME).build());
        for (String name : List.of("root", "dump")) {
            seen.add(Claim.builder()
                    .name("vms", name)
                    .storageClass("fast")
                    .bound("pv-" + name)
                    .build());
            seen.add(Volume.builder()
                    .name("pv-" + name)
                    .storageClass("fast")
                    .csi(ACME.value(), "h-" + name)
                    .boundTo("vms", name)
                    .build());
        }
        return seen.add(
                StorageClass.builder().name("fast").provisioner(ACME.value()).build());
    }
}
