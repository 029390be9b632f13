/**
 * How Velero chooses what it does with a volume: policies, settings, annotations of pods (section 7 of the decision
 * model). Pure functions of the inventory.
 */
@NullMarked
package io.github.snapworthy.core.internal.velero;

import org.jspecify.annotations.NullMarked;
