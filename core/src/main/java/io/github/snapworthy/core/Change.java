package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;

/**
 * One step from an {@link Inventory} to the next: what a reader found, a watch event, an assumption of a what-if. One
 * type serves all of them.
 */
public sealed interface Change {
    /** The object is there, as given; it replaces what was known of it. */
    static Change put(ClusterObject object) {
        return new Put(object);
    }

    /** The object is not there any more. */
    static Change remove(ObjectRef ref) {
        return new Remove(ref);
    }

    /** The object is there, and its content made no sense: it is unreadable, never missing. */
    static Change malformed(ObjectRef ref) {
        return new Malformed(ref);
    }

    /** An object of that API group and namespace was seen, of a kind that decisions do not read. */
    static Change saw(String apiGroup, String namespace) {
        return new Saw(apiGroup, namespace);
    }

    /** The kind has been listed to the end, in those namespaces, or in all where none is given. */
    static Change listed(Kind kind, String... namespaces) {
        return new Listed(kind, ImmutableSet.copyOf(namespaces));
    }

    /** The kind could not be read. */
    static Change unreadable(Kind kind, Unreadable why) {
        return new NotReadable(kind, why);
    }

    /**
     * See {@link Change#put}.
     *
     * @param object the object
     */
    record Put(ClusterObject object) implements Change {
        public Put {
            requireNonNull(object, "object");
        }
    }

    /**
     * See {@link Change#remove}.
     *
     * @param ref the object
     */
    record Remove(ObjectRef ref) implements Change {
        public Remove {
            requireNonNull(ref, "ref");
        }
    }

    /**
     * See {@link Change#malformed}.
     *
     * @param ref the object
     */
    record Malformed(ObjectRef ref) implements Change {
        public Malformed {
            requireNonNull(ref, "ref");
        }
    }

    /**
     * See {@link Change#saw}.
     *
     * @param apiGroup the API group, the empty text for the core group
     * @param namespace the namespace, the empty text for an object of the whole cluster
     */
    record Saw(String apiGroup, String namespace) implements Change {
        public Saw {
            requireNonNull(apiGroup, "apiGroup");
            requireNonNull(namespace, "namespace");
        }
    }

    /**
     * See {@link Change#listed}.
     *
     * @param kind the kind
     * @param namespaces the namespaces that the list covered, empty for all
     */
    record Listed(Kind kind, ImmutableSet<String> namespaces) implements Change {
        public Listed {
            requireNonNull(kind, "kind");
            requireNonNull(namespaces, "namespaces");
        }
    }

    /**
     * See {@link Change#unreadable}.
     *
     * @param kind the kind
     * @param why the reason
     */
    record NotReadable(Kind kind, Unreadable why) implements Change {
        public NotReadable {
            requireNonNull(kind, "kind");
            requireNonNull(why, "why");
        }
    }
}
