package io.github.snapworthy.kubernetes.internal.watch;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Inventory;
import java.time.Instant;
import java.util.Optional;

/**
 * What is new since the last batch.
 *
 * @param isWhole whether the changes make an inventory from nothing, instead of going on from the last one
 * @param changes the changes
 * @param certain up to when all that is known is known to be so; empty where nothing is
 * @param isHeard whether something was heard of each kind, be it that it cannot be read
 */
record Batch(boolean isWhole, ImmutableList<Change> changes, Optional<Instant> certain, boolean isHeard) {
    /** The inventory after it. */
    Inventory after(Inventory before) {
        Inventory next = isWhole ? Inventory.builder().add(changes).build() : before.with(changes);
        return certain.map(next::collectedAt).orElse(next);
    }

    /** Whether it changes anything but the time. */
    boolean isNews() {
        return isWhole || !changes.isEmpty();
    }
}
