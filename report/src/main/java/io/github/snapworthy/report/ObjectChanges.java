package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.report.FactChanges.How;
import io.github.snapworthy.report.FactChanges.ObjectChange;
import java.util.Comparator;
import java.util.Optional;

/** Finds the objects that are not in both of two inventories, or not the same. */
final class ObjectChanges {
    private ObjectChanges() {}

    static ImmutableList<ObjectChange> between(Inventory before, Inventory after) {
        ImmutableList.Builder<ObjectChange> changes = ImmutableList.builder();
        for (Kind kind : Kind.ofClusters()) {
            for (ObjectRef ref : before.refs(kind)) {
                of(ref, before, after).ifPresent(changes::add);
            }
            for (ObjectRef ref : after.refs(kind)) {
                if (before.find(ref).isEmpty()) {
                    changes.add(new ObjectChange(ref, How.ADDED, ImmutableList.of()));
                }
            }
        }
        return ImmutableList.sortedCopyOf(Comparator.comparing(ObjectChange::object), changes.build());
    }

    /** What became of one object; empty where it is the same, or in neither. */
    static Optional<ObjectChange> of(ObjectRef ref, Inventory before, Inventory after) {
        ClusterObject then = before.find(ref).orElse(null);
        ClusterObject now = after.find(ref).orElse(null);
        if (then == null || now == null) {
            return then == now
                    ? Optional.empty()
                    : Optional.of(new ObjectChange(ref, then == null ? How.ADDED : How.REMOVED, ImmutableList.of()));
        }
        return then.equals(now)
                ? Optional.empty()
                : Optional.of(new ObjectChange(ref, How.CHANGED, ObjectFields.differing(then, now)));
    }
}
