package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

/** Thrown by {@link Decision#requireAllowed()}; carries the decision. */
public final class NotEligibleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Decision decision;

    NotEligibleException(Decision decision) {
        super(text(requireNonNull(decision, "decision")));
        this.decision = decision;
    }

    /** The decision that says why. */
    public Decision decision() {
        return decision;
    }

    private static String text(Decision decision) {
        return decision.request().operation().reportName() + " of "
                + decision.request().subject().object() + " is " + decision.verdict() + ": "
                + decision.blockers().stream().map(Finding::message).collect(joining("; "));
    }
}
