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
    /** Checks that the sides leave each other room; throws IllegalArgumentException that says what was expected. */
    public Sides {
        if (saysElse(supportedWhen) && saysElse(unsupportedWhen)) {
            throw new IllegalArgumentException("expected 'else' on one side only");
        }
        if (supportedWhen.isEmpty() && unsupportedWhen.isEmpty()) {
            throw new IllegalArgumentException("expected a term on one side at least");
        }
    }

    private static boolean saysElse(ImmutableList<Clause> side) {
        return side.size() == 1 && side.get(0).terms().get(0).test() == Test.ELSE;
    }
}
