package io.github.snapworthy.testkit;

import io.github.snapworthy.testkit.internal.Hostility;
import io.github.snapworthy.testkit.internal.yaml.ScenarioText;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The laws of decisions as jqwik properties over generated clusters. A suite implements the interface and says how its
 * host answers a scenario:
 *
 * <pre>{@code
 * class OurWebhookProperties implements DecisionLaws {
 *     public Answer answer(Scenario s) {
 *         return ourWebhook.admit(s.request(), s.inventory(), s.facts());
 *     }
 * }
 * }</pre>
 *
 * <p>How often each is tried is jqwik's business: {@code jqwik.tries.default} in {@code junit-platform.properties}, or
 * {@code @Property(tries = ...)} on a method that overrides one here and calls it. A suite whose host does not keep a law
 * yet overrides that method with {@code @Disabled} and the reason. A failure names the law, the question and the smallest
 * cluster that was found.
 *
 * <p>The laws themselves are the plain functions of {@link Laws}.
 */
public interface DecisionLaws extends Decider {
    /** See {@link Laws#nonInterference}. */
    @Property
    default void law_1_what_an_operation_does_not_read_never_changes_it(@ForAll("scenarios") Scenario scenario) {
        require("law 1 (non-interference)", Laws::nonInterference, scenario);
    }

    /** See {@link Laws#agreeingFacts}. */
    @Property
    default void law_2_a_source_that_agrees_changes_no_verdict(@ForAll("scenarios") Scenario scenario) {
        require("law 2 (agreeing facts)", Laws::agreeingFacts, scenario);
    }

    /** See {@link Laws#lostObservations}. */
    @Property
    default void law_2_what_becomes_unreadable_leaves_the_verdict_or_makes_it_unknown(
            @ForAll("scenarios") Scenario scenario) {
        require("law 2 (lost observations)", Laws::lostObservations, scenario);
    }

    /** See {@link Laws#lostRefutations}. */
    @Property
    default void law_2_what_can_only_refute_is_never_missed(@ForAll("scenarios") Scenario scenario) {
        require("law 2 (lost refutations)", Laws::lostRefutations, scenario);
    }

    /** See {@link Laws#repairs}. */
    @Property
    default void law_3_mending_one_thing_makes_nothing_worse(@ForAll("scenarios") Scenario scenario) {
        require("law 3 (truth monotonicity)", Laws::repairs, scenario);
    }

    /** See {@link Laws#soundReasons}. */
    @Property
    default void law_4_the_blockers_are_what_has_to_be_repaired_and_no_more(@ForAll("scenarios") Scenario scenario) {
        require("law 4 (sound and minimal reasons)", Laws::soundReasons, scenario);
    }

    /** See {@link Laws#orderIndependence}. */
    @Property
    default void law_5_order_never_matters(@ForAll("scenarios") Scenario scenario) {
        require("law 5 (order independence)", Laws::orderIndependence, scenario);
    }

    /** See {@link Laws#sufficientRemedies}. */
    @Property
    default void law_6_a_sufficient_remedy_suffices(@ForAll("scenarios") Scenario scenario) {
        require("law 6 (sufficient remedies)", Laws::sufficientRemedies, scenario);
    }

    /** See {@link Laws#meet}. */
    @Property
    default void law_7_a_machine_is_as_good_as_its_worst_part(@ForAll("scenarios") Scenario scenario) {
        require("law 7 (meet)", Laws::meet, scenario);
    }

    /** See {@link Laws#furtherMethods}. */
    @Property
    default void law_7a_one_more_method_makes_nothing_worse(@ForAll("scenarios") Scenario scenario) {
        require("law 7a (further methods)", Laws::furtherMethods, scenario);
    }

    /** See {@link Laws#totality}. */
    @Property
    default void law_8_nothing_makes_it_throw(@ForAll("hostileScenarios") Scenario scenario) {
        require("law 8 (totality)", Laws::totality, scenario);
    }

    /** See {@link Laws#determinism}. */
    @Property
    default void law_9_the_same_facts_give_the_same_answer(@ForAll("scenarios") Scenario scenario) {
        require("law 9 (determinism)", Laws::determinism, scenario);
    }

    /** See {@link Laws#oneDecision}. */
    @Property
    default void law_10_every_reader_gives_the_same_answer(@ForAll("scenarios") Scenario scenario) {
        require("law 10 (one decision)", (one, asked) -> Laws.oneDecision(one, readers(), asked), scenario);
    }

    /** See {@link Laws#incrementalUpdate}. */
    @Property
    default void law_10_the_way_to_a_cluster_does_not_matter(@ForAll("scenarios") Scenario scenario) {
        require("law 10 (incremental update)", Laws::incrementalUpdate, scenario);
    }

    /** See {@link Laws#dependencies}. */
    @Property
    default void law_10_what_an_answer_does_not_depend_on_never_changes_it(@ForAll("scenarios") Scenario scenario) {
        require("law 10 (dependencies)", Laws::dependencies, scenario);
    }

    /**
     * Whatever else in the host answers the same questions, by a name for people: a list view, an admission check, a report
     * that is read back. None by default.
     */
    default Map<String, Decider> readers() {
        return Map.of();
    }

    /**
     * The clusters and questions of all laws but law 8. A suite of a host that decides only some operations overrides it,
     * with {@code @Provide}, by {@link Clusters#asking} or by scenarios of its own.
     */
    @Provide
    default Arbitrary<Scenario> scenarios() {
        return Clusters.scenarios();
    }

    /** Clusters in which any text may stand anywhere, for law 8. */
    @Provide
    default Arbitrary<Scenario> hostileScenarios() {
        return Hostility.scenarios();
    }

    /** Fails with the law, the violation and the scenario in one text: a summary of tests shows nothing else. */
    private void require(String law, BiFunction<Decider, Scenario, Optional<String>> check, Scenario scenario) {
        check.apply(this, scenario).ifPresent(violation -> {
            throw new AssertionError(
                    law + " is broken for " + scenario.request() + ": " + violation + "\nin the scenario" + scenario
                            + "as files for the command line:\n" + ScenarioText.inMessage(scenario));
        });
    }
}
