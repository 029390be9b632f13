package io.github.snapworthy.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.internal.words.DriverCode;
import io.github.snapworthy.testkit.Clusters;
import io.github.snapworthy.testkit.Mutation;
import io.github.snapworthy.testkit.Scenario;
import io.github.snapworthy.testkit.internal.Hostility;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** What is generated is what it says. That it reaches all that the engine can say, {@link ClustersThorough} holds. */
@Domain(Clusters.class)
class ClustersProperties {
    @Property(seed = "1")
    void a_profile_prints_every_code_that_it_gives(@ForAll Scenario scenario) {
        Set<Code> printed = new HashSet<>(Set.of(DriverCode.ASSURANCE_TOO_LOW.code()));
        scenario.profile().requirements().stream()
                .filter(list -> list.operation() == scenario.request().operation())
                .flatMap(list -> list.requirements().stream())
                .forEach(requirement -> printed.addAll(requirement.codes()));
        assertThat(scenario.decide().findings()).extracting(Finding::code).isSubsetOf(printed);
    }

    @Property
    void a_scenario_prints_itself(@ForAll Scenario scenario) {
        assertThat(scenario.toString()).contains("request: ").contains("profile: ");
    }

    /** Also what no reader takes back: the message of a failing law 8 shows it. */
    @Property(tries = 30)
    void a_hostile_scenario_is_written_all_the_same(@ForAll("hostile") Scenario scenario) {
        assertThat(scenario.toYaml()).startsWith("# snapworthy check FILE ");
        assertThat(scenario.factsToYaml()).contains("kind: DriverOverrides");
    }

    @Provide
    Arbitrary<Scenario> hostile() {
        return Hostility.scenarios();
    }

    @Property(tries = 30)
    void a_mutation_is_one_step(@ForAll Mutation mutation) {
        assertThat(mutation.result()).isNotEqualTo(mutation.before());
        assertThat(mutation.toString()).contains(mutation.step());
    }

    @Property(tries = 20)
    void every_kind_of_value_is_generated(
            @ForAll Claim claim,
            @ForAll VirtualMachine machine,
            @ForAll SnapshotClass snapshotClass,
            @ForAll FactSet facts) {
        assertThat(List.of(
                        claim.ref().kind(),
                        machine.ref().kind(),
                        snapshotClass.ref().kind()))
                .containsExactly(Kind.CLAIM, Kind.VM, Kind.SNAPSHOT_CLASS);
        assertThat(facts.providers()).isEmpty();
    }
}
