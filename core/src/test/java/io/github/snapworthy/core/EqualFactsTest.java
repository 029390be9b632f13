package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Equal facts give equal decisions, evidence included: maps and sets that are equal may have other orders. */
class EqualFactsTest {
    private static final DriverName DRIVER = DriverName.of("csi.acme.example");

    @Test
    void the_order_of_parameters_of_a_class_is_not_shown() {
        assertThat(decide(ImmutableMap.of("type", "bak", "pool", "a"), ImmutableSet.of("v1")))
                .isEqualTo(decide(ImmutableMap.of("pool", "a", "type", "bak"), ImmutableSet.of("v1")));
    }

    @Test
    void the_order_of_versions_of_a_definition_is_not_shown() {
        assertThat(decide(ImmutableMap.of(), ImmutableSet.of("v1alpha1", "v1beta1")))
                .isEqualTo(decide(ImmutableMap.of(), ImmutableSet.of("v1beta1", "v1alpha1")));
    }

    private static Decision decide(ImmutableMap<String, String> parameters, ImmutableSet<String> versions) {
        Inventory seen = Inventory.builder()
                .add(Claim.builder().name("apps", "data").bound("pv-1").build())
                .add(Volume.builder().name("pv-1").csi(DRIVER.value(), "h").build())
                .add(SnapshotClass.builder()
                        .name("bak")
                        .driver(DRIVER)
                        .parameters(parameters)
                        .build())
                .add(new ApiDefinition(Kind.SNAPSHOT.plural(), Kind.SNAPSHOT.group(), versions))
                .listed(Kind.API_DEFINITION)
                .listed(Kind.SNAPSHOT_CLASS)
                .build();
        Facts facts = Facts.of(DRIVER)
                .supports(Capability.SNAPSHOT)
                .and(new Fact.ClassPurposes(
                        "type", ImmutableMap.of("bak", ClassPurpose.BACKUP), ClassPurpose.SNAPSHOT, Optional.empty()));
        Decision decision = Advisor.of(Profile.kubernetes())
                .over(seen, FactSet.of("pack", Trust.CURATED, facts))
                .decide(Request.snapshot(ClaimRef.of("apps", "data")));
        assertThat(decision.verdict()).isEqualTo(Verdict.DENIED);
        return decision;
    }
}
