package io.github.snapworthy.testkit.internal.contract;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.testkit.internal.contract.Case.Expected;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Rules about what decisions make of a declared capability, on both sides: what is declared is honoured, what is not is
 * refused.
 *
 * @param survey the provider and its drivers
 * @param trial the capability
 */
public record CapabilityRules(Survey survey, Trial trial) {
    /** DECLARED-1: the other rules are about something. */
    public Optional<String> isSpokenOf() {
        for (DriverName driver : survey.known()) {
            if (cases(driver).stream().anyMatch(one -> one.expected() != Expected.UNSAID) || isPromised(driver)) {
                return Optional.empty();
            }
        }
        return Optional.of("it says nothing of " + trial.capability() + " for " + survey.known()
                + "; leave this contract out of the test, or state it");
    }

    /** SUPPORTED-1. */
    public Optional<String> whatIsSupportedIsAllowed() {
        for (DriverName driver : survey.known()) {
            List<Case> cases = cases(driver);
            Optional<String> found = isPromised(driver) ? unreachable(driver, cases) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
            found = flaw(cases, one -> one.expected() == Expected.ALLOWED && !one.isConfirmed())
                    .or(() -> flaw(cases, one -> one.expected() == Expected.CONTRADICTED))
                    .or(() -> unknown(cases));
            if (found.isPresent()) {
                return sentence(driver, "has it", found.get());
            }
        }
        return Optional.empty();
    }

    private boolean isPromised(DriverName driver) {
        Stage stage = trial.stage(driver);
        Expected expected = Case.of(
                        trial, stage, survey.provider().facts(driver, stage.view()), Court.of(survey.provider()))
                .expected();
        return expected != Expected.UNSAID && expected != Expected.LACKING;
    }

    private Optional<String> unreachable(DriverName driver, List<Case> cases) {
        if (cases.isEmpty()) {
            return Optional.of(
                    driver + " is said to have " + trial.capability() + ", but no class of it has the purpose "
                            + trial.purpose() + "; say which class has, with Fact.ClassPurposes");
        }
        return cases.stream().allMatch(one -> one.expected() == Expected.RESTRICTED)
                ? Optional.of(driver + " is said to have " + trial.capability()
                        + ", but its restrictions exclude each other, "
                        + "so that it has it in no cluster; correct the conditions")
                : Optional.empty();
    }

    private static Optional<String> unknown(List<Case> cases) {
        return cases.stream()
                .filter(one ->
                        one.expected() == Expected.ALLOWED && !one.looksAtClasses() && one.isUnknownWithoutClasses())
                .findFirst()
                .map(one -> "unknown where classes cannot be read, in " + one.stage());
    }

    /** LACKING-1. */
    public Optional<String> whatIsLackingIsRefused() {
        return eachDriver("lacks it", one -> one.expected() == Expected.LACKING);
    }

    /** UNSAID-1. */
    public Optional<String> whatIsUnsaidStaysAsItWas() {
        return eachDriver("is not spoken of", one -> one.expected() == Expected.UNSAID);
    }

    /** CONDITION-1. */
    public Optional<String> whereConditionsHoldItIsAllowed() {
        return eachDriver("has it there", one -> one.expected() == Expected.ALLOWED && one.isConfirmed());
    }

    /** CONDITION-2. */
    public Optional<String> whereConditionsFailItIsRefused() {
        return eachDriver("lacks it there", one -> one.expected() == Expected.RESTRICTED);
    }

    /** OPEN-1. */
    public Optional<String> whatNothingTellsStaysUnknown() {
        return eachDriver("depends on what no object tells there", one -> one.expected() == Expected.OPEN);
    }

    /** STRANGER-1. */
    public Optional<String> strangersStayUnknown() {
        Case stranger = new Trials(survey.provider(), trial).ofStranger();
        boolean unknown = trial.isRefusedUnlessSaid() ? stranger.isRefused() : stranger.isUnknownWithoutClasses();
        return unknown
                ? Optional.empty()
                : Optional.of("of " + Strangers.ONE + ", which nobody knows, it says "
                        + stranger.facts().stated() + ", so that " + trial.capability()
                        + " is decided; return Facts.none()");
    }

    private Optional<String> eachDriver(String said, Predicate<Case> which) {
        for (DriverName driver : survey.known()) {
            Optional<String> found = flaw(cases(driver), which);
            if (found.isPresent()) {
                return sentence(driver, said, found.get());
            }
        }
        return Optional.empty();
    }

    private Optional<String> sentence(DriverName driver, String said, String found) {
        return Optional.of("of " + trial.capability() + " it is said that " + driver + " " + said
                + ", but it is decided " + found + "; look for what else the provider says of it, and for its trust()");
    }

    private static Optional<String> flaw(List<Case> cases, Predicate<Case> which) {
        return cases.stream().filter(which).flatMap(one -> one.flaw().stream()).findFirst();
    }

    private ImmutableList<Case> cases(DriverName driver) {
        return new Trials(survey.provider(), trial).of(driver);
    }
}
