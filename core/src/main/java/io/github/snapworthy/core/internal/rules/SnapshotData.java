package io.github.snapworthy.core.internal.rules;

import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.RecordedVolume;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeMode;
import io.github.snapworthy.core.VolumeSnapshot;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the data in a VolumeSnapshot.
 *
 * @param ref the snapshot
 * @param objects the objects that it leads to
 * @param recorded the volume as a snapshot or backup of a machine recorded it, null where there is none
 */
record SnapshotData(
        ObjectRef ref, SnapshotObjects objects, @Nullable RecordedVolume recorded) {
    private static final String MODE_MAY_CHANGE = "snapshot.storage.kubernetes.io/allow-volume-mode-change";

    /** The claim that it was made of: as recorded, else as it is now; null where neither was seen. */
    @Nullable
    Claim claim() {
        return recorded == null || recorded.volumeMode().isEmpty()
                ? objects.claim()
                : RecordedCase.claim(ref, recorded);
    }

    /** What a new claim is made from. */
    Source source(Volumes volumes) {
        SnapshotContent content = objects.content();
        Claim claim = claim();
        return new Source(
                claim != null ? claim.ref() : objects.claimRef().orElse(null),
                claim,
                bytes(volumes),
                mode(),
                content != null && "true".equals(content.annotations().get(MODE_MAY_CHANGE)));
    }

    /** Whether the volume of the source is known not to be there. */
    enum Volumes {
        GONE,
        MAY_BE_THERE
    }

    /** The size that a restore needs; unstated or 0 it is the capacity of the source, or what was recorded. */
    private OptionalLong bytes(Volumes volumes) {
        SnapshotContent content = objects.content();
        if (content != null && content.restoreBytes().orElse(0) > 0) {
            return content.restoreBytes();
        }
        VolumeSnapshot snapshot = objects.snapshot();
        if (snapshot != null && snapshot.restoreBytes().orElse(0) > 0) {
            return snapshot.restoreBytes();
        }
        Volume volume = objects.volume();
        if (volume != null && volume.capacityBytes().isPresent()) {
            return volume.capacityBytes();
        }
        Claim claim = objects.claim();
        OptionalLong ofClaim = claim == null || volumes == Volumes.GONE ? OptionalLong.empty() : claim.capacityBytes();
        return ofClaim.isPresent() || recorded == null ? ofClaim : recorded.requestedBytes();
    }

    /** Only a content that was seen tells whether it may change. What was recorded is older than the present volume. */
    private Optional<VolumeMode> mode() {
        SnapshotContent content = objects.content();
        if (content == null || content.sourceVolumeMode().isPresent()) {
            return content == null ? Optional.empty() : content.sourceVolumeMode();
        }
        if (recorded != null && recorded.volumeMode().isPresent()) {
            return recorded.volumeMode();
        }
        Volume volume = objects.volume();
        return volume == null ? Optional.empty() : Optional.of(volume.volumeMode());
    }
}
