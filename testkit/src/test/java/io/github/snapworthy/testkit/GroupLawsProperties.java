package io.github.snapworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClaimSetRef;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.testkit.internal.Hostility;
import java.util.Optional;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** The laws on group snapshots of generated clusters: each is asked for a group of its claims, or of its machine. */
@PropertyDefaults(tries = 60)
class GroupLawsProperties {
    private static final String SEED = "20261126";
    private static final ApiDefinition SERVED =
            new ApiDefinition("volumegroupsnapshots", Kind.GROUP_SNAPSHOT_CLASS.group(), ImmutableSet.of("v1"));
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final DriverName LONGHORN = DriverName.of("driver.longhorn.io");

    @Property(seed = SEED)
    void lost_observations_leave_the_verdict_or_make_it_unknown(@ForAll("groups") Scenario scenario) {
        require(Laws::lostObservations, scenario);
    }

    @Property(seed = SEED)
    void what_can_only_refute_is_never_missed(@ForAll("groups") Scenario scenario) {
        require(Laws::lostRefutations, scenario);
    }

    @Property(seed = SEED)
    void mending_one_thing_makes_nothing_worse(@ForAll("groups") Scenario scenario) {
        require(Laws::repairs, scenario);
    }

    @Property(seed = SEED)
    void the_blockers_are_what_has_to_be_repaired(@ForAll("groups") Scenario scenario) {
        require(Laws::soundReasons, scenario);
    }

    @Property(seed = SEED)
    void order_never_matters(@ForAll("groups") Scenario scenario) {
        require(Laws::orderIndependence, scenario);
    }

    @Property(seed = SEED)
    void a_machine_is_as_good_as_its_worst_part(@ForAll("groups") Scenario scenario) {
        require(Laws::meet, scenario);
    }

    @Property(seed = SEED)
    void nothing_makes_it_throw(@ForAll("hostile") Scenario scenario) {
        require(Laws::totality, scenario);
    }

    @Property(seed = SEED)
    void the_same_facts_give_the_same_answer(@ForAll("groups") Scenario scenario) {
        require(Laws::determinism, scenario);
    }

    @Property(seed = SEED)
    void the_way_to_a_cluster_does_not_matter(@ForAll("groups") Scenario scenario) {
        require(Laws::incrementalUpdate, scenario);
    }

    @Property(seed = SEED)
    void what_a_group_does_not_depend_on_never_changes_it(@ForAll("groups") Scenario scenario) {
        require(Laws::dependencies, scenario);
    }

    /** Law 1, by what belongs to backups and to classes of single snapshots. */
    @Property(seed = SEED)
    void what_a_group_does_not_read_never_changes_it(@ForAll("groups") Scenario scenario) {
        require(
                (decider, asked) -> Mutations.outside(asked).stream()
                        .filter(step -> !decider.answer(step.result())
                                .verdict()
                                .equals(decider.answer(asked).verdict()))
                        .map(Mutation::toString)
                        .findFirst(),
                scenario);
    }

    @Provide
    static Arbitrary<Scenario> groups() {
        return grouped(Clusters.scenarios());
    }

    @Provide
    static Arbitrary<Scenario> hostile() {
        return grouped(Hostility.scenarios());
    }

    /** With classes of group snapshots and a word on the capability, more often than not. */
    private static Arbitrary<Scenario> grouped(Arbitrary<Scenario> scenarios) {
        return Combinators.combine(
                        scenarios,
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3))
                .as((scenario, classes, words) -> {
                    Scenario asked = scenario.asking(request(scenario));
                    for (int i = 0; i < classes; i++) {
                        asked = asked.with(SnapshotClass.builder()
                                .groupName("group-" + i)
                                .driver(i == 1 ? LONGHORN : ACME)
                                .build());
                    }
                    if (asked.find(ApiDefinition.refOf(Kind.GROUP_SNAPSHOT_CLASS))
                            .isPresent()) {
                        asked = asked.with(SERVED);
                    }
                    return asked.knowing(asked.facts().and(said(words)));
                });
    }

    private static FactSet said(int words) {
        return switch (words) {
            case 0 -> FactSet.none();
            case 1 -> FactSet.of("no", Trust.STATED, Facts.of(ACME).refuses(Capability.GROUP_SNAPSHOT));
            default ->
                FactSet.of(
                        "yes",
                        Trust.STATED,
                        Facts.of(ACME).supports(Capability.GROUP_SNAPSHOT),
                        Facts.of(LONGHORN).supports(Capability.GROUP_SNAPSHOT));
        };
    }

    private static Request request(Scenario scenario) {
        Subject subject = scenario.request().subject();
        if (subject instanceof VmRef machine) {
            return Request.groupSnapshot(machine);
        }
        String name = subject instanceof ClaimRef ? subject.name() : "data-0";
        return Request.groupSnapshot(ClaimSetRef.of(subject.namespace(), name, "data-1"));
    }

    private static void require(BiFunction<Decider, Scenario, Optional<String>> law, Scenario scenario) {
        Decider core = asked -> Answer.of(asked.decide());
        assertThat(law.apply(core, scenario)).as(() -> String.valueOf(scenario)).isEmpty();
    }
}
