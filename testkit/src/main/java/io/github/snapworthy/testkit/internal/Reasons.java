package io.github.snapworthy.testkit.internal;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Method;
import io.github.snapworthy.core.MethodOutcome;
import io.github.snapworthy.core.Profile.MethodChoice;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.VmRef;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Law 4: the blockers of a decision are sound and minimal. Read from the decision alone: what all methods need has to be
 * repaired, and of each alternative (the methods of a claim, those of each disk, or those of all disks together) one method.
 */
public final class Reasons {
    /** Of so many findings every set is tried. */
    private static final int MOST_FINDINGS = 14;

    private final Decision decision;
    private final ImmutableSet<Finding> needed;
    private final ImmutableList<ImmutableList<ImmutableSet<Finding>>> alternatives;
    private final Comparator<Finding> order;

    private Reasons(Decision decision, MethodChoice choice) {
        this.decision = decision;
        needed = blocking(decision.findings().stream()
                .filter(finding -> finding.method().isEmpty())
                .toList());
        boolean perDisk = decision.request().subject() instanceof VmRef && choice == MethodChoice.PER_DISK;
        alternatives = (perDisk
                        ? decision.disks().stream().map(disk -> options(disk.methods()))
                        : ImmutableList.of(options(decision.methods())).stream())
                .filter(options -> !options.isEmpty())
                .collect(ImmutableList.toImmutableList());
        List<Method> methods =
                decision.methods().stream().map(MethodOutcome::method).toList();
        order = Comparator.<Finding>comparingInt(
                        finding -> finding.method().map(methods::indexOf).orElse(-1))
                .thenComparing(Finding::code)
                .thenComparing(Finding.ORDER);
    }

    private static ImmutableSet<Finding> blocking(Collection<Finding> findings) {
        return findings.stream().filter(finding -> finding.effect().blocks()).collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableList<ImmutableSet<Finding>> options(List<MethodOutcome> methods) {
        return methods.stream().map(method -> blocking(method.findings())).collect(ImmutableList.toImmutableList());
    }

    /** How the blockers break the law, where the disks of a machine take their methods in that way. */
    public static Optional<String> violation(Decision decision, MethodChoice choice) {
        return new Reasons(decision, choice)
                .violation()
                .map(text -> text + ":\n  blockers: " + decision.blockers() + "\n  findings: " + decision.findings());
    }

    private Optional<String> violation() {
        ImmutableSet<Finding> blockers = ImmutableSet.copyOf(decision.blockers());
        if (isRepairedBy(ImmutableSet.of()) != (decision.verdict() == Verdict.ALLOWED)) {
            return Optional.of("the findings and the methods do not make the verdict " + decision.verdict());
        } else if (!blocking(decision.findings()).containsAll(blockers)) {
            return Optional.of("a blocker is none of the findings that block");
        } else if (blockers.size() != decision.blockers().size()) {
            return Optional.of("a blocker is there twice");
        } else if (!isRepairedBy(blockers)) {
            return Optional.of("repairing the blockers does not allow it");
        }
        return unneeded(blockers)
                .map(finding -> "repairing all blockers but " + finding.code() + " allows it too")
                .or(() -> better(blockers).map(set -> "this set allows it too and comes first: " + set));
    }

    private boolean isRepairedBy(Set<Finding> repaired) {
        return repaired.containsAll(needed)
                && alternatives.stream().allMatch(options -> options.stream().anyMatch(repaired::containsAll));
    }

    private Optional<Finding> unneeded(ImmutableSet<Finding> blockers) {
        return blockers.stream()
                .filter(one -> isRepairedBy(Sets.difference(blockers, ImmutableSet.of(one))))
                .findFirst();
    }

    /** A smaller set, or one as small of earlier methods or codes. */
    private Optional<Set<Finding>> better(ImmutableSet<Finding> blockers) {
        Set<Finding> choosable = Sets.difference(blocking(decision.findings()), needed);
        if (choosable.size() > MOST_FINDINGS) {
            return Optional.empty();
        }
        return Sets.powerSet(ImmutableSet.copyOf(choosable)).stream()
                .filter(set -> set.size() + needed.size() <= blockers.size())
                .<Set<Finding>>map(set -> Sets.union(needed, set).immutableCopy())
                .filter(set -> isBetter(set, blockers) && isRepairedBy(set))
                .findFirst();
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
