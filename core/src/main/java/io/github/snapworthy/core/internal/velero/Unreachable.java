package io.github.snapworthy.core.internal.velero;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.VolumeRule;

/**
 * A rule that never decides on any volume, and why.
 *
 * @param index its place among the rules, from 0
 * @param why the reason, in words
 */
public record Unreachable(int index, String why) {
    /** The rules that never decide, in their order. That a rule is not among them proves nothing. */
    public static ImmutableList<Unreachable> among(ImmutableList<VolumeRule> rules) {
        ImmutableList.Builder<Unreachable> unreachable = ImmutableList.builder();
        for (int i = 0; i < rules.size(); i++) {
            String why = Contradictions.of(rules.get(i));
            if (why.isEmpty()) {
                why = earlier(rules, i);
            }
            if (!why.isEmpty()) {
                unreachable.add(new Unreachable(i, why));
            }
        }
        return unreachable.build();
    }

    private static String earlier(ImmutableList<VolumeRule> rules, int index) {
        for (int i = 0; i < index; i++) {
            if (Implication.holds(rules.get(index), rules.get(i))) {
                return "volumePolicies[" + i + "] matches every volume that it matches";
            }
        }
        return "";
    }
}
