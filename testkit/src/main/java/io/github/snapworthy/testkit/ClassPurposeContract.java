package io.github.snapworthy.testkit;

import io.github.snapworthy.testkit.internal.contract.Interview;
import io.github.snapworthy.testkit.internal.contract.PurposeRules;
import io.github.snapworthy.testkit.internal.contract.Rule;
import io.github.snapworthy.testkit.internal.contract.Survey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * What decisions make of the purposes and needed parameters that a provider states for the classes of its drivers, and of
 * classes of which it states nothing. See {@link PluginContract} for how to use it.
 */
public interface ClassPurposeContract extends PluginContract {
    /** A class for backups is refused for snapshots, and the other way round, with the right codes. */
    @Test
    @DisplayName("CLASS-PURPOSE-1: a listed value makes a class of its purpose")
    default void a_listed_value_makes_a_class_of_its_purpose(TestInfo rule) {
        Rule.of(rule).check(() -> purposes().listedValues());
    }

    /** The empty case counts like a value. */
    @Test
    @DisplayName("CLASS-PURPOSE-2: a class without the parameter has the purpose that is said")
    default void a_class_without_the_parameter_has_the_purpose_that_is_said(TestInfo rule) {
        Rule.of(rule).check(() -> purposes().absentParameter());
    }

    /** A value that nobody lists is invalid, unless the rule says what any other value means. */
    @Test
    @DisplayName("CLASS-PURPOSE-3: a value that is not listed is refused, or has the purpose of any other value")
    default void a_value_that_is_not_listed_is_refused(TestInfo rule) {
        Rule.of(rule).check(() -> purposes().unlistedValue());
    }

    /** Values are compared without case where they differ in nothing else. */
    @Test
    @DisplayName("CLASS-PURPOSE-4: values differ in more than case")
    default void values_differ_in_more_than_case(TestInfo rule) {
        Rule.of(rule).check(() -> purposes().valuesDifferInMoreThanCase());
    }

    /** Of several rules only one would count. */
    @Test
    @DisplayName("CLASS-PURPOSE-5: a driver has one rule of purposes")
    default void a_driver_has_one_rule_of_purposes(TestInfo rule) {
        Rule.of(rule).check(() -> purposes().oneRuleForADriver());
    }

    /** The other side of all rules above. */
    @Test
    @DisplayName("CLASS-PURPOSE-6: without a rule every class is for snapshots")
    default void without_a_rule_every_class_is_for_snapshots(TestInfo rule) {
        Rule.of(rule).check(() -> purposes().withoutARuleClassesAreForSnapshots());
    }

    /** A class for backups is never taken for a snapshot while there is another. */
    @Test
    @DisplayName("CLASS-CHOICE-1: of a class for snapshots and one for backups, each serves its own")
    default void each_class_serves_its_own_purpose(TestInfo rule) {
        Rule.of(rule).check(() -> purposes().theClassThatFitsIsChosen());
    }

    /** DENIED, SNAPSHOT_CLASS_INCOMPLETE. */
    @Test
    @DisplayName("CLASS-PARAMETER-1: a class without a needed parameter is incomplete")
    default void a_class_without_a_needed_parameter_is_incomplete(TestInfo rule) {
        Rule.of(rule).check(() -> purposes().withoutANeededParameterItIsIncomplete());
    }

    /** The other side of it. */
    @Test
    @DisplayName("CLASS-PARAMETER-2: a class with all needed parameters is complete")
    default void a_class_with_all_needed_parameters_is_complete(TestInfo rule) {
        Rule.of(rule).check(() -> purposes().withAllNeededParametersItIsComplete());
    }

    private PurposeRules purposes() {
        return new PurposeRules(new Survey(Interview.with(provider(), timeLimit()), drivers()));
    }
}
