package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

/**
 * A ScheduleVMBackup of Harvester.
 *
 * @param ref which object it is
 * @param state whether it makes backups now
 */
public record BackupSchedule(ObjectRef ref, State state) implements ClusterObject {
    /** Whether a schedule makes backups now. */
    public enum State {
        ACTIVE,
        /** By {@code spec.suspend}, or by {@code status.suspended} after failures. */
        SUSPENDED
    }

    public BackupSchedule {
        requireNonNull(ref, "ref");
        requireNonNull(state, "state");
    }
}
