package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who holds a machine, and whether its volumes are of one moment. */
class MachineInUseTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final DriverName OTHER = DriverName.of("csi.other.example");
    private static final VmRef DB = VmRef.of("vms", "db");
    private static final Facts GROUPS = Facts.of(ACME).supports(Capability.SNAPSHOT, Capability.GROUP_SNAPSHOT);

    private final VirtualMachine.Builder machine =
            VirtualMachine.builder().name("vms", "db").addDisks(VmDisk.ofClaim("root", "root"));
    private final Inventory.Builder seen = Inventory.builder();

    @Test
    void what_the_machine_says_of_itself_holds_it_though_the_operation_was_not_seen() {
        machine.snapshotInProgress("snap").restoreInProgress("back");
        assertThat(holders()).containsExactly("VirtualMachineRestore/vms/back", "VirtualMachineSnapshot/vms/snap");
    }

    @Test
    void an_operation_that_is_under_way_holds_it_once_whoever_tells_of_it() {
        machine.snapshotInProgress("snap");
        operation(Kind.VM_SNAPSHOT, "snap", VmOperation.Progress.UNFINISHED);
        operation(Kind.VM_SNAPSHOT, "done", VmOperation.Progress.DONE);
        operation(Kind.VM_BACKUP, "copy", VmOperation.Progress.UNFINISHED);
        assertThat(holders()).containsExactly("VirtualMachineBackup/vms/copy", "VirtualMachineSnapshot/vms/snap");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"HARVESTER_BACKUP", "HARVESTER_RESTORE"})
    void operations_of_harvester_hold_a_machine_under_every_profile(Kind kind) {
        operation(kind, "one", VmOperation.Progress.UNFINISHED);
        assertThat(holders()).containsExactly(ObjectRef.of(kind, "vms", "one").toString());
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"VM_SNAPSHOT", "VM_RESTORE", "VM_BACKUP", "HARVESTER_BACKUP", "HARVESTER_RESTORE"})
    void an_operation_that_must_not_be_read_may_hold_it(Kind kind) {
        seen.unreadable(kind, Unreadable.FORBIDDEN);
        assertThat(MachineCopies.blockers(decide(Profile.kubernetes(), GROUPS)))
                .contains("FACT_UNREADABLE " + kind.qualifiedName());
    }

    @Test
    void a_machine_that_migrates_waits_whoever_tells_of_it() {
        machine.printableStatus("Migrating");
        assertThat(codes(decide(Profile.kubernetes(), GROUPS))).contains("VM_MIGRATING");
        machine.printableStatus("Running");
        assertThat(codes(decide(Profile.kubernetes(), GROUPS))).doesNotContain("VM_MIGRATING");
        seen.add(VmInstance.builder()
                .name("vms", "db")
                .active(false)
                .migrating(true)
                .build());
        assertThat(codes(decide(Profile.kubernetes(), GROUPS))).doesNotContain("VM_MIGRATING");
        seen.add(VmInstance.builder()
                .name("vms", "db")
                .active(true)
                .migrating(true)
                .build());
        assertThat(codes(decide(Profile.kubernetes(), GROUPS))).contains("VM_MIGRATING");
    }

    @Test
    void one_volume_is_of_one_moment() {
        assertThat(codes(decide(Profile.kubernetes(), GROUPS))).doesNotContain("VOLUMES_NOT_ATOMIC");
    }

    @Test
    void two_disks_on_one_claim_are_one_volume() {
        machine.addDisks(VmDisk.ofClaim("again", "root"));
        assertThat(codes(decide(Profile.kubernetes(), GROUPS))).doesNotContain("VOLUMES_NOT_ATOMIC");
    }

    @Test
    void several_volumes_are_not_of_one_moment_unless_one_driver_groups_them_by_a_class() {
        machine.addDisks(VmDisk.ofClaim("data", "data"));
        claim("data", ACME);
        assertThat(codes(decide(Profile.kubernetes(), GROUPS)))
                .as("without a class of groups")
                .contains("VOLUMES_NOT_ATOMIC");
        seen.add(groupClass());
        assertThat(codes(decide(Profile.kubernetes(), GROUPS))).doesNotContain("VOLUMES_NOT_ATOMIC");
        assertThat(codes(decide(Profile.kubernetes(), Facts.of(ACME).supports(Capability.SNAPSHOT))))
                .as("a driver of which it is not known")
                .contains("VOLUMES_NOT_ATOMIC");
        claim("data", OTHER);
        assertThat(codes(decide(Profile.kubernetes(), GROUPS)))
                .as("another driver")
                .contains("VOLUMES_NOT_ATOMIC");
    }

    @Test
    void each_shareable_disk_is_named() {
        machine.disks(List.of(
                new VmDisk("root", VmDisk.Source.CLAIM, Optional.of("root"), VmDisk.Sharing.EXCLUSIVE),
                new VmDisk("data", VmDisk.Source.CLAIM, Optional.of("data"), VmDisk.Sharing.SHAREABLE),
                new VmDisk("more", VmDisk.Source.CLAIM, Optional.of("more"), VmDisk.Sharing.SHAREABLE)));
        assertThat(decide(Profile.harvester(), GROUPS).findings())
                .filteredOn(finding -> finding.code().is("DISK_SHAREABLE"))
                .allMatch(finding -> finding.effect() == Effect.DENY)
                .extracting(finding -> finding.arguments().get("disk"))
                .containsExactlyInAnyOrder("data", "more");
        assertThat(decide(Profile.kubernetes(), GROUPS).findings())
                .filteredOn(finding -> finding.code().is("DISK_SHAREABLE"))
                .hasSize(2)
                .allMatch(finding -> finding.effect() == Effect.WARN);
    }

    @Test
    void one_snapshot_for_each_disk_has_to_fit_into_the_quotas() {
        machine.addDisks(VmDisk.ofClaim("data", "data"));
        claim("data", ACME);
        seen.add(quota("a", "1"));
        assertThat(decide(Profile.kubernetes(), GROUPS).blockers())
                .extracting(blocker -> blocker.arguments().get("asked"))
                .containsExactly("2");
        seen.add(quota("a", "2"));
        assertThat(codes(decide(Profile.kubernetes(), GROUPS))).doesNotContain("QUOTA_EXCEEDED");
        seen.add(quota("c", "1")).add(quota("b", "0"));
        assertThat(decide(Profile.kubernetes(), GROUPS).blockers())
                .filteredOn(blocker -> blocker.subject().kind() == Kind.VM)
                .extracting(blocker -> blocker.arguments().get("quota"))
                .containsExactly("ResourceQuota/vms/b", "ResourceQuota/vms/c");
    }

    private static Quota quota(String name, String hard) {
        String snapshots = "count/volumesnapshots.snapshot.storage.k8s.io";
        return new Quota(
                ObjectRef.of(Kind.QUOTA, "vms", name),
                ImmutableMap.of(snapshots, hard),
                ImmutableMap.of(snapshots, "0"));
    }

    @Test
    void what_nobody_looked_for_is_taken_for_absent_where_the_profile_asks_for_it() {
        assertThat(taken(Profile.kubernetes()))
                .contains(
                        "VirtualMachineInstance.kubevirt.io: none is taken to run: neither a migration nor a hot-plugged disk"
                                + " was looked for")
                .contains("VirtualMachineRestore.snapshot.kubevirt.io: none is taken to be there")
                .noneMatch(assumed -> assumed.contains("harvesterhci.io"));
        assertThat(taken(Profile.harvester()))
                .contains("VirtualMachineBackup.harvesterhci.io: none is taken to be there");
    }

    private static List<String> taken(Profile profile) {
        return Advisor.of(profile)
                .over(MachineCopies.cluster().build(), FactSet.of("pack", Trust.CURATED, MachineCopies.LONGHORN))
                .decide(Request.snapshot(DB))
                .assumptions()
                .stream()
                .map(assumed -> assumed.kind().qualifiedName() + ": " + assumed.consequence())
                .toList();
    }

    @Test
    void of_several_users_the_first_by_name_is_told() {
        for (String name : List.of("web-1", "web-0", "web-2")) {
            seen.add(Pod.builder()
                    .name("vms", name)
                    .phase(Pod.Phase.RUNNING)
                    .addClaims("root")
                    .build());
        }
        for (String name : List.of("db-2", "db-0", "db-1")) {
            seen.add(VirtualMachine.builder()
                    .name("vms", name)
                    .addDisks(VmDisk.ofClaim("root", "root"))
                    .build());
        }
        assertThat(told("MOUNTED_WITHOUT_QUIESCE", "user")).containsExactly("Pod/vms/web-0");
        assertThat(told("PREFER_VM_SNAPSHOT", "vm")).containsExactly("VirtualMachine/vms/db");
    }

    /** Of a snapshot of the claim alone. */
    private List<String> told(String code, String argument) {
        claim("root", ACME);
        Inventory now = seen.add(
                        SnapshotClass.builder().name("snap").driver(ACME).build())
                .add(machine.build())
                .assumeComplete()
                .build();
        return Advisor.of(Profile.kubernetes())
                .over(now, FactSet.of("pack", Trust.CURATED, GROUPS))
                .decide(Request.snapshot(ClaimRef.of("vms", "root")))
                .findings()
                .stream()
                .filter(finding -> finding.code().is(code))
                .map(finding -> finding.arguments().get(argument))
                .toList();
    }

    private static SnapshotClass groupClass() {
        return SnapshotClass.builder()
                .ref(ObjectRef.of(Kind.GROUP_SNAPSHOT_CLASS, "groups"))
                .driver(ACME)
                .build();
    }

    private void operation(Kind kind, String name, VmOperation.Progress progress) {
        seen.add(VmOperation.of(ObjectRef.of(kind, "vms", name), Optional.of("db"), progress));
    }

    private List<String> holders() {
        return decide(Profile.kubernetes(), GROUPS).findings().stream()
                .filter(finding -> finding.code().is("VM_OPERATION_IN_PROGRESS"))
                .map(finding -> finding.arguments().get("operation"))
                .sorted()
                .toList();
    }

    private static List<String> codes(Decision decision) {
        return decision.findings().stream()
                .map(finding -> finding.code().value())
                .toList();
    }

    private void claim(String name, DriverName driver) {
        seen.add(Claim.builder().name("vms", name).bound("pv-" + name).build())
                .add(Volume.builder()
                        .name("pv-" + name)
                        .csi(driver.value(), name)
                        .boundTo("vms", name)
                        .build());
    }

    private Decision decide(Profile profile, Facts facts) {
        claim("root", ACME);
        FactSet known = FactSet.of("pack", Trust.CURATED, facts)
                .and(FactSet.of("pack", Trust.CURATED, Facts.of(OTHER).supports(Capability.SNAPSHOT)));
        Inventory now = seen.add(
                        SnapshotClass.builder().name("snap").driver(ACME).build())
                .add(SnapshotClass.builder().name("snap-of-other").driver(OTHER).build())
                .add(machine.build())
                .assumeComplete()
                .build();
        return Advisor.of(profile).over(now, known).decide(Request.snapshot(DB));
    }
}
