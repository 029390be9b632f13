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
 * What decisions make of the clones that a provider declares, on both sides: what is declared is honoured, what is not is
 * refused with the right code. A clone is asked for by the method CSI_CLONE, the only one that rests on the capability.
 * Ready clusters are built for each driver and for each side of each condition, and decided as a host decides them. See
 * {@link PluginContract} for how to use it.
 */
public interface CloneCapabilityContract extends PluginContract {
    /** Guards the other rules, which would hold for a provider that says nothing of it. */
    @Test
    @DisplayName("CLONE-DECLARED-1: it says something of clones")
    default void something_is_said_of_clones(TestInfo rule) {
        Rule.of(rule).check(() -> clones().isSpokenOf());
    }

    /** A declaration that nothing restricts is honoured. */
    @Test
    @DisplayName("CLONE-SUPPORTED-1: what is declared is allowed")
    default void what_is_declared_to_make_clones_is_allowed(TestInfo rule) {
        Rule.of(rule).check(() -> clones().whatIsSupportedIsAllowed());
    }

    /** DENIED, DRIVER_LACKS_CLONE. */
    @Test
    @DisplayName("CLONE-LACKING-1: what is declared to be lacking is refused")
    default void what_is_declared_to_lack_clones_is_refused(TestInfo rule) {
        Rule.of(rule).check(() -> clones().whatIsLackingIsRefused());
    }

    /** Silence is no answer. */
    @Test
    @DisplayName("CLONE-UNSAID-1: what is not spoken of stays as it was")
    default void what_is_not_said_of_clones_changes_nothing(TestInfo rule) {
        Rule.of(rule).check(() -> clones().whatIsUnsaidStaysAsItWas());
    }

    /** One side of each condition, on stages that are built from its clauses. */
    @Test
    @DisplayName("CLONE-CONDITION-1: where its conditions say yes, it is allowed")
    default void clones_are_allowed_where_conditions_say_yes(TestInfo rule) {
        Rule.of(rule).check(() -> clones().whereConditionsHoldItIsAllowed());
    }

    /** The other side of each condition. */
    @Test
    @DisplayName("CLONE-CONDITION-2: where its conditions say no, it is refused")
    default void clones_are_refused_where_conditions_say_no(TestInfo rule) {
        Rule.of(rule).check(() -> clones().whereConditionsFailItIsRefused());
    }

    /** UNKNOWN, CLONE_SUPPORT_UNKNOWN, where the condition is decisive. */
    @Test
    @DisplayName("CLONE-OPEN-1: what no object tells stays unknown")
    default void clones_stay_unknown_where_no_object_tells(TestInfo rule) {
        Rule.of(rule).check(() -> clones().whatNothingTellsStaysUnknown());
    }

    /** Knowing one driver says nothing of another. */
    @Test
    @DisplayName("CLONE-STRANGER-1: a driver that nobody knows stays unknown")
    default void clones_of_strangers_stay_unknown(TestInfo rule) {
        Rule.of(rule).check(() -> clones().strangersStayUnknown());
    }

    private CapabilityRules clones() {
        return new CapabilityRules(new Survey(Interview.with(provider(), timeLimit()), drivers()), Trial.CLONE);
    }
}
