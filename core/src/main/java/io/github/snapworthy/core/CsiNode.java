package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;

/**
 * A CSINode: the drivers that run on a node.
 *
 * @param node the name of the node
 * @param drivers the drivers that registered there
 */
public record CsiNode(String node, ImmutableSet<DriverName> drivers) implements ClusterObject {
    public CsiNode {
        requireNonNull(node, "node");
        requireNonNull(drivers, "drivers");
    }

    @Override
    public ObjectRef ref() {
        return ObjectRef.of(Kind.CSI_NODE, node);
    }
}
