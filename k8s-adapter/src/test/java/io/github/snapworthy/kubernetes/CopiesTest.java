package io.github.snapworthy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Collections2;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.kubernetes.InputProblem.Weight;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One object in several documents: the order of the documents never decides. */
class CopiesTest {
    private static final ObjectRef REF = Fixtures.claim("a", "x");

    /** A copy is written as its volume, with its version where it has one: {@code b@7}; {@code !} is malformed. */
    private static String document(String copy) {
        String[] parts = copy.split("@", 2);
        String version = parts.length == 2 ? ", resourceVersion: " + parts[1] : "";
        String spec = parts[0].equals("!") ? "5" : "{volumeName: " + parts[0] + "}";
        return "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: x, namespace: a" + version + "}, spec: "
                + spec + "}";
    }

    private static Reading read(List<String> copies) {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < copies.size(); i++) {
            byte[] bytes = document(copies.get(i)).getBytes(StandardCharsets.UTF_8);
            sources.add(Source.of(new ByteArrayInputStream(bytes), "file" + i));
        }
        return ClusterFiles.read(sources, ReadOptions.defaults());
    }

    private static String outcome(Reading reading) {
        assertThat(reading.changes()).hasSize(1);
        Change change = reading.changes().get(0);
        if (change instanceof Change.Put put && put.object() instanceof Claim claim) {
            return claim.volumeName().orElseThrow();
        }
        assertThat(change).isEqualTo(Change.malformed(REF));
        return "malformed";
    }

    @ParameterizedTest
    @CsvSource({
        "b b, b",
        "b@1 b@1, b",
        "b@1 b@2, b",
        "b b@2, b",
        "b@9 c@10, c",
        "b@'9' c@'10', c",
        "b@1 c@2 d@3, d",
        "b@1 c@2 b@3, b",
        "b@1 c@2 c, c",
        "b@1 c@1 d@2, d",
        "!@1 c@2, c",
        "! !, malformed",
        "b c, malformed",
        "b c b, malformed",
        "b c@2, malformed",
        "b@1 c@2 b, malformed",
        "b@1 c@1, malformed",
        "b@1 c@2 d@2, malformed",
        "b@x c@y, malformed",
        "b@-1 c@2, malformed",
        "b@99999999999999999999 c@2, malformed",
        "b !, malformed",
        "b@1 !@2, malformed",
        "b@2 !, malformed"
    })
    void what_counts(String copies, String expected) {
        for (List<String> order : Collections2.permutations(List.of(copies.split(" ")))) {
            assertThat(outcome(read(order))).as("%s", order).isEqualTo(expected);
        }
    }

    @Test
    void a_contradiction_is_a_problem_that_names_both_places() {
        Reading reading = Fixtures.read(document("b") + "\n---\n" + document("c"));

        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.weight()).isEqualTo(Weight.LOST);
            assertThat(problem.toString())
                    .startsWith(
                            "input, document 2, line 3, column 1: PersistentVolumeClaim/a/x: has another content in "
                                    + "input, document 1, line 1, column 1: expected");
        });
    }

    @ParameterizedTest
    @CsvSource({"b b", "b@1 c@2", "b@1 c@2 c", "b b@1"})
    void what_versions_tell_is_no_problem(String copies) {
        assertThat(read(List.of(copies.split(" "))).problems()).isEmpty();
    }

    @Test
    void what_decisions_do_not_read_is_no_content() {
        String other =
                document("b").replace("name: x", "name: x, generation: 5, creationTimestamp: 2026-01-01T00:00:00Z");

        assertThat(Fixtures.read(document("b") + "\n---\n" + other).problems()).isEmpty();
    }

    @Test
    void items_of_lists_are_compared_too() {
        String list = "{apiVersion: v1, kind: List, items: [" + document("b") + "]}";
        Reading reading = Fixtures.read(list + "\n---\n" + document("c"));

        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.changes()).contains(Change.malformed(REF)).hasSize(2);
    }

    @Test
    void many_contradictions_are_told_in_the_order_of_reading() {
        List<String> names =
                Stream.iterate(0, i -> i + 1).limit(50).map(i -> "n" + i).toList();
        StringBuilder text = new StringBuilder();
        for (String volume : List.of("b", "c")) {
            names.forEach(name -> text.append(document(volume).replace("name: x", "name: " + name))
                    .append("\n---\n"));
        }

        assertThat(Fixtures.read(text.toString()).problems())
                .extracting(problem -> problem.message().split(":", 2)[0])
                .containsExactlyElementsOf(names.stream()
                        .map(name -> "PersistentVolumeClaim/a/" + name)
                        .toList());
    }
}
