package io.github.snapworthy.testkit.internal.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Term;
import io.github.snapworthy.core.Condition.Test;
import io.github.snapworthy.core.VolumeMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The stages that a condition tells apart: in each of its places and releases what its clauses ask for, and what not. */
final class Variations {
    /** More than any condition needs; it bounds one with very many places. */
    private static final int MOST = 2_000;

    private static final String OTHER = "kit-other";
    private static final String LOWEST = "0.0.1";

    /** How many terms a condition may have to be tried out: what is tried grows with their square. */
    static final int MOST_TERMS = 500;

    private Variations() {}

    /** Whether the condition is too large to be tried out. */
    static boolean isTooLarge(Condition condition) {
        return Stream.concat(condition.supportedWhen().stream(), condition.unsupportedWhen().stream())
                        .flatMap(clause -> clause.terms().stream())
                        .limit(MOST_TERMS + 1L)
                        .count()
                > MOST_TERMS;
    }

    /** The stage itself, and the stage with everything that the condition can find in its places. */
    static ImmutableList<Stage> of(Condition condition, Stage stage) {
        if (isTooLarge(condition)) {
            return ImmutableList.of(stage);
        }
        List<Stage> stages = new ArrayList<>(List.of(stage));
        for (Place place : condition.places()) {
            if (!stage.isOfAnotherOperation(place)) {
                stages = spread(stages, samples(condition, place), (one, text) -> one.with(place, text));
            }
        }
        for (Release release : releases(condition)) {
            ImmutableList<Optional<String>> runs =
                    ImmutableList.of(Optional.empty(), Optional.of(release.number()), Optional.of(LOWEST));
            stages = spread(stages, runs, (one, number) -> one.running(release.product(), number));
        }
        return ImmutableSet.copyOf(stages).asList();
    }

    private interface Change {
        Stage apply(Stage stage, Optional<String> text);
    }

    private static List<Stage> spread(List<Stage> stages, List<Optional<String>> texts, Change change) {
        List<Stage> more = new ArrayList<>();
        for (Stage stage : stages) {
            for (Optional<String> text : texts) {
                if (more.size() < MOST) {
                    more.add(change.apply(stage, text));
                }
            }
        }
        return more;
    }

    private static ImmutableList<Optional<String>> samples(Condition condition, Place place) {
        Set<Optional<String>> samples = new LinkedHashSet<>();
        switch (place.where()) {
            case VOLUME_MODE -> {
                for (VolumeMode mode : VolumeMode.values()) {
                    samples.add(Optional.of(mode.name()));
                }
                return ImmutableList.copyOf(samples);
            }
            case ACCESS_MODES -> samples.add(Optional.of("ReadWriteOnce"));
            default -> samples.add(Optional.empty());
        }
        clauses(condition).forEach(clause -> {
            clause.terms().forEach(term -> Terms.samples(term).forEach(text -> samples.add(Optional.of(text))));
            samples.add(Optional.of(together(clause)));
        });
        samples.add(Optional.of(OTHER));
        samples.remove(Optional.of(""));
        return ImmutableList.copyOf(samples);
    }

    /** A text that meets several terms at once, where one can. */
    private static String together(Clause clause) {
        StringBuilder text = new StringBuilder();
        append(text, clause, Test.PREFIX, "");
        append(text, clause, Test.CONTAINS, "");
        append(text, clause, Test.HAS, ",");
        return text.toString();
    }

    private static void append(StringBuilder text, Clause clause, Test test, String before) {
        for (Term term : clause.terms()) {
            if (term.test() == test) {
                text.append(before).append(term.operand());
            }
        }
    }

    private static ImmutableSet<Release> releases(Condition condition) {
        return clauses(condition)
                .flatMap(clause -> clause.terms().stream())
                .filter(term -> Terms.isOfRelease(term.test()))
                .map(term -> Release.parse(term.operand()))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Stream<Clause> clauses(Condition condition) {
        return Stream.concat(condition.supportedWhen().stream(), condition.unsupportedWhen().stream());
    }
}
