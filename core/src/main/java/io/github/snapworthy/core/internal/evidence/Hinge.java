package io.github.snapworthy.core.internal.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Term;
import io.github.snapworthy.core.Condition.Where;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.Volume;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the answer on one capability of one driver hangs on of a volume: on nothing, on what stands under one key of its
 * attributes, or on more than is worth remembering.
 *
 * @param places the places of volumes that its restrictions name
 * @param values the texts with which they compare
 */
record Hinge(ImmutableSet<Place> places, ImmutableSet<String> values) {
    /** What is no text of a volume. */
    private enum Bare {
        NOTHING,
        NO_VOLUME,
        ABSENT
    }

    static Hinge of(Capability capability, Iterable<SourcedFact> restrictions) {
        Set<Place> places = new LinkedHashSet<>();
        Set<String> values = new LinkedHashSet<>();
        for (SourcedFact said : restrictions) {
            if (said.fact() instanceof Fact.Restriction restriction
                    && restriction.capabilities().contains(capability)) {
                restriction.condition().places().stream()
                        .filter(Hinge::isInVolume)
                        .forEach(places::add);
                addValues(restriction.condition().supportedWhen(), values);
                addValues(restriction.condition().unsupportedWhen(), values);
            }
        }
        return new Hinge(ImmutableSet.copyOf(places), ImmutableSet.copyOf(values));
    }

    private static void addValues(ImmutableList<Clause> side, Set<String> values) {
        for (Clause clause : side) {
            for (Term term : clause.terms()) {
                values.add(term.operand());
            }
        }
    }

    /** Whether the place is one of volumes. */
    static boolean isInVolume(Place place) {
        return switch (place.where()) {
            case VOLUME_ATTRIBUTE, VOLUME_HANDLE, ACCESS_MODES, VOLUME_MODE -> true;
            case STORAGE_CLASS_PARAMETER,
                    TARGET_STORAGE_CLASS_PARAMETER,
                    SNAPSHOT_CLASS_PARAMETER,
                    GROUP_SNAPSHOT_CLASS_PARAMETER -> false;
        };
    }

    /** Of a volume, or of a claim that has none yet: a text that is among a few; null for a volume with another one. */
    @Nullable
    Object of(@Nullable Volume volume) {
        if (places.isEmpty()) {
            return Bare.NOTHING;
        }
        if (volume == null) {
            return Bare.NO_VOLUME;
        }
        Place place = places.iterator().next();
        if (places.size() > 1 || place.where() != Where.VOLUME_ATTRIBUTE) {
            return null;
        }
        String value = volume.volumeAttributes().get(place.key());
        return value == null ? Bare.ABSENT : values.contains(value) ? value : null;
    }
}
