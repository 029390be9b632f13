package io.github.snapworthy.core.internal.rules;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Term;
import io.github.snapworthy.core.internal.words.Notation;
import java.util.stream.Stream;

/** Puts a condition into words. */
final class Conditions {
    private Conditions() {}

    static String inWords(Condition condition) {
        boolean isNegative = condition.supportedWhen().isEmpty();
        String side = clauses(isNegative ? condition.unsupportedWhen() : condition.supportedWhen());
        if (condition.places().isEmpty() && !isOnRelease(condition)) {
            return "whether " + (isNegative ? "it is not so that " : "") + side + ", which no object tells";
        }
        String subject = condition.places().isEmpty() ? "the release" : places(condition);
        return subject + (isNegative ? " not being " : " being ") + side;
    }

    private static boolean isOnRelease(Condition condition) {
        return Stream.concat(condition.supportedWhen().stream(), condition.unsupportedWhen().stream())
                .flatMap(clause -> clause.terms().stream())
                .noneMatch(term -> term.test() == Condition.Test.WORDS);
    }

    private static String places(Condition condition) {
        String between = condition.reading() == Condition.Reading.FIRST ? " or " : " with ";
        return condition.places().stream().map(Notation::place).collect(joining(between));
    }

    private static String clauses(ImmutableList<Clause> clauses) {
        return clauses.stream()
                .map(clause -> clause.terms().stream().map(Conditions::term).collect(joining(" and ")))
                .collect(joining(", or "));
    }

    private static String term(Term term) {
        return switch (term.test()) {
            case ABSENT -> "absent";
            case EQUALS -> term.operand();
            case AT_LEAST -> "at least " + term.operand();
            case HAS -> "a list with " + term.operand();
            case CONTAINS -> "a text with " + term.operand();
            case PREFIX -> "a text beginning with " + term.operand();
            case VERSION_AT_LEAST -> "version " + term.operand() + " or later";
            case VERSION_BELOW -> "before version " + term.operand();
            case ELSE -> "anything else";
            case WORDS -> term.operand();
        };
    }
}
