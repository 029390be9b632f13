package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

/**
 * An object of which only the existence matters: a Node, a Namespace, a Secret, a SnapshotMetadataService.
 *
 * @param ref which object it is
 */
public record NamedObject(ObjectRef ref) implements ClusterObject {
    public NamedObject {
        requireNonNull(ref, "ref");
    }
}
