package io.github.snapworthy.facts.internal.curated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.facts.FactFileProblem;
import io.github.snapworthy.facts.FactFiles;
import io.github.snapworthy.facts.Resources;
import io.github.snapworthy.facts.internal.DriverNames;
import io.github.snapworthy.spi.ClusterView;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file that is shipped is in order, whether a test knows its driver or not; and a broken copy is found out. */
class PackTest {
    private static final String ENDING = ".yaml";

    static List<String> names() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Pack.class.getResource("/io/github/snapworthy/facts/curated").toURI());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void every_driver_that_was_read_has_its_file() throws Exception {
        assertThat(names()).hasSize(43).allMatch(name -> name.endsWith(ENDING));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_file_keeps_to_the_schema(String name) throws IOException {
        assertThat(FactFiles.validate(name, Resources.open("curated/" + name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_file_says_something_and_is_named_as_its_driver(String name) {
        String driver = driverOf(name);
        DriverFile file = Pack.file(driver).orElseThrow();

        assertThat(file.facts().stated()).isNotEmpty();
        assertThat(file.driver()).isIn(driver, driver + ".*");
        assertThat(DriverNames.canBeReal(file.driver())).isEqualTo(!name.contains("/") && !name.contains("democratic"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_file_is_reached_by_the_name_of_its_driver(String name) {
        Facts said = new CuratedFacts().facts(DriverName.of(driverOf(name)), ClusterView.empty());

        assertThat(said.stated().isEmpty()).isEqualTo(name.equals("org.democratic-csi" + ENDING));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_file_keeps_to_the_width_of_a_page(String name) {
        assertThat(Resources.text("curated/" + name).lines()).allMatch(line -> line.length() <= 120);
    }

    /** The text of a shipped file with one mistake, and where that is found. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "driver: topolvm.io| drivr: topolvm.io| f:1:1: unknown key 'drivr', expected one of driver,",
                "driver: topolvm.io| driver: topolvm_io| f:1:9: driver: expected the name of a driver",
                "driver: topolvm.io| driver: topolvm.io\\nalsoMatches: '*.io'| f:2:14: alsoMatches: expected '*.topolvm.io'",
                "commit: 83e3dcee| commits: 83e3dcee| f:4:3: unknown key 'commits', expected one of repository, commit, date",
                "commit: 83e3dcee| commits: 83e3dcee| f:3:3: expected the key 'commit'",
                "2026-08-05| 2026-8-5| f:5:9: date: expected a day such as 2026-08-21, was '2026-8-5'",
                "snapshot: yes| snapshot: Y| f:7:13: snapshot: expected one of yes, no, was 'Y'",
                "snapshot: yes| snapshots: yes| f:7:3: unknown key 'snapshots', expected one of snapshot,",
                "restore: yes| snapshot: yes| f:8:3: expected 'snapshot' once",
                "[NODE_LOCAL]| [NODE LOCAL]| f:15:10: limits: expected one of RESTORE_SIZE_EQUAL",
                "[NODE_LOCAL]| NODE_LOCAL| f:15:9: limits: expected a list",
                "[NODE_LOCAL]| [NODE_LOCAL| f:16:13: expected YAML, ",
                "limits:| releases: {driver: 1.0.0}\\nlimits:| f:15:1: unknown key 'releases'",
                "[snapshot, restore, clone]| [snapshot, rest]| f:17:30: capabilities: expected one of snapshot,",
                "[snapshot, restore, clone]| []| f:17:19: capabilities: expected at least one capability",
                "where: unreadable| where: unreadible| f:18:12: where: expected 'unreadable', 'release', one of",
                "where: unreadable| were: unreadable| f:18:5: unknown key 'were', expected one of capabilities, where,",
                "where: unreadable| where: PV.accessModes| f:19:20: supportedWhen: expected absent, else,",
                "decisive: yes| decisive: maybe| f:21:15: decisive: expected one of yes, no, was 'maybe'",
                "    decisive: yes\\n|''| f:17:5: expected the key 'decisive'",
                "advice:| advices:| f:22:1: unknown key 'advices'",
                "notes:| notes: none\\nmore:| f:25:8: notes: expected a list",
            })
    void a_broken_copy_is_found_out(String good, String bad, String problem) throws IOException {
        String text = Resources.text("curated/topolvm.io.yaml");
        String broken = text.replaceFirst(Pattern.quote(line(good)), Matcher.quoteReplacement(line(bad)));
        assertThat(broken).isNotEqualTo(text);

        assertThat(FactFiles.validate("f", Resources.stream(broken)))
                .extracting(FactFileProblem::toString)
                .anyMatch(found -> found.startsWith(problem));
    }

    private static String line(String text) {
        return text.replace("\\n", "\n");
    }

    private static String driverOf(String name) {
        return name.substring(0, name.length() - ENDING.length());
    }
}
