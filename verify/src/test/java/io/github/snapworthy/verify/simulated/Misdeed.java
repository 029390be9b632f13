package io.github.snapworthy.verify.simulated;

/** What a controller of the simulated cluster does wrong. */
public enum Misdeed {
    /** Snapshots never become ready. */
    SNAPSHOT_NEVER_READY,
    /** Snapshots have an error for some looks, and become ready then. */
    SNAPSHOT_ERROR_THEN_READY,
    /** The driver answers UNIMPLEMENTED to a snapshot. */
    SNAPSHOT_UNIMPLEMENTED,
    /** The driver answers UNIMPLEMENTED to a volume from a snapshot. */
    RESTORE_UNIMPLEMENTED,
    /** The driver answers UNIMPLEMENTED to a clone. */
    CLONE_UNIMPLEMENTED,
    /** One byte of each copy is another. */
    WRONG_BYTE,
    /** A copy only looks at its source, and shows what was written there later. */
    COPY_LOOKS_AT_SOURCE,
    /** Claims are never bound. */
    CLAIM_NEVER_BOUND,
    /** Pods never start, for want of their image. */
    NO_IMAGE,
    /** The script in the pod ends with an error. */
    POD_FAILS,
    /** Snapshots that are deleted keep their finalizer. */
    SNAPSHOT_DELETION_HANGS,
    /** Pods that are deleted stay. */
    POD_DELETION_HANGS,
    /** One member of a group never becomes ready. */
    MEMBER_NEVER_READY,
    /** Admission puts an init container of its own before those of each pod, as service meshes do. */
    INIT_CONTAINER_INJECTED,
    /** Admission takes the labels of new objects away. */
    LABELS_STRIPPED,
    /** The image of the pods has an awk that writes something else. */
    WRONG_WRITER,
    /** Admission gives each new claim another StorageClass. */
    CLASS_CHANGED
}
