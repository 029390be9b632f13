package io.github.snapworthy.core.internal.words;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Term;

/** Writes conditions as the files of facts have them: what is printed can be put into such a file. */
public final class Notation {
    private Notation() {}

    /** Where to look: {@code PV.csi.volumeAttributes[type] or StorageClass.parameters[type]}, or {@code unreadable}. */
    public static String where(Condition condition) {
        String between = condition.reading() == Condition.Reading.FIRST ? " or " : " with ";
        return condition.places().isEmpty()
                ? "unreadable"
                : condition.places().stream().map(Notation::place).collect(joining(between));
    }

    /** What has to stand there: {@code absent, =v2&version>=1.6.0}; the empty text where a side has no clause. */
    public static String side(Condition condition, ImmutableList<Clause> side) {
        boolean hasPlaces = !condition.places().isEmpty();
        return side.stream()
                .map(clause -> clause.terms().stream()
                        .map(term -> hasPlaces || term.test() != Condition.Test.WORDS ? term(term) : term.operand())
                        .collect(joining("&")))
                .collect(joining(", "));
    }

    /** One place: {@code StorageClass.parameters[type]}. */
    public static String place(Place place) {
        return switch (place.where()) {
            case STORAGE_CLASS_PARAMETER -> "StorageClass.parameters[" + place.key() + "]";
            case TARGET_STORAGE_CLASS_PARAMETER -> "TargetStorageClass.parameters[" + place.key() + "]";
            case SNAPSHOT_CLASS_PARAMETER -> "VolumeSnapshotClass.parameters[" + place.key() + "]";
            case GROUP_SNAPSHOT_CLASS_PARAMETER -> "VolumeGroupSnapshotClass.parameters[" + place.key() + "]";
            case VOLUME_ATTRIBUTE -> "PV.csi.volumeAttributes[" + place.key() + "]";
            case VOLUME_HANDLE -> "PV.csi.volumeHandle";
            case ACCESS_MODES -> "PV.accessModes";
            case VOLUME_MODE -> "PV.volumeMode";
        };
    }

    private static String term(Term term) {
        return switch (term.test()) {
            case ABSENT -> "absent";
            case EQUALS -> "=" + term.operand();
            case AT_LEAST -> ">=" + term.operand();
            case HAS -> "has:" + term.operand();
            case CONTAINS -> "contains:" + term.operand();
            case PREFIX -> "prefix:" + term.operand();
            case VERSION_AT_LEAST -> "version>=" + term.operand();
            case VERSION_BELOW -> "version<" + term.operand();
            case ELSE -> "else";
            case WORDS -> term.operand() + " (unreadable)";
        };
    }
}
