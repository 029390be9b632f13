package io.github.snapworthy.console.board;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.DecisionChange.Direction;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.report.WhatIfReport.Assumed;
import io.github.snapworthy.report.WhatIfReport.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A view as it would be after remedies, in their order. Nothing is applied.
 *
 * @param assumed what becomes of each object that a remedy changes
 * @param changes the decisions that would not be what they are, what gets worse first
 */
public record WhatIf(ImmutableList<Assumed> assumed, ImmutableList<DecisionChange> changes) {
    /** What a supposition about a view comes to; decides again whatever rests on what changes. */
    public static WhatIf of(BoardView view, Supposition supposed) {
        List<Map.Entry<Decision, Decision>> others = view.decisions()
                .parallel() // a view and a situation are for all threads
                .filter(decision -> mayChange(decision, supposed.changes()))
                .map(decision -> Map.entry(decision, supposed.then().decide(decision.request())))
                .filter(pair -> !pair.getKey().equals(pair.getValue()))
                .toList();
        return new WhatIf(
                assumed(
                        supposed.changes(),
                        view.now().inventory(),
                        supposed.then().inventory()),
                DecisionChange.between(
                        Lists.transform(others, Map.Entry::getKey), Lists.transform(others, Map.Entry::getValue)));
    }

    private static boolean mayChange(Decision decision, List<Change> changes) {
        return changes.stream().anyMatch(change -> {
            if (change instanceof Change.Put put) {
                return decision.dependsOn().touches(put.object().ref());
            }
            return !(change instanceof Change.Remove gone)
                    || decision.dependsOn().touches(gone.ref());
        });
    }

    /** How many decisions would go that way. */
    public long count(Predicate<Direction> which) {
        return changes.stream().map(DecisionChange::direction).filter(which).count();
    }

    private static ImmutableList<Assumed> assumed(List<Change> changes, Inventory before, Inventory after) {
        Map<ObjectRef, Outcome> outcomes = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change instanceof Change.Put put) {
                outcomes.put(put.object().ref(), put(put.object().ref(), before, after));
            } else if (change instanceof Change.Remove gone) {
                outcomes.put(gone.ref(), before.find(gone.ref()).isPresent() ? Outcome.REMOVED : Outcome.NOT_THERE);
            }
        }
        return outcomes.entrySet().stream()
                .map(entry -> new Assumed(entry.getKey(), entry.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Outcome put(ObjectRef ref, Inventory before, Inventory after) {
        Optional<ClusterObject> then = before.find(ref);
        Optional<ClusterObject> now = after.find(ref);
        if (now.isEmpty()) {
            return Outcome.UNREADABLE;
        }
        return then.isEmpty() ? Outcome.ADDED : then.equals(now) ? Outcome.SAME : Outcome.CHANGED;
    }
}
