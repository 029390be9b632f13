package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.VmOperation.Progress;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Restores of backups of Harvester: schedules, MAC addresses, targets and what is replaced. */
class VmBackupRestoreTest {
    private static final ObjectRef SCHEDULE = ObjectRef.of(Kind.BACKUP_SCHEDULE, "vms", "nightly");
    private static final VmRestoreRequest.OfBackup KEEPING =
            Request.restore(MachineCopies.BACKUP).keepingMac();

    @Test
    void a_backup_has_one_operation_in_its_row() {
        assertThat(Advisor.of(Profile.harvester())
                        .over(MachineCopies.cluster().build(), FactSet.none())
                        .row(MachineCopies.BACKUP))
                .extracting(decision -> decision.request().operation())
                .containsExactly(Operation.RESTORE);
        assertThatThrownBy(() -> Request.backup(MachineCopies.BACKUP))
                .hasMessage("subject: VirtualMachineBackup/vms/mon is no subject of backup");
    }

    @Test
    void a_schedule_that_is_gone_is_no_obstacle_and_one_that_was_not_seen_may_be_one() {
        VmBackup scheduled = MachineCopies.backup().schedule(SCHEDULE).build();
        assertThat(blockers(seen(scheduled), plain())).isEmpty();
        assertThat(blockers(seen(scheduled).unreadable(Kind.BACKUP_SCHEDULE, Unreadable.FORBIDDEN), plain()))
                .containsExactly("FACT_UNREADABLE ScheduleVMBackup.harvesterhci.io");
        assertThat(blockers(seen(scheduled).add(new BackupSchedule(SCHEDULE, BackupSchedule.State.ACTIVE)), plain()))
                .containsExactly("SCHEDULE_ACTIVE");
    }

    @Test
    void mac_addresses_are_in_use_while_the_machine_of_the_recorded_uid_is_there() {
        assertThat(blockers(seen(MachineCopies.backup().build()), KEEPING)).containsExactly("MAC_IN_USE");
        VmBackup ofAnother = MachineCopies.backup().sourceUid("uid-before").build();
        assertThat(blockers(seen(ofAnother), KEEPING)).isEmpty();
        assertThat(blockers(
                        seen(ofAnother)
                                .add(MachineCopies.machine()
                                        .uid(Optional.empty())
                                        .build()),
                        KEEPING))
                .containsExactly("FACT_UNREADABLE VirtualMachine.kubevirt.io");
        assertThat(blockers(
                        seen(MachineCopies.backup().sourceUid(Optional.empty()).build()), KEEPING))
                .containsExactly("FACT_UNREADABLE VirtualMachineBackup.harvesterhci.io");
        assertThat(blockers(seen(MachineCopies.backup().build()), KEEPING.replacing(ReplacedVolumes.RETAIN)))
                .isEmpty();
    }

    @Test
    void restores_that_nobody_looked_for_are_taken_as_none_and_it_is_said() {
        VmBackup ofAnother = MachineCopies.backup().sourceUid("uid-before").build();
        Inventory.Builder loose = MachineCopies.cluster()
                .add(ofAnother)
                .listed(Kind.STORAGE_CLASS)
                .listed(Kind.VM)
                .listed(Kind.SETTING);
        Decision decision = MachineCopies.decide(Profile.harvester(), loose, KEEPING);
        assertThat(MachineCopies.blockers(decision)).isEmpty();
        assertThat(decision.assumptions()).extracting(Assumption::kind).contains(Kind.HARVESTER_RESTORE);
        assertThat(blockers(seen(ofAnother).unreadable(Kind.HARVESTER_RESTORE, Unreadable.FORBIDDEN), KEEPING))
                .containsExactly("FACT_UNREADABLE VirtualMachineRestore.harvesterhci.io");
    }

    @Test
    void a_backup_that_is_still_being_made_need_not_say_where_it_goes() {
        VmBackup begun = MachineCopies.backup()
                .ready(false)
                .progress(Progress.UNFINISHED)
                .target(Optional.empty())
                .volumes(ImmutableList.of(
                        MachineCopies.volume().driver(Optional.empty()).build()))
                .build();
        assertThat(blockers(seen(begun), plain())).containsExactly("SNAPSHOT_NOT_READY");
    }

