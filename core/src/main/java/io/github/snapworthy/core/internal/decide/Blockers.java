package io.github.snapworthy.core.internal.decide;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Method;
import io.github.snapworthy.core.internal.rules.Ledger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the smallest set of findings whose repair allows an assessment (law 4). Several disks may share a finding, on the
 * machine for example, so the cheapest method of each disk alone is not always the cheapest of all together.
 */
final class Blockers {
    /** Sets of shared findings that are tried with each other; disks of one driver share two at most. */
    private static final int MOST_SHARED = 6;

    private final Comparator<Finding> order;
    private final Set<Finding> needed = new LinkedHashSet<>();
    private final Set<List<ImmutableSet<Finding>>> alternatives = new LinkedHashSet<>();

    private Blockers(List<Method> methods) {
        order = Comparator.<Finding>comparingInt(
                        finding -> finding.method().map(methods::indexOf).orElse(-1))
                .thenComparing(Finding::code)
                .thenComparing(Finding::subject)
                .thenComparing(Finding.ORDER);
    }

    /** The set, sorted as findings are; of several smallest ones by that order of methods, then of codes. */
    static ImmutableList<Finding> of(Assessment assessment, List<Method> methods) {
        Blockers blockers = new Blockers(methods);
        blockers.collect(assessment);
        return ImmutableList.sortedCopyOf(
                Finding.ORDER, Sets.union(blockers.needed, blockers.cheapest()).immutableCopy());
    }

    private void collect(Assessment part) {
        if (part instanceof Assessment.Leaf leaf) {
            needed.addAll(blocking(leaf));
        } else if (part instanceof Assessment.All all) {
            all.parts().forEach(this::collect);
        } else if (part instanceof Assessment.Any any) {
            List<ImmutableSet<Finding>> options =
                    any.methods().stream().map(Blockers::blocking).toList();
            if (!options.isEmpty() && options.stream().noneMatch(Set::isEmpty)) {
                alternatives.add(options);
            }
        }
    }

    private static ImmutableSet<Finding> blocking(Assessment part) {
        ImmutableSet.Builder<Finding> blocking = ImmutableSet.builder();
        part.visit(ledger -> ledger.entries().stream()
                .map(Ledger.Entry::finding)
                .filter(finding -> finding.effect().blocks())
                .forEach(blocking::add));
        return blocking.build();
    }

    private Set<Finding> cheapest() {
        Set<Finding> best = cheapest(ImmutableSet.of());
        List<Set<Finding>> shared = sharedParts();
        for (int chosen = 1; chosen < 1 << shared.size(); chosen++) {
            Set<Finding> free = new LinkedHashSet<>();
            for (int i = 0; i < shared.size(); i++) {
                free.addAll((chosen >> i & 1) == 1 ? shared.get(i) : Set.of());
            }
            Set<Finding> candidate = cheapest(free);
            best = isBetter(candidate, best) ? candidate : best;
        }
        return best;
    }

    /** The best option of each disk by itself, where what is free costs nothing. */
    private Set<Finding> cheapest(Set<Finding> free) {
        Set<Finding> all = new LinkedHashSet<>();
        for (List<ImmutableSet<Finding>> options : alternatives) {
            Set<Finding> best = options.get(0);
            for (Set<Finding> option : options) {
                best = isBetter(Sets.difference(option, free), Sets.difference(best, free)) ? option : best;
            }
            all.addAll(best);
        }
        return all;
    }

    /** What options have in common with those of other disks. */
    private List<Set<Finding>> sharedParts() {
        Map<Finding, Integer> disks = new HashMap<>();
        for (List<ImmutableSet<Finding>> options : alternatives) {
            options.forEach(option -> option.forEach(finding -> disks.merge(finding, 1, Integer::sum)));
        }
        Set<Set<Finding>> parts = new LinkedHashSet<>();
        for (List<ImmutableSet<Finding>> options : alternatives) {
            options.forEach(option -> parts.add(Sets.filter(option, finding -> disks.getOrDefault(finding, 0) > 1)));
        }
        return parts.stream().filter(part -> !part.isEmpty()).limit(MOST_SHARED).toList();
    }

    private boolean isBetter(Set<Finding> one, Set<Finding> other) {
        return one.size() < other.size() || (one.size() == other.size() && comesFirst(one, other));
    }

    private boolean comesFirst(Set<Finding> one, Set<Finding> other) {
        return Comparators.lexicographical(order)
                        .compare(ImmutableList.sortedCopyOf(order, one), ImmutableList.sortedCopyOf(order, other))
                < 0;
    }
}
