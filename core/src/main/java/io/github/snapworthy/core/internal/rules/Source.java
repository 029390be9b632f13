package io.github.snapworthy.core.internal.rules;

import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VolumeMode;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a restore or a clone makes a new claim from.
 *
 * @param ref the claim that the data is of, null where nothing names it
 * @param claim the same, null where it was not found
 * @param bytes the size of the data, empty where it is not known
 * @param mode the volume mode, empty where it is not known
 * @param modeMayChange whether the new claim may be of another volume mode
 */
record Source(
        @Nullable ObjectRef ref,
        @Nullable Claim claim,
        OptionalLong bytes,
        Optional<VolumeMode> mode,
        boolean modeMayChange) {
    /** A claim that is to be cloned. */
    static Source of(ClaimCase c) {
        Claim claim = c.claimOrNull();
        return claim == null
                ? new Source(c.ref(), null, OptionalLong.empty(), Optional.empty(), false)
                : new Source(c.ref(), claim, ExpandChecks.size(c), Optional.of(claim.volumeMode()), false);
    }
}
