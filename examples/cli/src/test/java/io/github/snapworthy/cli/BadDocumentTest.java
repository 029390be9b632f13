package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Files that are not there, documents that are no objects, objects that make no sense. */
class BadDocumentTest extends BadInput {
    @Test
    void a_file_that_is_not_there() {
        assertRefused(check(folder.resolve("none.yaml")), "none.yaml", "is not there");
    }

    @Test
    void a_file_that_cannot_be_read_is_no_file_at_all() throws IOException {
        Path loop = Files.createSymbolicLink(folder.resolve("loop.yaml"), folder.resolve("loop.yaml"));

        assertRefused(check(loop), "loop.yaml");
    }

    @Test
    void an_empty_folder() {
        assertRefused(check(folder), folder.toString(), "holds no file that can be read: expected .yaml");
    }

    @Test
    void an_empty_stream_and_an_empty_file() throws IOException {
        assertRefused(Run.onInput(""), "standard input: is empty");
        assertRefused(check(file("empty.yaml", "")), "empty.yaml: is empty");
    }

    @Test
    void no_yaml_alone_is_refused_with_its_place() {
        assertRefused(Run.onInput("a: [1,\nb"), "standard input, document 1, line 2, column", "is not valid YAML");
        assertRefused(Run.onInput("{\"a\": 1,}\n"), "standard input", "document 1, line 1, column");
    }

    @Test
    void a_broken_document_costs_itself_and_is_told() throws IOException {
        file("bad.yaml", CLAIM + "---\n" + CLAIM.replace("good", "lost").replace("{volumeName: pv-1}", "[unclosed"));
        Run run = check(folder);

        assertThat(run.problems())
                .hasSize(2)
                .anyMatch(problem -> problem.matches(".*bad.yaml 2:11:7 is not valid YAML: .*expected ',' or ']'.*"))
                .anyMatch(problem -> problem.matches(".*bad.yaml 2:7:1 PersistentVolumeClaim/apps/lost: broke off"));
        assertRestIsDecided(run, "lost");
        assertRefused(check(folder, "--strict"), "bad.yaml, document 2, line 11, column 7: is not valid YAML");
    }

    @Test
    void no_kubernetes_object_is_told_with_its_place() throws IOException {
        file("bad.yaml", CLAIM + "---\njust: words\n---\n- a\n- b\n");
        Run run = check(folder);

        assertThat(run.problems())
                .hasSize(3)
                .anyMatch(problem -> problem.matches(".*bad.yaml 2:7:1 .*expected apiVersion and kind"))
                .anyMatch(problem -> problem.matches(".*bad.yaml 3:9:3 .*expected a map"));
        assertRefused(Run.onInput("just: words"), "document 1, line 1, column 1", "expected apiVersion and kind");
    }

    @Test
    void a_wrong_type_costs_the_object_and_says_what_was_expected() throws IOException {
        file("bad.yaml", CLAIM + "---\n" + CLAIM.replace("good", "lost").replace("{volumeName: pv-1}", "5"));
        Run run = check(folder);

        assertThat(run.problems())
                .singleElement()
                .asString()
                .contains("bad.yaml 2:")
                .contains("spec")
                .contains("expected");
        assertRestIsDecided(run, "lost");
    }

    @Test
    void a_wrong_type_deep_inside_is_told_too() throws IOException {
        file("bad.yaml", CLAIM.replace("pv-1", "[pv-1]"));
        Run run = check(folder);

        assertThat(run.problems())
                .singleElement()
                .asString()
                .contains("volumeName")
                .contains("expected");
    }

    @Test
    void a_claim_without_a_name_is_told() throws IOException {
        file("bad.yaml", CLAIM + "---\n" + CLAIM.replace("name: good, ", ""));

        assertThat(check(folder).problems())
                .singleElement()
                .asString()
                .contains("bad.yaml 2:")
                .contains("name");
    }

    @Test
    void a_field_twice_is_told_with_its_line() throws IOException {
        file("bad.yaml", CLAIM + "spec: {volumeName: pv-2}\n");

        assertThat(check(folder).problems()).singleElement().asString().matches(".*bad.yaml 1:6:\\d+ .*spec.*");
        file(
                "bad.yaml",
                "{\"apiVersion\": \"v1\", \"kind\": \"PersistentVolumeClaim\", \"kind\": \"Pod\","
                        + " \"metadata\": {\"name\": \"a\", \"namespace\": \"b\"}, \"spec\": {}}");
        assertThat(check(folder).problems())
                .singleElement()
                .asString()
                .contains("1:1:")
                .contains("kind");
    }

    /** A source that is whole, beside one that is not. */
    @Test
    void one_bad_file_among_good_ones_is_told_and_the_rest_is_decided() throws IOException {
        file("good.yaml", CLAIM);
        file("bad.json", "{\"apiVersion\": ");
        Run run = check(folder);

        assertThat(run.problems())
                .singleElement()
                .asString()
                .contains("bad.json 1:1:")
                .contains("expected");
        assertThat(run.verdicts()).hasSize(2);
    }

    @Test
    void many_problems_are_counted_and_not_all_shown() throws IOException {
        file("bad.yaml", Strings.repeat("---\nx: 1\n", 100));
        Run run = check(folder.resolve("bad.yaml"), "--strict");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSizeBetween(1, 21);
    }
}
