package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A decision that is not what it was.
 *
 * @param request what was asked
 * @param before the decision before the change, empty where the subject was not there
 * @param after the decision now, empty where the subject is not there any more
 */
public record DecisionChange(Request request, Optional<Decision> before, Optional<Decision> after) {
    public DecisionChange {
        requireNonNull(request, "request");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }

    /** Whether the verdict itself changed, or the subject came or went; else reasons or evidence did. */
    public boolean isOfVerdict() {
        return !before.map(Decision::verdict).equals(after.map(Decision::verdict));
    }

    /** One line: the verdicts before and after, the operation and the subject. */
    @Override
    public String toString() {
        return verdict(before) + " -> " + verdict(after) + " "
                + request.operation().reportName() + " " + request.subject().object();
    }

    private static String verdict(Optional<Decision> decision) {
        return decision.map(known -> known.verdict().name()).orElse("-");
    }
}
