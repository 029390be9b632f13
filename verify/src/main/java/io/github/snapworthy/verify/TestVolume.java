package io.github.snapworthy.verify;

import static java.util.Objects.requireNonNull;

import io.github.snapworthy.core.ClaimRef;
import java.util.Optional;

/**
 * A volume that the verifier made and that data is written to or read from.
 *
 * @param claim its claim
 * @param claimUid the {@code metadata.uid} of the claim
 * @param run the id of the run that it was made for
 * @param handle the name of the volume at its driver, {@code spec.csi.volumeHandle}; empty while the claim is not bound
 */
public record TestVolume(ClaimRef claim, String claimUid, String run, Optional<String> handle) {
    public TestVolume {
        requireNonNull(claim, "claim");
        requireNonNull(claimUid, "claimUid");
        requireNonNull(run, "run");
        requireNonNull(handle, "handle");
    }
}
