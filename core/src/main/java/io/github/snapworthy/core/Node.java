package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;

/**
 * A node.
 *
 * @param name the name
 * @param labels the labels, all of them
 */
public record Node(String name, ImmutableMap<String, String> labels) implements ClusterObject {
    public Node {
        requireNonNull(name, "name");
        requireNonNull(labels, "labels");
    }

    @Override
    public ObjectRef ref() {
        return ObjectRef.of(Kind.NODE, name);
    }
}
