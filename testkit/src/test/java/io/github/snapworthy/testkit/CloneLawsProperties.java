package io.github.snapworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.Bytes;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.CloneMethod;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.VolumeMode;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Clones of machines keep the laws, on the clusters on which other operations are put to them. */
@PropertyDefaults(tries = 60)
class CloneLawsProperties {
    private static final String SEED = "20261126";
    private static final ApiDefinition CDI =
            new ApiDefinition("datavolumes", "cdi.kubevirt.io", ImmutableSet.of("v1beta1"));
    private static final FactSet CLONES = FactSet.of(
                    "clones",
                    Trust.CURATED,
                    Facts.of(DriverName.of("csi.acme.example")).supports(Capability.CLONE))
            .and(FactSet.of(
                    "no-clones",
                    Trust.CURATED,
                    Facts.of(DriverName.of("driver.longhorn.io")).refuses(Capability.CLONE)));
    private static final Decider CORE = scenario -> Answer.of(scenario.decide());

    @Provide
    static Arbitrary<Scenario> clones() {
        return Combinators.combine(Clusters.scenarios(), changes(), changes(), questions())
                .as((scenario, change, other, question) -> other.apply(change.apply(scenario.asking(
                        question.apply(machine(scenario.request().subject()))))));
    }

    private static Arbitrary<Function<Scenario, Scenario>> changes() {
        return Arbitraries.of(
                scenario -> scenario,
                scenario -> scenario.with(CDI),
                scenario -> scenario.knowing(scenario.facts().and(CLONES)));
    }

    private static VmRef machine(Subject subject) {
        return subject instanceof VmRef vm ? vm : VmRef.of("apps", "vm-0");
    }

    private static Arbitrary<Function<VmRef, Request>> questions() {
        return Arbitraries.of(
                Request::clone,
                Request::clone,
                vm -> Request.clone(vm).using(CloneMethod.COPY, CloneMethod.SNAPSHOT_AND_RESTORE),
                vm -> Request.clone(vm).size(Bytes.gib(5)),
                vm -> Request.clone(vm).size(Bytes.gib(20)).volumeMode(VolumeMode.BLOCK),
                vm -> Request.clone(vm).named(vm.namespace(), "Copy"),
                vm -> Request.clone(vm).named(vm.namespace(), "copy"),
                vm -> Request.clone(vm).named(vm.namespace(), vm.name()));
    }

    @Property(seed = SEED)
    void law_1_what_a_clone_does_not_read_never_changes_it(@ForAll("clones") Scenario scenario) {
        holds(Laws.nonInterference(CORE, scenario));
    }

    @Property(seed = SEED)
    void law_2_what_becomes_unreadable_leaves_the_verdict_or_makes_it_unknown(@ForAll("clones") Scenario scenario) {
        holds(Laws.lostObservations(CORE, scenario));
    }

    @Property(seed = SEED)
    void law_2_what_can_only_refute_is_never_missed(@ForAll("clones") Scenario scenario) {
        holds(Laws.lostRefutations(CORE, scenario));
    }

    @Property(seed = SEED)
    void law_3_mending_one_thing_makes_nothing_worse(@ForAll("clones") Scenario scenario) {
        holds(Laws.repairs(CORE, scenario));
    }

    @Property(seed = SEED)
    void law_4_the_blockers_are_what_has_to_be_repaired_and_no_more(@ForAll("clones") Scenario scenario) {
        holds(Laws.soundReasons(CORE, scenario));
    }

    @Property(seed = SEED)
    void law_5_order_never_matters(@ForAll("clones") Scenario scenario) {
        holds(Laws.orderIndependence(CORE, scenario));
    }

    @Property(seed = SEED)
    void law_7_a_machine_is_as_good_as_its_worst_part(@ForAll("clones") Scenario scenario) {
        holds(Laws.meet(CORE, scenario));
    }

    @Property(seed = SEED)
    void law_8_nothing_makes_it_throw(@ForAll("clones") Scenario scenario) {
        holds(Laws.totality(CORE, scenario));
    }

    @Property(seed = SEED)
    void law_9_the_same_facts_give_the_same_answer(@ForAll("clones") Scenario scenario) {
        holds(Laws.determinism(CORE, scenario));
    }

    @Property(seed = SEED)
    void law_10_the_way_to_a_cluster_does_not_matter(@ForAll("clones") Scenario scenario) {
        holds(Laws.incrementalUpdate(CORE, scenario));
    }

    @Property(seed = SEED)
    void law_10_what_a_clone_does_not_depend_on_never_changes_it(@ForAll("clones") Scenario scenario) {
        holds(Laws.dependencies(CORE, scenario));
    }

    private static void holds(Optional<String> violation) {
        assertThat(violation).isEmpty();
    }
}
