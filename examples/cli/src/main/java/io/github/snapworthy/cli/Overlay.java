package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.kubernetes.ClusterFiles;
import io.github.snapworthy.kubernetes.ReadOptions;
import io.github.snapworthy.kubernetes.Reading;
import io.github.snapworthy.report.Report.Problem;
import io.github.snapworthy.report.WhatIfReport.Assumed;
import io.github.snapworthy.report.WhatIfReport.Outcome;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is assumed of a cluster.
 *
 * @param changes what it does to the inventory, in its order
 * @param problems what was odd about it
 */
record Overlay(ImmutableList<Change> changes, ImmutableList<Problem> problems) {
    /**
     * Reads what is assumed, which has to be right: a part of it would answer another question.
     *
     * @throws InputException where anything of it makes no sense, or it holds no object
     */
    static Overlay read(List<String> names, InputStream standardInput) {
        Inputs all = Inputs.of(names, standardInput);
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        for (int i = 0; i < names.size(); i++) {
            Reading read = ClusterFiles.read(
                    ImmutableList.of(all.sources().get(i)),
                    ReadOptions.builder().overlay(true).build());
            Problems.check(read, true);
            if (read.changes().stream().noneMatch(change -> object(change).isPresent())) {
                throw new InputException("what-if " + names.get(i) + ": holds no object that decisions read: expected"
                        + " objects to add or to replace, or to remove with $patch: delete");
            }
            changes.addAll(read.changes());
            problems.addAll(Problems.of(read));
        }
        return new Overlay(changes.build(), problems.build());
    }

    private static Optional<ObjectRef> object(Change change) {
        if (change instanceof Change.Put put) {
            return Optional.of(put.object().ref());
        }
        return change instanceof Change.Remove gone ? Optional.of(gone.ref()) : Optional.empty();
    }

    /** The cluster as it would be. */
    Collected over(Collected collected) {
        Inventory after = collected.seen().with(changes);
        ImmutableSet<ObjectRef> malformed =
                collected.malformed().stream().filter(after::isMalformed).collect(ImmutableSet.toImmutableSet());
        return new Collected(
                after,
                malformed,
                ImmutableList.<Problem>builder()
                        .addAll(collected.problems())
                        .addAll(problems)
                        .build());
    }

    /** What becomes of each object that it names. */
    ImmutableList<Assumed> assumed(Collected before, Collected after) {
        Map<ObjectRef, Change> last = new LinkedHashMap<>();
        changes.forEach(change -> object(change).ifPresent(ref -> last.put(ref, change)));
        return last.entrySet().stream()
                .map(entry ->
                        new Assumed(entry.getKey(), outcome(entry.getKey(), entry.getValue(), before, after.seen())))
                .collect(ImmutableList.toImmutableList());
    }

    private static Outcome outcome(ObjectRef ref, Change change, Collected before, Inventory after) {
        Optional<ClusterObject> then = before.seen().find(ref);
        boolean wasThere = then.isPresent() || before.malformed().contains(ref);
        if (change instanceof Change.Remove) {
            return wasThere ? Outcome.REMOVED : unless(after, ref, Outcome.NOT_THERE);
        }
        if (after.find(ref).isEmpty()) {
            return Outcome.UNREADABLE;
        }
        return !wasThere ? Outcome.ADDED : then.equals(after.find(ref)) ? Outcome.SAME : Outcome.CHANGED;
    }

    private static Outcome unless(Inventory after, ObjectRef ref, Outcome outcome) {
        return after.observation(ref.kind()).isUnreadable() ? Outcome.UNREADABLE : outcome;
    }
}
