package io.github.snapworthy.testkit;

import io.github.snapworthy.testkit.internal.contract.AnswerRules;
import io.github.snapworthy.testkit.internal.contract.ConditionRules;
import io.github.snapworthy.testkit.internal.contract.ConstancyRules;
import io.github.snapworthy.testkit.internal.contract.IdRules;
import io.github.snapworthy.testkit.internal.contract.Interview;
import io.github.snapworthy.testkit.internal.contract.Rule;
import io.github.snapworthy.testkit.internal.contract.Survey;
import io.github.snapworthy.testkit.internal.contract.TimeRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What every provider of driver facts has to keep, whatever it says. See {@link PluginContract} for how to use it. */
public interface ProviderContract extends PluginContract {
    /** A host refuses a provider whose id is malformed. */
    @Test
    @DisplayName("PROVIDER-ID-1: the id is well-formed")
    default void the_id_is_well_formed(TestInfo rule) {
        Rule.of(rule).check(() -> IdRules.wellFormed(interview()));
    }

    /** A host refuses a provider that takes the prefix of ours. */
    @Test
    @DisplayName("PROVIDER-ID-2: the id is not reserved")
    default void the_id_is_not_reserved(TestInfo rule) {
        Rule.of(rule).check(() -> IdRules.notReserved(interview()));
    }

    /** Facts are known by the id of their source. */
    @Test
    @DisplayName("PROVIDER-ID-3: the id is always the same")
    default void the_id_is_always_the_same(TestInfo rule) {
        Rule.of(rule).check(() -> IdRules.stable(interview(), interview()));
    }

    /** Guards the other rules, which would hold for a provider that is asked about nothing. */
    @Test
    @DisplayName("PROVIDER-KNOWN-1: it says something of each driver that it knows")
    default void something_is_said_of_each_known_driver(TestInfo rule) {
        Rule.of(rule).check(() -> AnswerRules.known(survey()));
    }

    /** Silence is unknown, and unknown is never a yes. */
    @Test
    @DisplayName("PROVIDER-SILENCE-1: it says nothing of a driver that nobody knows")
    default void nothing_is_said_of_strangers(TestInfo rule) {
        Rule.of(rule).check(() -> AnswerRules.silentOfStrangers(interview()));
    }

    /** Names of drivers differ by upper and lower case. */
    @Test
    @DisplayName("PROVIDER-SILENCE-2: it compares names exactly")
    default void names_are_compared_exactly(TestInfo rule) {
        Rule.of(rule).check(() -> AnswerRules.namesExact(survey()));
    }

    /** A null costs the facts about a driver. */
    @Test
    @DisplayName("PROVIDER-NULL-1: it never returns null")
    default void nothing_is_null(TestInfo rule) {
        Rule.of(rule).check(() -> survey().broken(Rule.of(rule).id()));
    }

    /** An exception costs the facts about a driver. */
    @Test
    @DisplayName("PROVIDER-THROW-1: it throws nothing, whatever the view")
    default void nothing_is_thrown(TestInfo rule) {
        Rule.of(rule).check(() -> survey().broken(Rule.of(rule).id()));
    }

    /** A host takes no facts about another driver. */
    @Test
    @DisplayName("PROVIDER-DRIVER-1: it speaks of the driver that it is asked about")
    default void it_speaks_of_the_driver_that_is_asked_about(TestInfo rule) {
        Rule.of(rule).check(() -> survey().broken(Rule.of(rule).id()));
    }

    /** A view is shared by all providers and threads. An attempt that the provider keeps to itself cannot be seen. */
    @Test
    @DisplayName("PROVIDER-VIEW-1: it does not try to change its view")
    default void the_view_is_left_alone(TestInfo rule) {
        Rule.of(rule).check(() -> survey().broken(Rule.of(rule).id()));
    }

    /** Equal questions have equal answers. */
    @Test
    @DisplayName("PROVIDER-SAME-1: it answers the same when it is asked again")
    default void the_answer_is_the_same_again(TestInfo rule) {
        Rule.of(rule).check(() -> ConstancyRules.whenAskedAgain(survey()));
    }

