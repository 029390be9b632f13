package io.github.snapworthy.kubernetes.internal.objects;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.BackupSchedule;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.RecordedVolume;
import io.github.snapworthy.core.VmBackup;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmRestore;
import io.github.snapworthy.core.VmSnapshot;
import io.github.snapworthy.core.VmSnapshotContent;
import io.github.snapworthy.core.VolumeMode;
import java.util.Optional;

/** What a machine can be restored from: snapshots of KubeVirt, backups of Harvester, and what belongs to them. */
final class VmCopyMappers {
    private static final String SCHEDULE = "harvesterhci.io/svmbackupId";

    /** The machine that a content recorded. */
    static final String IN_CONTENT = "spec.source.virtualMachine.spec.template.spec.";

    /** The machine that a backup recorded. */
    static final String IN_BACKUP = "status.source.spec.template.spec.";

    /** The fields that are read of these objects alone. */
    static final ImmutableList<String> PATHS = ImmutableList.of(
            "spec.type",
            "spec.suspend",
            "spec.keepMacAddress",
            "spec.virtualMachineBackupName",
            "spec.virtualMachineBackupNamespace",
            "spec.virtualMachineSnapshotName",
            "spec.volumeBackups.volumeName",
            "spec.volumeBackups.volumeSnapshotName",
            "spec.volumeBackups.persistentVolumeClaim.metadata.name",
            "spec.volumeBackups.persistentVolumeClaim.spec.storageClassName",
            "spec.volumeBackups.persistentVolumeClaim.spec.volumeMode",
            "spec.volumeBackups.persistentVolumeClaim.spec.resources.requests.storage",
            "status.suspended",
            "status.virtualMachineSnapshotContentName",
            "status.sourceUID",
            "status.backupTarget.endpoint",
            "status.backupTarget.bucketName",
            "status.backupTarget.bucketRegion",
            "status.csiDriverVolumeSnapshotClassNames.*",
            "status.volumeBackups.name",
            "status.volumeBackups.volumeName",
            "status.volumeBackups.csiDriverName",
            "status.volumeBackups.longhornBackupName",
            "status.volumeBackups.persistentVolumeClaim.metadata.name",
            "status.volumeBackups.persistentVolumeClaim.spec.storageClassName",
            "status.volumeBackups.persistentVolumeClaim.spec.volumeMode",
            "status.volumeBackups.persistentVolumeClaim.spec.resources.requests.storage");

    private VmCopyMappers() {}

    static ClusterObject snapshot(ObjectRef ref, View object) throws Malformed {
        View metadata = object.in("metadata");
        View status = object.in("status");
        return VmSnapshot.builder()
                .ref(ref)
                .labels(metadata.textsIn("labels"))
                .terminating(metadata.text("deletionTimestamp").isPresent())
                .vm(VmOperationMappers.machine(object, "source"))
                .progress(VmOperationMappers.snapshotProgress(status))
                .ready(status.is("readyToUse"))
                .error(status.in("error").text("message"))
                .content(status.name("virtualMachineSnapshotContentName"))
                .build();
    }

    static ClusterObject content(ObjectRef ref, View object) throws Malformed {
        View spec = object.required("spec");
        return VmSnapshotContent.builder()
                .ref(ref)
                .snapshot(spec.name("virtualMachineSnapshotName"))
                .recordedDisks(recorded(spec.in("source").in("virtualMachine")))
                .volumes(volumes(spec, "volumeSnapshotName"))
                .build();
    }

    static ClusterObject backup(ObjectRef ref, View object) throws Malformed {
        View metadata = object.in("metadata");
        View status = object.in("status");
        return VmBackup.builder()
                .ref(ref)
                .labels(metadata.textsIn("labels"))
                .terminating(metadata.text("deletionTimestamp").isPresent())
                .vm(VmOperationMappers.machine(object, "source"))
                .progress(VmOperationMappers.harvesterProgress(status))
                .type(type(object.in("spec")))
                .ready(status.is("readyToUse"))
                .error(status.in("error").text("message"))
                .target(target(status))
                .sourceUid(status.text("sourceUID"))
                .recordedDisks(recorded(status.in("source")))
                .volumes(volumes(status, "name"))
                .snapshotClasses(status.textsIn("csiDriverVolumeSnapshotClassNames"))
                .schedule(schedule(metadata.textsIn("annotations").getOrDefault(SCHEDULE, "")))
                .build();
    }

