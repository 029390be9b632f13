package io.github.snapworthy.testkit.internal.contract;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Where;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import java.util.Map;
import java.util.Optional;

/**
 * What an answer says of classes.
 *
 * @param rule the rule of purposes, empty where none is stated
 * @param needed the parameters that a class must have
 */
record Purposes(Optional<Fact.ClassPurposes> rule, ImmutableSet<String> needed) {
    /** A value that no provider lists. */
    static final String UNLISTED = "kit-unlisted";

    /** What the facts say; of several rules nothing, for that breaks a rule of its own. */
    static Purposes in(Facts facts) {
        ImmutableSet<Fact.ClassPurposes> rules = rules(facts);
        return new Purposes(
                rules.size() == 1 ? Optional.of(rules.asList().get(0)) : Optional.empty(),
                facts.stated().stream()
                        .filter(Fact.NeededParameters.class::isInstance)
                        .map(Fact.NeededParameters.class::cast)
                        .flatMap(fact -> fact.parameters().stream())
                        .collect(ImmutableSet.toImmutableSet()));
    }

    /** The rules of purposes that are stated. */
    static ImmutableSet<Fact.ClassPurposes> rules(Facts facts) {
        return facts.stated().stream()
                .filter(Fact.ClassPurposes.class::isInstance)
                .map(Fact.ClassPurposes.class::cast)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The purpose of the class on the stage; empty where its value is invalid. */
    Optional<ClassPurpose> of(Stage stage) {
        if (rule.isEmpty()) {
            return Optional.of(ClassPurpose.SNAPSHOT);
        }
        Optional<String> value = stage.at(place(rule.get().parameter()));
        return value.isEmpty() ? Optional.of(rule.get().absent()) : of(value.get());
    }

    private Optional<ClassPurpose> of(String value) {
        Fact.ClassPurposes stated = rule.orElseThrow();
        return stated.byValue().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(value))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(stated::other);
    }

    /** Whether some class of the driver has the purpose. */
    boolean has(ClassPurpose purpose) {
        return rule.map(stated -> stated.absent() == purpose
                        || stated.byValue().containsValue(purpose)
                        || stated.other().equals(Optional.of(purpose)))
                .orElse(purpose == ClassPurpose.SNAPSHOT);
    }

    /** The stage with a class of that purpose; with a plain one where no class has it. */
    Stage prepare(Stage stage, ClassPurpose purpose) {
        Stage complete = complete(stage);
        if (rule.isEmpty() || of(complete).equals(Optional.of(purpose))) {
            return complete;
        }
        Fact.ClassPurposes stated = rule.get();
        Place place = place(stated.parameter());
        if (stated.absent() == purpose && !needed.contains(stated.parameter())) {
            return complete.with(place, Optional.empty());
        }
        Optional<String> listed = stated.byValue().entrySet().stream()
                .filter(entry -> entry.getValue() == purpose)
                .map(Map.Entry::getKey)
                .findFirst();
        return listed.or(() -> stated.other().filter(other -> other == purpose).map(other -> UNLISTED))
                .map(value -> complete.with(place, Optional.of(value)))
                .orElse(complete);
    }

    /** The stage with all parameters that the class needs. */
    Stage complete(Stage stage) {
        Stage complete = stage;
        for (String parameter : needed) {
            if (complete.at(place(parameter)).isEmpty()) {
                complete = complete.with(place(parameter), Optional.of("kit"));
            }
        }
        return complete;
    }

    /** Whether the class on the stage is complete, and of that purpose or the only kind that the driver has. */
    boolean suit(Stage stage, ClassPurpose purpose) {
        boolean complete =
                needed.stream().allMatch(parameter -> stage.at(place(parameter)).isPresent());
        boolean fits = of(stage).equals(Optional.of(purpose))
                || (purpose == ClassPurpose.SNAPSHOT && !has(ClassPurpose.SNAPSHOT));
        return complete && fits;
    }

    static Place place(String parameter) {
        return new Place(Where.SNAPSHOT_CLASS_PARAMETER, parameter);
    }
}
