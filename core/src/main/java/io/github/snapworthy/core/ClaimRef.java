package io.github.snapworthy.core;

/**
 * Names a PersistentVolumeClaim.
 *
 * @param namespace the namespace of the claim
 * @param name the name of the claim
 */
public record ClaimRef(String namespace, String name) implements Subject {
    public ClaimRef {
        Names.namespace(namespace);
        Names.name(name);
    }

    /** The claim of that namespace and name. */
    public static ClaimRef of(String namespace, String name) {
        return new ClaimRef(namespace, name);
    }

    @Override
    public ObjectRef object() {
        return ObjectRef.of(Kind.CLAIM, namespace, name);
    }
}
