package io.github.snapworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.SourcedFact.Age;
import io.github.snapworthy.core.Trust;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Evidence comes back from a file as it went in, and grows old whatever order it came in. */
class EvidenceProperties {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final Instant NOW = Instant.parse("2026-11-26T10:15:00Z");
    private static final Duration LIMIT = Duration.ofDays(2);

    @Provide
    Arbitrary<SourcedFact> evidence() {
        Arbitrary<Optional<String>> scope =
                Arbitraries.of("fast", "no", "1.10", "a: b", "- #").optional();
        Arbitrary<Fact> capable = Combinators.combine(
                        Arbitraries.of(Capability.class), Arbitraries.of(Fact.Answer.class), scope)
                .as(Fact.Capable::new);
        Arbitrary<Instant> when = Arbitraries.longs().between(0, 6).map(day -> NOW.minus(Duration.ofDays(day)));
        Arbitrary<String> seen = Arbitraries.of("x", "yes", "é\\n\"'", "{", "a: b # c", "null", "~", "007");
        return Combinators.combine(
                        capable,
                        Arbitraries.of(Trust.DECLARED, Trust.VERIFIED),
                        seen,
                        when,
                        Arbitraries.of("1.0", "v1.0", "2.0").optional())
                .as((fact, trust, text, at, release) ->
                        new SourcedFact(fact, trust, "a", text, Optional.of(at), release, Age.CURRENT));
    }

    private static FactSet of(Iterable<SourcedFact> facts) {
        return new FactSet(
                ImmutableSetMultimap.<DriverName, SourcedFact>builder()
                        .putAll(ACME, facts)
                        .build(),
                ImmutableList.of());
    }

    @Property
    void a_file_says_what_was_written(@ForAll("evidence") SourcedFact one) throws IOException, FactFileException {
        FactSet back = FactFiles.evidence("f", Resources.stream(FactFiles.evidenceText(of(List.of(one)))));

        SourcedFact read = back.facts().get(ACME).stream()
                .filter(said -> said.fact() instanceof Fact.Capable)
                .findFirst()
                .orElseThrow();
        assertThat(read.detail()).isEqualTo(one.detail() + " (f:4)");
        assertThat(read).usingRecursiveComparison().ignoringFields("detail").isEqualTo(one);
    }

    @Property
    void the_order_of_evidence_never_matters(@ForAll("lists") List<SourcedFact> facts) {
        List<SourcedFact> turned = new ArrayList<>(facts);
        Collections.reverse(turned);
        Inventory seen = FactSourcesTest.cluster(ACME);
        Inventory.Builder timed = Inventory.builder();
        seen.refs(io.github.snapworthy.core.Kind.CSI_DRIVER)
                .forEach(ref -> timed.add(seen.find(ref).orElseThrow()));
        Inventory cluster = timed.collectedAt(NOW).build();

        FactSet one = FactSources.of().knowing(of(facts)).evidenceHolds(LIMIT).gather(cluster);
        FactSet other =
                FactSources.of().evidenceHolds(LIMIT).knowing(of(turned)).gather(cluster);

        assertThat(one).isEqualTo(other);
        assertThat(one.facts().get(ACME)).allSatisfy(said -> {
            boolean old = said.when().orElseThrow().isBefore(NOW.minus(LIMIT));
            assertThat(said.trust().compareTo(Trust.STATED) <= 0).isEqualTo(said.age() != Age.CURRENT);
            assertThat(said.age() == Age.OLD && !old).isFalse();
            assertThat(said.age() == Age.CURRENT && old).isFalse();
        });
    }

    @Provide
    Arbitrary<List<SourcedFact>> lists() {
        return evidence().list().ofMaxSize(6);
    }
}