    private static VmBackup.Type type(View spec) throws Malformed {
        return switch (spec.text("type").orElse("backup")) {
            case "backup" -> VmBackup.Type.BACKUP;
            case "snapshot" -> VmBackup.Type.SNAPSHOT;
            default -> throw new Malformed("spec.type: expected backup or snapshot");
        };
    }

    private static Optional<VmBackup.Target> target(View status) throws Malformed {
        if (!status.hasMap("backupTarget")) {
            return Optional.empty();
        }
        View target = status.in("backupTarget");
        return Optional.of(new VmBackup.Target(
                target.text("endpoint").orElse(""),
                target.text("bucketName").orElse(""),
                target.text("bucketRegion").orElse("")));
    }

    /** A machine that was recorded by its name alone was not recorded. */
    private static Optional<ImmutableList<VmDisk>> recorded(View machine) throws Malformed {
        View template = machine.in("spec").in("template");
        return template.hasMap("spec") ? Optional.of(VmMappers.disks(template.in("spec"))) : Optional.empty();
    }

    /** An annotation of another form names no schedule. */
    private static Optional<ObjectRef> schedule(String id) {
        int slash = id.indexOf('/');
        String namespace = id.substring(0, Math.max(slash, 0));
        String name = id.substring(slash + 1);
        return ObjectRef.canBeNamed(namespace) && ObjectRef.canBeNamed(name)
                ? Optional.of(ObjectRef.of(Kind.BACKUP_SCHEDULE, namespace, name))
                : Optional.empty();
    }

    private static ImmutableList<RecordedVolume> volumes(View holder, String snapshot) throws Malformed {
        ImmutableList.Builder<RecordedVolume> volumes = ImmutableList.builder();
        for (View volume : holder.list("volumeBackups")) {
            View claim = volume.in("persistentVolumeClaim");
            View spec = claim.in("spec");
            volumes.add(RecordedVolume.builder()
                    .name(volume.text("volumeName").orElse(""))
                    .claim(claim.in("metadata").name("name"))
                    .storageClass(spec.name("storageClassName"))
                    .requestedBytes(spec.in("resources").in("requests").quantity("storage"))
                    .volumeMode(mode(claim))
                    .snapshot(volume.name(snapshot))
                    .remoteBackup(volume.text("longhornBackupName"))
                    .driver(StorageMappers.driver(volume.text("csiDriverName").orElse(null)))
                    .build());
        }
        return volumes.build();
    }

    private static Optional<VolumeMode> mode(View claim) throws Malformed {
        return claim.hasMap("spec") ? Optional.of(StorageMappers.volumeMode(claim.in("spec"))) : Optional.empty();
    }

    static ClusterObject restore(ObjectRef ref, View object) throws Malformed {
        View spec = object.in("spec");
        String namespace = spec.name("virtualMachineBackupNamespace").orElse(ref.namespace());
        return VmRestore.builder()
                .ref(ref)
                .vm(VmOperationMappers.machine(object, "target"))
                .progress(VmOperationMappers.restoreProgress(object.in("status")))
                .backup(spec.name("virtualMachineBackupName")
                        .map(name -> ObjectRef.of(Kind.HARVESTER_BACKUP, namespace, name)))
                .keepsMac(spec.is("keepMacAddress"))
                .build();
    }

    static ClusterObject schedule(ObjectRef ref, View object) throws Malformed {
        boolean suspended =
                object.in("spec").is("suspend") || object.in("status").is("suspended");
        return new BackupSchedule(ref, suspended ? BackupSchedule.State.SUSPENDED : BackupSchedule.State.ACTIVE);
    }
}
