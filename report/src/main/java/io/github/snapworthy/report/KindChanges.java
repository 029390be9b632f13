package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.report.FactChanges.KindChange;

/** Finds the kinds that are known better or worse. */
final class KindChanges {
    private KindChanges() {}

    static ImmutableList<KindChange> between(Inventory before, Inventory after) {
        return Kind.ofClusters().stream()
                .map(kind -> new KindChange(kind, before.observation(kind), after.observation(kind)))
                .filter(change -> state(change.before()) != state(change.after()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Who vouched for a kind makes no difference. */
    private static Observation state(Observation observation) {
        return observation == Observation.ASSUMED ? Observation.LISTED : observation;
    }
}
