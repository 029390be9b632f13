package io.github.snapworthy.core;

/** What the snapshots of a class are good for. */
public enum ClassPurpose {
    /** A snapshot beside its volume. */
    SNAPSHOT,
    /** A copy outside the volume's primary storage. */
    BACKUP,
    /** A bootable image. */
    IMAGE
}
