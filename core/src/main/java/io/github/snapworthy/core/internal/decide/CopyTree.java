package io.github.snapworthy.core.internal.decide;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.internal.rules.CopyCase;
import io.github.snapworthy.core.internal.rules.Disk;
import io.github.snapworthy.core.internal.rules.Ledger;
import io.github.snapworthy.core.internal.rules.RequirementSet;
import io.github.snapworthy.core.internal.rules.VmCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tree of ledgers of a snapshot or backup of a machine: of itself, of the machine that it replaces, and of each of its
 * volumes.
 *
 * @param tree the ledgers
 * @param disks its volumes in their order, each with its ledger
 * @param objects what it leads to
 */
record CopyTree(Assessment tree, ImmutableList<Disk> disks, ImmutableSet<ObjectRef> objects) {
    static CopyTree of(CopyCase copy) {
        List<Assessment> parts = new ArrayList<>();
        ImmutableSet.Builder<ObjectRef> objects = ImmutableSet.builder();
        parts.add(new Assessment.Leaf(copy.fill()));
        objects.addAll(copy.objects());
        Optional<VmCase> replaced = copy.replaced();
        if (replaced.isPresent()) {
            parts.add(new Assessment.Leaf(replaced.get().fill(RequirementSet.RESTORE_OVER_VM)));
            objects.addAll(replaced.get().objects()).addAll(replaced.get().storage());
        }
        ImmutableList<Disk> disks = copy.disks();
        disks.forEach(disk -> parts.add(new Assessment.Leaf(disk.top())));
        return new CopyTree(new Assessment.All(parts), disks, objects.build());
    }

    /** Those of the volumes, which name what the decision rests on. */
    ImmutableList<Ledger> ofDisks() {
        return disks.stream().map(Disk::top).collect(ImmutableList.toImmutableList());
    }
}
