package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

/**
 * A place that backups go to: a BackupTarget of Longhorn or a BackupStorageLocation of Velero.
 *
 * @param ref which object it is
 * @param state whether backups can go there now
 * @param role which backups go there
 */
public record BackupTarget(ObjectRef ref, State state, Role role) implements ClusterObject {
    /** Whether backups can go to a target now. */
    public enum State {
        AVAILABLE,
        UNAVAILABLE,
        /** The object is there, its address is empty. */
        UNCONFIGURED
    }

    /** Which backups go to a target. */
    public enum Role {
        /** Those that name none: {@code spec.default} of a BackupStorageLocation. */
        BY_DEFAULT,
        /** Those that name it, or all where there is no other. */
        WHERE_NAMED
    }

    public BackupTarget {
        requireNonNull(ref, "ref");
        requireNonNull(state, "state");
        requireNonNull(role, "role");
    }

    /** A target that is nobody's default. */
    public BackupTarget(ObjectRef ref, State state) {
        this(ref, state, Role.WHERE_NAMED);
    }

    /** The same in that state. */
    public BackupTarget in(State state) {
        return new BackupTarget(ref, state, role);
    }
}
