package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.testkit.Mutation;
import io.github.snapworthy.testkit.Scenario;

/** Collects mutations of a scenario; what changes nothing is left out. */
final class Steps {
    private final Scenario from;
    private final ImmutableList.Builder<Mutation> steps = ImmutableList.builder();

    Steps(Scenario from) {
        this.from = from;
    }

    Scenario from() {
        return from;
    }

    void add(String step, Scenario result) {
        if (!result.equals(from)) {
            steps.add(new Mutation(step, from, result));
        }
    }

    ImmutableList<Mutation> all() {
        return steps.build();
    }
}
