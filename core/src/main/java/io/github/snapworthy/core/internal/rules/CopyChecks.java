package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmSnapshotContent;
import io.github.snapworthy.core.internal.words.CopyCode;
import java.util.Optional;
import java.util.OptionalLong;

/** Checks of a snapshot or backup of a machine that is to be restored (section 4.6 of the decision model). */
final class CopyChecks {
    private CopyChecks() {}

    static Outcome exists(CopyCase c) {
        if (c.copy().found() != null) {
            return Outcome.HELD;
        }
        return c.world().mayExist(c.ref()) ? c.unreadable(c.ref().kind()) : missing(c, c.ref());
    }

    private static Outcome missing(CopyCase c, ObjectRef ref) {
        return c.ledger()
                .say(
                        ref,
                        CopyCode.SNAPSHOT_MISSING,
                        Effect.DENY,
                        ImmutableMap.of("problem", "does not exist"),
                        Evidence.of(ref.kind(), "read completely, and not among them"));
    }

    static Outcome stays(CopyCase c) {
        return !c.copy().terminating()
                ? Outcome.HELD
                : c.say(
                        CopyCode.SNAPSHOT_TERMINATING,
                        Effect.DENY,
                        ImmutableMap.of(),
                        Evidence.of(c.ref(), "metadata.deletionTimestamp", "set"));
    }

    /** A backup holds what it knows itself. */
    static Outcome bound(CopyCase c) {
        if (c.ref().kind() == Kind.HARVESTER_BACKUP) {
            return Outcome.HELD;
        }
        Optional<ObjectRef> ref = c.copy().contentRef();
        if (ref.isEmpty()) {
            return failedOrNotReady(c, "status.virtualMachineSnapshotContentName", "absent");
        }
        VmSnapshotContent content = c.copy().content();
        if (content == null) {
            return c.world().mayExist(ref.get()) ? c.unreadable(Kind.VM_SNAPSHOT_CONTENT) : missing(c, ref.get());
        }
        String owner = content.snapshot().orElse(c.ref().name());
        return owner.equals(c.ref().name())
                ? Outcome.HELD
                : c.ledger()
                        .say(
                                content.ref(),
                                CopyCode.SNAPSHOT_MISSING,
                                Effect.DENY,
                                ImmutableMap.of("problem", "belongs to the snapshot " + owner),
                                Evidence.of(content.ref(), "spec.virtualMachineSnapshotName", owner));
    }

    static Outcome ready(CopyCase c) {
        return c.copy().ready() ? Outcome.HELD : failedOrNotReady(c, "status.readyToUse", "not true");
    }

    private static Outcome failedOrNotReady(CopyCase c, String field, String what) {
        Optional<String> error = c.copy().error();
        return error.isEmpty()
                ? c.say(CopyCode.SNAPSHOT_NOT_READY, Effect.WAIT, ImmutableMap.of(), Evidence.of(c.ref(), field, what))
                : c.say(
                        CopyCode.SNAPSHOT_FAILED,
                        Effect.DENY,
                        ImmutableMap.of("error", error.get()),
                        Evidence.of(c.ref(), "status.error", error.get()));
    }

    /** What lies beside its volumes needs a VolumeSnapshot of each. */
    static Outcome volumesNamed(CopyCase c) {
        Outcome outcome =
                c.volumes().isEmpty() ? c.ledger().say(CopyCode.NOTHING_TO_RESTORE, Effect.WARN) : Outcome.HELD;
        for (CopyCase.CopiedVolume volume : c.volumes()) {
            if (!c.copy().isRemote() && volume.spec().snapshot().isEmpty()) {
                outcome = c.say(
                        CopyCode.SNAPSHOT_MISSING,
                        Effect.DENY,
                        ImmutableMap.of(
                                "problem",
                                "names no VolumeSnapshot of the volume "
                                        + volume.spec().name()));
            }
        }
        return outcome;
    }

    static Outcome nameValid(CopyCase c) {
        return MachineTargetChecks.nameValid(c.ledger(), c.request().target());
    }

    static Outcome nameFree(CopyCase c) {
        return c.isReplacing()
                ? Outcome.SKIPPED
                : MachineTargetChecks.nameFree(
                        c.world(), c.ledger(), c.request().target());
    }

    /** What lies in a backup target may cross, but machine and claims stay together. */
    static Outcome sameNamespace(CopyCase c) {
        if (!c.copy().isRemote()) {
            return MachineTargetChecks.sameNamespace(c.ledger(), c.request().target(), c.ref());
        }
        ImmutableSet<String> namespaces = c.request().target().namespaces();
        return namespaces.size() < 2
                ? Outcome.HELD
                : c.say(
                        CopyCode.OTHER_NAMESPACE,
                        Effect.DENY,
                        ImmutableMap.of("other", String.join(" and ", namespaces)));
    }

    /** As recorded, else as the machine is now. A machine that is replaced by itself keeps what it has. */
    static Outcome statePortable(CopyCase c) {
        Optional<ObjectRef> source = c.copy().machine();
        if (source.isEmpty() || (c.isReplacing() && source.equals(c.replacedRef()))) {
            return Outcome.SKIPPED;
        }
        Optional<ImmutableList<VmDisk>> recorded = c.copy().recordedDisks();
        if (recorded.isPresent()) {
            return MachineTargetChecks.statePortable(c.ledger(), source.get(), recorded.get());
        }
        if (c.store().get(source.get()) instanceof VirtualMachine live) {
            return MachineTargetChecks.statePortable(c.ledger(), source.get(), live.disks());
        }
        return c.world().mayExist(source.get()) ? c.unreadable(Kind.VM) : Outcome.SKIPPED;
    }

    static Outcome room(CopyCase c) {
        ImmutableList<WantedClaim> wanted = c.volumes().stream()
                .map(volume ->
                        new WantedClaim(TargetChecks.targetClass(volume.data()).name(), size(c, volume)))
                .collect(ImmutableList.toImmutableList());
        return new StorageQuotas(
                        c.world(), c.ledger(), c.namespace(), wanted, c.ref().kind())
                .room();
    }

    private static OptionalLong size(CopyCase c, CopyCase.CopiedVolume volume) {
        OptionalLong asked = c.request().target().claims().bytes();
        return asked.isPresent()
                ? asked
                : larger(volume.data().source().bytes(), volume.spec().requestedBytes());
    }

    /** A claim comes back as large as it was asked for, and not smaller than its data. */
    private static OptionalLong larger(OptionalLong data, OptionalLong asked) {
        return data.orElse(0) >= asked.orElse(0) ? data : asked;
    }

    /** Only what lies in a backup target counts: bringing it back makes snapshots of the new volumes. */
    static Outcome sizeFits(CopyCase c) {
        return c.copy().isRemote() ? CopyQuota.fits(c) : Outcome.SKIPPED;
    }
}