    @Test
    void nothing_is_replaced_where_the_backup_names_no_machine() {
        VmBackup nameless = MachineCopies.backup().vm(Optional.empty()).build();
        assertThat(blockers(seen(nameless), plain().replacing()))
                .containsExactly("FACT_UNREADABLE VirtualMachineBackup.harvesterhci.io");
        assertThat(blockers(seen(nameless), plain())).isEmpty();
    }

    @Test
    void a_machine_whose_instance_nobody_looked_for_is_stopped_where_it_says_so_itself() {
        VmRestoreRequest replacing = plain().replacing(ReplacedVolumes.RETAIN);
        assertThat(blockers(withoutInstances("Stopped"), replacing)).isEmpty();
        assertThat(blockers(withoutInstances("Running"), replacing)).containsExactly("VM_MUST_BE_STOPPED");
        assertThat(blockers(withoutInstances("Unknown"), replacing))
                .containsExactly("FACT_UNREADABLE VirtualMachineInstance.kubevirt.io");
    }

    private static Inventory.Builder withoutInstances(String status) {
        Inventory.Builder seen = MachineCopies.cluster()
                .add(MachineCopies.machine().printableStatus(status).build());
        Set<Kind> listed =
                EnumSet.complementOf(EnumSet.of(Kind.VM_INSTANCE, Kind.CSI_DRIVER, Kind.CSI_NODE, Kind.API_DEFINITION));
        listed.forEach(seen::listed);
        return seen;
    }

    @Test
    void what_becomes_of_replaced_volumes_is_left_to_the_profile() {
        VmRestoreRequest replacing = plain().replacing();
        assertThat(blockers(seen(MachineCopies.backup().build()), replacing))
                .containsExactly("REPLACE_DELETES_SNAPSHOT_SOURCE");
        assertThat(MachineCopies.blockers(MachineCopies.decide(
                        Profile.kubernetes(), seen(MachineCopies.backup().build()), replacing)))
                .isEmpty();
    }

    @Test
    void a_snapshot_of_an_earlier_volume_of_the_claim_does_not_hang_on_the_present_one() {
        Inventory.Builder renewed = seen(MachineCopies.backup().build())
                .add(SnapshotContent.builder()
                        .name("content-root")
                        .driver(MachineCopies.DRIVER)
                        .sourceVolumeHandle("before")
                        .snapshot(ObjectRef.of(Kind.SNAPSHOT, "vms", "mon-root"))
                        .ready(true)
                        .build());
        assertThat(blockers(renewed, plain().replacing())).isEmpty();
        assertThat(blockers(
                        renewed.add(VolumeSnapshot.builder()
                                .name("vms", "begun")
                                .sourceClaim("db-root")
                                .build()),
                        plain().replacing()))
                .containsExactly("REPLACE_DELETES_SNAPSHOT_SOURCE");
    }

    @Test
    void a_decision_rests_on_the_machine_that_it_replaces_and_on_its_volumes() {
        Dependencies dependsOn = MachineCopies.decide(
                        Profile.harvester(), seen(MachineCopies.backup().build()), plain().replacing())
                .dependsOn();
        for (ObjectRef ref : List.of(
                MachineCopies.BACKUP.object(),
                MachineCopies.MACHINE,
                ObjectRef.of(Kind.VM_INSTANCE, "vms", "db"),
                ObjectRef.of(Kind.CLAIM, "vms", "db-root"),
                ObjectRef.of(Kind.VOLUME, "pv"),
                ObjectRef.of(Kind.SETTING, "backup-target"),
                SCHEDULE)) {
            assertThat(dependsOn.touches(ref)).as(ref.toString()).isTrue();
        }
    }

    private static VmRestoreRequest.OfBackup plain() {
        return Request.restore(MachineCopies.BACKUP);
    }

    private static Inventory.Builder seen(VmBackup backup) {
        return MachineCopies.cluster().add(backup).assumeComplete();
    }

    private static List<String> blockers(Inventory.Builder seen, VmRestoreRequest request) {
        return MachineCopies.blockers(MachineCopies.decide(Profile.harvester(), seen, request));
    }
}
