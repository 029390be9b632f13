package io.github.snapworthy.facts;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.spi.ClusterView;

/**
 * What all providers are asked.
 *
 * @param drivers the drivers, in the order of their names
 * @param view what they see of the cluster
 */
record Question(ImmutableSet<DriverName> drivers, ClusterView view) {
    /** About every driver that the inventory names. */
    static Question about(Inventory seen) {
        return new Question(seen.drivers(), new InventoryView(seen));
    }
}
