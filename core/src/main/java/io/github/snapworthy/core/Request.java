package io.github.snapworthy.core;

/** Asks whether an operation may run on a subject. Each operation has exactly the parameters that mean something for it. */
public sealed interface Request permits SnapshotRequest, BackupRequest {
    /** May this claim be snapshotted? */
    static SnapshotRequest snapshot(Subject subject) {
        return SnapshotRequest.of(subject);
    }

    /** May this claim or machine be backed up? */
    static BackupRequest backup(Subject subject) {
        return BackupRequest.of(subject);
    }

    /** The operation without parameters. */
    static Request of(Operation operation, Subject subject) {
        return switch (operation) {
            case SNAPSHOT -> snapshot(subject);
            case BACKUP -> backup(subject);
        };
    }

    /** What the operation is asked for. */
    Subject subject();

    /** The operation. */
    Operation operation();
}
