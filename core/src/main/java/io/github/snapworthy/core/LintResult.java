package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * What is wrong in the configuration of a cluster.
 *
 * @param lints the flaws, in {@link Lint#ORDER}
 * @param unchecked what was not checked because nobody observed it, by kind and consequence
 */
public record LintResult(ImmutableList<Lint> lints, ImmutableList<Assumption> unchecked) {
    public LintResult {
        requireNonNull(lints, "lints");
        requireNonNull(unchecked, "unchecked");
    }

    /** Whether there is a flaw that is at least that bad. */
    public boolean has(Severity atLeast) {
        return lints.stream().anyMatch(lint -> lint.severity().compareTo(atLeast) <= 0);
    }
}
