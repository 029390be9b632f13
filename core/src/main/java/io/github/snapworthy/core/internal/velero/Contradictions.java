package io.github.snapworthy.core.internal.velero;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ClaimPhase;
import io.github.snapworthy.core.VolumeRule;
import java.util.Arrays;

/** Conditions that no volume can fulfil together. */
final class Contradictions {
    private static final String BOUND = Conditions.text(ClaimPhase.BOUND);
    private static final ImmutableSet<String> PHASES =
            Arrays.stream(ClaimPhase.values()).map(Conditions::text).collect(ImmutableSet.toImmutableSet());

    private Contradictions() {}

    /** What cannot be fulfilled, in words; the empty text where there is no contradiction. */
    static String of(VolumeRule rule) {
        if (rule.capacity().upperBytes().orElse(Long.MAX_VALUE)
                < rule.capacity().lowerBytes()) {
            return "no capacity is in the range";
        }
        if (hasNoneThat(rule.storageClasses(), name -> !name.isEmpty())) {
            return "storageClass names no class";
        }
        if (hasNoneThat(rule.claimPhases(), PHASES::contains)) {
            return "pvcPhase names no phase of a claim: expected Pending, Bound or Lost";
        }
        String sources = sources(rule);
        return sources.isEmpty() ? unbound(rule) : sources;
    }

    private interface Test {
        boolean passes(String text);
    }

    private static boolean hasNoneThat(ImmutableSet<String> texts, Test test) {
        return !texts.isEmpty() && texts.stream().noneMatch(test::passes);
    }

    /** A volume has one source. */
    private static String sources(VolumeRule rule) {
        if (hasNoneThat(rule.volumeTypes(), VolumeTypes::canBe)) {
            return "volumeTypes names no type of a volume";
        }
        if (rule.csi().isPresent() && rule.nfs().isPresent()) {
            return "no volume is both csi and nfs";
        }
        if (rule.csi().isPresent() && hasNoneThat(rule.volumeTypes(), VolumeTypes.CSI::equals)) {
            return "volumeTypes leaves no csi volume";
        }
        return rule.nfs().isPresent() && hasNoneThat(rule.volumeTypes(), VolumeTypes.NFS::equals)
                ? "volumeTypes leaves no nfs volume"
                : "";
    }

    /** Velero asks for the volume of a bound claim alone; without one there is nothing that a condition could match. */
    private static String unbound(VolumeRule rule) {
        boolean onVolume = !rule.storageClasses().isEmpty()
                || rule.csi().isPresent()
                || rule.nfs().isPresent()
                || rule.capacity().lowerBytes() > 0
                || hasNoneThat(rule.volumeTypes(), VolumeTypes.NONE::equals);
        return onVolume && hasNoneThat(rule.claimPhases(), BOUND::equals)
                ? "a claim that is not Bound has no volume that the other conditions could match"
                : "";
    }
}
