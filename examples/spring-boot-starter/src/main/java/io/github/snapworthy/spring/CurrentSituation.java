package io.github.snapworthy.spring;

import io.github.snapworthy.core.Situation;

/**
 * The bean to ask: what is known of the cluster and its drivers now. Safe for all threads. Take one situation for all that has
 * to agree, as for the buttons of one page.
 */
@FunctionalInterface
public interface CurrentSituation {
    /** The situation now; the same object for as long as the inventory is the same. */
    Situation now();
}
