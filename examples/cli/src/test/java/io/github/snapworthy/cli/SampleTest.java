package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What the bundled sample looks like in each form, compared with files that people have read. After a change that is
 * meant, {@code mvn -pl examples/cli -am verify -Dsnapworthy.golden=write} writes them anew: read the difference before
 * it is committed.
 */
class SampleTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @ParameterizedTest
    @ValueSource(strings = {"table", "wide", "json", "yaml", "markdown"})
    void a_form_is_as_it_was_read(String form) {
        assertIsAsItWasRead("sample", form, Run.of("check", "-o", form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "wide", "json", "markdown"})
    void a_form_of_the_drivers_is_as_it_was_read(String form) {
        assertIsAsItWasRead("drivers", form, Run.of("drivers", "-o", form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "wide", "json", "markdown"})
    void a_form_of_the_comparison_is_as_it_was_read(String form) {
        assertIsAsItWasRead("compare", form, Run.of("compare", "-o", form));
    }

    private static void assertIsAsItWasRead(String name, String form, Run run) {
        String extension = form.equals("markdown") ? "md" : form.replaceAll("table|wide", "$0.txt");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(golden(name + "." + extension, run.out()));
    }

    private static String golden(String name, String actual) {
        Path file = GOLDEN.resolve(name);
        try {
            if (Objects.equals(System.getProperty("snapworthy.golden"), "write")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(file, actual, StandardCharsets.UTF_8);
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_first_lines_are_the_snapshot_that_a_rule_for_backups_once_hid() {
        List<String> lines = Run.of("check").out().lines().toList();

        assertThat(lines.get(1)).matches("ALLOWED +snapshot +vm/apps/db .*");
        assertThat(lines.get(2)).matches("DENIED +backup +vm/apps/db .*");
    }

    @Test
    void every_verdict_occurs_and_every_subject_is_decided_for_both_operations() {
        List<String> verdicts = Run.of("check", "-o", "json").verdicts();

        assertThat(verdicts).hasSize(2 * (11 + 5));
        assertThat(verdicts)
                .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
                .contains("ALLOWED", "WAIT", "UNKNOWN", "DENIED");
    }

    @Test
    void decisions_are_sorted_by_namespace_name_kind_and_operation() {
        List<String> keys = IntStream.range(
                        0, Run.of("check", "-o", "json").verdicts().size())
                .mapToObj(i ->
                        Run.of("check", "-o", "json").json().get("decisions").get(i))
                .map(decision -> String.join(
                        "\u0000",
                        decision.get("subject").get("namespace").asString(),
                        decision.get("subject").get("name").asString(),
                        decision.get("subject").get("kind").asString(),
                        decision.get("operation").asString()))
                .toList();

        assertThat(keys).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void yaml_says_what_json_says() {
        Object yaml = load(Run.of("check", "-o", "yaml").out());

        assertThat(yaml).isEqualTo(load(Run.of("check", "-o", "json").out()));
    }

    private static Object load(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    @Test
    void the_sample_is_announced_beside_the_report_unless_it_has_to_be_quiet() {
        assertThat(Run.of("check").err())
                .isEqualTo("snapworthy: no source was named: this is the bundled sample cluster\n");
        assertThat(Arrays.asList(
                        Run.of("check", "-q").err(), Run.of("check", "--quiet").err()))
                .containsOnly("");
    }
}
