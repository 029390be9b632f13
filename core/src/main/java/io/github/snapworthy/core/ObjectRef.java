package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Names one object of a cluster. A name that no object can bear is not refused here: it is simply never found, so that a
 * reference that stands in a broken object costs nobody an exception.
 *
 * @param kind what it is
 * @param namespace its namespace, the empty text for an object of the whole cluster
 * @param name its name
 */
public record ObjectRef(Kind kind, String namespace, String name) implements Comparable<ObjectRef> {
    private static final Comparator<ObjectRef> ORDER = Comparator.comparing((ObjectRef ref) -> ref.kind.bareName())
            .thenComparing(ObjectRef::namespace)
            .thenComparing(ObjectRef::name)
            .thenComparing(ObjectRef::kind);

    public ObjectRef {
        requireNonNull(kind, "kind");
        requireNonNull(namespace, "namespace");
        requireNonNull(name, "name");
    }

    /** An object of the whole cluster. */
    public static ObjectRef of(Kind kind, String name) {
        return new ObjectRef(kind, "", name);
    }

    /** An object of a namespace. */
    public static ObjectRef of(Kind kind, String namespace, String name) {
        return new ObjectRef(kind, namespace, name);
    }

    /** Whether an object of a Kubernetes API can bear this name, which a reader asks before it makes a reference. */
    public static boolean canBeNamed(String name) {
        return Names.plausible(name);
    }

    @Override
    public int compareTo(ObjectRef other) {
        return ORDER.compare(this, other);
    }

    /** As a record compares; written out, for it is what a decision does most. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ObjectRef ref
                        && kind == ref.kind
                        && name.equals(ref.name)
                        && namespace.equals(ref.namespace));
    }

    @Override
    public int hashCode() {
        return (kind.hashCode() * 31 + namespace.hashCode()) * 31 + name.hashCode();
    }

    /** {@code Kind/namespace/name}, without the namespace where there is none. */
    @Override
    public String toString() {
        return namespace.isEmpty() ? kind.bareName() + "/" + name : kind.bareName() + "/" + namespace + "/" + name;
    }
}
