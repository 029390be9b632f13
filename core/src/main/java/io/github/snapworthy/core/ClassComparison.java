package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * Which snapshot class each dialect takes for one claim: what the tools would do on these facts. Whether it would work
 * is for a decision to say.
 *
 * @param claim the claim
 * @param operation for which operation a class is taken
 * @param answers the answer of every dialect, by the name of the dialect
 */
public record ClassComparison(ClaimRef claim, Operation operation, ImmutableList<DialectAnswer> answers) {
    public ClassComparison {
        requireNonNull(claim, "claim");
        requireNonNull(operation, "operation");
        requireNonNull(answers, "answers");
    }

    /** Whether all dialects take the same class, or none takes any. One that fails agrees with none that does not. */
    public boolean agree() {
        return answers.stream()
                        .map(answer ->
                                answer.outcome() == Dialect.Outcome.ERROR ? answer.outcome() : answer.snapshotClass())
                        .distinct()
                        .count()
                <= 1;
    }

    /**
     * The answer of one dialect.
     *
     * @throws IllegalArgumentException if that dialect was not asked
     */
    public DialectAnswer of(Dialect dialect) {
        return answers.stream()
                .filter(answer -> answer.dialect().equals(dialect.name()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("dialect: expected one that was asked, was " + dialect));
    }
}
