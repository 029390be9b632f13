package io.github.snapworthy.kubernetes.internal.objects;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.kubernetes.internal.policies.PolicyText;
import io.github.snapworthy.kubernetes.internal.tree.FieldTree;
import java.util.ArrayList;
import java.util.List;

/** The fields that are read, of all kinds together: whatever is not here is skipped and never kept. */
public final class FieldPaths {
    private static final ImmutableList<String> PATHS = ImmutableList.of(
            "$patch",
            "apiVersion",
            "kind",
            "reason",
            "message",
            "provisioner",
            "parameters.*",
            "volumeBindingMode",
            "allowVolumeExpansion",
            "driver",
            "deletionPolicy",
            "value",
            "default",
            "data.*",
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "metadata.continue",
            "metadata.resourceVersion",
            "metadata.creationTimestamp",
            "metadata.deletionTimestamp",
            "metadata.labels.*",
            "metadata.annotations.*",
            "metadata.ownerReferences.kind",
            "metadata.ownerReferences.apiVersion",
            "metadata.managedFields.time");

    private static final ImmutableList<String> SPEC = ImmutableList.of(
            "storageClassName",
            "default",
            "volumeName",
            "volumeMode",
            "accessModes",
            "resources.requests.storage",
            "capacity.storage",
            "dataSource.apiGroup",
            "dataSource.kind",
            "dataSource.name",
            "dataSourceRef.apiGroup",
            "dataSourceRef.kind",
            "dataSourceRef.name",
            "dataSourceRef.namespace",
            "csi.driver",
            "csi.volumeHandle",
            "csi.volumeAttributes.*",
            "nfs.server",
            "nfs.path",
            "claimRef.namespace",
            "claimRef.name",
            "claimRef.uid",
            "driver",
            "volumeSnapshotClassName",
            "volumeSnapshotRef.namespace",
            "volumeSnapshotRef.name",
            "source.volumeHandle",
            "source.persistentVolumeClaimName",
            "source.persistentVolumeName",
            "source.inlineVolumeSpec",
            "sourceVolumeMode",
            "source.kind",
            "source.name",
            "target.kind",
            "target.name",
            "attachRequired",
            "drivers.name",
            "nodeName",
            "vmiName",
            "backupTargetURL",
            "dataEngine",
            "backupTargetName",
            "backendStoreDriver",
            "hard.*",
            "snapshotLimit.namespaceTotalSnapshotSizeQuota",
            "snapshotLimit.vmTotalSnapshotSizeQuota.*",
            "holderIdentity",
            "leaseDurationSeconds",
            "snapshotClass",
            "cloneStrategy",
            "nodeAffinity.required.nodeSelectorTerms.matchExpressions.key",
            "nodeAffinity.required.nodeSelectorTerms.matchExpressions.operator",
            "nodeAffinity.required.nodeSelectorTerms.matchExpressions.values",
            "nodeAffinity.required.nodeSelectorTerms.matchFields.key",
            "nodeAffinity.required.nodeSelectorTerms.matchFields.operator",
            "nodeAffinity.required.nodeSelectorTerms.matchFields.values",
            "renewTime",
            "version",
            "versions.name",
            "versions.served",
            "dataVolumeTemplates.metadata.name",
            "template.metadata.labels.*");

    /** Of a pod, of a pod template, of a virtual machine instance and of its template. */
    private static final ImmutableList<String> POD_SPEC = ImmutableList.of(
            "volumes.*",
            "volumes.name",
            "volumes.persistentVolumeClaim.claimName",
            "volumes.persistentVolumeClaim.readOnly",
            "volumes.memoryDump.claimName",
            "volumes.ephemeral.persistentVolumeClaim.claimName",
            "volumes.dataVolume.name",
            "volumes.hostPath.path",
            "domain.devices.disks.name",
            "domain.devices.disks.shareable",
            "domain.devices.tpm.enabled",
            "domain.devices.tpm.persistent",
            "domain.firmware.bootloader.efi.persistent",
            "containers.name",
            "containers.image",
            "containers.command",
            "containers.args",
            "containers.env.value",
            "initContainers.name",
            "initContainers.command",
            "initContainers.args",
            "initContainers.env.value",
            "initContainers.restartPolicy");

