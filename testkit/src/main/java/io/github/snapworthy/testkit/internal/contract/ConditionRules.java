package io.github.snapworthy.testkit.internal.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Term;
import io.github.snapworthy.core.Condition.Test;
import io.github.snapworthy.core.Condition.Where;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rules about the conditions of restrictions. */
public final class ConditionRules {
    private ConditionRules() {}

    /** PROVIDER-CONDITION-1. */
    public static Optional<String> decidable(Survey survey) {
        return survey.ofKnown((answer, facts) -> facts.stated().stream()
                .filter(Fact.Restriction.class::isInstance)
                .map(Fact.Restriction.class::cast)
                .flatMap(restriction -> flaw(restriction, stage(restriction, answer.driver())).stream())
                .findFirst()
                .map(text -> answer.question() + " restricts by a condition " + text));
    }

    /** What only group snapshots have is tried with a class of theirs. */
    private static Stage stage(Fact.Restriction restriction, DriverName driver) {
        return restriction.capabilities().equals(ImmutableSet.of(Capability.GROUP_SNAPSHOT))
                ? Stage.of(driver, Stage.Play.GROUP)
                : Stage.of(driver);
    }

    private static Optional<String> flaw(Fact.Restriction restriction, Stage stage) {
        Condition condition = restriction.condition();
        if (restriction.capabilities().isEmpty()) {
            return Optional.of("no capability; name the capabilities that it is about");
        }
        return tooLarge(condition)
                .or(() -> misplaced(restriction))
                .or(() -> terms(condition)
                        .flatMap(term -> malformed(term).stream())
                        .findFirst())
                .or(() -> places(condition))
                .or(() -> idle(condition, stage));
    }

    private static Optional<String> tooLarge(Condition condition) {
        return Variations.isTooLarge(condition)
                ? Optional.of("of more than " + Variations.MOST_TERMS
                        + " terms, which a host does not take; say the same in fewer")
                : Optional.empty();
    }

    private static Optional<String> misplaced(Fact.Restriction restriction) {
        Set<Capability> about = restriction.capabilities();
        boolean newVolume = about.contains(Capability.RESTORE) || about.contains(Capability.CLONE);
        for (Condition.Place place : restriction.condition().places()) {
            if (place.where() == Where.GROUP_SNAPSHOT_CLASS_PARAMETER && !about.contains(Capability.GROUP_SNAPSHOT)) {
                return Optional.of("on " + place + ", which only a group snapshot has; restrict GROUP_SNAPSHOT by it");
            }
            if (place.where() == Where.TARGET_STORAGE_CLASS_PARAMETER && !newVolume) {
                return Optional.of("on " + place + ", which only a new volume has; restrict RESTORE or CLONE by it");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> malformed(Term term) {
        boolean number =
                term.test() == Test.AT_LEAST && Terms.number(term.operand()).isEmpty();
        boolean release =
                Terms.isOfRelease(term.test()) && !Release.parse(term.operand()).isReadable();
        if (number || release) {
            return Optional.of("with " + term + ", whose operand is no " + (number ? "number" : "release")
                    + "; write it as " + (number ? "3" : "1.6.0, or as Longhorn 1.6.0"));
        }
        return Optional.empty();
    }

    private static Optional<String> places(Condition condition) {
        long most = Stream.concat(condition.supportedWhen().stream(), condition.unsupportedWhen().stream())
                .mapToLong(clause -> clause.terms().stream()
                        .filter(term -> Terms.isOfPlace(term.test()))
                        .count())
                .max()
                .orElse(0);
        if (most > 0 && condition.places().isEmpty()) {
            return Optional.of("that looks at no place; name the place, storageClassParameter(\"tier\") for example");
        }
        boolean each = condition.reading() == Condition.Reading.EACH;
        return each && most > condition.places().size()
                ? Optional.of(
                        "with more terms in a clause than places; reading EACH gives each term a place of its own")
                : Optional.empty();
    }

    /** Each clause has to decide something, somewhere; where words or other operations matter, nobody can tell. */
    private static Optional<String> idle(Condition condition, Stage stage) {
        boolean untold = terms(condition).anyMatch(term -> term.test() == Test.WORDS)
                || condition.places().stream().anyMatch(stage::isOfAnotherOperation);
        if (untold) {
            return Optional.empty();
        }
        ImmutableList<Stage> stages = Variations.of(condition, stage);
        return idle(condition, condition.supportedWhen(), Reading.Outcome.SUPPORTED, stages)
                .or(() -> idle(condition, condition.unsupportedWhen(), Reading.Outcome.UNSUPPORTED, stages))
                .or(() -> neverDecides(condition, stages));
    }

    private static Optional<String> idle(
            Condition condition, List<Clause> side, Reading.Outcome wanted, List<Stage> stages) {
        return side.stream()
                .filter(clause -> clause.terms().stream().noneMatch(term -> term.test() == Test.ELSE))
                .filter(clause -> stages.stream()
                        .noneMatch(stage -> Reading.of(condition, stage) == wanted
                                && Reading.holds(clause, condition, stage).orElse(false)))
                .findFirst()
                .map(clause -> "whose clause " + clause.terms() + " never makes it " + wanted
                        + ": it cannot hold, or the other side holds with it; correct or remove it");
    }

    private static Optional<String> neverDecides(Condition condition, List<Stage> stages) {
        return stages.stream().allMatch(stage -> Reading.of(condition, stage) == Reading.Outcome.OPEN)
                ? Optional.of("that never decides anything; say when it is supported and when it is not")
                : Optional.empty();
    }

    private static Stream<Term> terms(Condition condition) {
        return Stream.concat(condition.supportedWhen().stream(), condition.unsupportedWhen().stream())
                .flatMap(clause -> clause.terms().stream());
    }
}
