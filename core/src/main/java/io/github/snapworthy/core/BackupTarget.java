package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

/**
 * A place that backups go to: a BackupTarget of Longhorn or a BackupStorageLocation of Velero.
 *
 * @param ref which object it is
 * @param state whether backups can go there now
 */
public record BackupTarget(ObjectRef ref, State state) implements ClusterObject {
    /** Whether backups can go to a target now. */
    public enum State {
        AVAILABLE,
        UNAVAILABLE,
        /** The object is there, its address is empty. */
        UNCONFIGURED
    }

    public BackupTarget {
        requireNonNull(ref, "ref");
        requireNonNull(state, "state");
    }
}