    private static final ImmutableList<String> STATUS = ImmutableList.of(
            "phase",
            "capacity.storage",
            "allocatedResourceStatuses.storage",
            "resizeStatus",
            "conditions.type",
            "conditions.status",
            "conditions.lastTransitionTime",
            "conditions.lastHeartbeatTime",
            "boundVolumeSnapshotContentName",
            "readyToUse",
            "error.message",
            "restoreSize",
            "complete",
            "created",
            "printableStatus",
            "snapshotInProgress",
            "restoreInProgress",
            "changedBlockTracking.state",
            "nodeName",
            "migrationState.completed",
            "migrationState.failed",
            "containerStatuses.name",
            "containerStatuses.ready",
            "initContainerStatuses.name",
            "initContainerStatuses.ready",
            "readyReplicas",
            "provisioner",
            "snapshotClass",
            "cloneStrategy",
            "numberReady",
            "available",
            "lastValidationTime",
            "used.*",
            "snapshotLimitStatus.namespaceTotalSnapshotSizeUsage",
            "snapshotLimitStatus.vmTotalSnapshotSizeUsage.*");

    private static final ImmutableList<String> ANNOTATION_GROUPS = ImmutableList.of(
            "velero.io/",
            "backup.velero.io/",
            "cdi.kubevirt.io/",
            "k10.kasten.io/",
            "harvesterhci.io/",
            "snapshot.storage.kubernetes.io/",
            "snapshot.beta.kubernetes.io/",
            "snapshot.storage.k8s.io/",
            "groupsnapshot.storage.kubernetes.io/",
            "storageclass.kubernetes.io/",
            "storageclass.beta.kubernetes.io/");

    private static final ImmutableSet<String> ANNOTATIONS = ImmutableSet.of(
            "volume.kubernetes.io/storage-provisioner",
            "volume.beta.kubernetes.io/storage-provisioner",
            "pv.kubernetes.io/migrated-to",
            "pv.kubernetes.io/provisioned-by");

    /** What marks a default class, be the group in front of it misspelt. */
    private static final String DEFAULT_MARK = "/is-default-class";

    private FieldPaths() {}

    /** The tree of all fields, with the annotations that decisions read and those that the host names. */
    public static FieldTree tree(ImmutableSet<String> hostAnnotations) {
        List<String> paths = new ArrayList<>(PATHS);
        SPEC.forEach(path -> paths.add("spec." + path));
        VolumeSources.KNOWN.forEach(source -> paths.add("spec." + source));
        POD_SPEC.forEach(path -> paths.add("spec." + path));
        POD_SPEC.forEach(path -> paths.add("spec.template.spec." + path));
        paths.addAll(VmCopyMappers.PATHS);
        POD_SPEC.forEach(path -> paths.add(VmCopyMappers.IN_CONTENT + path));
        POD_SPEC.forEach(path -> paths.add(VmCopyMappers.IN_BACKUP + path));
        VeleroMappers.SPECIFICATION.forEach(path -> paths.add("spec." + path));
        VeleroMappers.SPECIFICATION.forEach(path -> paths.add("spec.template." + path));
        STATUS.forEach(path -> paths.add("status." + path));
        return FieldTree.of(paths)
                .mark("spec", VolumeSources::canBe)
                .sift("data.*", PolicyText::mayBe)
                .restrict("metadata.annotations", key -> isRead(key) || hostAnnotations.contains(key));
    }

    private static boolean isRead(String annotation) {
        return ANNOTATIONS.contains(annotation)
                || annotation.endsWith(DEFAULT_MARK)
                || ANNOTATION_GROUPS.stream().anyMatch(annotation::startsWith);
    }
}
