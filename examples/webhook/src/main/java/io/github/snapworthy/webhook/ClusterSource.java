package io.github.snapworthy.webhook;

import io.github.snapworthy.core.Inventory;

/**
 * Where the webhook gets from what is known of the cluster: files, or an inventory that a watch keeps up to date. Safe for all
 * threads.
 */
@FunctionalInterface
interface ClusterSource extends AutoCloseable {
    /**
     * What is known now. It neither blocks nor throws, and gives the same object for as long as nothing has changed. Its
     * {@link Inventory#observedAt()} says how old it is; before anything is known it is an empty inventory of no age.
     */
    Inventory current();

    /** Leaves no thread and no connection behind; {@link #current()} stays what it was. May be called more than once. */
    @Override
    default void close() {}
}
