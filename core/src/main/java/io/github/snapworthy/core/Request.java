package io.github.snapworthy.core;

/** Asks whether an operation may run on a subject. Each operation has exactly the parameters that mean something for it. */
public sealed interface Request permits SnapshotRequest, BackupRequest, AttachRequest, ExpandRequest {
    /** May this claim be snapshotted? */
    static SnapshotRequest snapshot(Subject subject) {
        return SnapshotRequest.of(subject);
    }

    /** May this claim or machine be backed up? */
    static BackupRequest backup(Subject subject) {
        return BackupRequest.of(subject);
    }

    /** May this claim be given to a machine? Say to which: {@code Request.attach(claim).to(vm).on(Bus.SCSI)}. */
    static AttachRequest.Asked attach(ClaimRef claim) {
        return new AttachRequest.Asked(claim);
    }

    /** May this claim have more room? Say how much: {@code Request.expand(claim).to(Bytes.gib(40))}. */
    static ExpandRequest.Asked expand(ClaimRef claim) {
        return new ExpandRequest.Asked(claim);
    }

    /** The operation without parameters; throws where it needs some, see {@link Operation#standsAlone}. */
    static Request of(Operation operation, Subject subject) {
        return switch (operation) {
            case SNAPSHOT -> snapshot(subject);
            case BACKUP -> backup(subject);
            case ATTACH -> throw new IllegalArgumentException("operation: attach needs a machine");
            case EXPAND -> throw new IllegalArgumentException("operation: expand needs a size");
        };
    }

    /** What the operation is asked for. */
    Subject subject();

    /** The operation. */
    Operation operation();
}
