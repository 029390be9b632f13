package io.github.snapworthy.testkit.internal.yaml;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Reading;
import io.github.snapworthy.core.Condition.Term;
import io.github.snapworthy.core.Condition.Test;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes a condition as fact files do: {@code where} and the two sides. */
final class ConditionText {
    /** Texts that the compact form could take for something else. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile(".*[,&\\[\\]].*| .*|.* |.* or .*|.* with .*|.*\\(unreadable\\)");

    private ConditionText() {}

    /** The fields of the condition; empty where the form has no words for it. */
    static Optional<Fields> of(Condition condition) {
        if (!canBeWritten(condition)) {
            return Optional.empty();
        }
        return Optional.of(Fields.none()
                .text("where", Optional.of(condition.whereWords()))
                .text("supportedWhen", Optional.of(condition.supportedWords()).filter(side -> !side.isEmpty()))
                .text(
                        "unsupportedWhen",
                        Optional.of(condition.unsupportedWords()).filter(side -> !side.isEmpty())));
    }

    private static boolean canBeWritten(Condition condition) {
        List<Place> places = condition.places();
        boolean readsOdd = places.size() <= 1 && condition.reading() == Reading.EACH;
        return !readsOdd
                && places.stream().noneMatch(place -> isAmbiguous(place.key()))
                && canBeWritten(condition.supportedWhen(), condition)
                && canBeWritten(condition.unsupportedWhen(), condition);
    }

    /** Where no object tells, a side is one text for people. */
    private static boolean canBeWritten(ImmutableList<Clause> side, Condition condition) {
        return condition.places().isEmpty()
                ? side.size() <= 1 && side.stream().allMatch(ConditionText::isWords)
                : side.stream().flatMap(clause -> clause.terms().stream()).noneMatch(ConditionText::isOdd);
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
}
