package io.github.snapworthy.console.board;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.report.WhatIfReport.Assumed;
import io.github.snapworthy.report.WhatIfReport.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A view as it would be after remedies, in their order. Nothing is applied.
 *
 * @param missing the remedies that are offered no more
 * @param assumed what becomes of each object that a remedy changes
 * @param changes the decisions that would not be what they are, what gets worse first
 */
public record WhatIf(
        ImmutableList<RemedyId> missing, ImmutableList<Assumed> assumed, ImmutableList<DecisionChange> changes) {
    /** Looks at a view after these remedies; decides on every subject again. */
    public static WhatIf of(BoardView view, List<RemedyId> ids) {
        ImmutableList.Builder<RemedyId> missing = ImmutableList.builder();
        List<Change> changes = new ArrayList<>();
        for (RemedyId id : ids) {
            Optional<Remedy> remedy = id.find(view);
            remedy.ifPresentOrElse(found -> changes.addAll(found.changes()), () -> missing.add(id));
        }
        Situation then = view.now().with(changes);
        List<Decision> before = view.decisions().toList();
        List<Decision> after =
                before.stream().map(decision -> then.decide(decision.request())).toList();
        return new WhatIf(
                missing.build(),
                assumed(changes, view.now().inventory(), then.inventory()),
                DecisionChange.between(before, after));
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
