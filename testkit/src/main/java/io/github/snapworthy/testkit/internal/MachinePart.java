package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmDisk.Sharing;
import io.github.snapworthy.core.VmDisk.Source;
import io.github.snapworthy.core.VmOperation.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Virtual machines with disks of all kinds, their instances and what happens to them. */
final class MachinePart {
    private static final List<VmDisk> STATES =
            List.of(VmDisk.of("tpm", Source.TPM_STATE), VmDisk.of("efi", Source.EFI_STATE));

    private MachinePart() {}

    /** The machine of that number with all that belongs to it. */
    static Arbitrary<ImmutableList<ClusterObject>> of(Recipe recipe, int at) {
        return Combinators.combine(disks(recipe), state(recipe), instance(), operation())
                .as((disks, state, instance, operation) -> {
                    MachineSketch sketch = new MachineSketch(recipe, at, disks);
                    state.andThen(instance).andThen(operation).accept(sketch);
                    return sketch.objects();
                });
    }

    private static Arbitrary<List<VmDisk>> disks(Recipe recipe) {
        Arbitrary<Integer> count = Variants.of(8, 1).or(5, 2).or(2, 3).or(1, 0).arbitrary();
        return Combinators.combine(count, disk(recipe, 0), disk(recipe, 1), disk(recipe, 2))
                .as((number, first, second, third) ->
                        statesLast(List.of(first, second, third).subList(0, number)));
    }

    /** State outside disks comes last and has a name of its own, as readers have it. */
    static List<VmDisk> statesLast(List<VmDisk> disks) {
        List<VmDisk> ordered = new ArrayList<>(disks);
        for (VmDisk state : STATES) {
            if (ordered.removeIf(disk -> disk.source() == state.source())) {
                ordered.add(state);
            }
        }
        return ordered;
    }

    private static Arbitrary<VmDisk> disk(Recipe recipe, int at) {
        Arbitrary<Integer> claim =
                Variants.of(8, at).or(2, 0).or(2, 1).or(1, 2).or(1, 3).arbitrary();
        Arbitrary<Sharing> sharing =
                Variants.of(15, Sharing.EXCLUSIVE).or(1, Sharing.SHAREABLE).arbitrary();
        return Combinators.combine(source(recipe), claim, sharing).as((source, number, shared) -> {
            boolean onClaim = source == Source.CLAIM || source == Source.DATA_VOLUME || source == Source.MEMORY_DUMP;
            String name = at == 0 ? recipe.of("root") : "disk-" + at;
            return new VmDisk(name, source, onClaim ? Optional.of(Recipe.claim(number)) : Optional.empty(), shared);
        });
    }

    private static Arbitrary<Source> source(Recipe recipe) {
        Variants<Source> sources = Variants.of(32, Source.CLAIM);
        for (Source source : Source.values()) {
            sources.or(source == Source.DATA_VOLUME ? 5 : 1, source);
        }
        return sources.arbitrary(recipe);
    }

    private static Arbitrary<Consumer<MachineSketch>> state(Recipe recipe) {
        return Variants.<MachineSketch>unchanged(20)
                .or(1, MachineSketch::withoutMachine)
                .or(1, sketch -> sketch.machine.terminating(true))
                .or(1, sketch -> sketch.machine.snapshotInProgress("earlier"))
                .or(1, sketch -> sketch.machine.restoreInProgress("earlier"))
                .or(3, sketch -> sketch.machine.changeTracking("Enabled"))
                .or(2, sketch -> sketch.machine.changeTracking("PendingRestart"))
                .or(1, sketch -> sketch.machine.changeTracking("Disabled"))
                .or(1, sketch -> sketch.machine.printableStatus("Running"))
                .arbitrary(recipe);
    }

    private static Arbitrary<Consumer<MachineSketch>> instance() {
        return Variants.<MachineSketch>unchanged(8)
                .or(5, sketch -> sketch.running().agentConnected(true))
                .or(3, MachineSketch::running)
                .or(1, sketch -> sketch.running().agentConnected(true).paused(true))
                .or(2, sketch -> sketch.running().agentConnected(true).migrating(true))
                .or(1, MachineSketch::ended)
                .or(1, sketch -> sketch.plug(VmDisk.ofClaim("plugged", Recipe.claim(3))))
                .or(1, sketch -> sketch.plug(VmDisk.of("extra", Source.CONTAINER_DISK)))
                .arbitrary();
    }

    private static Arbitrary<Consumer<MachineSketch>> operation() {
        Arbitrary<Kind> kinds = Arbitraries.of(
                Kind.VM_MIGRATION,
                Kind.VM_SNAPSHOT,
                Kind.VM_RESTORE,
                Kind.VM_BACKUP,
                Kind.HARVESTER_BACKUP,
                Kind.HARVESTER_RESTORE);
        Arbitrary<Boolean> none = Variants.of(4, true).or(1, false).arbitrary();
        Arbitrary<Progress> progress = Variants.of(3, Progress.UNFINISHED)
                .or(1, Progress.DONE)
                .or(1, Progress.FAILED)
                .arbitrary();
        return Combinators.combine(none, kinds, progress)
                .as((nothing, kind, reached) -> nothing ? sketch -> {} : sketch -> sketch.operation(kind, reached));
    }
}
