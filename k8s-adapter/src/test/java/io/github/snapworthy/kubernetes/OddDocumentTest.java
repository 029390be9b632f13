package io.github.snapworthy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.InputProblem.Position;
import io.github.snapworthy.kubernetes.InputProblem.Weight;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that look like lists or objects, and are neither. */
class OddDocumentTest {
    private static final String GOOD = Fixtures.claimYaml("a", "good") + "---\n";

    private static InputProblem problem(String yaml) {
        Reading reading = Fixtures.read(GOOD + yaml);
        assertThat(reading.objects()).hasSize(1);
        assertThat(reading.changes()).doesNotContain(Change.listed(Kind.CLAIM));
        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.problems().get(0).weight()).isEqualTo(Weight.LOST);
        return reading.problems().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "List | {a: b}",
                "List | <redacted>",
                "List | 5",
                "PersistentVolumeClaimList | {}",
                "PersistentVolumeClaimList | ''",
                "PersistentVolumeClaimList | true"
            })
    void the_items_of_a_list_are_a_list(String kind, String items) {
        InputProblem problem = problem("apiVersion: v1\nkind: " + kind + "\nitems: " + items);

        assertThat(problem.position()).isEqualTo(new Position(2, 8, 8));
        assertThat(problem.message()).isEqualTo(kind + ": items: expected a list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: 5\napiVersion: 6",
                "kind: PersistentVolumeClaim\napiVersion: 1\nmetadata: {name: x, namespace: a}",
                "kind: true\napiVersion: v1",
                "kind: [Pod]\napiVersion: v1",
                "apiVersion: v1\nkind: PersistentVolumeClaimList\nitems: [{kind: 5, metadata: {name: x}, spec: {}}]"
            })
    void a_type_is_a_text(String yaml) {
        InputProblem problem = problem(yaml);

        assertThat(problem.document()).isEqualTo(2);
        assertThat(problem.line()).isGreaterThan(5);
        assertThat(problem.column()).isPositive();
        assertThat(problem.message()).endsWith("is no Kubernetes object: expected apiVersion and kind as texts");
    }

    @Test
    void json_that_breaks_off_is_told_in_words_for_people() {
        Reading reading = Fixtures.read("{\"apiVersion\": \"v1\", \"kind\": ");

        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.problems().get(0).message())
                .startsWith("is not valid JSON: ")
                .doesNotContain("Source", "marker at");
    }

    @Test
    void the_items_of_a_list_without_a_type_count_and_are_vouched_for_by_nothing() {
        Reading reading = Fixtures.read("kind: 5\napiVersion: v1\nitems: [{apiVersion: v1, kind: "
                + "PersistentVolumeClaim, metadata: {name: x, namespace: a}, spec: {}}]");

        assertThat(reading.changes()).hasSize(1);
        assertThat(reading.objects()).hasSize(1);
        assertThat(reading.problems())
                .extracting(InputProblem::message)
                .containsExactly("is a list of no type: expected apiVersion and kind as texts");
    }

    @Test
    void all_formats_agree_on_what_is_no_text() {
        String json = "{\"kind\": 5, \"apiVersion\": true}";

        assertThat(Fixtures.read(json).problems()).hasSize(1);
        assertThat(Fixtures.read("kind: 5\napiVersion: true").problems()).hasSize(1);
        assertThat(Manifests.read(Map.of("kind", 5, "apiVersion", true)).problems())
                .hasSize(1);
    }

    /** Whatever one version of YAML leaves unquoted as a text is one. */
    @ParameterizedTest
    @ValueSource(strings = {"1e3", "089", "1_000", "0x1f", "1.2.3", "yes", "'5'", "!!str 5", "5-a", "truE"})
    void a_text_that_looks_like_a_number_to_some_is_a_text(String kind) {
        assertThat(Fixtures.read("apiVersion: v1\nkind: " + kind).problems()).isEmpty();
    }

    @Test
    void a_token_of_a_wrong_type_leaves_its_list_incomplete() {
        for (String metadata : List.of("{continue: 5}", "{continue: [x]}", "<redacted>")) {
            String list = "{apiVersion: v1, kind: PersistentVolumeClaimList, items: [], metadata: " + metadata + "}";
            assertThat(Fixtures.read(list).changes()).as(metadata).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{name: 5}", "{name: x, namespace: 5}", "{name: x, namespace: [a]}", "{name: true}"})
    void a_name_that_is_no_text_is_no_name(String metadata) {
        Reading reading =
                Fixtures.read("{apiVersion: v1, kind: PersistentVolumeClaim, spec: {}, metadata: " + metadata + "}");

        assertThat(reading.changes()).isEmpty();
        assertThat(reading.problems()).hasSize(1);
    }

    @Test
    void an_object_without_a_namespace_belongs_to_the_default_one() {
        assertThat(Fixtures.read("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: x}, spec: {}}")
                        .objects())
                .extracting(object -> object.ref().namespace())
                .containsExactly("default");
    }

    @Test
    void an_answer_of_the_api_server_is_no_object() {
        assertThat(Fixtures.read("{\"kind\": \"Status\", \"apiVersion\": \"v1\", \"reason\": \"Forbidden\"}")
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("Forbidden"));
    }
}
