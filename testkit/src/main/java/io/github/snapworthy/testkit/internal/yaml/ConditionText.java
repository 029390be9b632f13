package io.github.snapworthy.testkit.internal.yaml;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Reading;
import io.github.snapworthy.core.Condition.Term;
import io.github.snapworthy.core.Condition.Test;
import io.github.snapworthy.core.Condition.Where;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a condition as fact files do: {@code where} and the two sides. */
final class ConditionText {
    /** Texts that the compact form could take for something else. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile(".*[,&\\[\\]].*| .*|.* |.* or .*|.* with .*|.*\\(unreadable\\)");

    private ConditionText() {}

    /** The fields of the condition; empty where the form has no words for it. */
    static Optional<Fields> of(Condition asked) {
        Condition condition = inWordsOfFiles(asked);
        Optional<String> where = where(condition);
        Optional<String> supported = side(condition.supportedWhen(), condition);
        Optional<String> unsupported = side(condition.unsupportedWhen(), condition);
        if (where.isEmpty() || supported.isEmpty() || unsupported.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Fields.none()
                .text("where", where)
                .text("supportedWhen", supported.filter(side -> !side.isEmpty()))
                .text("unsupportedWhen", unsupported.filter(side -> !side.isEmpty())));
    }

    /** The mode of a volume stands in files as Kubernetes writes it, not as the domain names it. */
    private static Condition inWordsOfFiles(Condition condition) {
        boolean ofMode =
                condition.places().size() == 1 && condition.places().get(0).where() == Where.VOLUME_MODE;
        return ofMode
                ? new Condition(
                        condition.reading(),
                        condition.places(),
                        modes(condition.supportedWhen()),
                        modes(condition.unsupportedWhen()))
                : condition;
    }

    private static ImmutableList<Clause> modes(ImmutableList<Clause> side) {
        return side.stream()
                .map(clause -> new Clause(clause.terms().stream()
                        .map(term -> new Term(term.test(), mode(term.operand())))
                        .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }

    private static String mode(String operand) {
        return switch (operand) {
            case "BLOCK" -> "Block";
            case "FILESYSTEM" -> "Filesystem";
            default -> operand;
        };
    }

    private static Optional<String> where(Condition condition) {
        List<Place> places = condition.places();
        if (places.isEmpty()) {
            return condition.reading() == Reading.FIRST ? Optional.of("unreadable") : Optional.empty();
        }
        boolean odd = places.stream().anyMatch(place -> isAmbiguous(place.key()))
                || (places.size() == 1 && condition.reading() == Reading.EACH);
        String separator = condition.reading() == Reading.FIRST ? " or " : " with ";
        return odd
                ? Optional.empty()
                : Optional.of(places.stream().map(ConditionText::place).collect(Collectors.joining(separator)));
    }

    private static String place(Place place) {
        return name(place.where()) + (place.key().isEmpty() ? "" : "[" + place.key() + "]");
    }

    private static String name(Where where) {
        return switch (where) {
            case STORAGE_CLASS_PARAMETER -> "StorageClass.parameters";
            case TARGET_STORAGE_CLASS_PARAMETER -> "TargetStorageClass.parameters";
            case SNAPSHOT_CLASS_PARAMETER -> "VolumeSnapshotClass.parameters";
            case GROUP_SNAPSHOT_CLASS_PARAMETER -> "VolumeGroupSnapshotClass.parameters";
            case VOLUME_ATTRIBUTE -> "PV.csi.volumeAttributes";
            case VOLUME_HANDLE -> "PV.csi.volumeHandle";
            case ACCESS_MODES -> "PV.accessModes";
            case VOLUME_MODE -> "PV.volumeMode";
        };
    }

    /** Words for people stand by themselves where no object tells, and are marked elsewhere. */
    private static Optional<String> side(ImmutableList<Clause> side, Condition condition) {
        if (condition.places().isEmpty()) {
            boolean words = side.size() <= 1 && side.stream().allMatch(ConditionText::isWords);
            return words
                    ? Optional.of(
                            side.isEmpty() ? "" : side.get(0).terms().get(0).operand())
                    : Optional.empty();
        }
        boolean odd = side.stream().flatMap(clause -> clause.terms().stream()).anyMatch(ConditionText::isOdd);
        return odd
                ? Optional.empty()
                : Optional.of(side.stream().map(ConditionText::clause).collect(Collectors.joining(", ")));
    }

    private static boolean isWords(Clause clause) {
        return clause.terms().size() == 1
                && clause.terms().get(0).test() == Test.WORDS
                && clause.terms()
                        .get(0)
                        .operand()
                        .strip()
                        .equals(clause.terms().get(0).operand());
    }

    private static boolean isOdd(Term term) {
        boolean needsOperand = term.test() != Test.ABSENT && term.test() != Test.ELSE;
        return isAmbiguous(term.operand()) || needsOperand == term.operand().isEmpty();
    }

    private static boolean isAmbiguous(String text) {
        return AMBIGUOUS.matcher(text).matches() || text.indexOf('\n') >= 0;
    }

    private static String clause(Clause clause) {
        return clause.terms().stream().map(ConditionText::term).collect(Collectors.joining("&"));
    }

    private static String term(Term term) {
        return switch (term.test()) {
            case ABSENT -> "absent";
            case ELSE -> "else";
            case EQUALS -> "=" + term.operand();
            case AT_LEAST -> ">=" + term.operand();
            case HAS -> "has:" + term.operand();
            case CONTAINS -> "contains:" + term.operand();
            case PREFIX -> "prefix:" + term.operand();
            case VERSION_AT_LEAST -> "version>=" + term.operand();
            case VERSION_BELOW -> "version<" + term.operand();
            case WORDS -> term.operand() + " (unreadable)";
        };
    }
}
