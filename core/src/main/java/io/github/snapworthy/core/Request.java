package io.github.snapworthy.core;

/** Asks whether an operation may run on a subject. Each operation has exactly the parameters that mean something for it. */
public sealed interface Request
        permits SnapshotRequest,
                BackupRequest,
                RestoreRequest,
                VmRestoreRequest,
                CloneRequest,
                VmCloneRequest,
                GroupSnapshotRequest,
                AttachRequest,
                ExpandRequest {
    /** May this claim or machine be snapshotted? */
    static SnapshotRequest snapshot(Subject subject) {
        return SnapshotRequest.of(subject);
    }

    /** May this claim or machine be backed up? */
    static BackupRequest backup(Subject subject) {
        return BackupRequest.of(subject);
    }

    /** May a claim be made from this snapshot? Say what it is to be: {@code Request.restore(snapshot).storageClass("fast")}. */
    static RestoreRequest restore(VolumeSnapshotRef snapshot) {
        return RestoreRequest.of(snapshot);
    }

    /** May a machine be made from this snapshot of one? Say what it is to be: {@code Request.restore(snapshot).named("vms", "db-2")}. */
    static VmRestoreRequest.OfSnapshot restore(VmSnapshotRef snapshot) {
        return VmRestoreRequest.OfSnapshot.of(snapshot);
    }

    /** May a machine be made from this backup of one? Say what it is to be: {@code Request.restore(backup).into("staging")}. */
    static VmRestoreRequest.OfBackup restore(VmBackupRef backup) {
        return VmRestoreRequest.OfBackup.of(backup);
    }

    /** May a claim be made with the data of this one? Say what it is to be: {@code Request.clone(claim).size(Bytes.gib(20))}. */
    static CloneRequest clone(ClaimRef claim) {
        return CloneRequest.of(claim);
    }

    /** May a machine be made with the data of this one? Say what it is to be: {@code Request.clone(vm).named("vms", "db-2")}. */
    static VmCloneRequest clone(VmRef vm) {
        return VmCloneRequest.of(vm);
    }

    /** May these claims be snapshotted at one moment? */
    static GroupSnapshotRequest groupSnapshot(ClaimSetRef claims) {
        return GroupSnapshotRequest.of(claims);
    }

    /** May the claims of this machine be snapshotted at one moment? */
    static GroupSnapshotRequest groupSnapshot(VmRef machine) {
        return GroupSnapshotRequest.of(machine);
    }

    /** May this claim be given to a machine? Say to which: {@code Request.attach(claim).to(vm).on(Bus.SCSI)}. */
    static AttachRequest.Asked attach(ClaimRef claim) {
        return new AttachRequest.Asked(claim);
    }

    /** May this claim have more room? Say how much: {@code Request.expand(claim).to(Bytes.gib(40))}. */
    static ExpandRequest.Asked expand(ClaimRef claim) {
        return new ExpandRequest.Asked(claim);
    }

    /**
     * The operation without parameters.
     *
     * @throws IllegalArgumentException where it needs some, see {@link Operation#standsAlone}, or is not for such a
     *     subject, see {@link Operation#isFor}
     */
    static Request of(Operation operation, Subject subject) {
        operation.require(subject);
        return switch (operation) {
            case SNAPSHOT -> snapshot(subject);
            case BACKUP -> backup(subject);
            case RESTORE -> restore(subject);
            case CLONE -> subject instanceof VmRef vm ? clone(vm) : clone((ClaimRef) subject);
            case GROUP_SNAPSHOT -> GroupSnapshotRequest.of(subject);
            case ATTACH -> throw new IllegalArgumentException("operation: attach needs a machine");
            case EXPAND -> throw new IllegalArgumentException("operation: expand needs a size");
        };
    }

    private static Request restore(Subject subject) {
        if (subject instanceof VmSnapshotRef snapshot) {
            return restore(snapshot);
        }
        return subject instanceof VmBackupRef backup ? restore(backup) : restore((VolumeSnapshotRef) subject);
    }

    /** What the operation is asked for. */
    Subject subject();

    /** The operation. */
    Operation operation();
}
