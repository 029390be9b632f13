package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.DataVolume;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.internal.words.ClaimCode;
import java.util.Optional;

/** Checks of the claim and its volume (section 4.1 of the decision model). */
final class ClaimChecks {
    private static final Assumption FILLED =
            new Assumption(Kind.DATA_VOLUME, "a claim that names no DataVolume is taken as filled");

    private ClaimChecks() {}

    static Outcome exists(ClaimCase c) {
        if (c.claimOrNull() != null) {
            return Outcome.HELD;
        }
        if (c.world().mayExist(c.ref())) {
            return c.say(ClaimCode.CLAIM_UNREADABLE, Effect.UNKNOWN, Evidence.of(Kind.CLAIM, "not read completely"));
        }
        ObjectRef dataVolume = c.dataVolumeRef();
        if (isBeingMade(c)) {
            return notPopulated(c, dataVolume);
        }
        if (c.diskSource() == VmDisk.Source.DATA_VOLUME && c.world().mayExist(dataVolume)) {
            return unreadable(c, Kind.DATA_VOLUME);
        }
        return c.say(
                ClaimCode.CLAIM_MISSING, Effect.DENY, Evidence.of(Kind.CLAIM, "read completely, and not among them"));
    }

    /** Whether a DataVolume has yet to make the claim, or to fill it; or the machine has yet to make that DataVolume. */
    static boolean isBeingMade(ClaimCase c) {
        VmCase vm = c.vm();
        return c.store().get(c.dataVolumeRef()) instanceof DataVolume making
                ? making.progress() == DataVolume.Progress.POPULATING
                : vm != null
                        && vm.machine().dataVolumeTemplates().contains(c.ref().name())
                        && !c.world().mayExist(c.dataVolumeRef());
    }

    /** The requirement is open because its deciding kind was not read. */
    static Outcome unreadable(Case c, Kind kind) {
        Observation observed = c.store().observation(kind, c.ref().namespace());
        return c.ledger().unreadable(kind, Evidence.of(kind, observed.name()));
    }

    static Outcome stays(ClaimCase c) {
        return !c.claim().terminating()
                ? Outcome.HELD
                : c.say(
                        ClaimCode.CLAIM_TERMINATING,
                        Effect.DENY,
                        Evidence.of(c.ref(), "metadata.deletionTimestamp", "set"));
    }

    static Outcome bound(ClaimCase c) {
        return switch (c.claim().phase()) {
            case BOUND -> Outcome.HELD;
            case PENDING -> pending(c);
            case LOST ->
                c.say(
                        ClaimCode.CLAIM_LOST,
                        Effect.DENY,
                        ImmutableMap.of("volume", c.claim().volumeName().orElse("")),
                        Evidence.of(c.ref(), "status.phase", "Lost"));
        };
    }

    private static Outcome pending(ClaimCase c) {
        StorageClass storageClass = c.storageClass();
        boolean awaits = storageClass != null && storageClass.bindsOnFirstConsumer();
        return c.say(
                awaits ? ClaimCode.CLAIM_AWAITS_CONSUMER : ClaimCode.CLAIM_PENDING,
                Effect.WAIT,
                ImmutableMap.of("storageClass", c.identity().storageClassName()),
                Evidence.of(c.ref(), "status.phase", "Pending"));
    }

    static Outcome populated(ClaimCase c) {
        ObjectRef ref = c.dataVolumeRef();
        if (c.store().get(ref) instanceof DataVolume dataVolume) {
            return dataVolume.progress() == DataVolume.Progress.POPULATED ? Outcome.HELD : notPopulated(c, ref);
        }
        boolean mayHaveOne = c.world().mayExist(ref);
        boolean namesOne = c.claim().ofDataVolume() || c.diskSource() == VmDisk.Source.DATA_VOLUME;
        if (c.store().isMalformed(ref) || (namesOne && mayHaveOne)) {
            return unreadable(c, Kind.DATA_VOLUME);
        }
        return mayHaveOne ? c.ledger().assume(FILLED) : Outcome.HELD;
    }

    private static Outcome notPopulated(ClaimCase c, ObjectRef dataVolume) {
        return c.say(
                ClaimCode.CLAIM_NOT_POPULATED, Effect.WAIT, Evidence.of(dataVolume, "status.phase", "not Succeeded"));
    }

    static Outcome volumeOwn(ClaimCase c) {
        Claim claim = c.claim();
        Volume volume = c.volume();
        if (volume == null) {
            String name = claim.volumeName().orElse("");
            ObjectRef ref = ObjectRef.of(Kind.VOLUME, name);
            boolean unknown = name.isEmpty() || c.world().mayExist(ref);
            return c.say(
                    unknown ? ClaimCode.VOLUME_UNREADABLE : ClaimCode.VOLUME_MISSING,
                    unknown ? Effect.UNKNOWN : Effect.DENY,
                    ImmutableMap.of("volume", name),
                    Evidence.of(Kind.VOLUME, c.store().observation(Kind.VOLUME).name()));
        }
        return isOwn(claim, volume)
                ? Outcome.HELD
                : c.say(
                        ClaimCode.CLAIM_MISBOUND,
                        Effect.DENY,
                        ImmutableMap.of(
                                "volume",
                                volume.ref().name(),
                                "boundTo",
                                volume.claim().map(ObjectRef::toString).orElse("none")),
                        Evidence.of(
                                volume.ref(), "spec.claimRef", volume.claimUid().orElse("")));
    }

    /** A volume without a claimRef contradicts nothing; an equal name with another uid is an earlier claim. */
    private static boolean isOwn(Claim claim, Volume volume) {
        Optional<ObjectRef> name = volume.claim();
        if (name.isPresent() && !name.get().equals(claim.ref())) {
            return false;
        }
        Optional<String> uid = volume.claimUid();
        return uid.isEmpty() || claim.uid().isEmpty() || uid.equals(claim.uid());
    }

    static Outcome noResize(ClaimCase c) {
        return !c.claim().resizing()
                ? Outcome.HELD
                : c.say(ClaimCode.VOLUME_RESIZING, Effect.WARN, Evidence.of(c.ref(), "status.conditions", "resizing"));
    }
}
