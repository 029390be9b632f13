package io.github.snapworthy.testkit.internal.contract;

import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.testkit.Samples;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Rules about what decisions make of the classes of a driver.
 *
 * @param survey the provider and its drivers
 */
public record PurposeRules(Survey survey) {
    /** CLASS-PURPOSE-1. */
    public Optional<String> listedValues() {
        return eachRule((stage, rule) -> rule.byValue().entrySet().stream()
                .flatMap(entry -> check(
                        stage.with(Purposes.place(rule.parameter()), Optional.of(entry.getKey())),
                        Optional.of(entry.getValue()))
                        .stream())
                .findFirst());
    }

    /** CLASS-PURPOSE-2. */
    public Optional<String> absentParameter() {
        return eachRule((stage, rule) ->
                check(stage.with(Purposes.place(rule.parameter()), Optional.empty()), Optional.of(rule.absent())));
    }

    /** CLASS-PURPOSE-3. */
    public Optional<String> unlistedValue() {
        return eachRule((stage, rule) ->
                check(stage.with(Purposes.place(rule.parameter()), Optional.of(Purposes.UNLISTED)), rule.other()));
    }

    /** CLASS-PURPOSE-4. */
    public Optional<String> valuesDifferInMoreThanCase() {
        return eachRule((stage, rule) -> {
            if (rule.parameter().isBlank()) {
                return Optional.of("the parameter has no name; name the parameter that tells the purpose");
            }
            Map<String, List<String>> alike = rule.byValue().keySet().stream()
                    .collect(Collectors.groupingBy(value -> value.toLowerCase(Locale.ROOT)));
            return alike.values().stream()
                    .filter(values -> values.size() > 1)
                    .findFirst()
                    .map(values -> "the values " + values
                            + " differ in case alone, and values are compared without case; " + "leave one of them");
        });
    }

    /** CLASS-PURPOSE-5. */
    public Optional<String> oneRuleForADriver() {
        return each((stage, facts) -> Purposes.rules(facts).size() > 1
                ? Optional.of("several rules tell the purpose of a class, and none counts for sure; state one")
                : Optional.empty());
    }

    /** CLASS-PURPOSE-6. */
    public Optional<String> withoutARuleClassesAreForSnapshots() {
        return each((stage, facts) -> {
            if (!Purposes.rules(facts).isEmpty()) {
                return Optional.empty();
            }
            Stage backup = stage.with(Purposes.place("type"), Optional.of("backup"));
            return check(stage, Optional.of(ClassPurpose.SNAPSHOT))
                    .or(() -> check(backup, Optional.of(ClassPurpose.SNAPSHOT)));
        });
    }

    /** CLASS-CHOICE-1: where both are there, a snapshot takes the class for snapshots and a backup the other one. */
    public Optional<String> theClassThatFitsIsChosen() {
        return each((stage, facts) -> {
            Purposes purposes = Purposes.in(facts);
            if (!purposes.has(ClassPurpose.SNAPSHOT) || !purposes.has(ClassPurpose.BACKUP)) {
                return Optional.empty();
            }
            Stage snapshot = purposes.prepare(Stage.of(stage.driver()), ClassPurpose.SNAPSHOT);
            Stage backup = purposes.prepare(Stage.of(stage.driver()), ClassPurpose.BACKUP);
            SnapshotClass other = SnapshotClass.builder()
                    .from(backup.snapshotClass())
                    .name("kit-backup")
                    .build();
            Court court = Court.of(survey.provider());
            return chosen(court.decideWith(other, snapshot, facts, Request.snapshot(Samples.CLAIM)), "kit-class")
                    .or(() -> chosen(
                            court.decideWith(
                                    other,
                                    snapshot,
                                    facts,
                                    Request.backup(Samples.CLAIM).using(BackupMethod.DRIVER)),
                            "kit-backup"));
        });
    }

    private static Optional<String> chosen(Decision decision, String expected) {
        Optional<String> chosen = decision.snapshotClass().map(SnapshotClassChoice::name);
        boolean denied = chosen.isEmpty() && !decision.isAllowed();
        return chosen.equals(Optional.of(expected)) || (denied && expected.equals("kit-backup"))
                ? Optional.empty()
                : Optional.of(decision + " takes " + chosen.orElse("no class")
                        + " where a class for snapshots, kit-class, " + "and one for backups, kit-backup, are there");
    }

    /** CLASS-PARAMETER-1. A class that serves no purpose without the parameter is refused for that. */
    public Optional<String> withoutANeededParameterItIsIncomplete() {
        return eachNeeded((stage, parameter) -> {
            PurposeCheck without = PurposeCheck.of(survey.provider(), stage.with(parameter, Optional.empty()));
            return without.isIncomplete() || !without.servesSnapshotOrBackup()
                    ? Optional.empty()
                    : Optional.of("a class without the parameter " + parameter.key() + " is not "
                            + PurposeCheck.INCOMPLETE + "; state it in each view");
        });
    }

    /** CLASS-PARAMETER-2. */
    public Optional<String> withAllNeededParametersItIsComplete() {
        return eachNeeded((stage, parameter) -> {
            if (parameter.key().isBlank()) {
                return Optional.of("a needed parameter has no name; name it as it stands in the class");
            }
            return PurposeCheck.of(survey.provider(), stage).isIncomplete()
                    ? Optional.of("a class with all needed parameters, "
                            + stage.snapshotClass().parameters() + ", is " + PurposeCheck.INCOMPLETE
                            + "; state the same parameters in each view")
                    : Optional.empty();
        });
    }

    private Optional<String> eachNeeded(BiFunction<Stage, Place, Optional<String>> flaw) {
        return each((stage, facts) -> Purposes.in(facts).needed().stream()
                .map(Purposes::place)
                .flatMap(place -> flaw.apply(Purposes.in(facts).prepare(stage, ClassPurpose.SNAPSHOT), place).stream())
                .findFirst());
    }

    private Optional<String> eachRule(BiFunction<Stage, Fact.ClassPurposes, Optional<String>> flaw) {
        return each((stage, facts) -> Purposes.in(facts).rule().flatMap(rule -> flaw.apply(stage, rule)));
    }

    private Optional<String> each(BiFunction<Stage, Facts, Optional<String>> flaw) {
        for (DriverName driver : survey.known()) {
            Stage plain = Stage.of(driver);
            Facts facts = survey.provider().facts(driver, plain.view());
            Optional<String> found = flaw.apply(Purposes.in(facts).complete(plain), facts);
            if (found.isPresent()) {
                return found.map(text -> "of the classes of " + driver + ": " + text);
            }
        }
        return Optional.empty();
    }

    private Optional<String> check(Stage stage, Optional<ClassPurpose> purpose) {
        return PurposeCheck.of(survey.provider(), stage)
                .flaw(purpose)
                .map(text -> text + "; let the rule say the same in each view, and once");
    }
}
