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
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Reading;
import io.github.snapworthy.core.Condition.Where;
import io.github.snapworthy.facts.internal.Texts;

/**
 * The places of a condition.
 *
 * @param reading how several places count
 * @param list the places; none where no object tells
 */
public record Places(Reading reading, ImmutableList<Place> list) {
    private static final ImmutableMap<String, Where> KEYED = ImmutableMap.of(
            "StorageClass.parameters", STORAGE_CLASS_PARAMETER,
            "TargetStorageClass.parameters", TARGET_STORAGE_CLASS_PARAMETER,
            "VolumeSnapshotClass.parameters", SNAPSHOT_CLASS_PARAMETER,
            "VolumeGroupSnapshotClass.parameters", GROUP_SNAPSHOT_CLASS_PARAMETER,
            "PV.csi.volumeAttributes", VOLUME_ATTRIBUTE);
    private static final ImmutableMap<String, Where> PLAIN = ImmutableMap.of(
            "PV.csi.volumeHandle", VOLUME_HANDLE, "PV.accessModes", ACCESS_MODES, "PV.volumeMode", VOLUME_MODE);

    /** Reads {@code where}; throws IllegalArgumentException that says what was expected. */
    public static Places parse(String where) {
        if (where.equals("unreadable")) {
            return new Places(Reading.FIRST, ImmutableList.of());
        }
        if (where.contains(" with ")) {
            if (where.contains(" or ")) {
                throw new IllegalArgumentException("expected 'or' or 'with', not both, was '" + where + "'");
            }
            return places(Reading.EACH, where, " with ");
        }
        return places(Reading.FIRST, where, " or ");
    }

    /** Whether no object tells. */
    boolean isUnreadable() {
        return list.isEmpty();
    }

    /** Whether a clause may have that many terms. */
    boolean fits(int terms) {
        return reading == Reading.FIRST || terms == list.size();
    }

    /** The condition on these places. */
    public Condition condition(Sides sides) {
        return new Condition(reading, list, sides.supportedWhen(), sides.unsupportedWhen());
    }

    private static Places places(Reading reading, String where, String separator) {
        ImmutableList.Builder<Place> places = ImmutableList.builder();
        for (String place : Texts.split(where, separator)) {
            places.add(place(place));
        }
        return new Places(reading, places.build());
    }

    private static Place place(String text) {
        int bracket = text.indexOf('[');
        Where plain = PLAIN.get(text);
        if (plain != null) {
            return new Place(plain, "");
        }
        Where keyed = bracket < 0 ? null : KEYED.get(text.substring(0, bracket));
        if (keyed == null || !text.endsWith("]") || bracket + 2 == text.length()) {
            throw new IllegalArgumentException("expected 'unreadable', one of " + String.join(", ", PLAIN.keySet())
                    + ", or one of " + String.join(", ", KEYED.keySet()) + " with a [key], was '" + text + "'");
        }
        return new Place(keyed, text.substring(bracket + 1, text.length() - 1));
    }
}
