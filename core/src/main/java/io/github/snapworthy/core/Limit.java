package io.github.snapworthy.core;

/** What a driver asks or leaves unsaid beyond its capabilities. */
public enum Limit {
    /** A restored volume has to be exactly as large as its source. */
    RESTORE_SIZE_EQUAL,
    /** A cloned volume has to be exactly as large as its source. */
    CLONE_SIZE_EQUAL,
    /** The data of a volume sits on one node. */
    NODE_LOCAL,
    /** A plain snapshot is lost with its source volume. */
    SOURCE_MUST_LIVE,
    /** Only contents that the snapshot controller made can be restored. */
    DYNAMIC_CONTENTS_ONLY,
    /** A plain snapshot leaves the storage of its volume by nature, and still is no backup. */
    SNAPSHOT_LEAVES_VOLUME_STORAGE,
    /** Expansion is declared without a word on online or offline. */
    EXPANSION_MODE_UNSTATED
}
