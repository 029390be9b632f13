package io.github.snapworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.testkit.internal.Hostility;
import java.util.Optional;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Restores of machines keep the laws, from snapshots of KubeVirt and from backups of Harvester. */
class MachineRestoreLawsProperties {
    private static final String SEED = "20261126";
    private static final int TRIES = 150;

    @Provide
    static Arbitrary<Scenario> restores() {
        return MachineRestores.in(Clusters.scenarios());
    }

    @Provide
    static Arbitrary<Scenario> hostile() {
        return MachineRestores.in(Hostility.scenarios());
    }

    /** A try of this law asks some two hundred times. */
    @Property(seed = SEED, tries = TRIES / 2)
    void law_1_what_a_restore_does_not_read_never_changes_it(@ForAll("restores") Scenario scenario) {
        require(Laws::nonInterference, scenario);
    }

    @Property(seed = SEED, tries = TRIES)
    void law_2_what_becomes_unreadable_leaves_the_verdict_or_makes_it_unknown(@ForAll("restores") Scenario scenario) {
        require(Laws::lostObservations, scenario);
    }

    @Property(seed = SEED, tries = TRIES)
    void law_2_what_can_only_refute_is_never_missed(@ForAll("restores") Scenario scenario) {
        require(Laws::lostRefutations, scenario);
    }

    @Property(seed = SEED, tries = TRIES)
    void law_3_mending_one_thing_makes_nothing_worse(@ForAll("restores") Scenario scenario) {
        require(Laws::repairs, scenario);
    }

    @Property(seed = SEED, tries = TRIES)
    void law_4_the_blockers_are_what_has_to_be_repaired_and_no_more(@ForAll("restores") Scenario scenario) {
        require(Laws::soundReasons, scenario);
    }

    @Property(seed = SEED, tries = TRIES)
    void law_5_order_never_matters(@ForAll("restores") Scenario scenario) {
        require(Laws::orderIndependence, scenario);
    }

    @Property(seed = SEED, tries = TRIES)
    void law_7_a_restore_is_as_good_as_its_worst_part(@ForAll("restores") Scenario scenario) {
        require(Laws::meet, scenario);
    }

    @Property(seed = SEED, tries = TRIES)
    void law_8_nothing_makes_it_throw(@ForAll("hostile") Scenario scenario) {
        require(Laws::totality, scenario);
    }

    @Property(seed = SEED, tries = TRIES)
    void law_9_the_same_facts_give_the_same_answer(@ForAll("restores") Scenario scenario) {
        require(Laws::determinism, scenario);
    }

    @Property(seed = SEED, tries = TRIES)
    void law_10_the_way_to_a_cluster_does_not_matter(@ForAll("restores") Scenario scenario) {
        require(Laws::incrementalUpdate, scenario);
    }

    @Property(seed = SEED, tries = TRIES)
    void law_10_what_a_restore_does_not_depend_on_never_changes_it(@ForAll("restores") Scenario scenario) {
        require(Laws::dependencies, scenario);
    }

    private static void require(BiFunction<Decider, Scenario, Optional<String>> law, Scenario scenario) {
        Decider core = asked -> Answer.of(asked.decide());
        assertThat(law.apply(core, scenario)).as(() -> String.valueOf(scenario)).isEmpty();
    }
}
