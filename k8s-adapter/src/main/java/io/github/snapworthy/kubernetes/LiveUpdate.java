package io.github.snapworthy.kubernetes;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Inventory;
import java.util.Optional;

/**
 * What a listener of a {@link LiveInventory} is told.
 *
 * @param inventory the newest inventory
 * @param changes what led to it from the inventory that the listener was told of before, in order, none where only its
 *     time is later; empty where anything may have changed: at first, where a kind became readable or unreadable, or after
 *     the listener was slow or threw
 */
public record LiveUpdate(Inventory inventory, Optional<ImmutableList<Change>> changes) {}
