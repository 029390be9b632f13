package io.github.snapworthy.testkit;

import static java.util.Objects.requireNonNull;

/**
 * One step from a scenario to another, as the laws take it.
 *
 * @param step what was changed, in words
 * @param result the changed scenario
 */
public record Mutation(String step, Scenario result) {
    /** Checks that nothing is null. */
    public Mutation {
        requireNonNull(step, "step");
        requireNonNull(result, "result");
    }
}
