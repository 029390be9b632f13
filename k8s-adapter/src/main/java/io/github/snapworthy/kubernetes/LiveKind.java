package io.github.snapworthy.kubernetes;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one kind of a cluster that is kept in sight.
 *
 * @param state how well it is known
 * @param objects how many objects are known
 * @param certainAt since when it may have changed without anybody hearing of it: now while its watches are open; empty
 *     where nothing is known
 * @param failure what failed last, for people; empty where all is well
 */
public record LiveKind(State state, int objects, Optional<Instant> certainAt, Optional<String> failure) {
    /** How well a kind is known. */
    public enum State {
        /** Nothing was heard of it yet. */
        PENDING,
        /** Listed to the end and kept up to date: what is not there is missing. */
        COMPLETE,
        /** Some of it is known; what is not there is unknown. */
        PARTIAL,
        /** The API server refuses. */
        FORBIDDEN,
        /** It could not be read, or nothing was heard of it for too long. */
        FAILED,
        /** The API server has no such kind: it is complete and empty. */
        NOT_SERVED
    }
}
