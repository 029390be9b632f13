package io.github.snapworthy.testkit;

import io.github.snapworthy.testkit.internal.contract.CapabilityRules;
import io.github.snapworthy.testkit.internal.contract.Interview;
import io.github.snapworthy.testkit.internal.contract.Rule;
import io.github.snapworthy.testkit.internal.contract.Survey;
import io.github.snapworthy.testkit.internal.contract.Trial;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * What decisions make of the restores that a provider declares, on both sides: what is declared is honoured, what is not is
 * refused with the right code. Where nothing is said of restores the word on snapshots counts: who can make snapshots can
 * restore them. Ready clusters are built for each driver and for each side of each condition, and decided as a host decides
 * them. See {@link PluginContract} for how to use it.
 */
public interface RestoreCapabilityContract extends PluginContract {
    /** Guards the other rules, which would hold for a provider that says nothing of it. */
    @Test
    @DisplayName("RESTORE-DECLARED-1: it says something of restores")
    default void something_is_said_of_restores(TestInfo rule) {
        Rule.of(rule).check(() -> restores().isSpokenOf());
    }

    /** A declaration that nothing restricts is honoured. */
    @Test
    @DisplayName("RESTORE-SUPPORTED-1: what is declared is allowed")
    default void what_is_declared_to_restore_is_allowed(TestInfo rule) {
        Rule.of(rule).check(() -> restores().whatIsSupportedIsAllowed());
    }

    /** DENIED, DRIVER_LACKS_RESTORE. */
    @Test
    @DisplayName("RESTORE-LACKING-1: what is declared to be lacking is refused")
    default void what_is_declared_to_lack_restores_is_refused(TestInfo rule) {
        Rule.of(rule).check(() -> restores().whatIsLackingIsRefused());
    }

    /** Silence is no answer. */
    @Test
    @DisplayName("RESTORE-UNSAID-1: what is not spoken of stays as it was")
    default void what_is_not_said_of_restores_changes_nothing(TestInfo rule) {
        Rule.of(rule).check(() -> restores().whatIsUnsaidStaysAsItWas());
    }

    /** One side of each condition, on stages that are built from its clauses. */
    @Test
    @DisplayName("RESTORE-CONDITION-1: where its conditions say yes, it is allowed")
    default void restores_are_allowed_where_conditions_say_yes(TestInfo rule) {
        Rule.of(rule).check(() -> restores().whereConditionsHoldItIsAllowed());
    }

    /** The other side of each condition. */
    @Test
    @DisplayName("RESTORE-CONDITION-2: where its conditions say no, it is refused")
    default void restores_are_refused_where_conditions_say_no(TestInfo rule) {
        Rule.of(rule).check(() -> restores().whereConditionsFailItIsRefused());
    }

    /** UNKNOWN, RESTORE_SUPPORT_UNKNOWN, where the condition is decisive. */
    @Test
    @DisplayName("RESTORE-OPEN-1: what no object tells stays unknown")
    default void restores_stay_unknown_where_no_object_tells(TestInfo rule) {
        Rule.of(rule).check(() -> restores().whatNothingTellsStaysUnknown());
    }

    /** Knowing one driver says nothing of another. */
    @Test
    @DisplayName("RESTORE-STRANGER-1: a driver that nobody knows stays unknown")
    default void restores_of_strangers_stay_unknown(TestInfo rule) {
        Rule.of(rule).check(() -> restores().strangersStayUnknown());
    }

    private CapabilityRules restores() {
        return new CapabilityRules(new Survey(Interview.with(provider(), timeLimit()), drivers()), Trial.RESTORE);
    }
}
