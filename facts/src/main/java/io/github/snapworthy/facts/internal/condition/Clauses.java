package io.github.snapworthy.facts.internal.condition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Term;
import io.github.snapworthy.core.Condition.Test;
import io.github.snapworthy.facts.internal.Texts;
import java.util.List;

/** Reads one side of a condition. */
public final class Clauses {
    private static final String WORDS = "(unreadable)";

    /** In this order: the first that fits is meant. */
    private static final ImmutableMap<String, Test> PREFIXES = ImmutableMap.<String, Test>builder()
            .put("version>=", Test.VERSION_AT_LEAST)
            .put("version<", Test.VERSION_BELOW)
            .put("has:", Test.HAS)
            .put("contains:", Test.CONTAINS)
            .put("prefix:", Test.PREFIX)
            .put(">=", Test.AT_LEAST)
            .put("=", Test.EQUALS)
            .buildOrThrow();

    private Clauses() {}

    /** The clauses of one side, none where it is empty; throws IllegalArgumentException that says what was expected. */
    public static ImmutableList<Clause> parse(String side, Places places) {
        if (side.isBlank()) {
            return ImmutableList.of();
        }
        if (places.isUnreadable()) {
            return ImmutableList.of(Clause.of(Test.WORDS, side.trim()));
        }
        List<String> clauses = Texts.split(side, ",");
        if (clauses.contains("else") && clauses.size() > 1) {
            throw new IllegalArgumentException("expected 'else' alone, was '" + side + "'");
        }
        ImmutableList.Builder<Clause> read = ImmutableList.builder();
        for (String clause : clauses) {
            read.add(clause(clause, places));
        }
        return read.build();
    }

    private static Clause clause(String text, Places places) {
        if (text.equals("else")) {
            return Clause.of(Test.ELSE, "");
        }
        List<String> terms = Texts.split(text, "&");
        if (!places.fits(terms.size())) {
            throw new IllegalArgumentException(
                    "expected a term for each of " + places.list().size() + " places, was '" + text + "'");
        }
        ImmutableList.Builder<Term> read = ImmutableList.builder();
        for (String term : terms) {
            read.add(term(term));
        }
        return new Clause(read.build());
    }

    private static Term term(String text) {
        if (text.equals("absent")) {
            return new Term(Test.ABSENT, "");
        }
        if (text.endsWith(WORDS) && text.length() > WORDS.length()) {
            return new Term(
                    Test.WORDS,
                    text.substring(0, text.length() - WORDS.length()).trim());
        }
        for (var prefix : PREFIXES.entrySet()) {
            if (text.startsWith(prefix.getKey())) {
                return checked(
                        prefix.getValue(),
                        text.substring(prefix.getKey().length()).trim(),
                        text);
            }
        }
        throw unknown(text);
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException("expected absent, else, " + String.join("..., ", PREFIXES.keySet())
                + "... or words that end in " + WORDS + ", was '" + text + "'");
    }

    private static Term checked(Test test, String operand, String text) {
        switch (test) {
            case AT_LEAST -> expect(Texts.isRelease(operand), "a number after '>='", text);
            case VERSION_AT_LEAST, VERSION_BELOW ->
                expect(
                        Texts.isRelease(operand.substring(operand.lastIndexOf(' ') + 1)),
                        "a release, possibly after the name of a product",
                        text);
            default -> expect(!operand.isEmpty(), "a value", text);
        }
        return new Term(test, operand);
    }

    private static void expect(boolean holds, String what, String text) {
        if (!holds) {
            throw new IllegalArgumentException("expected " + what + ", was '" + text + "'");
        }
    }
}
