package io.github.snapworthy.core;

/** What a CSI driver can do, one word for each thing that an operation needs of it. */
public enum Capability {
    SNAPSHOT,
    /** A new volume from a snapshot. Follows {@link #SNAPSHOT} unless something refutes it. */
    RESTORE,
    CLONE,
    EXPAND_ONLINE,
    EXPAND_OFFLINE,
    GROUP_SNAPSHOT,
    /** Some class of the driver makes a copy outside the primary storage. Without a fact that says so it is refuted. */
    BACKUP_NATIVE,
    CHANGED_BLOCKS
}
