package io.github.snapworthy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.BackupSchedule;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.RecordedVolume;
import io.github.snapworthy.core.VmBackup;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmDisk.Source;
import io.github.snapworthy.core.VmOperation.Progress;
import io.github.snapworthy.core.VmRestore;
import io.github.snapworthy.core.VmSnapshot;
import io.github.snapworthy.core.VmSnapshotContent;
import io.github.snapworthy.core.VolumeMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a machine can be restored from. */
class CopyObjectsTest {
    private static final long TEN_GIB = 10L << 30;

    private final Reading reading = Fixtures.read(Fixtures.resource("copies.yaml"));

    @Test
    void a_snapshot_of_a_machine() {
        assertThat(Fixtures.find(reading, VmSnapshot.class, Kind.VM_SNAPSHOT, "mon"))
                .isEqualTo(VmSnapshot.builder()
                        .name("vms", "mon")
                        .putLabels("tier", "gold")
                        .terminating(true)
                        .vm("db")
                        .progress(Progress.DONE)
                        .ready(true)
                        .error("was frozen too long")
                        .content("content-mon")
                        .build());
    }

    @Test
    void the_content_of_a_snapshot_with_the_machine_that_it_recorded() {
        assertThat(Fixtures.find(reading, VmSnapshotContent.class, Kind.VM_SNAPSHOT_CONTENT, "content-mon"))
                .isEqualTo(VmSnapshotContent.builder()
                        .name("vms", "content-mon")
                        .snapshot("mon")
                        .recordedDisks(
                                ImmutableList.of(VmDisk.ofClaim("root", "db-root"), VmDisk.of("tpm", Source.TPM_STATE)))
                        .addVolumes(RecordedVolume.builder()
                                .name("root")
                                .claim("db-root")
                                .storageClass("fast")
                                .volumeMode(VolumeMode.BLOCK)
                                .requestedBytes(TEN_GIB)
                                .snapshot("mon-root")
                                .build())
                        .build());
    }

    @Test
    void a_machine_and_a_claim_of_which_only_the_name_is_there_were_not_recorded() {
        VmSnapshotContent bare =
                Fixtures.find(reading, VmSnapshotContent.class, Kind.VM_SNAPSHOT_CONTENT, "content-bare");
        assertThat(bare.recordedDisks()).isEmpty();
        assertThat(bare.volumes())
                .containsExactly(RecordedVolume.builder()
                        .name("root")
                        .snapshot("bare-root")
                        .build());
    }

    @Test
    void a_backup_of_harvester() {
        assertThat(Fixtures.find(reading, VmBackup.class, Kind.HARVESTER_BACKUP, "remote"))
                .isEqualTo(VmBackup.builder()
                        .name("vms", "remote")
                        .vm("db")
                        .progress(Progress.DONE)
                        .ready(true)
                        .target(new VmBackup.Target("https://s3.example", "vms", "eu"))
                        .sourceUid("1-2-3")
                        .recordedDisks(ImmutableList.of(VmDisk.of("efi", Source.EFI_STATE)))
                        .addVolumes(RecordedVolume.builder()
                                .name("root")
                                .claim("db-root")
                                .storageClass("longhorn")
                                .volumeMode(VolumeMode.FILESYSTEM)
                                .requestedBytes(TEN_GIB)
                                .snapshot("remote-root")
                                .remoteBackup("backup-1")
                                .driver(DriverName.of("driver.longhorn.io"))
                                .build())
                        .putSnapshotClasses("driver.longhorn.io", "longhorn")
                        .schedule(ObjectRef.of(Kind.BACKUP_SCHEDULE, "vms", "nightly"))
                        .build());
    }

    @Test
    void a_snapshot_of_harvester_whose_annotation_names_no_schedule() {
        assertThat(Fixtures.find(reading, VmBackup.class, Kind.HARVESTER_BACKUP, "local"))
                .isEqualTo(VmBackup.builder()
                        .name("vms", "local")
                        .vm("db")
                        .type(VmBackup.Type.SNAPSHOT)
                        .build());
    }

    @Test
    void a_backup_of_a_type_that_nobody_knows_makes_no_sense() {
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains("VirtualMachineBackup/vms/odd", "spec.type: expected backup or snapshot"));
    }

    @Test
    void a_restore_of_harvester() {
        assertThat(Fixtures.find(reading, VmRestore.class, Kind.HARVESTER_RESTORE, "back"))
                .isEqualTo(VmRestore.builder()
                        .name("staging", "back")
                        .vm("db-2")
                        .backup(ObjectRef.of(Kind.HARVESTER_BACKUP, "vms", "remote"))
                        .keepsMac(true)
                        .build());
    }

    @ParameterizedTest
    @CsvSource({"nightly, ACTIVE", "paused, SUSPENDED", "failing, SUSPENDED"})
    void schedules(String name, BackupSchedule.State state) {
        assertThat(Fixtures.find(reading, BackupSchedule.class, Kind.BACKUP_SCHEDULE, name)
                        .state())
                .isEqualTo(state);
    }
}
