package io.github.snapworthy.core.internal.velero;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VolumeRule;
import io.github.snapworthy.core.internal.evidence.Truth;

/** Which rule of a policy decides on a volume: the first one that matches. */
public sealed interface PolicyMatch {
    /**
     * A rule decides.
     *
     * @param index its place among the rules, from 0
     * @param rule the rule
     */
    record Decided(int index, VolumeRule rule) implements PolicyMatch {}

    /** No rule matches: the settings decide. */
    record None() implements PolicyMatch {}

    /**
     * It cannot be told.
     *
     * @param index the first rule that may match
     * @param deciding the object that would have to be read
     */
    record Open(int index, ObjectRef deciding) implements PolicyMatch {}

    /**
     * All that may decide.
     *
     * @param rules the rules that may be the first to match, in their order
     * @param noneMayMatch whether it may be that none does
     */
    record Candidates(ImmutableList<Decided> rules, boolean noneMayMatch) {}

    /** The rules that may decide about a volume of which not all is known. */
    static Candidates candidates(ImmutableList<VolumeRule> rules, ClaimedVolume volume) {
        ImmutableList.Builder<Decided> candidates = ImmutableList.builder();
        for (int i = 0; i < rules.size(); i++) {
            Truth match = Conditions.match(rules.get(i), volume);
            if (match != Truth.NO) {
                candidates.add(new Decided(i, rules.get(i)));
            }
            if (match == Truth.YES) {
                return new Candidates(candidates.build(), false);
            }
        }
        return new Candidates(candidates.build(), true);
    }

    /**
     * Holds the rules against a volume in their order. Rules that may match do no harm where they do the same as the
     * first one that does.
     */
    static PolicyMatch of(ImmutableList<VolumeRule> rules, ClaimedVolume volume) {
        int open = -1;
        boolean agreed = true;
        for (int i = 0; i < rules.size(); i++) {
            VolumeRule rule = rules.get(i);
            Truth match = Conditions.match(rule, volume);
            if (match == Truth.NO) {
                continue;
            }
            agreed &= open < 0 || rules.get(open).action() == rule.action();
            if (match == Truth.YES) {
                return agreed ? new Decided(i, rule) : new Open(open, volume.deciding());
            }
            open = open < 0 ? i : open;
        }
        return open < 0 ? new None() : new Open(open, volume.deciding());
    }
}
