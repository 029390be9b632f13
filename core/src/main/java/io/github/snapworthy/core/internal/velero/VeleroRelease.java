package io.github.snapworthy.core.internal.velero;

import io.github.snapworthy.core.VolumePolicies.Problem;
import io.github.snapworthy.core.VolumeRule;
import io.github.snapworthy.core.VolumeRule.Csi;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release of Velero. A candidate counts as its release.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number
 */
public record VeleroRelease(int major, int minor, int patch) implements Comparable<VeleroRelease> {
    private static final Pattern SYNTAX = Pattern.compile("v?(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?(?:[-+_].*)?");
    private static final Comparator<VeleroRelease> ORDER = Comparator.comparingInt(VeleroRelease::major)
            .thenComparingInt(VeleroRelease::minor)
            .thenComparingInt(VeleroRelease::patch);

    /** Reads {@code v1.18.0} or {@code 1.18.0-amd64}; empty where it is no release, {@code main} for example. */
    public static Optional<VeleroRelease> parse(String text) {
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String patch = matcher.group(3);
        return Optional.of(new VeleroRelease(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                patch == null ? 0 : Integer.parseInt(patch)));
    }

    /** The first thing in the rule of that index, from 0, that this release refuses; empty where it takes the rule. */
    Optional<Problem> refuses(VolumeRule rule, int index) {
        for (Novelty novelty : Novelty.values()) {
            if (compareTo(novelty.since) < 0 && novelty.isIn(rule)) {
                String expected = "expected Velero " + novelty.since + " or later, the server is " + this;
                return Optional.of(new Problem("volumePolicies[" + index + "]." + novelty.field, expected, 0, 0));
            }
        }
        return Optional.empty();
    }

    /** What rules may say since which release: an older server refuses the whole policy. */
    private enum Novelty {
        TYPES(new VeleroRelease(1, 13, 0), "conditions.volumeTypes") {
            @Override
            boolean isIn(VolumeRule rule) {
                return !rule.volumeTypes().isEmpty();
            }
        },
        ATTRIBUTES(new VeleroRelease(1, 16, 0), "conditions.csi.volumeAttributes") {
            @Override
            boolean isIn(VolumeRule rule) {
                return !rule.csi()
                        .map(Csi::attributes)
                        .map(attributes -> attributes.isEmpty())
                        .orElse(true);
            }
        },
        LABELS(new VeleroRelease(1, 16, 0), "conditions.pvcLabels") {
            @Override
            boolean isIn(VolumeRule rule) {
                return !rule.claimLabels().isEmpty();
            }
        },
        PHASE(new VeleroRelease(1, 18, 0), "conditions.pvcPhase") {
            @Override
            boolean isIn(VolumeRule rule) {
                return !rule.claimPhases().isEmpty();
            }
        },
        METHODS(new VeleroRelease(1, 14, 0), "action.type") {
            @Override
            boolean isIn(VolumeRule rule) {
                return rule.action() != VolumeRule.Action.SKIP;
            }
        },
        CUSTOM(new VeleroRelease(1, 18, 1), "action.type") {
            @Override
            boolean isIn(VolumeRule rule) {
                return rule.action() == VolumeRule.Action.CUSTOM;
            }
        };

        private final VeleroRelease since;
        private final String field;

        Novelty(VeleroRelease since, String field) {
            this.since = since;
            this.field = field;
        }

        abstract boolean isIn(VolumeRule rule);
    }

    @Override
    public int compareTo(VeleroRelease other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
