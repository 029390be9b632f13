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
 * What decisions make of the backups that a provider declares, on both sides: what is declared is honoured, what is not is
 * refused with the right code. Ready clusters are built for each driver and for each side of each condition, and decided as
 * a host decides them. See {@link PluginContract} for how to use it.
 */
public interface BackupCapabilityContract extends PluginContract {
    /** Guards the other rules, which would hold for a provider that says nothing of it. */
    @Test
    @DisplayName("BACKUP-DECLARED-1: it says something of backups")
    default void something_is_said_of_backups(TestInfo rule) {
        Rule.of(rule).check(() -> backups().isSpokenOf());
    }

    /** A declaration that nothing restricts is honoured. */
    @Test
    @DisplayName("BACKUP-SUPPORTED-1: what is declared is allowed")
    default void what_is_declared_to_make_backups_is_allowed(TestInfo rule) {
        Rule.of(rule).check(() -> backups().whatIsSupportedIsAllowed());
    }

    /** DENIED, DRIVER_LACKS_BACKUP_NATIVE. */
    @Test
    @DisplayName("BACKUP-LACKING-1: what is declared to be lacking is refused")
    default void what_is_declared_to_lack_backups_is_refused(TestInfo rule) {
        Rule.of(rule).check(() -> backups().whatIsLackingIsRefused());
    }

    /** Silence is no answer. */
    @Test
    @DisplayName("BACKUP-UNSAID-1: what is not spoken of stays as it was")
    default void what_is_not_said_of_backups_changes_nothing(TestInfo rule) {
        Rule.of(rule).check(() -> backups().whatIsUnsaidStaysAsItWas());
    }

    /** One side of each condition, on stages that are built from its clauses. */
    @Test
    @DisplayName("BACKUP-CONDITION-1: where its conditions say yes, it is allowed")
    default void backups_are_allowed_where_conditions_say_yes(TestInfo rule) {
        Rule.of(rule).check(() -> backups().whereConditionsHoldItIsAllowed());
    }

    /** The other side of each condition. */
    @Test
    @DisplayName("BACKUP-CONDITION-2: where its conditions say no, it is refused")
    default void backups_are_refused_where_conditions_say_no(TestInfo rule) {
        Rule.of(rule).check(() -> backups().whereConditionsFailItIsRefused());
    }

    /** UNKNOWN, BACKUP_NATIVE_SUPPORT_UNKNOWN, where the condition is decisive. */
    @Test
    @DisplayName("BACKUP-OPEN-1: what no object tells stays unknown")
    default void backups_stay_unknown_where_no_object_tells(TestInfo rule) {
        Rule.of(rule).check(() -> backups().whatNothingTellsStaysUnknown());
    }

    /** Knowing one driver says nothing of another. */
    @Test
    @DisplayName("BACKUP-STRANGER-1: a driver that nobody knows stays refused")
    default void backups_of_strangers_stay_refused(TestInfo rule) {
        Rule.of(rule).check(() -> backups().strangersStayUnknown());
    }

    private CapabilityRules backups() {
        return new CapabilityRules(new Survey(Interview.with(provider(), timeLimit()), drivers()), Trial.BACKUP_NATIVE);
    }
}
