package io.github.snapworthy.core.internal.words;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Term;
import io.github.snapworthy.core.Condition.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes conditions as the files of facts have them: what is printed can be put into such a file. */
public final class Notation {
    private Notation() {}

    /** Where to look: {@code PV.csi.volumeAttributes[type] or StorageClass.parameters[type]}. */
    public static String where(Condition condition) {
        String between = condition.reading() == Condition.Reading.FIRST ? " or " : " with ";
        return condition.places().isEmpty()
                ? isOnRelease(condition) ? "release" : "unreadable"
                : condition.places().stream().map(Notation::place).collect(joining(between));
    }

    private static boolean isOnRelease(Condition condition) {
        return Stream.concat(condition.supportedWhen().stream(), condition.unsupportedWhen().stream())
                .flatMap(clause -> clause.terms().stream())
                .allMatch(term -> isVersion(term) || term.test() == Condition.Test.ELSE);
    }

    private static boolean isVersion(Term term) {
        return term.test() == Condition.Test.VERSION_AT_LEAST || term.test() == Condition.Test.VERSION_BELOW;
    }

    /** What has to stand there: {@code absent, =v2&version>=1.6.0}; the empty text where a side has no clause. */
    public static String side(Condition condition, ImmutableList<Clause> side) {
        return side.stream().map(clause -> clause(condition, clause)).collect(joining(", "));
    }

    private static String clause(Condition condition, Clause clause) {
        ImmutableList<Place> places = condition.places();
        List<String> terms = new ArrayList<>();
        int at = 0;
        for (Term term : clause.terms()) {
            if (isVersion(term) || places.isEmpty()) {
                terms.add(term.test() == Condition.Test.WORDS ? term.operand() : term(term));
            } else {
                Place place = places.get(condition.reading() == Condition.Reading.FIRST ? 0 : at);
                terms.add(place.where() == Where.VOLUME_MODE ? onMode(term) : term(term));
                at = Math.min(at + 1, places.size() - 1);
            }
        }
        return String.join("&", terms);
    }

    /** Modes of volumes as Kubernetes writes them. */
    private static String onMode(Term term) {
        String mode = switch (term.operand()) {
            case "BLOCK" -> "Block";
            case "FILESYSTEM" -> "Filesystem";
            default -> term.operand();
        };
        return term(new Term(term.test(), mode));
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
