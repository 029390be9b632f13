package io.github.snapworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.Trust;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was found out of drivers comes back from a file as it was, with who found it out, when, and of which release. */
class EvidenceTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final Instant THEN = Instant.parse("2026-11-26T10:15:00Z");
    private static final String HEAD = "apiVersion: snapworthy/v1\nkind: DriverEvidence\ndrivers:\n";
    private static final String ENTRY =
            HEAD + "  csi.acme.example:\n    - {trust: DECLARED, source: a, seen: b, at: 2026-11-26T10:15:00Z, ";

    @Test
    void the_example_says_what_it_says() throws IOException, FactFileException {
        FactSet read = FactFiles.evidence("f.yaml", Resources.open("evidence-example.yaml"));

        assertThat(read.providers()).containsExactly(ProviderState.answered("snapworthy.evidence", 7));
        assertThat(read.facts().get(ACME).stream().map(EvidenceTest::words))
                .containsExactlyInAnyOrder(
                        "DECLARED csi-probe SNAPSHOT SUPPORTED",
                        "DECLARED csi-probe CLONE UNSUPPORTED",
                        "DECLARED csi-probe EXPAND_ONLINE SUPPORTED",
                        "DECLARED csi-probe EXPANSION_MODE_UNSTATED",
                        "DECLARED csi-probe release v2.3.1",
                        "VERIFIED snapworthy.verify SNAPSHOT SUPPORTED in fast",
                        "VERIFIED snapworthy.verify RESTORE SUPPORTED in fast");
        assertThat(read.facts().get(ACME)).allSatisfy(said -> {
            assertThat(said.release()).contains("v2.3.1");
            assertThat(said.when()).isPresent();
            assertThat(said.detail()).endsWith(" (f.yaml:4)");
            assertThat(said.age()).isEqualTo(SourcedFact.Age.CURRENT);
        });
    }

    private static String words(SourcedFact said) {
        String what = "";
        if (said.fact() instanceof Fact.Capable capable) {
            what = capable.capability() + " " + capable.answer()
                    + capable.storageClass().map(name -> " in " + name).orElse("");
        } else if (said.fact() instanceof Fact.Limited limited) {
            what = limited.limit().name();
        } else if (said.fact() instanceof Fact.Release release) {
            what = "release " + release.release();
        }
        return said.trust() + " " + said.source() + " " + what;
    }

    @Test
    void what_is_written_is_what_a_person_would_write() {
        FactSet found = FactSet.of(
                        "csi-probe",
                        Trust.DECLARED,
                        Facts.of(ACME)
                                .and(new Fact.Release("", "v2.3.1"))
                                .supports(Capability.SNAPSHOT, Capability.EXPAND_ONLINE)
                                .refuses(Capability.CLONE)
                                .limited(Limit.EXPANSION_MODE_UNSTATED)
                                .because("capabilities over CSI at unix:///csi/csi.sock")
                                .asOf(THEN))
                .and(FactSet.of(
                        "snapworthy.verify",
                        Trust.VERIFIED,
                        Facts.of(ACME)
                                .and(new Fact.Capable(
                                        Capability.SNAPSHOT, Fact.Answer.SUPPORTED, java.util.Optional.of("fast")))
                                .because("yes: it worked")
                                .asOf(THEN)));

        assertThat(FactFiles.evidenceText(found)).isEqualTo("""
                apiVersion: snapworthy/v1
                kind: DriverEvidence
                drivers:
                  csi.acme.example:
                    - trust: VERIFIED
                      source: snapworthy.verify
                      at: 2026-11-26T10:15:00Z
                      storageClass: fast
                      seen: 'yes: it worked'
                      capabilities:
                        snapshot: yes
                    - trust: DECLARED
                      source: csi-probe
                      at: 2026-11-26T10:15:00Z
                      release: v2.3.1
                      seen: capabilities over CSI at unix:///csi/csi.sock
                      capabilities:
                        snapshot: yes
                        clone: no
                        expandOnline: yes
                      limits:
                        - EXPANSION_MODE_UNSTATED
                """);
    }

    @Test
    void what_is_no_evidence_is_not_written() {
        Facts yes = Facts.of(ACME).supports(Capability.SNAPSHOT);

        assertThatThrownBy(() -> FactFiles.evidenceText(FactSet.of("a", Trust.STATED, yes.asOf(THEN))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected evidence, DECLARED or VERIFIED");
        assertThatThrownBy(() -> FactFiles.evidenceText(FactSet.of("a", Trust.VERIFIED, yes)))
                .hasMessageContaining("expected the time");
        assertThatThrownBy(() -> FactFiles.evidenceText(FactSet.of(
                        "a", Trust.DECLARED, yes.needsClassParameters("pool").asOf(THEN))))
                .hasMessageContaining("expected capabilities and limits");
        assertThatThrownBy(() -> FactFiles.evidenceText(FactSet.of(
                        "a", Trust.DECLARED, yes.refuses(Capability.SNAPSHOT).asOf(THEN))))
                .hasMessageContaining("expected one answer on SNAPSHOT");
    }

    @Test
    void what_would_be_refused_is_not_written() {
        Facts yes = Facts.of(ACME).supports(Capability.SNAPSHOT).asOf(THEN);
        Facts misnamed = Facts.of(DriverName.of("csi_acme"))
                .supports(Capability.SNAPSHOT)
                .asOf(THEN);
        Facts endless = yes.because("x".repeat(1 << 20));

        assertThatThrownBy(() -> FactFiles.evidenceText(FactSet.of("a", Trust.DECLARED, misnamed)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected the name of a driver such as csi.acme.example, was 'csi_acme'");
        assertThatThrownBy(() -> FactFiles.evidenceText(FactSet.of("My Tool", Trust.DECLARED, yes)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected the id of who found it out");
        assertThatThrownBy(() -> FactFiles.evidenceText(FactSet.of("a", Trust.DECLARED, endless)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected at most 1048576 bytes");
    }

    @Test
    void a_driver_of_which_nothing_but_its_release_is_known_is_left_out() throws IOException, FactFileException {
        FactSet told = FactSet.of(
                "csi-probe",
                Trust.DECLARED,
                Facts.of(ACME).and(new Fact.Release("", "v1")).asOf(THEN));

        String text = FactFiles.evidenceText(told);

        assertThat(text).doesNotContain("csi.acme.example");
        assertThat(FactFiles.evidence("f", Resources.stream(text)).facts().asMap())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "capabilities: {snapshot: true}}| f:5:96: snapshot: expected one of yes, no, was 'true'",
                "maximumSnapshots: 3}| f:5:71: unknown key 'maximumSnapshots', expected one of trust, source,",
                "release: 1.0}| f:5:7: expected something that was found out, one of capabilities, limits",
                "limits: [NODE_LOCAL], storageClass: a}| f:5:93: expected capabilities alone",
                "trust: CURATED}| f:5:71: expected 'trust' once",
            })
    void what_is_wrong_is_told_with_its_place(String rest, String problem) throws IOException {
        assertThat(problems(ENTRY + rest + "\n"))
                .anySatisfy(told -> assertThat(told).startsWith(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trust: CURATED| f:5:14: trust: expected one of DECLARED, VERIFIED, was 'CURATED'",
                "source: My Tool| f:5:15: source: expected the id of who found it out, such as csi-probe",
                "at: 2026-11-26| f:5:11: at: expected a time with its zone such as 2026-11-26T10:15:00Z",
                "seen: ''| f:5:13: seen: expected a text, was empty",
                "limits: []| f:5:7: expected the key 'at'",
            })
    void a_wrong_value_is_told_with_its_place(String entry, String problem) throws IOException {
        assertThat(problems(HEAD + "  csi.acme.example:\n    - " + entry + "\n"))
                .anySatisfy(told -> assertThat(told).startsWith(problem));
    }

    @Test
    void drivers_have_names_and_lists() throws IOException {
        assertThat(problems(HEAD + "  'a b': []\n  c: {}\n"))
                .containsExactly(
                        "f:4:3: expected a list of what was found out of 'a b'",
                        "f:4:3: expected the name of a driver such as csi.acme.example, was 'a b'",
                        "f:5:3: expected a list of what was found out of 'c'",
                        "f:5:6: c: expected a list");
    }

    private static List<String> problems(String text) throws IOException {
        List<String> told = FactFiles.validate("f", Resources.stream(text)).stream()
                .map(FactFileProblem::toString)
                .toList();
        assertThatThrownBy(() -> FactFiles.evidence("f", Resources.stream(text)))
                .isInstanceOfSatisfying(
                        FactFileException.class,
                        thrown -> assertThat(thrown.problems().stream().map(FactFileProblem::toString))
                                .isEqualTo(told));
        return told;
    }
}
