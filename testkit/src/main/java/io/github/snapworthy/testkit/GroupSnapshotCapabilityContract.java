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
 * What decisions make of the group snapshots that a provider declares, on both sides: what is declared is honoured, what is not is
 * refused with the right code. Ready clusters are built for each driver and for each side of each condition, and decided as
 * a host decides them. See {@link PluginContract} for how to use it.
 */
public interface GroupSnapshotCapabilityContract extends PluginContract {
    /** Guards the other rules, which would hold for a provider that says nothing of it. */
    @Test
    @DisplayName("GROUP-DECLARED-1: it says something of group snapshots")
    default void something_is_said_of_groups(TestInfo rule) {
        Rule.of(rule).check(() -> groups().isSpokenOf());
    }

    /** A declaration that nothing restricts is honoured. */
    @Test
    @DisplayName("GROUP-SUPPORTED-1: what is declared is allowed")
    default void what_is_declared_to_snapshot_groups_is_allowed(TestInfo rule) {
        Rule.of(rule).check(() -> groups().whatIsSupportedIsAllowed());
    }

    /** DENIED, DRIVER_LACKS_GROUP_SNAPSHOT. */
    @Test
    @DisplayName("GROUP-LACKING-1: what is declared to be lacking is refused")
    default void what_is_declared_to_lack_group_snapshots_is_refused(TestInfo rule) {
        Rule.of(rule).check(() -> groups().whatIsLackingIsRefused());
    }

    /** Silence is no answer. */
    @Test
    @DisplayName("GROUP-UNSAID-1: what is not spoken of stays as it was")
    default void what_is_not_said_of_groups_changes_nothing(TestInfo rule) {
        Rule.of(rule).check(() -> groups().whatIsUnsaidStaysAsItWas());
    }

    /** One side of each condition, on stages that are built from its clauses. */
    @Test
    @DisplayName("GROUP-CONDITION-1: where its conditions say yes, it is allowed")
    default void groups_are_allowed_where_conditions_say_yes(TestInfo rule) {
        Rule.of(rule).check(() -> groups().whereConditionsHoldItIsAllowed());
    }

    /** The other side of each condition. */
    @Test
    @DisplayName("GROUP-CONDITION-2: where its conditions say no, it is refused")
    default void groups_are_refused_where_conditions_say_no(TestInfo rule) {
        Rule.of(rule).check(() -> groups().whereConditionsFailItIsRefused());
    }

    /** UNKNOWN, GROUP_SNAPSHOT_SUPPORT_UNKNOWN, where the condition is decisive. */
    @Test
    @DisplayName("GROUP-OPEN-1: what no object tells stays unknown")
    default void groups_stay_unknown_where_no_object_tells(TestInfo rule) {
        Rule.of(rule).check(() -> groups().whatNothingTellsStaysUnknown());
    }

    /** Knowing one driver says nothing of another. */
    @Test
    @DisplayName("GROUP-STRANGER-1: a driver that nobody knows stays unknown")
    default void groups_of_strangers_stay_unknown(TestInfo rule) {
        Rule.of(rule).check(() -> groups().strangersStayUnknown());
    }

    private CapabilityRules groups() {
        return new CapabilityRules(
                new Survey(Interview.with(provider(), timeLimit()), drivers()), Trial.GROUP_SNAPSHOT);
    }
}
