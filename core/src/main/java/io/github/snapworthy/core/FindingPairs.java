package io.github.snapworthy.core;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out which finding of one decision is which of another. */
final class FindingPairs {
    private static final Comparator<FindingChange> ORDER =
            Comparator.comparing(FindingChange::blocks).reversed().thenComparing(FindingChange::finding, Finding.ORDER);

    private record Likeness(Code code, ObjectRef subject, Optional<Method> method) {}

    private FindingPairs() {}

    static ImmutableList<FindingChange> between(Iterable<Finding> before, Iterable<Finding> after) {
        List<Finding> gone = new ArrayList<>();
        before.forEach(gone::add);
        List<Finding> come = new ArrayList<>();
        after.forEach(come::add);
        dropEqual(gone, come);
        return ImmutableList.sortedCopyOf(ORDER, pairs(gone, come));
    }

    private static void dropEqual(List<Finding> gone, List<Finding> come) {
        gone.removeIf(old -> {
            for (int i = 0; i < come.size(); i++) {
                if (saysTheSame(old, come.get(i))) {
                    come.remove(i);
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean saysTheSame(Finding one, Finding other) {
        return likeness(one).equals(likeness(other))
                && one.effect() == other.effect()
                && one.arguments().equals(other.arguments());
    }

    private static Likeness likeness(Finding finding) {
        return new Likeness(finding.code(), finding.subject(), finding.method());
    }

    private static List<FindingChange> pairs(List<Finding> gone, List<Finding> come) {
        Map<Likeness, Deque<Finding>> open = new LinkedHashMap<>();
        gone.forEach(old ->
                open.computeIfAbsent(likeness(old), key -> new ArrayDeque<>()).add(old));
        List<FindingChange> pairs = new ArrayList<>();
        for (Finding now : come) {
            Deque<Finding> like = open.getOrDefault(likeness(now), new ArrayDeque<>());
            pairs.add(new FindingChange(Optional.ofNullable(like.poll()), Optional.of(now)));
        }
        open.values()
                .forEach(left -> left.forEach(old -> pairs.add(new FindingChange(Optional.of(old), Optional.empty()))));
        return pairs;
    }
}
