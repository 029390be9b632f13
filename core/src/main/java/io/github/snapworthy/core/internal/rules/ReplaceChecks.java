package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.ReplacedVolumes;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.VmInstance;
import io.github.snapworthy.core.VmRestoreRequest;
import io.github.snapworthy.core.internal.words.ClaimCode;
import io.github.snapworthy.core.internal.words.CopyCode;
import io.github.snapworthy.core.internal.words.VmCode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks of a machine that is to be replaced by what is restored (section 4.6 of the decision model). */
final class ReplaceChecks {
    private static final String STOPPED = "Stopped";

    private ReplaceChecks() {}

    /** Where the snapshot or backup does not say of which machine it is, nobody knows what would be replaced. */
    static Outcome namesMachine(CopyCase c) {
        return !c.isReplacing() || c.replacedRef().isPresent()
                ? Outcome.HELD
                : c.unreadable(c.ref().kind());
    }

    /** By its instance; what the machine itself says counts where that was not seen. */
    static Outcome stopped(VmCase vm) {
        VmInstance instance = vm.instance();
        String status = vm.machine().printableStatus().orElse("");
        boolean runs = instance != null ? instance.active() : Use.isInUse(status);
        if (runs) {
            return vm.say(
                    VmCode.VM_MUST_BE_STOPPED,
                    Effect.DENY,
                    instance == null
                            ? Evidence.of(vm.ref(), "status.printableStatus", status)
                            : Evidence.of(instance.ref(), "status.phase", "running"));
        }
        boolean open = instance == null && !status.equals(STOPPED) && vm.seen().mayRunUnseen();
        return open
                ? vm.ledger().unreadable(Kind.VM_INSTANCE, Evidence.of(Kind.VM_INSTANCE, "not read completely"))
                : Outcome.HELD;
    }

    /** Snapshots that go with their volume stand in the way of its deletion. */
    static Outcome keepsSnapshots(VmCase vm) {
        VmRestoreRequest request = (VmRestoreRequest) vm.request();
        ReplacedVolumes policy =
                request.replacedVolumes().orElse(vm.world().profile().replacedVolumes());
        Outcome outcome = Outcome.HELD;
        if (policy == ReplacedVolumes.DELETE) {
            for (ObjectRef claim : MachineClaims.of(vm.store(), vm.ref())) {
                outcome = outcome.and(nothingHangsOn(vm, claim));
            }
        }
        return outcome;
    }

    /** A claim that is not there is not deleted. */
    private static Outcome nothingHangsOn(VmCase vm, ObjectRef ref) {
        if (!(vm.store().get(ref) instanceof Claim claim)) {
            return vm.world().mayExist(ref)
                    ? vm.ledger().say(ref, ClaimCode.CLAIM_UNREADABLE, Effect.UNKNOWN)
                    : Outcome.HELD;
        }
        Hanging hanging = Hanging.on(vm.world(), claim);
        Set<ObjectRef> found = new TreeSet<>(hanging.found());
        for (ObjectRef snapshot : found) {
            vm.say(
                    ref,
                    VmCode.REPLACE_DELETES_SNAPSHOT_SOURCE,
                    Effect.DENY,
                    ImmutableMap.of("snapshot", snapshot.toString()),
                    Evidence.of(snapshot, "spec.source", ref.toString()));
        }
        if (!found.isEmpty()) {
            return Outcome.BLOCKED;
        }
        return hanging.unclear().isEmpty() ? allSeen(vm, ref, hanging.unseen()) : unclear(vm, ref, hanging);
    }

    private static Outcome unclear(VmCase vm, ObjectRef claim, Hanging hanging) {
        hanging.unclear()
                .forEach((snapshot, problem) -> vm.say(
                        claim,
                        CopyCode.SNAPSHOT_PURPOSE_UNKNOWN,
                        Effect.UNKNOWN,
                        ImmutableMap.of("snapshot", snapshot.toString(), "problem", problem),
                        Evidence.of(Kind.SNAPSHOT_CLASS, problem)));
        return Outcome.BLOCKED;
    }

    private static Outcome allSeen(VmCase vm, ObjectRef ref, Optional<Kind> unseen) {
        return unseen.isPresent()
                ? vm.ledger().unreadable(ref, unseen.get(), Evidence.of(unseen.get(), "not read completely"))
                : Outcome.HELD;
    }

    /** Harvester starts the machine only when its volumes are bound, and these wait for the machine. */
    static Outcome binds(Case c) {
        VmRestoreRequest request = (VmRestoreRequest) c.request();
        StorageClass target = TargetChecks.targetClass(c).found();
        boolean waits = request.mode() == VmRestoreRequest.Mode.REPLACE;
        if (!waits || target == null || !target.bindsOnFirstConsumer()) {
            return Outcome.HELD;
        }
        return c.say(
                VmCode.REPLACE_NEVER_BINDS,
                Effect.DENY,
                ImmutableMap.of("class", target.ref().name()),
                Evidence.of(target.ref(), "volumeBindingMode", "WaitForFirstConsumer"));
    }
}
