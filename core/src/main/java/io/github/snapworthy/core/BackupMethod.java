package io.github.snapworthy.core;

/** A way of making a backup. */
public enum BackupMethod implements Method {
    /** The driver itself copies off its primary storage, by a snapshot class of that purpose. */
    DRIVER,
    /** A snapshot whose content a data mover carries off. */
    SNAPSHOT_AND_MOVE,
    /** A node agent reads the files of a mounted volume. */
    FILE_SYSTEM,
    /** Only changed blocks are carried off, as the hypervisor or the driver tracks them. */
    CHANGED_BLOCK
}
