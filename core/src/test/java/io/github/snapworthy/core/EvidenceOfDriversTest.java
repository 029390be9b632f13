package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What findings show of the facts that they rest on: who says it, which side it is on, and whether it is an old word. */
class EvidenceOfDriversTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final Facts SAID = Facts.of(ACME).because("manual, 4.2").asOf(Instant.parse("2026-11-01T00:00:00Z"));

    private static List<String> evidence(String code, FactSet outside) {
        Inventory seen = Inventory.builder()
                .add(Volume.builder().name("pv").csi("csi.acme.example", "h").build())
                .add(Claim.builder().name("apps", "data").bound("pv").build())
                .build();
        Decision decision = Advisor.of(Profile.kubernetes())
                .over(seen, outside)
                .decide(Request.snapshot(ClaimRef.of("apps", "data")));
        return decision.findings().stream()
                .filter(finding -> finding.code().is(code))
                .flatMap(finding -> finding.evidence().stream())
                .map(shown -> shown.source() + " " + shown.trust().orElseThrow() + " " + shown.detail())
                .toList();
    }

    private static FactSet stale(FactSet fresh) {
        ImmutableSetMultimap.Builder<DriverName, SourcedFact> facts = ImmutableSetMultimap.builder();
        fresh.facts().forEach((driver, said) -> facts.put(driver, said.stale()));
        return new FactSet(facts.build(), ImmutableList.of());
    }

    @Test
    void a_conflict_shows_both_sides() {
        FactSet outside = FactSet.of("one", Trust.STATED, SAID.supports(Capability.SNAPSHOT))
                .and(FactSet.of("two", Trust.STATED, SAID.refuses(Capability.SNAPSHOT)));

        assertThat(evidence("SNAPSHOT_SUPPORT_CONFLICTS", outside))
                .containsExactly("one STATED SUPPORTED: manual, 4.2", "two STATED UNSUPPORTED: manual, 4.2");
    }

    @Test
    void an_earlier_answer_says_so_with_its_time() {
        FactSet no = stale(FactSet.of("one", Trust.STATED, SAID.refuses(Capability.SNAPSHOT)));
        FactSet yes = stale(FactSet.of("two", Trust.CATALOGUED, SAID.supports(Capability.SNAPSHOT)));

        assertThat(evidence("DRIVER_LACKS_SNAPSHOT", no.and(yes)))
                .containsExactly("one STATED manual, 4.2 (stale, of 2026-11-01T00:00:00Z)");
        assertThat(evidence("EVIDENCE_DISAGREES", no.and(yes)))
                .containsExactly("two CATALOGUED manual, 4.2 (stale, of 2026-11-01T00:00:00Z)");
    }

    private static FactSet weakened(FactSet found, SourcedFact.Age why) {
        ImmutableSetMultimap.Builder<DriverName, SourcedFact> facts = ImmutableSetMultimap.builder();
        found.facts().forEach((driver, said) -> facts.put(driver, said.weakened(why)));
        return new FactSet(facts.build(), ImmutableList.of());
    }

    @Test
    void an_answer_that_rests_on_old_evidence_says_so() {
        FactSet found = FactSet.of("tried", Trust.VERIFIED, SAID.supports(Capability.SNAPSHOT));

        assertThat(evidence("EVIDENCE_OLD", weakened(found, SourcedFact.Age.OLD)))
                .containsExactly("tried STATED manual, 4.2 (old, of 2026-11-01T00:00:00Z)");
        assertThat(evidence("EVIDENCE_OLD", found)).isEmpty();
        assertThat(evidence(
                        "EVIDENCE_OLD",
                        weakened(found, SourcedFact.Age.OLD)
                                .and(FactSet.of("pack", Trust.CURATED, SAID.supports(Capability.SNAPSHOT)))))
                .as("what does not decide")
                .isEmpty();
    }

    @Test
    void an_answer_that_rests_on_evidence_of_another_release_says_so() {
        FactSet found = FactSet.of(
                "tried", Trust.VERIFIED, SAID.and(new Fact.Release("", "v1")).supports(Capability.SNAPSHOT));

        assertThat(evidence("EVIDENCE_OF_OTHER_RELEASE", weakened(found, SourcedFact.Age.OTHER_RELEASE)))
                .containsExactly("tried STATED manual, 4.2 (of release v1)");
    }
}
