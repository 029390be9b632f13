package io.github.snapworthy.core.internal.velero;

import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimPhase;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.internal.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * A claim, and what is seen of its volume: what the conditions of rules are held against.
 *
 * @param claim the claim
 * @param sight how well the volume is seen
 * @param volume the volume where it is seen, else null
 */
public record ClaimedVolume(
        Claim claim, Sight sight, @Nullable Volume volume) {
    /** How well a volume is seen. */
    public enum Sight {
        SEEN,
        /** The claim waits for one: what it will be is nobody's to judge (section 4 of the decision model). */
        NOT_YET,
        /** There is none: Velero then holds the conditions against a volume without any property. */
        NONE,
        /** There may be one. */
        UNREADABLE
    }

    /** The claim with its volume as the inventory has it; Velero asks for the volume of a bound claim alone. */
    public static ClaimedVolume of(Store store, Claim claim) {
        if (claim.phase() == ClaimPhase.PENDING) {
            return new ClaimedVolume(claim, Sight.NOT_YET, null);
        }
        if (claim.phase() != ClaimPhase.BOUND || claim.volumeName().isEmpty()) {
            return new ClaimedVolume(claim, Sight.NONE, null);
        }
        ObjectRef ref = ObjectRef.of(Kind.VOLUME, claim.volumeName().get());
        if (store.get(ref) instanceof Volume volume) {
            return new ClaimedVolume(claim, Sight.SEEN, volume);
        }
        boolean absent = store.observation(Kind.VOLUME).isComplete() && !store.isMalformed(ref);
        return new ClaimedVolume(claim, absent ? Sight.NONE : Sight.UNREADABLE, null);
    }

    /** The object that leaves a condition open. */
    ObjectRef deciding() {
        return claim.volumeName().map(name -> ObjectRef.of(Kind.VOLUME, name)).orElse(claim.ref());
    }
}
