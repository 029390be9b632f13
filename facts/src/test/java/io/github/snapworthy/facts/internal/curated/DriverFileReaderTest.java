package io.github.snapworthy.facts.internal.curated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.facts.FactFileProblem;
import io.github.snapworthy.facts.Resources;
import io.github.snapworthy.facts.internal.yaml.Reading;
import io.github.snapworthy.facts.internal.yaml.YamlFile;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverFileReaderTest {
    private static final String HEAD =
            "driver: csi.acme.example\nsource: {repository: acme/csi, commit: 1e5, date: 2026-01-01}\n";

    @Test
    void scalars_are_what_they_look_like() throws Exception {
        assertThat(read(HEAD).facts().reason()).isEqualTo("acme.yaml, from acme/csi at 1e5 of 2026-01-01");
    }

    @Test
    void expansion_without_a_mode_is_held_for_both_and_said() throws Exception {
        assertThat(read(HEAD + "capabilities: {expand: yes}").facts().stated())
                .isEqualTo(acme().supports(Capability.EXPAND_ONLINE, Capability.EXPAND_OFFLINE)
                        .and(new Fact.Limited(Limit.EXPANSION_MODE_UNSTATED))
                        .stated());
    }

    @Test
    void expansion_without_a_word_on_one_mode_is_held_for_it_and_said() throws Exception {
        assertThat(read(HEAD + "capabilities: {expand: yes, expandOnline: no}")
                        .facts()
                        .stated())
                .isEqualTo(acme().refuses(Capability.EXPAND_ONLINE)
                        .supports(Capability.EXPAND_OFFLINE)
                        .and(new Fact.Limited(Limit.EXPANSION_MODE_UNSTATED))
                        .stated());
    }

    @Test
    void no_expansion_is_none_in_either_mode() throws Exception {
        assertThat(read(HEAD + "capabilities: {expand: no}").facts().stated())
                .isEqualTo(acme().refuses(Capability.EXPAND_ONLINE, Capability.EXPAND_OFFLINE)
                        .stated());
    }

    @Test
    void what_is_not_decisive_is_advice() throws Exception {
        Fact fact = read(HEAD + """
                restrictions:
                  - capabilities: [expand]
                    where: PV.volumeMode
                    supportedWhen: =Block
                    decisive: no
                """).facts().stated().get(0);

        assertThat(fact).isInstanceOfSatisfying(Fact.Restriction.class, restriction -> {
            assertThat(restriction.weight()).isEqualTo(Fact.Weight.ADVICE);
            assertThat(restriction.capabilities()).containsExactly(Capability.EXPAND_ONLINE, Capability.EXPAND_OFFLINE);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "capabilities: {snapshot: maybe}| 3:26: snapshot: expected one of yes, no, was 'maybe'",
                "capabilities: {snapshots: yes}| 3:16: unknown key 'snapshots', expected one of snapshot, restore",
                "capabilities: [snapshot]| 3:15: expected a mapping",
                "capability: {}| 3:1: unknown key 'capability', expected one of driver, alsoMatches",
                "driver: again| 3:1: expected 'driver' once",
                "maximumSnapshots: some| 3:19: maximumSnapshots: expected a whole number from 0",
                "maximumSnapshots: -1| 3:19: maximumSnapshots: expected a whole number from 0",
                "releases: {driver: 1.0}| 3:1: unknown key 'releases', expected one of driver",
                "limits: [NODE_LOCAL, SLOW]| 3:22: limits: expected one of RESTORE_SIZE_EQUAL",
                "limits: NODE_LOCAL| 3:9: limits: expected a list",
                "advice: [[deep]]| 3:10: advice: expected a text",
                "alsoMatches: '*.acme.example'| 3:14: alsoMatches: expected '*.csi.acme.example', was '*.acme.example'",
                "classPurpose: {parameter: type, absent: TAPE}| 3:41: absent: expected one of SNAPSHOT, BACKUP, IMAGE",
                "classPurpose: {absent: BACKUP}| 3:15: expected the key 'parameter'",
                "restrictions: [{capabilities: [], where: PV.accessModes}]| 3:31: capabilities: expected at least one",
                "restrictions: [{capabilities: [clone], where: moon}]| 3:47: where: expected 'unreadable', 'release', one of",
                "restrictions: [{capabilities: [clone], where: PV.accessModes, supportedWhen: haz:x}]"
                        + "| 3:78: supportedWhen: expected absent, else, version>=",
                "restrictions: [{capabilities: [clone], where: PV.accessModes}]| expected a term on one side at least",
                "notes: [open| expected YAML,",
            })
    void an_error_names_file_line_and_what_was_expected(String line, String problem) throws IOException {
        assertThat(reading(HEAD + line).problems())
                .extracting(FactFileProblem::toString)
                .anyMatch(found -> found.startsWith("acme.yaml:") && found.contains(problem.trim()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''| acme.yaml:1:1: expected a mapping, the file is empty",
                "text| acme.yaml:1:1: expected a mapping",
                "driver: a| acme.yaml:1:1: expected the key 'source'",
                "source: {}| acme.yaml:1:1: expected the key 'driver'",
            })
    void a_file_has_to_say_what_it_is_about(String content, String problem) throws IOException {
        assertThat(reading(content).problems())
                .extracting(FactFileProblem::toString)
                .contains(problem);
    }

    private static Facts acme() {
        return Facts.of(DriverName.of("csi.acme.example"));
    }

    private static DriverFile read(String content) throws IOException {
        return reading(content).value().orElseThrow();
    }

    private static Reading<DriverFile> reading(String content) throws IOException {
        return DriverFileReader.read(YamlFile.read("acme.yaml", Resources.stream(content)));
    }
}
