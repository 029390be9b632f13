package io.github.snapworthy.verify;

/**
 * Hears of each step as it begins and ends, in the thread that verifies. What it throws is thrown on, after everything that was
 * made has been removed.
 */
public interface StepListener {
    /** Hears nothing. */
    StepListener NONE = new StepListener() {};

    /** A step has begun. */
    default void began(CopyMethod method, StepKind kind) {}

    /** A step has ended, or is skipped. */
    default void ended(CopyMethod method, Step step) {}
}
