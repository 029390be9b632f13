package io.github.snapworthy.core;

/**
 * An object of a cluster, reduced to what decisions read. Values are immutable and compare by content. The set of
 * implementations is this package's own.
 */
public interface ClusterObject {
    /** Which object it is. */
    ObjectRef ref();
}
