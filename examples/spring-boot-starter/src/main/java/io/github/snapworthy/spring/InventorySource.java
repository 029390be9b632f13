package io.github.snapworthy.spring;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.kubernetes.LiveInventory;
import java.util.Optional;

/**
 * Where what is known of a cluster comes from. An application that has a source of its own defines a bean of this type.
 * Safe for all threads.
 */
@FunctionalInterface
public interface InventorySource {
    /** What is known now; the same object for as long as that is so. */
    Inventory current();

    /** The live cluster, where it is one. */
    default Optional<LiveInventory> live() {
        return Optional.empty();
    }

    /** Why what is known is not up to date, in words that have nothing secret; empty where all is well. */
    default Optional<String> problem() {
        return Optional.empty();
    }
}
