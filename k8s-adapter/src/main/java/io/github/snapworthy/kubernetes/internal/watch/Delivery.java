package io.github.snapworthy.kubernetes.internal.watch;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Inventory;
import java.util.Optional;

/**
 * What a listener is told.
 *
 * @param inventory the newest inventory
 * @param changes what led to it since the last delivery; empty where anything may have changed
 */
public record Delivery(Inventory inventory, Optional<ImmutableList<Change>> changes) {}
