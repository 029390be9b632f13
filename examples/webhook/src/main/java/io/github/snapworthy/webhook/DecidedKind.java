package io.github.snapworthy.webhook;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Profile;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The table of what is decided: each resource, the profile of the system that carries its objects out, and what such an
 * object asks for. The rules of the manifest are checked against it.
 *
 * <p>Who carries an object out decides, and not which product the cluster is sold as: a VolumeSnapshot is made by the
 * snapshot controller, on Harvester too, and a Backup of Velero follows the rules of Velero.
 */
enum DecidedKind {
    CLAIM(
            new ApiResource("", "v1", "persistentvolumeclaims", "PersistentVolumeClaim"),
            Profile::kubernetes,
            NewClaims::ask),
    VOLUME_SNAPSHOT(
            new ApiResource("snapshot.storage.k8s.io", "v1", "volumesnapshots", "VolumeSnapshot"),
            Profile::kubernetes,
            NewSnapshots::ask),
    KUBEVIRT_SNAPSHOT(
            new ApiResource("snapshot.kubevirt.io", "v1beta1", "virtualmachinesnapshots", "VirtualMachineSnapshot"),
            Profile::kubevirt,
            KubeVirtObjects::snapshot),
    KUBEVIRT_RESTORE(
            new ApiResource("snapshot.kubevirt.io", "v1beta1", "virtualmachinerestores", "VirtualMachineRestore"),
            Profile::kubevirt,
            KubeVirtObjects::restore),
    KUBEVIRT_BACKUP(
            new ApiResource("backup.kubevirt.io", "v1alpha1", "virtualmachinebackups", "VirtualMachineBackup"),
            Profile::kubevirt,
            KubeVirtObjects::backup),
    HARVESTER_BACKUP(
            new ApiResource("harvesterhci.io", "v1beta1", "virtualmachinebackups", "VirtualMachineBackup"),
            Profile::harvester,
            HarvesterObjects::backup),
    HARVESTER_RESTORE(
            new ApiResource("harvesterhci.io", "v1beta1", "virtualmachinerestores", "VirtualMachineRestore"),
            Profile::harvester,
            HarvesterObjects::restore),
    VELERO_BACKUP(new ApiResource("velero.io", "v1", "backups", "Backup"), Profile::velero, VeleroBackups::ask),
    VELERO_RESTORE(new ApiResource("velero.io", "v1", "restores", "Restore"), Profile::velero, VeleroRestores::ask);

    /** Reads what an object asks for. */
    @FunctionalInterface
    interface Reader {
        /**
         * What the object asks for, in a cluster of which that is known.
         *
         * @throws UnreadableField where a field is not what the API has there
         */
        Asked read(NewObject object, Inventory seen) throws UnreadableField;
    }

    private final ApiResource resource;
    private final Supplier<Profile> profile;
    private final Reader reader;

    DecidedKind(ApiResource resource, Supplier<Profile> profile, Reader reader) {
        this.resource = resource;
        this.profile = profile;
        this.reader = reader;
    }

    /** The kind of that resource, in whatever version; empty where such objects are not decided on. */
    static Optional<DecidedKind> of(String group, String plural) {
        return Arrays.stream(values())
                .filter(kind -> kind.resource.isOf(group, plural))
                .findFirst();
    }

    ApiResource resource() {
        return resource;
    }

    /** The rules of the system that carries such objects out. */
    Profile profile() {
        return profile.get();
    }

    /** See {@link Reader#read}. */
    Asked ask(NewObject object, Inventory seen) throws UnreadableField {
        return reader.read(object, seen);
    }
}
