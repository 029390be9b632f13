package io.github.snapworthy.testkit;

import io.github.snapworthy.testkit.internal.Hostility;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

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
 * <p>The laws themselves are the plain functions of {@link Laws}.
 */
public interface DecisionLaws extends Decider {
    /** See {@link Laws#nonInterference}. */
    @Property
    @Domain(Clusters.class)
    default void law_1_what_an_operation_does_not_read_never_changes_it(@ForAll Scenario scenario) {
        requireNone(Laws.nonInterference(this, scenario));
    }

    /** See {@link Laws#agreeingFacts}. */
    @Property
    @Domain(Clusters.class)
    default void law_2_a_source_that_agrees_changes_no_verdict(@ForAll Scenario scenario) {
        requireNone(Laws.agreeingFacts(this, scenario));
    }

    /** See {@link Laws#lostObservations}. */
    @Property
    @Domain(Clusters.class)
    default void law_2_what_becomes_unreadable_leaves_the_verdict_or_makes_it_unknown(@ForAll Scenario scenario) {
        requireNone(Laws.lostObservations(this, scenario));
    }

    /** See {@link Laws#lostRefutations}. */
    @Property
    @Domain(Clusters.class)
    default void law_2_what_can_only_refute_is_never_missed(@ForAll Scenario scenario) {
        requireNone(Laws.lostRefutations(this, scenario));
    }

    /** See {@link Laws#repairs}. */
    @Property
    @Domain(Clusters.class)
    default void law_3_mending_one_thing_makes_nothing_worse(@ForAll Scenario scenario) {
        requireNone(Laws.repairs(this, scenario));
    }

    /** See {@link Laws#orderIndependence}. */
    @Property
    @Domain(Clusters.class)
    default void law_5_order_never_matters(@ForAll Scenario scenario, @ForAll long seed) {
        requireNone(Laws.orderIndependence(this, scenario, new Random(seed)));
    }

    /** See {@link Laws#meet}. */
    @Property
    @Domain(Clusters.class)
    default void law_7_a_machine_is_as_good_as_its_worst_part(@ForAll Scenario scenario) {
        requireNone(Laws.meet(this, scenario));
    }

    /** See {@link Laws#totality}. */
    @Property
    default void law_8_nothing_makes_it_throw(@ForAll("hostileScenarios") Scenario scenario) {
        requireNone(Laws.totality(this, scenario));
    }

    /** See {@link Laws#determinism}. */
    @Property
    @Domain(Clusters.class)
    default void law_9_the_same_facts_give_the_same_answer(@ForAll Scenario scenario) {
        requireNone(Laws.determinism(this, scenario));
    }

    /** Clusters in which any text may stand anywhere. */
    @Provide
    default Arbitrary<Scenario> hostileScenarios() {
        return Hostility.scenarios();
    }

    private static void requireNone(Optional<String> violation) {
        violation.ifPresent(text -> {
            throw new AssertionError(text);
        });
    }
}
