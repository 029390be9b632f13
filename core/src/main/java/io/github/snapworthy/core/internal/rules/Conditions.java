package io.github.snapworthy.core.internal.rules;

import static java.util.stream.Collectors.joining;

import io.github.snapworthy.core.Condition;

/** Puts a condition into words. */
final class Conditions {
    private Conditions() {}

    static String inWords(Condition condition) {
        String places = condition.places().isEmpty()
                ? "what no object tells"
                : condition.places().stream()
                        .map(place -> place.where() + (place.key().isEmpty() ? "" : "[" + place.key() + "]"))
                        .collect(joining(condition.reading() == Condition.Reading.FIRST ? " or " : " with "));
        String supported = condition.supportedWhen().stream()
                .map(clause -> clause.terms().stream()
                        .map(term -> (term.test() + " " + term.operand()).trim())
                        .collect(joining(" and ")))
                .collect(joining(", or "));
        return places + " (supported when " + supported + ")";
    }
}
