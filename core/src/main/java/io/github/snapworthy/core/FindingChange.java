package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A finding that came, went, or is not what it was.
 *
 * @param before the finding before, empty where it came
 * @param after the finding now, empty where it went
 */
public record FindingChange(Optional<Finding> before, Optional<Finding> after) {
    /**
     * Checks that one of both is there.
     *
     * @throws IllegalArgumentException if neither is
     */
    public FindingChange {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("finding: expected it before or after");
        }
    }

    /** The finding now, else as it was. */
    public Finding finding() {
        return after.or(() -> before).orElseThrow();
    }

    /** Whether it has to do with the verdict: it blocks, or did. */
    public boolean blocks() {
        return before.filter(finding -> finding.effect().blocks()).isPresent()
                || after.filter(finding -> finding.effect().blocks()).isPresent();
    }

    /**
     * How the findings of two decisions differ, in {@link Finding#ORDER}, those that block first. One of the same code, subject
     * and method is the same finding with another effect or other particulars; other evidence alone is no difference.
     */
    public static ImmutableList<FindingChange> between(Iterable<Finding> before, Iterable<Finding> after) {
        return FindingPairs.between(before, after);
    }

    /** One line: {@code +} what came, {@code -} what went, the effects where the same finding has another one. */
    @Override
    public String toString() {
        if (before.isEmpty() || after.isEmpty()) {
            return (before.isEmpty() ? "+" : "-") + finding().code();
        }
        String effects = before.get().effect() == after.get().effect()
                ? " told otherwise"
                : ": " + before.get().effect() + " -> " + after.get().effect();
        return finding().code() + effects;
    }
}
