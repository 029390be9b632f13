package io.github.snapworthy.webhook;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The table of what is decided: each resource, the profile of the system that carries its objects out, and what such an
 * object asks for, by which operations. The rules and rights of the manifests are checked against it.
 *
 * <p>Who carries an object out decides, and not which product the cluster is sold as: a VolumeSnapshot is made by the
 * snapshot controller, on Harvester too, and a Backup of Velero follows the rules of Velero.
 */
enum DecidedKind {
    CLAIM(
            new ApiResource("", "v1", "persistentvolumeclaims", "PersistentVolumeClaim"),
            Profile::kubernetes,
            NewClaims::ask,
            Operation.RESTORE,
            Operation.CLONE),
    VOLUME_SNAPSHOT(
            new ApiResource("snapshot.storage.k8s.io", "v1", "volumesnapshots", "VolumeSnapshot"),
            Profile::kubernetes,
            NewSnapshots::ask,
            Operation.SNAPSHOT),
    KUBEVIRT_SNAPSHOT(
            new ApiResource("snapshot.kubevirt.io", "v1beta1", "virtualmachinesnapshots", "VirtualMachineSnapshot"),
            Profile::kubevirt,
            KubeVirtObjects::snapshot,
            Operation.SNAPSHOT),
    KUBEVIRT_RESTORE(
            new ApiResource("snapshot.kubevirt.io", "v1beta1", "virtualmachinerestores", "VirtualMachineRestore"),
            Profile::kubevirt,
            KubeVirtObjects::restore,
            Operation.RESTORE),
    KUBEVIRT_BACKUP(
            new ApiResource("backup.kubevirt.io", "v1alpha1", "virtualmachinebackups", "VirtualMachineBackup"),
            Profile::kubevirt,
            KubeVirtObjects::backup,
            Operation.BACKUP),
    HARVESTER_BACKUP(
            new ApiResource("harvesterhci.io", "v1beta1", "virtualmachinebackups", "VirtualMachineBackup"),
            Profile::harvester,
            HarvesterObjects::backup,
            Operation.SNAPSHOT,
            Operation.BACKUP),
    HARVESTER_RESTORE(
            new ApiResource("harvesterhci.io", "v1beta1", "virtualmachinerestores", "VirtualMachineRestore"),
            Profile::harvester,
            HarvesterObjects::restore,
            Operation.RESTORE),
    VELERO_BACKUP(
            new ApiResource("velero.io", "v1", "backups", "Backup"),
            Profile::velero,
            VeleroBackups::ask,
            Operation.BACKUP,
            Operation.SNAPSHOT),
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
    private final ImmutableSet<Operation> operations;

    DecidedKind(ApiResource resource, Supplier<Profile> profile, Reader reader, Operation... operations) {
        this.resource = resource;
        this.profile = profile;
        this.reader = reader;
        this.operations = ImmutableSet.copyOf(operations);
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

    /** The operations that such objects may ask for, none where nothing is decided; what they read has to be known. */
    ImmutableSet<Operation> operations() {
        return operations;
    }

    /** See {@link Reader#read}. */
    Asked ask(NewObject object, Inventory seen) throws UnreadableField {
        return reader.read(object, seen);
    }
}
