package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * {@code snapworthy explain}, compared with files that people have read. {@code -Dsnapworthy.golden=write} writes them anew:
 * read the difference before it is committed.
 */
class ExplainCommandTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final String STORY = "src/test/resources/plan/harvester-lvm.yaml";

    private static Run explain(String words, String... more) {
        List<String> all = new ArrayList<>(List.of("explain"));
        all.addAll(Arrays.asList(words.split(" ")));
        all.addAll(Arrays.asList(more));
        return Run.of(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "explain-backup, en, table, --subject vm/apps/db --operation backup",
        "explain-backup, zh, table, --subject vm/apps/db --operation backup",
        "explain-config, en, table, " + STORY + " --assume-complete --subject vm/apps/web --operation snapshot",
        "explain-config, zh, table, " + STORY + " --assume-complete --subject vm/apps/web --operation snapshot",
        "explain-claim, en, table, --subject pvc/apps/db-root --operation snapshot",
        "explain-claim, zh, markdown, --subject pvc/apps/db-root --operation snapshot"
    })
    void an_explanation_is_as_it_was_read(String name, String language, String form, String words) throws IOException {
        Run run = explain(words, "--lang", language, "-o", form);
        Path file = GOLDEN.resolve(name + "." + language + (form.equals("table") ? ".txt" : ".md"));
        if ("write".equals(System.getProperty("snapworthy.golden"))) {
            Files.writeString(file, run.out());
        }

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_json_has_the_same_codes_in_every_language(String language) {
        String words = STORY + " --assume-complete --subject vm/apps/web --operation snapshot -o json";
        JsonNode check = Run.of(
                        "check",
                        STORY,
                        "--assume-complete",
                        "--subject=vm/apps/web",
                        "--operation=snapshot",
                        "-o",
                        "json")
                .json()
                .get("decisions")
                .get(0);
        JsonNode explained = explain(words, "--lang", language).json();
        JsonNode decision = explained.get("decision");

        assertThat(explained.get("kind").asString()).isEqualTo("Explanation");
        assertThat(explained.get("language").asString()).isEqualTo(language);
        assertThat(decision.findValuesAsString("code")).isEqualTo(check.findValuesAsString("code"));
        assertThat(decision.findValues("arguments")).isEqualTo(check.findValues("arguments"));
        assertThat(decision.findValues("evidence")).isEqualTo(check.findValues("evidence"));
        assertThat(decision.findValuesAsString("manifest")).isEqualTo(check.findValuesAsString("manifest"));
        assertThat(decision.findValuesAsString("message").equals(check.findValuesAsString("message")))
                .isEqualTo(language.equals("en"));
        assertThat(decision.get("findings").get(0).get("cause").asString()).isNotBlank();
        assertThat(explained.get("sections").findValuesAsString("topic"))
                .startsWith("QUESTION", "VERDICT", "FINDINGS", "CLASS")
                .endsWith("RESULT", "ASSUMPTIONS", "REMEDIES");
    }

    @Test
    void parameters_and_what_could_not_be_read_are_told() {
        String words = "--subject pvc/apps/db-root --operation expand --option size=40Gi --unreadable Pod";

        assertThat(explain(words).out()).contains("It was asked with size=40Gi.", "Pod could not be read (FORBIDDEN).");
        assertThat(explain(words, "-o", "json")
                        .json()
                        .get("parameters")
                        .get("size")
                        .asString())
                .isEqualTo("40Gi");
        assertThat(explain(words, "--lang", "zh").out()).contains("请求参数：size=40Gi。", "无法读取 Pod（FORBIDDEN）。");
    }

    @Test
    void where_no_class_was_chosen_the_candidates_are_told() {
        String words = STORY + " --assume-complete --subject vm/apps/web --operation snapshot";

        assertThat(explain(words).out())
                .contains(
                        "No class was chosen: SNAPSHOT_CLASS_NOT_CONFIGURED.",
                        "For PersistentVolumeClaim/apps/web-root, by the rules of HARVESTER:",
                        "lvm-snapshot was not taken: NOT_CHOSEN, nothing chose it");
    }

    @Test
    void every_form_is_written() {
        for (String form : List.of("table", "wide", "markdown", "yaml", "json")) {
            Run run = explain("--subject vm/apps/db --operation backup --lang zh -o " + form);
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--operation backup; expected --subject once, was given none",
                "--subject pvc/a/b; expected --operation once, was given none",
                "--subject pvc/a/b --subject pvc/a/c --operation backup; expected --subject once, was given pvc/a/b, pvc/a/c",
                "--subject pvc/a/b --operation backup --operation clone; expected --operation once, was given backup, clone",
                "--subject pvc/a/b --operation bakup; operation bakup is unknown; did you mean backup?",
                "--subject pvc/a --operation backup; expected KIND/NAMESPACE/NAME",
                "--subject pvc/a/b --operation restore; is no subject of restore",
                "--subject pvc/a/b --operation expand; expected --option size=QUANTITY",
                "--subject pvc/a/b --operation backup --lang de; lang de is unknown; expected one of en, zh",
                "--subject pvc/a/b --operation backup --lang ZH; lang ZH is unknown; did you mean zh?",
                "--subject pvc/a/b --operation backup -o jason; output jason is unknown; did you mean json?"
            })
    void what_makes_no_sense_is_refused(String words, String complaint) {
        Run run = explain(words);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(complaint);
    }

    @Test
    void a_subject_that_is_not_there_is_explained_too() {
        assertThat(explain("--subject pvc/apps/nobody --operation snapshot").out())
                .contains("PersistentVolumeClaim/apps/nobody does not exist.");
    }

    @Test
    void a_method_is_denied_for_what_denies_it(@TempDir Path folder) throws IOException {
        Path going = folder.resolve("going.yaml");
        Files.writeString(going, """
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: data, namespace: apps, deletionTimestamp: "2026-01-01T00:00:00Z"}
                spec: {volumeName: pv}
                status: {phase: Bound}
                """);
        Run run = explain(
                "--assume-complete --profile kubevirt --operation clone --subject pvc/apps/data", going.toString());

        assertThat(run.out())
                .contains("COPY: DENIED, for CLAIM_TERMINATING")
                .doesNotContain("DENIED, for FACT_UNREADABLE");
    }
}
