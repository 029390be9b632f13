package io.github.snapworthy.core;

/** What an operation is asked for. Closed: a host may switch over it. */
public sealed interface Subject permits ClaimRef, ClaimSetRef, VmRef, VolumeSnapshotRef, VmSnapshotRef, VmBackupRef {
    /** The namespace of the subject. */
    String namespace();

    /** The name of the subject. */
    String name();

    /** The object that the subject names. */
    ObjectRef object();
}
