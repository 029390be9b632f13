package io.github.snapworthy.core.internal.velero;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimPhase;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeRule;
import io.github.snapworthy.core.VolumeRule.Capacity;
import io.github.snapworthy.core.VolumeRule.Csi;
import io.github.snapworthy.core.VolumeRule.Nfs;
import io.github.snapworthy.core.internal.evidence.Truth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a volume fulfils the conditions of a rule. A condition on a volume that cannot be read is open. */
final class Conditions {
    private Conditions() {}

    static Truth match(VolumeRule rule, ClaimedVolume on) {
        return labels(rule.claimLabels(), on.claim())
                .and(phases(rule.claimPhases(), on.claim().phase()))
                .and(ofVolume(rule, on));
    }

    private static Truth ofVolume(VolumeRule rule, ClaimedVolume on) {
        if (!asksForVolume(rule)) {
            return Truth.YES;
        }
        return switch (on.sight()) {
            case UNREADABLE, NOT_YET -> Truth.UNKNOWN;
            case NONE -> none(rule);
            case SEEN -> seen(rule, on.volume());
        };
    }

    private static boolean asksForVolume(VolumeRule rule) {
        return !rule.capacity().equals(Capacity.ANY)
                || !rule.storageClasses().isEmpty()
                || rule.csi().isPresent()
                || rule.nfs().isPresent()
                || !rule.volumeTypes().isEmpty();
    }

    /** A volume that is not there has no bytes, no class, no source and no type. */
    private static Truth none(VolumeRule rule) {
        return Truth.of(rule.capacity().contains(0)
                && rule.storageClasses().isEmpty()
                && rule.csi().isEmpty()
                && rule.nfs().isEmpty()
                && isAmong(rule.volumeTypes(), VolumeTypes.NONE));
    }

    private static Truth seen(VolumeRule rule, @Nullable Volume volume) {
        if (volume == null) {
            return Truth.UNKNOWN;
        }
        return capacity(rule.capacity(), volume)
                .and(storageClass(rule.storageClasses(), volume))
                .and(csi(rule.csi(), volume))
                .and(nfs(rule.nfs(), volume))
                .and(type(rule.volumeTypes(), volume.sourceType()));
    }

    private static Truth capacity(Capacity range, Volume volume) {
        if (range.equals(Capacity.ANY)) {
            return Truth.YES;
        }
        return volume.capacityBytes().isEmpty()
                ? Truth.UNKNOWN
                : Truth.of(range.contains(volume.capacityBytes().getAsLong()));
    }

    /** A volume without a class has none of those that are named, not even one that is named by the empty text. */
    private static Truth storageClass(ImmutableSet<String> names, Volume volume) {
        return Truth.of(
                names.isEmpty() || volume.storageClass().filter(names::contains).isPresent());
    }

    private static Truth type(ImmutableSet<String> types, String sourceType) {
        if (types.isEmpty()) {
            return Truth.YES;
        }
        return VolumeTypes.isNotRead(sourceType) ? Truth.UNKNOWN : Truth.of(isAmong(types, VolumeTypes.of(sourceType)));
    }

    private static Truth isOf(String source, String sourceType) {
        return VolumeTypes.isNotRead(sourceType) ? Truth.UNKNOWN : Truth.of(sourceType.equals(source));
    }

    private static Truth csi(Optional<Csi> wanted, Volume volume) {
        if (wanted.isEmpty()) {
            return Truth.YES;
        }
        Csi csi = wanted.get();
        Truth isCsi = isOf(VolumeTypes.CSI, volume.sourceType());
        if (csi.driver().isEmpty()) {
            return isCsi;
        }
        Optional<String> driver = volume.driver().map(DriverName::value);
        return isCsi.and(equal(csi.driver(), driver)).and(attributes(csi.attributes(), volume.volumeAttributes()));
    }

    /** An attribute that is wanted empty may be absent, but not where the volume has no attribute at all. */
    private static Truth attributes(ImmutableMap<String, String> wanted, ImmutableMap<String, String> had) {
        return Truth.of(wanted.isEmpty()
                || (!had.isEmpty()
                        && wanted.entrySet().stream()
                                .allMatch(e -> had.getOrDefault(e.getKey(), "").equals(e.getValue()))));
    }

    private static Truth nfs(Optional<Nfs> wanted, Volume volume) {
        if (wanted.isEmpty()) {
            return Truth.YES;
        }
        Nfs nfs = wanted.get();
        return isOf(VolumeTypes.NFS, volume.sourceType())
                .and(equal(nfs.server(), volume.nfsServer()))
                .and(equal(nfs.path(), volume.nfsPath()));
    }

    private static Truth equal(String wanted, Optional<String> had) {
        if (wanted.isEmpty()) {
            return Truth.YES;
        }
        return had.isEmpty() ? Truth.UNKNOWN : Truth.of(wanted.equals(had.get()));
    }

    private static Truth labels(ImmutableMap<String, String> wanted, Claim claim) {
        return Truth.of(claim.labels().entrySet().containsAll(wanted.entrySet()));
    }

    private static Truth phases(ImmutableSet<String> wanted, ClaimPhase phase) {
        return Truth.of(isAmong(wanted, text(phase)));
    }

    static String text(ClaimPhase phase) {
        return switch (phase) {
            case PENDING -> "Pending";
            case BOUND -> "Bound";
            case LOST -> "Lost";
        };
    }

    private static boolean isAmong(ImmutableSet<String> wanted, String had) {
        return wanted.isEmpty() || wanted.contains(had);
    }
}
