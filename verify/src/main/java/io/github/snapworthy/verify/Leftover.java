package io.github.snapworthy.verify;

import static java.util.Objects.requireNonNull;

/**
 * An object that the verifier made, or that was made for one of its objects, and that could not be removed.
 *
 * @param kind its kind; {@value #ANY_KIND} where it is not known what there is
 * @param namespace its namespace; empty for an object of the whole cluster
 * @param name its name; empty where objects of the kind could not even be looked for
 * @param why why it is still there, for people
 */
public record Leftover(String kind, String namespace, String name, String why) {
    /** The kind of what is left where nobody knows what that is. */
    public static final String ANY_KIND = "any object";

    public Leftover {
        requireNonNull(kind, "kind");
        requireNonNull(namespace, "namespace");
        requireNonNull(name, "name");
        requireNonNull(why, "why");
    }

    /** One line for people. */
    @Override
    public String toString() {
        return kind + " " + (namespace.isEmpty() ? "" : namespace + "/") + name + ": " + why;
    }
}
