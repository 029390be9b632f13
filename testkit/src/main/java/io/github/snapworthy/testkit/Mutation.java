package io.github.snapworthy.testkit;

import static java.util.Objects.requireNonNull;

/**
 * One step from a scenario to another, as the laws take it.
 *
 * @param step what was changed, in words
 * @param before the scenario as it was
 * @param result the changed scenario
 */
public record Mutation(String step, Scenario before, Scenario result) {
    /** Checks that nothing is null. */
    public Mutation {
        requireNonNull(step, "step");
        requireNonNull(before, "before");
        requireNonNull(result, "result");
    }

    /** The step, and the scenario before it. */
    @Override
    public String toString() {
        return "the step '" + step + "' from the scenario" + before;
    }
}
