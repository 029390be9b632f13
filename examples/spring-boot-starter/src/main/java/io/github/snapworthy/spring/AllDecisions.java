package io.github.snapworthy.spring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionTable;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Verdict;
import org.jspecify.annotations.Nullable;

/** Every decision on every object, decided anew where the situation is another one. Safe for all threads. */
final class AllDecisions {
    private static final ImmutableSet<Kind> SUBJECTS =
            Sets.immutableEnumSet(Kind.CLAIM, Kind.VM, Kind.SNAPSHOT, Kind.VM_SNAPSHOT, Kind.HARVESTER_BACKUP);

    private final CurrentSituation situation;
    private final ImmutableSet<Operation> operations;
    private @Nullable Decided latest;

    AllDecisions(CurrentSituation situation, ImmutableSet<Operation> operations) {
        this.situation = situation;
        this.operations = operations;
    }

    /**
     * What was decided, and over what.
     *
     * @param situation what was known
     * @param decisions all decisions, by subject
     */
    record Decided(Situation situation, ImmutableList<Decision> decisions) {
        long count(Operation operation, Verdict verdict) {
            return decisions.stream()
                    .filter(decision -> decision.request().operation() == operation && decision.verdict() == verdict)
                    .count();
        }
    }

    ImmutableSet<Operation> operations() {
        return operations;
    }

    synchronized Decided now() {
        Situation now = situation.now();
        if (latest == null || latest.situation() != now) {
            latest =
                    new Decided(now, DecisionTable.of(now, SUBJECTS, operations).decisions());
        }
        return latest;
    }
}
