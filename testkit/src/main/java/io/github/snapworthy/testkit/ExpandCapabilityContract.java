package io.github.snapworthy.testkit;

import io.github.snapworthy.testkit.internal.contract.CapabilityRules;
import io.github.snapworthy.testkit.internal.contract.Interview;
import io.github.snapworthy.testkit.internal.contract.Rule;
import io.github.snapworthy.testkit.internal.contract.Survey;
import io.github.snapworthy.testkit.internal.contract.Trial;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * What decisions make of the expansions that a provider declares, on both sides: what is declared is honoured, what is not is
 * refused with the right code. Each mode is tried by itself: EXPAND_ONLINE while a pod uses the claim, EXPAND_OFFLINE while
 * nobody does. Ready clusters are built for each driver and for each side of each condition, and decided as a host decides
 * them. See {@link PluginContract} for how to use it.
 */
public interface ExpandCapabilityContract extends PluginContract {
    /** Guards the other rules, which would hold for a provider that says nothing of it. */
    @Test
    @DisplayName("EXPAND-DECLARED-1: it says something of expansions")
    default void something_is_said_of_expansions(TestInfo rule) {
        Rule.of(rule)
                .check(() -> of(Trial.EXPAND_ONLINE)
                        .isSpokenOf()
                        .flatMap(silence -> of(Trial.EXPAND_OFFLINE).isSpokenOf()));
    }

    /** A declaration that nothing restricts is honoured. */
    @Test
    @DisplayName("EXPAND-SUPPORTED-1: what is declared is allowed")
    default void what_is_declared_to_expand_is_allowed(TestInfo rule) {
        Rule.of(rule).check(() -> expansions(CapabilityRules::whatIsSupportedIsAllowed));
    }

    /** DENIED, DRIVER_LACKS_ and the mode; where the driver has the other mode EXPANSION_NEEDS_OFFLINE, or WAIT. */
    @Test
    @DisplayName("EXPAND-LACKING-1: what is declared to be lacking is refused")
    default void what_is_declared_to_lack_expansions_is_refused(TestInfo rule) {
        Rule.of(rule).check(() -> expansions(CapabilityRules::whatIsLackingIsRefused));
    }

    /** Silence is no answer. */
    @Test
    @DisplayName("EXPAND-UNSAID-1: what is not spoken of stays as it was")
    default void what_is_not_said_of_expansions_changes_nothing(TestInfo rule) {
        Rule.of(rule).check(() -> expansions(CapabilityRules::whatIsUnsaidStaysAsItWas));
    }

    /** One side of each condition, on stages that are built from its clauses. */
    @Test
    @DisplayName("EXPAND-CONDITION-1: where its conditions say yes, it is allowed")
    default void expansions_are_allowed_where_conditions_say_yes(TestInfo rule) {
        Rule.of(rule).check(() -> expansions(CapabilityRules::whereConditionsHoldItIsAllowed));
    }

    /** The other side of each condition. */
    @Test
    @DisplayName("EXPAND-CONDITION-2: where its conditions say no, it is refused")
    default void expansions_are_refused_where_conditions_say_no(TestInfo rule) {
        Rule.of(rule).check(() -> expansions(CapabilityRules::whereConditionsFailItIsRefused));
    }

    /** UNKNOWN, the mode and _SUPPORT_UNKNOWN, where the condition is decisive. */
    @Test
    @DisplayName("EXPAND-OPEN-1: what no object tells stays unknown")
    default void expansions_stay_unknown_where_no_object_tells(TestInfo rule) {
        Rule.of(rule).check(() -> expansions(CapabilityRules::whatNothingTellsStaysUnknown));
    }

    /** Knowing one driver says nothing of another. */
    @Test
    @DisplayName("EXPAND-STRANGER-1: a driver that nobody knows stays unknown")
    default void expansions_of_strangers_stay_unknown(TestInfo rule) {
        Rule.of(rule).check(() -> expansions(CapabilityRules::strangersStayUnknown));
    }

    private Optional<String> expansions(Function<CapabilityRules, Optional<String>> rule) {
        return rule.apply(of(Trial.EXPAND_ONLINE)).or(() -> rule.apply(of(Trial.EXPAND_OFFLINE)));
    }

    private CapabilityRules of(Trial mode) {
        return new CapabilityRules(new Survey(Interview.with(provider(), timeLimit()), drivers()), mode);
    }
}
