package io.github.snapworthy.kubernetes.internal.policies;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.VolumePolicies.Problem;
import io.github.snapworthy.kubernetes.internal.tokens.OneLine;
import io.github.snapworthy.kubernetes.internal.tokens.Place;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a policy, the first things of it. Not thread-safe. */
final class PolicyProblems {
    private static final int MOST = 20;

    private final List<Problem> problems = new ArrayList<>();

    void add(String field, Place place, String expected) {
        if (problems.size() < MOST) {
            problems.add(new Problem(OneLine.of(field), OneLine.of(expected), place.line(), place.column()));
        }
    }

    ImmutableList<Problem> all() {
        return ImmutableList.copyOf(problems);
    }
}
