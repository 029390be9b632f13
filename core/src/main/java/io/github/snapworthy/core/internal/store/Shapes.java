package io.github.snapworthy.core.internal.store;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.Attachment;
import io.github.snapworthy.core.BackupSchedule;
import io.github.snapworthy.core.BackupTarget;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.ConfigMap;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.CsiNode;
import io.github.snapworthy.core.DataVolume;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Lease;
import io.github.snapworthy.core.LonghornVolume;
import io.github.snapworthy.core.NamedObject;
import io.github.snapworthy.core.Node;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.Quota;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.SnapshotLimit;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.StorageProfile;
import io.github.snapworthy.core.VeleroBackup;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmBackup;
import io.github.snapworthy.core.VmInstance;
import io.github.snapworthy.core.VmOperation;
import io.github.snapworthy.core.VmRestore;
import io.github.snapworthy.core.VmSnapshot;
import io.github.snapworthy.core.VmSnapshotContent;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeSnapshot;
import io.github.snapworthy.core.Workload;

/** Which value stands for which kind, so that a kind never holds a value of another shape. */
final class Shapes {
    private static final ImmutableMap<Kind, Class<? extends ClusterObject>> BY_KIND =
            ImmutableMap.<Kind, Class<? extends ClusterObject>>builder()
                    .put(Kind.CLAIM, Claim.class)
                    .put(Kind.VOLUME, Volume.class)
                    .put(Kind.POD, Pod.class)
                    .put(Kind.CONFIG_MAP, ConfigMap.class)
                    .put(Kind.QUOTA, Quota.class)
                    .put(Kind.STORAGE_CLASS, StorageClass.class)
                    .put(Kind.CSI_DRIVER, CsiDriver.class)
                    .put(Kind.CSI_NODE, CsiNode.class)
                    .put(Kind.ATTACHMENT, Attachment.class)
                    .put(Kind.DEPLOYMENT, Workload.class)
                    .put(Kind.DAEMON_SET, Workload.class)
                    .put(Kind.STATEFUL_SET, Workload.class)
                    .put(Kind.LEASE, Lease.class)
                    .put(Kind.NODE, Node.class)
                    .put(Kind.STORAGE_PROFILE, StorageProfile.class)
                    .put(Kind.API_DEFINITION, ApiDefinition.class)
                    .put(Kind.SNAPSHOT_CLASS, SnapshotClass.class)
                    .put(Kind.GROUP_SNAPSHOT_CLASS, SnapshotClass.class)
                    .put(Kind.SNAPSHOT, VolumeSnapshot.class)
                    .put(Kind.SNAPSHOT_CONTENT, SnapshotContent.class)
                    .put(Kind.VM, VirtualMachine.class)
                    .put(Kind.VM_INSTANCE, VmInstance.class)
                    .put(Kind.VM_MIGRATION, VmOperation.class)
                    .put(Kind.VM_SNAPSHOT, VmSnapshot.class)
                    .put(Kind.VM_SNAPSHOT_CONTENT, VmSnapshotContent.class)
                    .put(Kind.VM_RESTORE, VmOperation.class)
                    .put(Kind.VM_BACKUP, VmOperation.class)
                    .put(Kind.HARVESTER_BACKUP, VmBackup.class)
                    .put(Kind.HARVESTER_RESTORE, VmRestore.class)
                    .put(Kind.BACKUP_SCHEDULE, BackupSchedule.class)
                    .put(Kind.DATA_VOLUME, DataVolume.class)
                    .put(Kind.SETTING, Setting.class)
                    .put(Kind.HARVESTER_QUOTA, SnapshotLimit.class)
                    .put(Kind.LONGHORN_BACKUP_TARGET, BackupTarget.class)
                    .put(Kind.BACKUP_LOCATION, BackupTarget.class)
                    .put(Kind.VELERO_BACKUP, VeleroBackup.class)
                    .put(Kind.VELERO_SCHEDULE, VeleroBackup.class)
                    .put(Kind.LONGHORN_VOLUME, LonghornVolume.class)
                    .buildOrThrow();

    private Shapes() {}

    /** The reference of the object; throws where it names a kind of another shape. */
    static ObjectRef check(ClusterObject object) {
        ObjectRef ref = object.ref();
        Class<? extends ClusterObject> shape = BY_KIND.getOrDefault(ref.kind(), NamedObject.class);
        if (!shape.isInstance(object)) {
            throw new IllegalArgumentException("object: expected a " + shape.getSimpleName() + " for " + ref
                    + ", was a " + object.getClass().getSimpleName());
        }
        return ref;
    }
}
