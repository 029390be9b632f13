package io.github.snapworthy.facts.internal.condition;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Term;
import io.github.snapworthy.core.Condition.Test;
import io.github.snapworthy.core.Condition.Where;
import io.github.snapworthy.facts.internal.Texts;
import java.util.List;

/** Reads one side of a condition. */
public final class Clauses {
    private Clauses() {}

    /** The clauses of one side, none where it is empty; throws IllegalArgumentException that says what was expected. */
    public static ImmutableList<Clause> parse(String side, Places places) {
        if (side.isBlank()) {
            return ImmutableList.of();
        }
        if (places.subject() == Places.Subject.WORDS) {
            return ImmutableList.of(Clause.of(Test.WORDS, side.trim()));
        }
        List<String> clauses = Texts.split(side, ",");
        if (clauses.contains(Terms.ELSE) && clauses.size() > 1) {
            throw new IllegalArgumentException("expected 'else' alone, was '" + side + "'");
        }
        ImmutableList.Builder<Clause> read = ImmutableList.builder();
        for (String clause : clauses) {
            read.add(clause(clause, places));
        }
        return read.build();
    }

    private static Clause clause(String text, Places places) {
        if (text.equals(Terms.ELSE)) {
            return Clause.of(Test.ELSE, "");
        }
        List<Term> terms = Texts.split(text, "&").stream().map(Terms::parse).toList();
        int onPlaces =
                (int) terms.stream().filter(term -> !Terms.isOnRelease(term)).count();
        if (!places.fits(onPlaces)) {
            throw new IllegalArgumentException(
                    places.subject() == Places.Subject.RELEASE
                            ? "expected terms on a release alone, version>=... or version<..., was '" + text + "'"
                            : "expected a term for each of " + places.list().size() + " places, was '" + text + "'");
        }
        return new Clause(onTheirPlaces(terms, places));
    }

    private static ImmutableList<Term> onTheirPlaces(List<Term> terms, Places places) {
        ImmutableList.Builder<Term> fitted = ImmutableList.builder();
        int at = 0;
        for (Term term : terms) {
            if (Terms.isOnRelease(term)) {
                fitted.add(term);
            } else {
                fitted.add(places.at(at) == Where.VOLUME_MODE ? Terms.onMode(term) : term);
                at++;
            }
        }
        return fitted.build();
    }
}
