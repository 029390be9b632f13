package io.github.snapworthy.facts.internal.condition;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Test;

/**
 * The two sides of a condition.
 *
 * @param supportedWhen any one of these clauses suffices
 * @param unsupportedWhen any one of these clauses suffices
 */
public record Sides(ImmutableList<Clause> supportedWhen, ImmutableList<Clause> unsupportedWhen) {
    private static final Clause ELSE = Clause.of(Test.ELSE, "");

    /** Checks that the sides leave each other room; throws IllegalArgumentException that says what was expected. */
    public Sides {
        if (supportedWhen.contains(ELSE) && unsupportedWhen.contains(ELSE)) {
            throw new IllegalArgumentException("expected 'else' on one side only");
        }
        if (supportedWhen.isEmpty() && unsupportedWhen.isEmpty()) {
            throw new IllegalArgumentException("expected a term on one side at least");
        }
    }
}
