package io.github.snapworthy.core;

/**
 * Names a VolumeSnapshot.
 *
 * @param namespace the namespace of the snapshot
 * @param name the name of the snapshot
 */
public record VolumeSnapshotRef(String namespace, String name) implements Subject {
    public VolumeSnapshotRef {
        Names.namespace(namespace);
        Names.name(name);
    }

    /** The snapshot of that namespace and name. */
    public static VolumeSnapshotRef of(String namespace, String name) {
        return new VolumeSnapshotRef(namespace, name);
    }

    @Override
    public ObjectRef object() {
        return ObjectRef.of(Kind.SNAPSHOT, namespace, name);
    }
}
