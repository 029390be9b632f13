package io.github.snapworthy.verify;

import static java.util.Objects.requireNonNull;

import io.github.snapworthy.verify.internal.Marks.Run;
import java.util.Optional;

/**
 * Which earlier runs are cleaned up.
 *
 * @param which which of those that are found
 * @param run the id of the one run that it is about; empty for all of them
 */
public record CleanUpScope(Which which, Optional<String> run) {
    /** Which runs are removed. */
    public enum Which {
        /** Those that cannot be going on any more: each object tells until when its run may be. */
        OVER,
        /** Those that may be going on, too. */
        ANY
    }

    public CleanUpScope {
        requireNonNull(which, "which");
        requireNonNull(run, "run");
        run.ifPresent(id -> {
            if (!Run.isId(id)) {
                throw new IllegalArgumentException("run: expected 6 to 20 of 0-9a-z, was '" + id + "'");
            }
        });
    }

    /** All runs that cannot be going on any more. */
    public static CleanUpScope finishedRuns() {
        return new CleanUpScope(Which.OVER, Optional.empty());
    }

    /** All runs, those that may be going on too. */
    public static CleanUpScope everyRun() {
        return new CleanUpScope(Which.ANY, Optional.empty());
    }

    /** The run of that id, which whoever asks knows to be over. */
    public static CleanUpScope run(String id) {
        return new CleanUpScope(Which.ANY, Optional.of(id));
    }
}
