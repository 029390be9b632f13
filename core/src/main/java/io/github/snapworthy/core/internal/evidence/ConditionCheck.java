package io.github.snapworthy.core.internal.evidence;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Reading;
import io.github.snapworthy.core.Condition.Term;
import io.github.snapworthy.core.Condition.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Evaluates a condition on what stands in its places. */
final class ConditionCheck {
    /** What a condition says. */
    enum Outcome {
        SUPPORTED,
        UNSUPPORTED,
        OPEN,
        /** It asks for an object that this question does not have. */
        NOT_ASKED
    }

    private ConditionCheck() {}

    /** The outcome, a release of which nothing is known counting as current. */
    static Outcome of(Condition condition, Scene scene, Releases releases) {
        return of(condition, scene, new Version(releases, true));
    }

    /** Whether the outcome hangs on a release of which nothing is known. */
    static boolean hangsOnVersion(Condition condition, Scene scene, Releases releases) {
        return (names(condition.supportedWhen(), ConditionCheck::isVersion)
                        || names(condition.unsupportedWhen(), ConditionCheck::isVersion))
                && of(condition, scene, new Version(releases, false)) != of(condition, scene, releases);
    }

    /** What is known of releases, and whether the others count as current. */
    private record Version(Releases releases, boolean othersAreCurrent) {
        Truth isAtLeast(String operand) {
            return releases.isAtLeast(operand).map(Truth::of).orElse(othersAreCurrent ? Truth.YES : Truth.UNKNOWN);
        }
    }

    private static Outcome of(Condition condition, Scene scene, Version version) {
        List<Seen> seen = look(condition, scene);
        for (int i = 0; i < seen.size(); i++) {
            Seen one = seen.get(i);
            if (one.state() == Seen.State.NOT_ASKED || one.state() == Seen.State.NOT_YET) {
                return Outcome.NOT_ASKED;
            }
        }
        Truth yes = side(condition.supportedWhen(), seen, version);
        Truth no = side(condition.unsupportedWhen(), seen, version);
        boolean readable = allReadable(seen);
        Truth supported = hasElse(condition.supportedWhen()) && readable ? yes.or(no.not()) : yes;
        Truth unsupported = hasElse(condition.unsupportedWhen()) && readable ? no.or(yes.not()) : no;
        if (supported == Truth.YES) {
            return unsupported == Truth.YES ? Outcome.OPEN : Outcome.SUPPORTED;
        }
        return unsupported == Truth.YES ? Outcome.UNSUPPORTED : Outcome.OPEN;
    }

    private static List<Seen> look(Condition condition, Scene scene) {
        ImmutableList<Place> places = condition.places();
        if (places.size() == 1) {
            return ImmutableList.of(scene.look(places.get(0)));
        }
        List<Seen> seen = new ArrayList<>(places.size());
        for (Place place : places) {
            seen.add(scene.look(place));
        }
        return condition.reading() == Reading.FIRST && !seen.isEmpty() ? ImmutableList.of(first(seen)) : seen;
    }

    private static Seen first(List<Seen> seen) {
        Seen best = Seen.GONE;
        for (Seen one : seen) {
            switch (one.state()) {
                case VALUE, UNSEEN, NOT_ASKED -> {
                    return one;
                }
                case ABSENT -> best = one;
                case NOT_YET -> best = best.state() == Seen.State.GONE ? one : best;
                case GONE -> {
                    // passed over: another place may carry the key
                }
            }
        }
        return best;
    }

    private static boolean readable(Seen seen) {
        return seen.state() == Seen.State.VALUE || seen.state() == Seen.State.ABSENT;
    }

    /** By index, like all that is done for each decision: a stream would be most of its garbage. */
    private static boolean allReadable(List<Seen> seen) {
        for (int i = 0; i < seen.size(); i++) {
            if (!readable(seen.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasElse(ImmutableList<Clause> side) {
        return names(side, test -> test == Test.ELSE);
    }

    private static boolean isVersion(Test test) {
        return test == Test.VERSION_AT_LEAST || test == Test.VERSION_BELOW;
    }

    private static boolean names(ImmutableList<Clause> side, Predicate<Test> wanted) {
        for (int i = 0; i < side.size(); i++) {
            ImmutableList<Term> terms = side.get(i).terms();
            for (int j = 0; j < terms.size(); j++) {
                if (wanted.test(terms.get(j).test())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Truth side(ImmutableList<Clause> side, List<Seen> seen, Version version) {
        Truth truth = Truth.NO;
        for (int i = 0; i < side.size(); i++) {
            truth = truth.or(clause(side.get(i), seen, version));
        }
        return truth;
    }

    private static Truth clause(Clause clause, List<Seen> seen, Version version) {
        Truth truth = Truth.YES;
        int at = 0;
        ImmutableList<Term> terms = clause.terms();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            Seen place = seen.isEmpty() ? Seen.UNSEEN : seen.get(Math.min(at, seen.size() - 1));
            truth = truth.and(term(term, place, version));
            at += isVersion(term.test()) ? 0 : 1;
        }
        return truth;
    }

    private static Truth term(Term term, Seen seen, Version version) {
        return switch (term.test()) {
            case ELSE -> Truth.NO;
            case VERSION_BELOW -> version.isAtLeast(term.operand()).not();
            case VERSION_AT_LEAST -> version.isAtLeast(term.operand());
            case WORDS -> Truth.UNKNOWN;
            case ABSENT -> readable(seen) ? Truth.of(seen.state() == Seen.State.ABSENT) : Truth.UNKNOWN;
            case EQUALS, AT_LEAST, HAS, CONTAINS, PREFIX -> text(term, seen);
        };
    }

    private static Truth text(Term term, Seen seen) {
        return switch (seen.state()) {
            case VALUE -> matches(term, seen.text());
            case ABSENT -> Truth.NO;
            case GONE, UNSEEN, NOT_YET, NOT_ASKED -> Truth.UNKNOWN;
        };
    }

    private static Truth matches(Term term, String text) {
        return switch (term.test()) {
            case EQUALS -> Truth.of(text.equals(term.operand()));
            case AT_LEAST -> atLeast(text, term.operand());
            case HAS ->
                Truth.of(Iterables.contains(Splitter.on(',').trimResults().split(text), term.operand()));
            case CONTAINS -> Truth.of(text.contains(term.operand()));
            case PREFIX -> Truth.of(text.startsWith(term.operand()));
            case ABSENT, VERSION_AT_LEAST, VERSION_BELOW, ELSE, WORDS -> Truth.UNKNOWN;
        };
    }

    private static Truth atLeast(String text, String operand) {
        try {
            return Truth.of(Long.parseLong(text.trim()) >= Long.parseLong(operand.trim()));
        } catch (NumberFormatException e) {
            return Truth.UNKNOWN;
        }
    }
}
