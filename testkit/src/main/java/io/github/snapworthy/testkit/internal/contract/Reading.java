package io.github.snapworthy.testkit.internal.contract;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Term;
import io.github.snapworthy.core.Condition.Test;
import java.util.List;
import java.util.Optional;

/**
 * What a condition says of a stage. Written from the description of {@link Condition} and apart from the library's own
 * evaluation, which decisions are compared with it for.
 */
final class Reading {
    /** What it says. */
    enum Outcome {
        SUPPORTED,
        UNSUPPORTED,
        /** Nothing can be said. */
        OPEN,
        /** It asks for an object that only other operations have. */
        NOT_ASKED
    }

    private final Condition condition;
    private final Stage stage;

    private Reading(Condition condition, Stage stage) {
        this.condition = condition;
        this.stage = stage;
    }

    /** What the condition says of the stage. */
    static Outcome of(Condition condition, Stage stage) {
        return new Reading(condition, stage).outcome();
    }

    /** Whether the clause of that condition holds on the stage; empty where no object tells. */
    static Optional<Boolean> holds(Clause clause, Condition condition, Stage stage) {
        return new Reading(condition, stage).holds(clause);
    }

    private Outcome outcome() {
        if (relevant().stream().anyMatch(stage::isOfAnotherOperation)) {
            return Outcome.NOT_ASKED;
        }
        Optional<Boolean> yes = any(condition.supportedWhen());
        Optional<Boolean> no = any(condition.unsupportedWhen());
        boolean supported = isTrue(yes) || (hasElse(condition.supportedWhen()) && isFalse(yes) && isFalse(no));
        boolean unsupported = isTrue(no) || (hasElse(condition.unsupportedWhen()) && isFalse(no) && isFalse(yes));
        if (supported == unsupported) {
            return Outcome.OPEN;
        }
        return supported ? Outcome.SUPPORTED : Outcome.UNSUPPORTED;
    }

    /** The places that count: all of them, or the first that carries a value. */
    private List<Place> relevant() {
        if (condition.reading() == Condition.Reading.EACH) {
            return condition.places();
        }
        return condition.places().stream()
                .filter(place ->
                        stage.isOfAnotherOperation(place) || stage.at(place).isPresent())
                .findFirst()
                .or(() -> condition.places().stream().findFirst())
                .map(ImmutableList::of)
                .orElse(ImmutableList.of());
    }

    private Optional<Boolean> any(List<Clause> side) {
        boolean open = false;
        for (Clause clause : side) {
            Optional<Boolean> holds = holds(clause);
            if (isTrue(holds)) {
                return holds;
            }
            open |= holds.isEmpty();
        }
        return open ? Optional.empty() : Optional.of(false);
    }

    private Optional<Boolean> holds(Clause clause) {
        boolean open = false;
        int at = 0;
        for (Term term : clause.terms()) {
            Optional<Boolean> holds = holds(term, at);
            if (isFalse(holds)) {
                return holds;
            }
            open |= holds.isEmpty();
            at += Terms.isOfRelease(term.test()) ? 0 : 1;
        }
        return open ? Optional.empty() : Optional.of(true);
    }

    private Optional<Boolean> holds(Term term, int at) {
        if (term.test() == Test.WORDS) {
            return Optional.empty();
        }
        if (term.test() == Test.ELSE) {
            return Optional.of(false);
        }
        if (Terms.isOfRelease(term.test())) {
            boolean atLeast = stage.runsAtLeast(term.operand());
            return Optional.of(atLeast == (term.test() == Test.VERSION_AT_LEAST));
        }
        List<Place> places = relevant();
        return places.isEmpty()
                ? Optional.empty()
                : Terms.holds(term, stage.at(places.get(Math.min(at, places.size() - 1))));
    }

    static boolean hasElse(List<Clause> side) {
        return side.stream().flatMap(clause -> clause.terms().stream()).anyMatch(term -> term.test() == Test.ELSE);
    }

    private static boolean isTrue(Optional<Boolean> truth) {
        return truth.orElse(false);
    }

    private static boolean isFalse(Optional<Boolean> truth) {
        return !truth.orElse(true);
    }
}
