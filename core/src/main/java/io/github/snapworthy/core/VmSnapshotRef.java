package io.github.snapworthy.core;

/**
 * Names a VirtualMachineSnapshot of KubeVirt.
 *
 * @param namespace the namespace of the snapshot
 * @param name the name of the snapshot
 */
public record VmSnapshotRef(String namespace, String name) implements Subject {
    public VmSnapshotRef {
        Names.namespace(namespace);
        Names.name(name);
    }

    /** The snapshot of that namespace and name. */
    public static VmSnapshotRef of(String namespace, String name) {
        return new VmSnapshotRef(namespace, name);
    }

    @Override
    public ObjectRef object() {
        return ObjectRef.of(Kind.VM_SNAPSHOT, namespace, name);
    }
}
