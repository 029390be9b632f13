package io.github.snapworthy.facts;

import io.github.snapworthy.core.FactSet;
import java.util.Optional;

/** How a provider is asked: directly, or under a guard. Safe for all threads. */
interface Asking {
    /** Begins to ask, without waiting for anything. The answer belongs to this thread. */
    Pending begin(Source source, Question question);

    /** The guard, empty where there is none. */
    default Optional<Guard> guard() {
        return Optional.empty();
    }

    /** An answer that may have to be waited for. */
    interface Pending {
        /** Waits for the answer as long as that is allowed. Once only. */
        FactSet answer();

        /** Gives up what was begun, if it is not over. */
        default void stop() {}
    }
}
