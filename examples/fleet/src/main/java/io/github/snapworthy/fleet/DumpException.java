package io.github.snapworthy.fleet;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.kubernetes.InputProblem;

/** Why nothing of a dump is decided. */
final class DumpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Outcome outcome;
    private final transient ImmutableList<InputProblem> problems;

    /** What became of it, and why, in words that follow its name. */
    DumpException(Outcome outcome, String message) {
        this(outcome, message, ImmutableList.of());
    }

    /** The same, with what else was wrong. */
    DumpException(Outcome outcome, String message, ImmutableList<InputProblem> problems) {
        super(message);
        this.outcome = outcome;
        this.problems = problems;
    }

    Outcome outcome() {
        return outcome;
    }

    ImmutableList<InputProblem> problems() {
        return problems;
    }

    /** Why, in words that follow the name of the dump. */
    String words() {
        return String.valueOf(getMessage());
    }
}