    /** Hosts ask in any order. */
    @Test
    @DisplayName("PROVIDER-SAME-2: it answers the same in another order")
    default void the_answer_is_the_same_in_another_order(TestInfo rule) {
        Rule.of(rule).check(() -> ConstancyRules.inAnotherOrder(survey(), interview()));
    }

    /** Hosts ask from several threads. */
    @Test
    @DisplayName("PROVIDER-SAME-3: it answers the same in several threads at once")
    default void the_answer_is_the_same_in_several_threads(TestInfo rule) {
        Rule.of(rule).check(() -> ConstancyRules.inSeveralThreads(survey()));
    }

    /** Hosts stop waiting. The best of three tries counts. */
    @Test
    @DisplayName("PROVIDER-TIME-1: it answers in time")
    default void the_answer_comes_in_time(TestInfo rule) {
        Rule.of(rule).check(() -> TimeRules.inTime(survey()));
    }

    /** A thread that cannot be stopped is lost to the host. */
    @Test
    @DisplayName("PROVIDER-TIME-2: it ends when it is interrupted")
    default void it_ends_when_it_is_interrupted(TestInfo rule) {
        Rule.of(rule).check(() -> TimeRules.endsWhenInterrupted(survey()));
    }

    /** The interruption is the host's. */
    @Test
    @DisplayName("PROVIDER-TIME-3: it takes no interruption away")
    default void it_takes_no_interruption_away(TestInfo rule) {
        Rule.of(rule).check(() -> TimeRules.keepsInterruption(survey()));
    }

    /** Hosts take a bounded number of facts. */
    @Test
    @DisplayName("PROVIDER-AMOUNT-1: it states a bounded number of facts")
    default void the_number_of_facts_is_bounded(TestInfo rule) {
        Rule.of(rule).check(() -> AnswerRules.notTooMuch(survey(), factLimit()));
    }

    /** What is said twice is probably meant otherwise. */
    @Test
    @DisplayName("PROVIDER-ONCE-1: it states nothing twice")
    default void nothing_is_stated_twice(TestInfo rule) {
        Rule.of(rule).check(() -> AnswerRules.nothingTwice(survey()));
    }

    /** The reason is what people see as evidence. */
    @Test
    @DisplayName("PROVIDER-REASON-1: every answer has a reason")
    default void every_answer_has_a_reason(TestInfo rule) {
        Rule.of(rule).check(() -> AnswerRules.reasoned(survey()));
    }

    /** What is catalogued or configured proves a yes only. */
    @Test
    @DisplayName("PROVIDER-TRUST-1: its trust can prove what it says")
    default void the_trust_can_prove_what_is_said(TestInfo rule) {
        Rule.of(rule).check(() -> AnswerRules.trustProves(survey()));
    }

    /** Two answers to one question are a conflict, which leaves it open. */
    @Test
    @DisplayName("PROVIDER-AGREE-1: the facts of an answer agree")
    default void the_facts_of_an_answer_agree(TestInfo rule) {
        Rule.of(rule).check(() -> AnswerRules.agrees(survey()));
    }

    /** A host that keeps an answer asks again only for another release. */
    @Test
    @DisplayName("PROVIDER-HOLD-1: an answer that holds depends on the release alone")
    default void an_answer_that_holds_depends_on_the_release_alone(TestInfo rule) {
        Rule.of(rule).check(() -> AnswerRules.holds(survey()));
    }

    /** A condition that nothing meets, or that both sides meet, leaves the capability open for ever. */
    @Test
    @DisplayName("PROVIDER-CONDITION-1: conditions can be decided")
    default void conditions_can_be_decided(TestInfo rule) {
        Rule.of(rule).check(() -> ConditionRules.decidable(survey()));
    }

    private Interview interview() {
        return Interview.with(provider(), timeLimit());
    }

    private Survey survey() {
        return new Survey(interview(), drivers());
    }
}
