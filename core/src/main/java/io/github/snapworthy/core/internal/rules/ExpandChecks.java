package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.ExpandRequest;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.internal.evidence.Answer;
import io.github.snapworthy.core.internal.evidence.Answer.State;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.words.ClaimCode;
import io.github.snapworthy.core.internal.words.CopyCode;
import io.github.snapworthy.core.internal.words.DriverCode;
import java.util.OptionalLong;

/** Checks of an expansion (section 4.6 of the decision model). */
final class ExpandChecks {
    private ExpandChecks() {}

    /** Kubernetes refuses a size below what the volume has; the request may have been above that. */
    static Outcome grows(ClaimCase c) {
        OptionalLong now = size(c);
        long asked = ((ExpandRequest) c.request()).bytes();
        if (now.isEmpty()) {
            return Outcome.SKIPPED;
        }
        return asked >= now.getAsLong()
                ? Outcome.HELD
                : c.say(
                        CopyCode.SHRINK_REQUESTED,
                        Effect.DENY,
                        ImmutableMap.of("asked", Long.toString(asked), "size", Long.toString(now.getAsLong())),
                        Evidence.of(c.ref(), "status.capacity.storage", Long.toString(now.getAsLong())));
    }

    /** The size that a claim has. */
    static OptionalLong size(ClaimCase c) {
        Claim claim = c.claim();
        Volume volume = c.volume();
        if (claim.capacityBytes().isPresent()) {
            return claim.capacityBytes();
        }
        return volume != null && volume.capacityBytes().isPresent() ? volume.capacityBytes() : claim.requestedBytes();
    }

    /** The class of the claim decides, as the API server asks it; a claim without one is never expanded. */
    static Outcome classAllows(ClaimCase c) {
        String name = c.claim().storageClass().orElse("");
        ObjectRef ref = ObjectRef.of(Kind.STORAGE_CLASS, name);
        StorageClass storageClass = (StorageClass) c.store().get(ref);
        if (storageClass == null && !name.isEmpty() && c.world().mayExist(ref)) {
            return ClaimChecks.unreadable(c, Kind.STORAGE_CLASS);
        }
        return storageClass != null && storageClass.allowsExpansion()
                ? Outcome.HELD
                : c.say(
                        CopyCode.EXPANSION_NOT_ALLOWED,
                        Effect.DENY,
                        ImmutableMap.of("storageClass", name),
                        Evidence.of(ref, "allowVolumeExpansion", storageClass == null ? "no such class" : "not true"));
    }

    static Outcome noResize(ClaimCase c) {
        return !c.claim().resizing()
                ? Outcome.HELD
                : c.say(ClaimCode.VOLUME_RESIZING, Effect.WAIT, Evidence.of(c.ref(), "status.conditions", "resizing"));
    }

    /** Online where the volume is in use, offline where it is not; where that is not known, only if it matters. */
    static Outcome driverGrows(ClaimCase c) {
        State online = state(c, Capability.EXPAND_ONLINE);
        State offline = state(c, Capability.EXPAND_OFFLINE);
        if (c.use().isInUse()) {
            return online == State.UNSUPPORTED && offline == State.SUPPORTED
                    ? needsOffline(c)
                    : grown(c, Capability.EXPAND_ONLINE);
        }
        if (online != offline && !c.use().fullySeen()) {
            return ClaimChecks.unreadable(c, unseen(c));
        }
        return offline == State.UNSUPPORTED && online == State.SUPPORTED
                ? awaitsUse(c)
                : grown(c, Capability.EXPAND_OFFLINE);
    }

    private static State state(ClaimCase c, Capability capability) {
        Answer answer = c.knowledge().answer(capability, c.scene());
        return answer.state();
    }

    private static Outcome grown(ClaimCase c, Capability capability) {
        Outcome outcome = DriverChecks.can(c, capability);
        if (outcome == Outcome.HELD && c.knowledge().has(Limit.EXPANSION_MODE_UNSTATED)) {
            c.say(DriverCode.EXPANSION_MODE_UNSTATED, Effect.WARN, driver(c));
        }
        return outcome;
    }

    private static Outcome needsOffline(ClaimCase c) {
        ObjectRef user = c.use().user();
        return c.say(
                CopyCode.EXPANSION_NEEDS_OFFLINE,
                Effect.DENY,
                driver(c),
                user == null
                        ? Evidence.of(Kind.ATTACHMENT, "the volume is attached")
                        : Evidence.of(user, "status.phase", "running"));
    }

    private static Outcome awaitsUse(ClaimCase c) {
        return c.say(
                CopyCode.EXPANSION_AWAITS_USE, Effect.WAIT, driver(c), Evidence.of(Kind.POD, "none uses the claim"));
    }

    private static Kind unseen(ClaimCase c) {
        Store store = c.store();
        for (Kind kind : new Kind[] {Kind.POD, Kind.VM, Kind.VM_INSTANCE}) {
            if (!store.isWhole(kind, c.ref().namespace())) {
                return kind;
            }
        }
        return Kind.ATTACHMENT;
    }

    private static ImmutableMap<String, String> driver(ClaimCase c) {
        return ImmutableMap.of("driver", c.driverName().value());
    }

    /** Advice: the size is never acted on where no resizer runs beside the driver's controller. */
    static Outcome resizerSeen(ClaimCase c) {
        return !c.world().evidence().lacksResizer(c.driverName())
                ? Outcome.HELD
                : c.say(
                        DriverCode.RESIZER_NOT_SEEN,
                        Effect.WARN,
                        driver(c),
                        Evidence.of(Kind.POD, "no ready csi-resizer"));
    }
}
