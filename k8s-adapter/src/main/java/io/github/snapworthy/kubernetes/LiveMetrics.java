package io.github.snapworthy.kubernetes;

import io.github.snapworthy.core.Kind;
import java.time.Duration;

/**
 * Counts what a {@link LiveInventory} does; see {@link MicrometerMetrics}. Called on the threads of the watches: it has to be
 * safe for all threads and quick, and what it throws is logged and does no harm.
 */
public interface LiveMetrics {
    /** Why a watch did not simply go on. */
    enum Restart {
        /** The connection or the answer broke; it goes on from its last version. */
        LOST,
        /** The kind is listed again: a version that is too old, or an event that does not fit. */
        LISTED_AGAIN,
        /** The API server refuses, or has no such kind there. */
        REFUSED
    }

    /** Counts nothing. */
    LiveMetrics NONE = new LiveMetrics() {};

    /** A kind was listed to the end, in one namespace or in all. */
    default void listed(Kind kind, int objects, Duration took) {}

    /** A kind could not be listed. */
    default void listFailed(Kind kind) {}

    /** A watch of a kind was interrupted. */
    default void restarted(Kind kind, Restart why) {}
}
