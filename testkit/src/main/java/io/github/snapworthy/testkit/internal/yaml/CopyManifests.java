package io.github.snapworthy.testkit.internal.yaml;

import io.github.snapworthy.core.BackupSchedule;
import io.github.snapworthy.core.RecordedVolume;
import io.github.snapworthy.core.VmBackup;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmOperation.Progress;
import io.github.snapworthy.core.VmRestore;
import io.github.snapworthy.core.VmSnapshot;
import io.github.snapworthy.core.VmSnapshotContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a machine can be restored from: snapshots of KubeVirt, backups of Harvester, and what belongs to them. */
final class CopyManifests {
    private CopyManifests() {}

    static Manifest snapshot(VmSnapshot snapshot) {
        Manifest made = Manifest.empty().terminating(snapshot.terminating());
        made.metadata().texts("labels", snapshot.labels());
        MachineManifests.ended(made, "source", snapshot, made.status().flag("readyToUse", snapshot.ready()));
        made.status()
                .text("virtualMachineSnapshotContentName", snapshot.content())
                .in("error", Fields.none().text("message", snapshot.error()));
        if (snapshot.progress() == Progress.DONE && !snapshot.ready()) {
            made.status().text("phase", "Succeeded");
        }
        return made;
    }

    static Manifest content(VmSnapshotContent content) {
        Manifest made = Manifest.empty();
        made.spec().text("virtualMachineSnapshotName", content.snapshot());
        made.spec()
                .in("source", Fields.none().in("virtualMachine", recorded(content.recordedDisks())))
                .list("volumeBackups", volumes(content.volumes(), "volumeSnapshotName"));
        return made;
    }

    static Manifest backup(VmBackup backup) {
        Manifest made = Manifest.empty().terminating(backup.terminating());
        made.metadata().texts("labels", backup.labels());
        backup.schedule()
                .ifPresent(schedule -> made.metadata()
                        .map(
                                "annotations",
                                Map.of("harvesterhci.io/svmbackupId", schedule.namespace() + "/" + schedule.name())));
        made.spec().text("type", backup.type() == VmBackup.Type.BACKUP ? "backup" : "snapshot");
        MachineManifests.ended(made, "source", backup, made.status().flag("readyToUse", backup.ready()));
        backup.target().ifPresent(target -> made.status().map("backupTarget", target(target)));
        made.status()
                .in("error", Fields.none().text("message", backup.error()))
                .text("sourceUID", backup.sourceUid())
                .in("source", recorded(backup.recordedDisks()))
                .list("volumeBackups", volumes(backup.volumes(), "name"))
                .texts("csiDriverVolumeSnapshotClassNames", backup.snapshotClasses());
        return made;
    }

    private static Map<String, Object> target(VmBackup.Target target) {
        return Fields.none()
                .text("endpoint", target.endpoint())
                .text("bucketName", target.bucketName())
                .text("bucketRegion", target.bucketRegion())
                .map();
    }

    private static Fields recorded(Optional<? extends List<VmDisk>> disks) {
        Fields template = Fields.none();
        disks.ifPresent(all -> template.map("spec", MachineManifests.disks(all).map()));
        return Fields.none().in("spec", Fields.none().in("template", template));
    }

    private static List<Map<String, Object>> volumes(List<RecordedVolume> volumes, String snapshot) {
        return volumes.stream().map(volume -> volume(volume, snapshot)).toList();
    }

    private static Map<String, Object> volume(RecordedVolume volume, String snapshot) {
        Fields spec = Fields.none()
                .text("storageClassName", volume.storageClass())
                .text("volumeMode", volume.volumeMode().map(StorageManifests::mode))
                .in(
                        "resources",
                        Fields.none().in("requests", Fields.none().quantity("storage", volume.requestedBytes())));
        return Fields.none()
                .text("volumeName", volume.name())
                .in(
                        "persistentVolumeClaim",
                        Fields.none()
                                .in("metadata", Fields.none().text("name", volume.claim()))
                                .in("spec", spec))
                .text(snapshot, volume.snapshot())
                .text("longhornBackupName", volume.remoteBackup())
                .text("csiDriverName", volume.driver().map(Object::toString))
                .map();
    }

    static Manifest restore(VmRestore restore) {
        Manifest made = Manifest.empty();
        MachineManifests.ended(
                made, "target", restore, made.status().flag("complete", restore.progress() == Progress.DONE));
        restore.backup()
                .ifPresent(backup -> made.spec()
                        .text("virtualMachineBackupNamespace", backup.namespace())
                        .text("virtualMachineBackupName", backup.name()));
        made.spec().flagIf("keepMacAddress", restore.keepsMac());
        return made;
    }

    static Manifest schedule(BackupSchedule schedule) {
        Manifest made = Manifest.empty();
        made.spec().flag("suspend", schedule.state() == BackupSchedule.State.SUSPENDED);
        return made;
    }
}
