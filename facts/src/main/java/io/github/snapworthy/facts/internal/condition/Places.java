package io.github.snapworthy.facts.internal.condition;

import static io.github.snapworthy.core.Condition.Where.ACCESS_MODES;
import static io.github.snapworthy.core.Condition.Where.GROUP_SNAPSHOT_CLASS_PARAMETER;
import static io.github.snapworthy.core.Condition.Where.SNAPSHOT_CLASS_PARAMETER;
import static io.github.snapworthy.core.Condition.Where.STORAGE_CLASS_PARAMETER;
import static io.github.snapworthy.core.Condition.Where.TARGET_STORAGE_CLASS_PARAMETER;
import static io.github.snapworthy.core.Condition.Where.VOLUME_ATTRIBUTE;
import static io.github.snapworthy.core.Condition.Where.VOLUME_HANDLE;
import static io.github.snapworthy.core.Condition.Where.VOLUME_MODE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Reading;
import io.github.snapworthy.core.Condition.Where;
import io.github.snapworthy.facts.internal.DidYouMean;
import io.github.snapworthy.facts.internal.Texts;

/**
 * The places of a condition.
 *
 * @param reading how several places count
 * @param list the places; none where no object tells, or where the release alone decides
 * @param subject what the terms speak of
 */
public record Places(Reading reading, ImmutableList<Place> list, Subject subject) {
    /** What the terms of a condition speak of. */
    public enum Subject {
        /** What stands in the places. */
        PLACES,
        /** The release that runs, whatever stands anywhere. */
        RELEASE,
        /** Something that no object tells. */
        WORDS
    }

    /** Where no object tells. */
    public static final String UNREADABLE = "unreadable";

    /** Where the release alone decides. */
    public static final String RELEASE = "release";

    /** The places that hold keys. */
    public static final ImmutableMap<String, Where> KEYED = ImmutableMap.of(
            "StorageClass.parameters", STORAGE_CLASS_PARAMETER,
            "TargetStorageClass.parameters", TARGET_STORAGE_CLASS_PARAMETER,
            "VolumeSnapshotClass.parameters", SNAPSHOT_CLASS_PARAMETER,
            "VolumeGroupSnapshotClass.parameters", GROUP_SNAPSHOT_CLASS_PARAMETER,
            "PV.csi.volumeAttributes", VOLUME_ATTRIBUTE);

    /** The places that are a single value. */
    public static final ImmutableMap<String, Where> PLAIN = ImmutableMap.of(
            "PV.csi.volumeHandle", VOLUME_HANDLE, "PV.accessModes", ACCESS_MODES, "PV.volumeMode", VOLUME_MODE);

    private static final ImmutableSet<String> NAMES =
            ImmutableSet.copyOf(Iterables.concat(ImmutableSet.of(UNREADABLE, RELEASE), PLAIN.keySet(), KEYED.keySet()));

    /** Reads {@code where}; throws IllegalArgumentException that says what was expected. */
    public static Places parse(String where) {
        if (where.equals(UNREADABLE)) {
            return new Places(Reading.FIRST, ImmutableList.of(), Subject.WORDS);
        }
        if (where.equals(RELEASE)) {
            return new Places(Reading.FIRST, ImmutableList.of(), Subject.RELEASE);
        }
        if (where.contains(" with ")) {
            if (where.contains(" or ")) {
                throw new IllegalArgumentException("expected 'or' or 'with', not both, was '" + where + "'");
            }
            return places(Reading.EACH, where, " with ");
        }
        return places(Reading.FIRST, where, " or ");
    }

    /** The kind of the place that the term of that number speaks of, terms about a release not counted. */
    Where at(int number) {
        return list.get(reading == Reading.FIRST ? 0 : number).where();
    }

    /** Whether a clause may have that many terms on places. */
    boolean fits(int terms) {
        return subject == Subject.RELEASE ? terms == 0 : reading == Reading.FIRST || terms == list.size();
    }

    /** The condition on these places. */
    public Condition condition(Sides sides) {
        return new Condition(reading, list, sides.supportedWhen(), sides.unsupportedWhen());
    }

    private static Places places(Reading reading, String where, String separator) {
        ImmutableList.Builder<Place> read = ImmutableList.builder();
        for (String place : Texts.split(where, separator)) {
            read.add(place(place));
        }
        ImmutableList<Place> places = read.build();
        if (reading == Reading.FIRST && places.size() > 1 && names(places, VOLUME_MODE)) {
            throw new IllegalArgumentException("expected PV.volumeMode alone or joined by 'with', as every volume has"
                    + " a mode, was '" + where + "'");
        }
        return new Places(reading, places, Subject.PLACES);
    }

    private static boolean names(ImmutableList<Place> places, Where where) {
        return places.stream().anyMatch(place -> place.where() == where);
    }

    private static Place place(String text) {
        int bracket = text.indexOf('[');
        String name = bracket < 0 ? text : text.substring(0, bracket);
        Where plain = PLAIN.get(text);
        if (plain != null) {
            return new Place(plain, "");
        }
        Where keyed = bracket < 0 ? null : KEYED.get(name);
        if (keyed == null || !text.endsWith("]") || bracket + 2 == text.length()) {
            throw new IllegalArgumentException("expected '" + UNREADABLE + "', '" + RELEASE + "', one of "
                    + String.join(", ", PLAIN.keySet()) + ", or one of " + String.join(", ", KEYED.keySet())
                    + " with a [key], was '" + text + "'" + (NAMES.contains(name) ? "" : DidYouMean.near(name, NAMES)));
        }
        return new Place(keyed, text.substring(bracket + 1, text.length() - 1));
    }
}
