/**
 * Decides which data-protection operations are possible on Kubernetes volumes and virtual machines, and why.
 *
 * <p>The path of data: domain values go into an {@link io.github.snapworthy.core.Inventory}; an {@link
 * io.github.snapworthy.core.Advisor} prepares a {@link io.github.snapworthy.core.Situation} over it; the situation
 * turns a {@link io.github.snapworthy.core.Request} into a {@link io.github.snapworthy.core.Decision}. Everything here
 * is a value: no input or output, no clock, no thread, no static state.
 */
@NullMarked
package io.github.snapworthy.core;

import org.jspecify.annotations.NullMarked;
