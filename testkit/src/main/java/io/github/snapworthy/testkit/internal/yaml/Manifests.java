package io.github.snapworthy.testkit.internal.yaml;

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
import java.util.Map;

/** Writes an object of any kind as the maps that stand in its manifest. */
final class Manifests {
    private Manifests() {}

    /** The manifest of an object, with its type, name and namespace. */
    static Map<String, Object> of(ClusterObject object) {
        return manifest(object).map(object.ref(), needsSpec(object.ref().kind()));
    }

    /** Without a map of that name these are malformed, and not merely empty. */
    private static boolean needsSpec(Kind kind) {
        return switch (kind) {
            case CLAIM, VOLUME, CSI_NODE, ATTACHMENT, SNAPSHOT_CONTENT, VM_SNAPSHOT_CONTENT, API_DEFINITION, VM -> true;
            default -> false;
        };
    }

    private static Manifest manifest(ClusterObject object) {
        return switch (object.ref().kind()) {
            case CLAIM -> StorageManifests.claim((Claim) object);
            case VOLUME -> StorageManifests.volume((Volume) object);
            case STORAGE_CLASS -> StorageManifests.storageClass((StorageClass) object);
            case CSI_DRIVER -> StorageManifests.csiDriver((CsiDriver) object);
            case CSI_NODE -> StorageManifests.csiNode((CsiNode) object);
            case ATTACHMENT -> StorageManifests.attachment((Attachment) object);
            case STORAGE_PROFILE -> StorageManifests.profile((StorageProfile) object);
            case SNAPSHOT_CLASS, GROUP_SNAPSHOT_CLASS -> SnapshotManifests.snapshotClass((SnapshotClass) object);
            case SNAPSHOT -> SnapshotManifests.snapshot((VolumeSnapshot) object);
            case SNAPSHOT_CONTENT -> SnapshotManifests.content((SnapshotContent) object);
            case POD -> PodManifests.pod((Pod) object);
            case DEPLOYMENT, DAEMON_SET, STATEFUL_SET -> PodManifests.workload((Workload) object);
            case VM -> MachineManifests.machine((VirtualMachine) object);
            case VM_INSTANCE -> MachineManifests.instance((VmInstance) object);
            case VM_SNAPSHOT -> CopyManifests.snapshot((VmSnapshot) object);
            case VM_SNAPSHOT_CONTENT -> CopyManifests.content((VmSnapshotContent) object);
            case HARVESTER_BACKUP -> CopyManifests.backup((VmBackup) object);
            case HARVESTER_RESTORE -> CopyManifests.restore((VmRestore) object);
            case VM_MIGRATION, VM_RESTORE, VM_BACKUP -> MachineManifests.operation((VmOperation) object);
            case DATA_VOLUME -> MachineManifests.dataVolume((DataVolume) object);
            default -> surrounding(object);
        };
    }

    private static Manifest surrounding(ClusterObject object) {
        return switch (object.ref().kind()) {
            case SETTING -> HostManifests.setting((Setting) object);
            case BACKUP_SCHEDULE -> CopyManifests.schedule((BackupSchedule) object);
            case QUOTA -> HostManifests.quota((Quota) object);
            case HARVESTER_QUOTA -> HostManifests.limit((SnapshotLimit) object);
            case LONGHORN_BACKUP_TARGET, BACKUP_LOCATION -> HostManifests.target((BackupTarget) object);
            case LONGHORN_VOLUME -> HostManifests.longhornVolume((LonghornVolume) object);
            case LEASE -> HostManifests.lease((Lease) object);
            case API_DEFINITION -> HostManifests.definition((ApiDefinition) object);
            case VELERO_BACKUP, VELERO_SCHEDULE -> VeleroManifests.backup((VeleroBackup) object);
            case NODE -> NodeManifests.node((Node) object);
            case CONFIG_MAP -> PolicyManifests.configMap((ConfigMap) object);
            default -> Manifest.empty();
        };
    }

    /** A manifest of a content that makes no sense: what should be a map or a text is something else. */
    static Map<String, Object> malformed(ObjectRef ref) {
        Map<String, Object> made = Manifest.empty().map(ref, false);
        switch (ref.kind()) {
            case STORAGE_CLASS, SNAPSHOT_CLASS, GROUP_SNAPSHOT_CLASS -> {}
            case SETTING -> made.put("value", Map.of());
            default -> made.put("spec", "makes no sense");
        }
        return made;
    }
}
