package io.github.snapworthy.core;

/** Asks whether an operation may run on a subject. Each operation has exactly the parameters that mean something for it. */
public sealed interface Request
        permits SnapshotRequest,
                BackupRequest,
                RestoreRequest,
                CloneRequest,
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

    /** May a claim be made with the data of this one? Say what it is to be: {@code Request.clone(claim).size(Bytes.gib(20))}. */
    static CloneRequest clone(ClaimRef claim) {
        return CloneRequest.of(claim);
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
            case RESTORE -> restore((VolumeSnapshotRef) subject);
            case CLONE -> clone((ClaimRef) subject);
            case GROUP_SNAPSHOT -> GroupSnapshotRequest.of(subject);
            case ATTACH -> throw new IllegalArgumentException("operation: attach needs a machine");
            case EXPAND -> throw new IllegalArgumentException("operation: expand needs a size");
        };
    }

    /** What the operation is asked for. */
    Subject subject();

    /** The operation. */
    Operation operation();
}
