package io.github.snapworthy.core;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of objects that a decision may read, qualified by API group: two systems have a
 * {@code VirtualMachineBackup}.
 */
public enum Kind {
    CLAIM("", "PersistentVolumeClaim", "persistentvolumeclaims"),
    VOLUME("", "PersistentVolume", "persistentvolumes"),
    POD("", "Pod", "pods"),
    NODE("", "Node", "nodes"),
    NAMESPACE("", "Namespace", "namespaces"),
    SECRET("", "Secret", "secrets"),
    CONFIG_MAP("", "ConfigMap", "configmaps"),
    QUOTA("", "ResourceQuota", "resourcequotas"),
    STORAGE_CLASS("storage.k8s.io", "StorageClass", "storageclasses"),
    CSI_DRIVER("storage.k8s.io", "CSIDriver", "csidrivers"),
    CSI_NODE("storage.k8s.io", "CSINode", "csinodes"),
    ATTACHMENT("storage.k8s.io", "VolumeAttachment", "volumeattachments"),
    DEPLOYMENT("apps", "Deployment", "deployments"),
    DAEMON_SET("apps", "DaemonSet", "daemonsets"),
    STATEFUL_SET("apps", "StatefulSet", "statefulsets"),
    LEASE("coordination.k8s.io", "Lease", "leases"),
    API_DEFINITION("apiextensions.k8s.io", "CustomResourceDefinition", "customresourcedefinitions"),
    SNAPSHOT_CLASS("snapshot.storage.k8s.io", "VolumeSnapshotClass", "volumesnapshotclasses"),
    SNAPSHOT("snapshot.storage.k8s.io", "VolumeSnapshot", "volumesnapshots"),
    SNAPSHOT_CONTENT("snapshot.storage.k8s.io", "VolumeSnapshotContent", "volumesnapshotcontents"),
    GROUP_SNAPSHOT_CLASS("groupsnapshot.storage.k8s.io", "VolumeGroupSnapshotClass", "volumegroupsnapshotclasses"),
    METADATA_SERVICE("cbt.storage.k8s.io", "SnapshotMetadataService", "snapshotmetadataservices"),
    VM("kubevirt.io", "VirtualMachine", "virtualmachines"),
    VM_INSTANCE("kubevirt.io", "VirtualMachineInstance", "virtualmachineinstances"),
    VM_MIGRATION("kubevirt.io", "VirtualMachineInstanceMigration", "virtualmachineinstancemigrations"),
    KUBEVIRT("kubevirt.io", "KubeVirt", "kubevirts"),
    VM_SNAPSHOT("snapshot.kubevirt.io", "VirtualMachineSnapshot", "virtualmachinesnapshots"),
    VM_SNAPSHOT_CONTENT("snapshot.kubevirt.io", "VirtualMachineSnapshotContent", "virtualmachinesnapshotcontents"),
    VM_RESTORE("snapshot.kubevirt.io", "VirtualMachineRestore", "virtualmachinerestores"),
    VM_BACKUP("backup.kubevirt.io", "VirtualMachineBackup", "virtualmachinebackups"),
    DATA_VOLUME("cdi.kubevirt.io", "DataVolume", "datavolumes"),
    STORAGE_PROFILE("cdi.kubevirt.io", "StorageProfile", "storageprofiles"),
    SETTING("harvesterhci.io", "Setting", "settings"),
    HARVESTER_BACKUP("harvesterhci.io", "VirtualMachineBackup", "virtualmachinebackups"),
    HARVESTER_RESTORE("harvesterhci.io", "VirtualMachineRestore", "virtualmachinerestores"),
    BACKUP_SCHEDULE("harvesterhci.io", "ScheduleVMBackup", "schedulevmbackups"),
    HARVESTER_QUOTA("harvesterhci.io", "ResourceQuota", "resourcequotas"),
    LONGHORN_BACKUP_TARGET("longhorn.io", "BackupTarget", "backuptargets"),
    LONGHORN_VOLUME("longhorn.io", "Volume", "volumes"),
    BACKUP_LOCATION("velero.io", "BackupStorageLocation", "backupstoragelocations"),
    VELERO_BACKUP("velero.io", "Backup", "backups"),
    VELERO_SCHEDULE("velero.io", "Schedule", "schedules"),
    /** No kind of a cluster: a set of claims as the subject of a group snapshot, see {@link ClaimSetRef}. */
    CLAIM_SET("", "PersistentVolumeClaimSet", "");

    private static final ImmutableList<Kind> OF_CLUSTERS =
            Arrays.stream(values()).filter(kind -> kind != CLAIM_SET).collect(ImmutableList.toImmutableList());

    private final String group;
    private final String name;
    private final String plural;

    Kind(String group, String name, String plural) {
        this.group = group;
        this.name = name;
        this.plural = plural;
    }

    /** The kinds of which a cluster may have objects, in their order: all but {@link #CLAIM_SET}. */
    public static ImmutableList<Kind> ofClusters() {
        return OF_CLUSTERS;
    }

    /** The API group, the empty text for the core group. */
    public String group() {
        return group;
    }

    /** The bare kind as it stands in a manifest, {@code PersistentVolumeClaim} for example. */
    public String bareName() {
        return name;
    }

    /** The name of the resource in URLs and in RBAC rules. */
    public String plural() {
        return plural;
    }

    /** The kind with its group as reports print it: {@code Setting.harvesterhci.io}; core kinds bare. */
    public String qualifiedName() {
        return group.isEmpty() ? name : name + "." + group;
    }

    /** Whether the kind is served only where its CustomResourceDefinition is installed. */
    public boolean isDefinedByCustomResource() {
        return switch (group) {
            case "", "apps", "storage.k8s.io", "coordination.k8s.io", "apiextensions.k8s.io" -> false;
            default -> true;
        };
    }

    /** The kind of that group and bare name, or empty where decisions read no such kind. */
    public static Optional<Kind> of(String group, String bareName) {
        for (Kind kind : OF_CLUSTERS) {
            if (kind.name.equals(bareName) && kind.group.equals(group)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The qualified name, see {@link #qualifiedName()}. */
    @Override
    public String toString() {
        return qualifiedName();
    }
}
