package io.github.snapworthy.verify;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How a step went.
 *
 * @param kind which
 * @param outcome how it ended
 * @param took how long it took
 * @param detail what there is to say of it, for people; may be empty
 */
public record Step(StepKind kind, Outcome outcome, Duration took, String detail) {
    /** How a step ended. */
    public enum Outcome {
        DONE,
        FAILED,
        /** Its time was up before it was done. */
        TIMED_OUT,
        /** There was no need for it, or one before it was not done. */
        SKIPPED
    }

    public Step {
        requireNonNull(kind, "kind");
        requireNonNull(outcome, "outcome");
        requireNonNull(took, "took");
        requireNonNull(detail, "detail");
    }

    /** One line for people. */
    @Override
    public String toString() {
        return kind.words() + ": " + outcome + " (" + took.toMillis() + " ms)" + (detail.isEmpty() ? "" : " " + detail);
    }
}
