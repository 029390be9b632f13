package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.BackupSchedule;
import io.github.snapworthy.core.Bytes;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.RecordedVolume;
import io.github.snapworthy.core.ReplacedVolumes;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.VmBackup;
import io.github.snapworthy.core.VmBackupRef;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmOperation.Progress;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.VmRestore;
import io.github.snapworthy.core.VmSnapshot;
import io.github.snapworthy.core.VmSnapshotContent;
import io.github.snapworthy.core.VmSnapshotRef;
import io.github.snapworthy.core.VolumeMode;
import io.github.snapworthy.testkit.ClusterYaml;
import io.github.snapworthy.testkit.Marks;
import io.github.snapworthy.testkit.Scenario;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a machine can be restored from, and the question for it, are written and read alike. */
class WrittenCopiesTest {
    private static final ObjectRef SCHEDULE = ObjectRef.of(Kind.BACKUP_SCHEDULE, "vms", "nightly");
    private static final ImmutableList<VmDisk> DISKS =
            ImmutableList.of(VmDisk.ofClaim("root", "db-root"), VmDisk.of("tpm", VmDisk.Source.TPM_STATE));
    private static final RecordedVolume VOLUME = RecordedVolume.builder()
            .name("root")
            .claim("db-root")
            .storageClass("fast")
            .requestedBytes(Bytes.gib(1))
            .volumeMode(VolumeMode.BLOCK)
            .snapshot("mon-root")
            .build();

    static Stream<ClusterObject> copies() {
        return Stream.of(
                VmSnapshot.builder().name("vms", "bare").build(),
                VmSnapshot.builder()
                        .name("vms", "mon")
                        .putLabels("tier", "gold")
                        .vm("db")
                        .terminating(true)
                        .progress(Progress.DONE)
                        .error("frozen too long")
                        .content("content")
                        .build(),
                VmSnapshotContent.builder().name("vms", "bare").build(),
                VmSnapshotContent.builder()
                        .name("vms", "content")
                        .snapshot("mon")
                        .recordedDisks(DISKS)
                        .addVolumes(VOLUME)
                        .build(),
                VmBackup.builder()
                        .name("vms", "tue")
                        .vm("db")
                        .progress(Progress.DONE)
                        .ready(true)
                        .target(new VmBackup.Target("https://s3.example", "vms", ""))
                        .sourceUid("1-2-3")
                        .recordedDisks(DISKS)
                        .addVolumes(RecordedVolume.builder()
                                .from(VOLUME)
                                .remoteBackup("backup-1")
                                .driver(DriverName.of("driver.longhorn.io"))
                                .build())
                        .putSnapshotClasses("driver.longhorn.io", "longhorn")
                        .schedule(SCHEDULE)
                        .build(),
                VmRestore.builder()
                        .name("lab", "back")
                        .vm("db-2")
                        .backup(ObjectRef.of(Kind.HARVESTER_BACKUP, "vms", "tue"))
                        .keepsMac(true)
                        .build(),
                new BackupSchedule(SCHEDULE, BackupSchedule.State.ACTIVE),
                new BackupSchedule(SCHEDULE, BackupSchedule.State.SUSPENDED));
    }

    @ParameterizedTest
    @MethodSource("copies")
    void objects(ClusterObject copy) throws Exception {
        Inventory written = Inventory.builder().add(copy).build();
        assertThat(RoundTrip.of(ClusterYaml.of(written)).inventory().find(copy.ref()))
                .contains(copy);
    }

    static Stream<Request> requests() {
        return Stream.of(
                Request.restore(VmSnapshotRef.of("vms", "mon")),
                Request.restore(VmSnapshotRef.of("vms", "mon"))
                        .storageClass("fast")
                        .replacing(ReplacedVolumes.RETAIN),
                Request.restore(VmBackupRef.of("vms", "tue"))
                        .named("lab", "Not a name")
                        .into("lab")
                        .onNode("node-1")
                        .keepingMac(),
                Request.restore(VmBackupRef.of("vms", "tue")).named("lab", "db-2"),
                Request.restore(VmBackupRef.of("vms", "tue")).replacing(),
                Request.clone(VmRef.of("vms", "db")).named("vms", "db-2"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void questions(Request request) {
        Scenario scenario = Scenario.builder()
                .profile(Profile.harvester())
                .marks(Marks.allListed())
                .facts(FactSet.none())
                .request(request)
                .build();
        assertThat(RoundTrip.of(scenario).decide(FactSet.none()).request()).isEqualTo(request);
    }
}
