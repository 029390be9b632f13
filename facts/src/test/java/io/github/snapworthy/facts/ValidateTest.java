package io.github.snapworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a file is said with its place and with what was expected. */
class ValidateTest {
    private static final String HEAD = "apiVersion: snapworthy/v1\nkind: DriverOverrides\ndrivers:\n";
    private static final String ACME = HEAD + "  csi.acme.example:\n    because: x\n";

    @ParameterizedTest
    @ValueSource(strings = {"overrides-example.yaml", "evidence-example.yaml", "pack-example.yaml"})
    void the_examples_are_in_order(String name) throws IOException {
        assertThat(FactFiles.validate(name, Resources.open(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "capabilites: {}| f:6:5: unknown key 'capabilites', expected one of because, date, releases,",
                "capabilites: {}| did you mean 'capabilities'?",
                "capabilities: {snapshots: yes}| f:6:20: unknown key 'snapshots'",
                "capabilities: {snapshots: yes}| did you mean 'snapshot'?",
                "capabilities: {snapshot: true}| f:6:30: snapshot: expected one of yes, no, was 'true'",
                "capabilities: {snapshot: yes, snapshot: no}| f:6:35: expected 'snapshot' once",
                "capabilities: yes| f:6:19: expected a mapping",
                "capabilities:| f:6:18: expected a mapping",
                "because: y| f:6:5: expected 'because' once",
                "date: yesterday| f:6:11: date: expected a day such as 2026-08-21, was 'yesterday'",
                "date: [2026-08-21]| f:6:11: date: expected a text",
                "releases: {driver: latest}| f:6:24: driver: expected a release such as 1.6.0",
                "releases: {'': 1.0}| f:6:16: expected 'driver' or the name of a product",
                "releases: 1.0| f:6:15: expected a mapping",
                "limits: [NODE_LOCAL, NODE_LOKAL]| f:6:26: limits: expected one of RESTORE_SIZE_EQUAL",
                "limits: [NODE_LOKAL]| was 'NODE_LOKAL'; did you mean 'NODE_LOCAL'?",
                "limits: NODE_LOCAL| f:6:13: limits: expected a list",
                "maximumSnapshots: 1.5| f:6:23: maximumSnapshots: expected a whole number from 0 to 2147483647",
                "maximumSnapshots: +5| f:6:23: maximumSnapshots: expected a whole number",
                "maximumSnapshots:| f:6:22: maximumSnapshots: expected a whole number",
                "neededClassParameters: ['']| f:6:29: neededClassParameters: expected a text, was empty",
                "classPurpose: {parameter: t}| f:6:19: expected the key 'absent'",
                "classPurpose: {parameter: t, absent: BACKUPS}| did you mean 'BACKUP'?",
                "classPurpose: {parameter: t, absent: BACKUP, values: {a: b}}| f:6:62: a: expected one of SNAPSHOT,",
                "restrictions: [moon]| f:6:20: expected a mapping",
                "restrictions: [{capabilities: [snapshoot], where: release, decisive: yes, supportedWhen: version>=1}]"
                        + "| f:6:36: capabilities: expected one of snapshot,",
                "restrictions: [{capabilities: [clone], where: PV.mode, decisive: yes, supportedWhen: '=a'}]"
                        + "| f:6:51: where: expected 'unreadable', 'release', one of PV.csi.volumeHandle",
                "restrictions: [{capabilities: [clone], where: PV.accessModes, decisive: yes, supportedWhen: 'is:a'}]"
                        + "| f:6:97: supportedWhen: expected absent, else, version>=",
                "restrictions: [{capabilities: [clone], where: PV.accessModes, supportedWhen: '=a'}]"
                        + "| f:6:20: expected the key 'decisive'",
                "alsoMatches: '*.csi.acme.example'| f:6:5: unknown key 'alsoMatches'",
                "? [a]\\n    : b| f:6:7: expected a text as key",
                "limits: *nowhere| f:6:13: expected YAML,",
            })
    void a_mistake_is_found_where_it_stands(String line, String problem) throws IOException {
        assertThat(FactFiles.validate("f", Resources.stream(ACME + "    " + line.replace("\\n", "\n") + "\n")))
                .extracting(FactFileProblem::toString)
                .anyMatch(found -> found.contains(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''| f:1:1: expected a mapping, the file is empty",
                "# nothing| f:1:1: expected a mapping, the file is empty",
                "a: b| f:1:1: expected a file of overrides or evidence, with the key 'kind', or of a fact pack, with the key 'driver'",
                "kind: DriverOverrides| f:1:1: expected the key 'apiVersion'",
                "kind: DriverOverride| f:1:7: kind: expected DriverOverrides, was 'DriverOverride'",
                "apiVersion: snapworthy/v2| f:1:13: apiVersion: expected snapworthy/v1, was 'snapworthy/v2'",
                "driver: a b| f:1:9: driver: expected the name of a driver such as csi.acme.example, was 'a b'",
                "driver: csi.acme.example| f:1:1: expected the key 'source'",
                "drivers: {}\\nreleases: {}| f:2:1: unknown key 'releases', expected one of apiVersion, kind, drivers",
                "drivers: {a b: {}}| f:1:11: expected the name of a driver such as csi.acme.example, was 'a b'",
                "drivers: {rancher.io/local-path: {}}| f:1:11: expected the name of a driver",
                "drivers: {csi.acme.example: {}}| f:1:29: expected the key 'because'",
                "drivers: {csi.acme.example: {because: }}| f:1:38: because: expected a text, was empty",
                "drivers: {csi.acme.example: {because: x}}"
                        + "| f:1:11: expected something that is said of 'csi.acme.example', one of releases, capabilities",
                "a: b\\n---\\nc: d| f:2:1: expected YAML,",
            })
    void a_file_says_what_it_is(String text, String problem) throws IOException {
        assertThat(FactFiles.validate("f", Resources.stream(text.replace("\\n", "\n"))))
                .extracting(FactFileProblem::toString)
                .anyMatch(found -> found.contains(problem));
    }

    @Test
    void all_mistakes_of_a_file_are_found_in_its_order() throws IOException {
        String text = HEAD + """
                  csi.one.example:
                    becuase: typed in a hurry
                    capabilities: {snapshot: yse, clone: nope}
                  csi two:
                    because: spaces
                    limits: [NODE_LOCAL, FAST, WIDE]
                  csi.three.example:
                    because: y
                    capabilities: {snapshot: yes}
                    restrictions:
                      - {capabilities: [clone], where: moon, decisive: maybe}
                """.indent(2);

        assertThat(FactFiles.validate("f", Resources.stream(text)))
                .extracting(problem -> problem.line() + " " + problem.message().split(",")[0])
                .containsExactly(
                        "5 expected the key 'because'",
                        "5 unknown key 'becuase'",
                        "6 snapshot: expected one of yes",
                        "6 clone: expected one of yes",
                        "7 expected the name of a driver such as csi.acme.example",
                        "9 limits: expected one of RESTORE_SIZE_EQUAL",
                        "9 limits: expected one of RESTORE_SIZE_EQUAL",
                        "14 where: expected 'unreadable'",
                        "14 decisive: expected one of yes");
    }

    @Test
    void a_driver_may_be_named_once() throws IOException {
        assertThat(FactFiles.validate("f", Resources.stream(ACME + "    limits: []\n  csi.acme.example: {}\n")))
                .extracting(FactFileProblem::toString)
                .containsExactly("f:7:3: expected 'csi.acme.example' once");
    }
}
