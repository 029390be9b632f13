package io.github.snapworthy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.kubernetes.InputProblem.Weight;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of one text: a broken one costs only itself, and its problem has a place. */
class DocumentsTest {
    private static List<String> names(Reading reading) {
        return reading.objects().stream().map(object -> object.ref().name()).toList();
    }

    private static String claims(String separator, String... names) {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append(text.isEmpty() ? "" : separator).append(Fixtures.claimYaml("apps", name));
        }
        return text.toString();
    }

    private static String json(String name) {
        return "{\"apiVersion\":\"v1\",\"kind\":\"PersistentVolumeClaim\",\"metadata\":{\"name\":\"" + name
                + "\",\"namespace\":\"apps\"},\"spec\":{}}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\n",
                "--- # next\n",
                "...\n---\n",
                "---\r\n",
                "---\n---\n\n# empty\n---\n",
                "...\n%YAML 1.2\n---\n"
            })
    void documents_of_yaml(String separator) {
        Reading reading = Fixtures.read("# head\n" + separator + claims(separator, "a", "b", "c"));
        assertThat(reading.problems()).isEmpty();
        assertThat(names(reading)).containsExactly("a", "b", "c");
    }

    @Test
    void a_broken_document_costs_only_itself_and_is_told_with_its_place() {
        String yaml = claims("---\n", "a", "b") + "---\napiVersion: v1\nkind: [\nmetadata: {name: x}\n---\n"
                + Fixtures.claimYaml("apps", "c");
        Reading reading = Fixtures.read(yaml);
        assertThat(names(reading)).containsExactly("a", "b", "c");
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.source()).isEqualTo(Fixtures.NAME);
            assertThat(problem.document()).isEqualTo(3);
            assertThat(problem.line()).isEqualTo(14);
            assertThat(problem.column()).isEqualTo(1);
            assertThat(problem.weight()).isEqualTo(Weight.LOST);
            assertThat(problem.toString()).startsWith("input, document 3, line 14, column 1: is not valid YAML: ");
        });
    }

    @Test
    void a_separator_ends_a_document_also_within_a_block_of_text() {
        Reading reading =
                Fixtures.read("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\ndata:\n  x: |\n    text\n---\n"
                        + claims("", "a"));
        assertThat(names(reading)).containsExactly("m", "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "", "\n---\n", " ", "\r\n"})
    void values_of_json(String separator) {
        Reading reading = Fixtures.read(json("a") + separator + json("b") + separator + json("c"));
        assertThat(reading.problems()).isEmpty();
        assertThat(names(reading)).containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"apiVersion\": }",
                "{\"apiVersion\": \"v1\"",
                "{\"apiVersion\": \"v1",
                "{\"apiVersion\": \"v1\"}}",
                "}",
                "nonsense",
                "{\"a\": 1e}",
                "{\n  \"a\": {\n    \"b\": c\n  }\n}"
            })
    void a_broken_line_of_json_costs_only_itself(String broken) {
        Reading reading = Fixtures.read(json("a") + "\n" + broken + "\n" + json("b") + "\n" + json("c"));
        assertThat(names(reading)).containsExactly("a", "b", "c");
        assertThat(reading.problems()).isNotEmpty();
        assertThat(reading.problems().get(0).document()).isEqualTo(2);
        assertThat(reading.problems().get(0).line()).isBetween(2, 4);
    }

    @Test
    void numbers_of_documents_go_on_after_a_broken_one() {
        Reading reading = Fixtures.read(json("a") + "\n{]\n" + json("b") + "\n{\"x\": 1}\n");
        assertThat(reading.problems()).extracting(InputProblem::document).containsExactly(2, 4);
        assertThat(reading.problems()).extracting(InputProblem::line).containsExactly(2, 4);
    }

    @Test
    void an_object_that_breaks_off_is_there_and_unknown() {
        Reading reading = Fixtures.read(
                "{\"apiVersion\":\"v1\",\"kind\":\"PersistentVolumeClaim\",\"metadata\":{\"namespace\":\"apps\",\"name\":\"a\"},\"spec\":{");
        assertThat(reading.changes())
                .containsExactly(io.github.snapworthy.core.Change.malformed(Fixtures.claim("apps", "a")));
        assertThat(reading.problems()).hasSize(2);
    }

    @Test
    void a_flow_mapping_of_yaml_is_no_json() {
        assertThat(names(Fixtures.read("{apiVersion: v1, kind: Node, metadata: {name: n}}")))
                .containsExactly("n");
    }

    @Test
    void elements_of_an_array_are_loose_objects() {
        assertThat(names(Fixtures.read("[" + json("a") + "," + json("b") + "]")))
                .containsExactly("a", "b");
    }

    @Test
    void anchors_aliases_and_merge_keys() {
        Reading reading = Fixtures.read("""
                apiVersion: v1
                kind: List
                items:
                - &first
                  apiVersion: storage.k8s.io/v1
                  kind: StorageClass
                  metadata: {name: a}
                  provisioner: &driver csi.acme.example
                  parameters: &parameters {tier: gold, type: thin}
                - <<: *first
                  metadata: {name: b}
                  parameters: {<<: *parameters, type: thick}
                - apiVersion: snapshot.storage.k8s.io/v1
                  kind: VolumeSnapshotClass
                  metadata: {name: c}
                  driver: *driver
                """);
        assertThat(reading.problems()).isEmpty();
        assertThat(names(reading)).containsExactly("a", "b", "c");
        StorageClass merged = Fixtures.find(reading, StorageClass.class, Kind.STORAGE_CLASS, "b");
        assertThat(merged.provisioner()).isEqualTo("csi.acme.example");
        assertThat(merged.parameters()).containsEntry("tier", "gold").containsEntry("type", "thick");
    }

    @Test
    void an_alias_of_something_that_is_not_read() {
        Reading reading = Fixtures.read("""
                x-labels: &labels {app: db, deep: {a: [1, 2]}}
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: a, namespace: apps, labels: *labels}
                spec: {}
                """);
        assertThat(Fixtures.find(reading, Claim.class, Kind.CLAIM, "a").labels())
                .containsOnlyKeys("app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void encodings_that_say_what_they_are(String encoding) {
        byte[] bytes = ("\uFEFF" + claims("---\n", "a", "b")).getBytes(Charset.forName(encoding));
        assertThat(names(Fixtures.read(bytes))).containsExactly("a", "b");
    }

    @Test
    void files_that_were_put_together_with_their_marks() {
        Reading reading = Fixtures.read("\uFEFF" + claims("---\n\uFEFF", "a", "b") + "\uFEFF---\n" + claims("", "c")
                + "---\n\uFEFF" + json("d"));
        assertThat(reading.problems()).isEmpty();
        assertThat(names(reading)).containsExactly("a", "b", "c", "d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void wide_encodings_without_a_mark(String encoding) {
        assertThat(names(Fixtures.read(json("a").getBytes(Charset.forName(encoding)))))
                .containsExactly("a");
    }

    @Test
    void bytes_that_are_no_text_are_told_and_replaced() {
        byte[] bytes = claims("---\n", "a", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        Reading reading = Fixtures.read(bytes);
        assertThat(names(reading)).containsExactly("a", "caf\uFFFD");
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains("not UTF-8");
            assertThat(problem.line()).isEqualTo(8);
            assertThat(problem.column()).isEqualTo(21);
        });
    }

    @Test
    void control_characters_are_told_with_their_place() {
        Reading reading = Fixtures.read(claims("---\n", "a", "b\0") + "---\n" + claims("", "c"));
        assertThat(names(reading)).containsExactly("a", "c");
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains("U+0000");
            assertThat(problem.document()).isEqualTo(2);
            assertThat(problem.line()).isEqualTo(8);
        });
    }

    @Test
    void windows_line_ends() {
        String yaml = claims("---\n", "a", "b").replace("\n", "\r\n");
        assertThat(names(Fixtures.read(yaml))).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "# nothing\n",
                "---\n",
                "null",
                "hello",
                "a: b",
                "- 1",
                "%PDF-1.4\n1 0 obj",
                "\u0007",
                "{}",
                "[]"
            })
    void a_text_that_holds_no_object_is_unreadable(String text) {
        Reading reading = Fixtures.read(text);
        assertThat(reading.changes()).isEmpty();
        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.hasUnreadableSource()).isTrue();
    }
}
