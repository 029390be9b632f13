package io.github.snapworthy.core;

/**
 * Names a VirtualMachine of KubeVirt.
 *
 * @param namespace the namespace of the machine
 * @param name the name of the machine
 */
public record VmRef(String namespace, String name) implements Subject {
    public VmRef {
        Names.namespace(namespace);
        Names.name(name);
    }

    /** The machine of that namespace and name. */
    public static VmRef of(String namespace, String name) {
        return new VmRef(namespace, name);
    }

    @Override
    public ObjectRef object() {
        return ObjectRef.of(Kind.VM, namespace, name);
    }
}
