package io.github.snapworthy.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.ClusterObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that would hurt a reader: each limit is a problem with a place, and the rest is read. */
@Timeout(60)
class HostileInputThorough {
    private static final String AFTER = "\n---\n" + Fixtures.claimYaml("apps", "after");

    private static List<String> names(Reading reading) {
        return reading.objects().stream()
                .map((ClusterObject o) -> o.ref().name())
                .toList();
    }

    private static void assertTold(Reading reading, String message) {
        assertThat(reading.problems()).anySatisfy(problem -> {
            assertThat(problem.message()).contains(message);
            assertThat(problem.source()).startsWith(Fixtures.NAME);
        });
    }

    private static void assertOnlyAfterIsRead(String hostile, String message) {
        Reading reading = Fixtures.read(hostile + AFTER);
        assertThat(names(reading)).containsExactly("after");
        assertTold(reading, message);
        assertThat(reading.problems().get(0).document()).isEqualTo(1);
        assertThat(reading.problems().get(0).line()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 2_000, 200_000})
    void nesting(int depth) {
        assertOnlyAfterIsRead("a: " + "[".repeat(depth) + "]".repeat(depth), "deeper than 128");
        assertOnlyAfterIsRead("{\"a\": " + "[".repeat(depth) + "]".repeat(depth) + "}", "deeper than 128");
        assertOnlyAfterIsRead("- ".repeat(depth) + "x", "deeper than 128");
        assertOnlyAfterIsRead("{\"spec\":".repeat(depth) + "1" + "}".repeat(depth), "deeper than 128");
    }

    @Test
    void a_list_that_contains_itself() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        Reading reading = Manifests.read(Map.of("spec", Map.of("accessModes", list)));
        assertThat(reading.problems())
                .first()
                .satisfies(problem -> assertThat(problem.message()).contains("deeper than 128"));
        list.clear();
    }

    private static String laughs(String place) {
        StringBuilder text = new StringBuilder("x0: &x0 [ha]\n");
        for (int i = 1; i < 30; i++) {
            text.append("x%d: &x%d [*x%d, *x%d, *x%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        return text.append(place).toString();
    }

    @Test
    void a_billion_laughs_where_they_are_read() {
        assertOnlyAfterIsRead(
                laughs("apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a, labels: {x: *x0}}\nspec: {csi:"
                        + " {volumeAttributes: *x29, x: *x29}}\n" + "parameters: [*x29, *x28]"),
                "aliases that stand for more than");
    }

    @Test
    void a_billion_laughs_where_nobody_looks_cost_nothing() {
        Reading reading = Fixtures.read(laughs("apiVersion: v1\nkind: Node\nmetadata: {name: n}\nx: [*x29, *x29]"));
        assertThat(names(reading)).containsExactly("n");
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"labels: &a {x: *a}", "labels: *unknown"})
    void aliases_that_lead_nowhere(String labels) {
        assertOnlyAfterIsRead("apiVersion: v1\nkind: Node\nmetadata:\n  name: n\n  " + labels, "has the alias *");
    }

    @Test
    void an_anchor_of_too_much() {
        String big = "[" + "1,".repeat(300_000) + "1]";
        assertOnlyAfterIsRead(
                "x: &a " + big + "\napiVersion: v1\nkind: Node\nmetadata: {name: n, labels: *a}",
                "of more than 200000");
    }

    @Test
    void a_text_without_end() {
        ReadOptions options = ReadOptions.builder().maxTextLength(100_000).build();
        String text = "x".repeat(300_000);
        for (String hostile : List.of("spec: {x: " + text + "}", "{\"kind\": \"" + text + "\"}", "x: |\n " + text)) {
            Reading reading = Fixtures.read((hostile + AFTER).getBytes(UTF_8), options);
            assertThat(names(reading)).containsExactly("after");
            assertTold(reading, "a text of more than 100000 characters");
        }
    }

    @Test
    void a_hundred_megabytes_of_one_line_that_nobody_reads_are_passed() {
        InputStream in = new Repeated(
                "{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"metadata\":{\"name\":\"s\"},\"data\":{\"x\":\"",
                100 << 20,
                "\"}}");
        Reading reading = Manifests.read(in, Fixtures.NAME);
        assertThat(names(reading)).containsExactly("s");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void a_text_that_is_too_large_for_yaml_is_told_before_it_fills_the_memory() {
        Reading reading = Manifests.read(new Repeated("x: ", 100 << 20, ""), Fixtures.NAME);
        assertTold(reading, "a text of more than");
    }

    @Test
    void an_object_of_too_many_values_is_there_and_unknown() {
        StringBuilder labels = new StringBuilder();
        for (int i = 0; i < 210_000; i++) {
            labels.append("l").append(i).append(": x, ");
        }
        Reading reading = Fixtures.read("apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a, namespace: b,"
                + " labels: {" + labels + "}}\nspec: {}" + AFTER);
        assertThat(reading.changes())
                .hasSize(2)
                .first()
                .isEqualTo(io.github.snapworthy.core.Change.malformed(Fixtures.claim("b", "a")));
        assertTold(reading, "values of interest");
    }

    @Test
    void a_bomb_of_gzip() {
        byte[] bomb = Archives.gzip(new byte[80 << 20]);
        Reading reading = Fixtures.read(bomb);
        assertTold(reading, "grows to more than 200 times");
        assertThat(reading.hasUnreadableSource()).isTrue();
    }

    @Test
    void a_bomb_of_gzip_in_gzip_in_zip() {
        byte[] bomb = Archives.gzip(Archives.gzip(new byte[80 << 20]));
        assertTold(Fixtures.read(bomb), "grows to more than");
        byte[] nested = bomb;
        for (int i = 0; i < 8; i++) {
            nested = Archives.gzip(nested);
        }
        assertTold(Fixtures.read(nested), "layers");
    }

    @Test
    void a_source_of_too_many_bytes() {
        ReadOptions options = ReadOptions.builder().maxBytes(1_000).build();
        byte[] bytes = (Fixtures.claimYaml("apps", "a") + "---\n# " + "x".repeat(2_000)).getBytes(UTF_8);
        Reading reading = Fixtures.read(bytes, options);
        assertTold(reading, "has more than 1000 bytes");
    }

    @Test
    void too_many_objects() {
        ReadOptions options = ReadOptions.builder().maxObjects(2).build();
        String list =
                "{apiVersion: v1, kind: NodeList, items: [{metadata: {name: a}}, {metadata: {name: b}}, {metadata:"
                        + " {name: c}}]}";
        Reading reading = Fixtures.read(list.getBytes(UTF_8), options);
        assertThat(names(reading)).containsExactly("a", "b");
        assertThat(reading.changes()).hasSize(2);
        assertTold(reading, "more than 2 objects");
    }

    @Test
    void a_truncated_tar_keeps_what_came_before() {
        byte[] tar = Archives.tar("a.yaml", Fixtures.claimYaml("apps", "a"), "b.yaml", random(5_000));
        Reading reading = Fixtures.read(Arrays.copyOf(tar, 2_000));
        assertThat(names(reading)).containsExactly("a");
        assertTold(reading, "cannot be read to its end");
    }

    @Test
    void a_truncated_gzip_keeps_what_came_before() {
        byte[] gzip = Archives.gzip(Fixtures.claimYaml("apps", "a") + AFTER + random(50_000));
        Reading reading = Fixtures.read(Arrays.copyOf(gzip, gzip.length - 20));
        assertTold(reading, "cannot be read to its end");
        assertThat(names(reading)).containsExactly("a", "after");
    }

    private static String random(int length) {
        StringBuilder text = new StringBuilder("\n---\n# ");
        new java.util.Random(7).ints(length, 'a', 'z').forEach(c -> text.append((char) c));
        return text.append("\n").toString();
    }

    @Test
    void names_of_entries_that_point_elsewhere_are_only_shown() {
        Reading reading = Fixtures.read(Archives.zip("../../../etc/x\u001b[31m\n.yaml", "a: b", "/abs.yaml", "a: ["));
        assertThat(reading.problems())
                .extracting(InputProblem::source)
                .containsExactly("input!/../../../etc/x\\u001B[31m\\u000A.yaml", "input!//abs.yaml");
    }

    @Test
    void a_thousand_problems_are_enough() {
        Reading reading = Fixtures.read("a: b\n---\n".repeat(1_500));
        assertThat(reading.problems())
                .hasSize(1_001)
                .last()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("500 more problems are not listed"));
    }

    @Test
    void a_thousand_empty_documents_are_none() {
        assertThat(Fixtures.read("---\n".repeat(1_000) + Fixtures.claimYaml("apps", "a"))
                        .problems())
                .isEmpty();
    }

    @Test
    void a_million_blanks() {
        Reading reading = Fixtures.read(" ".repeat(1_000_000) + "\n" + Fixtures.claimYaml("apps", "a"));
        assertThat(reading.problems().size() + reading.objects().size()).isPositive();
    }

    /** A text with a long middle of one letter. */
    private static final class Repeated extends InputStream {
        private final ByteArrayInputStream head;
        private final ByteArrayInputStream tail;
        private long left;

        Repeated(String head, long count, String tail) {
            this.head = new ByteArrayInputStream(head.getBytes(UTF_8));
            this.tail = new ByteArrayInputStream(tail.getBytes(UTF_8));
            left = count;
        }

        @Override
        public int read() {
            int first = head.read();
            if (first >= 0) {
                return first;
            }
            return left-- > 0 ? 'x' : tail.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (head.available() == 0 && left > 0) {
                int count = (int) Math.min(left, length);
                Arrays.fill(bytes, offset, offset + count, (byte) 'x');
                left -= count;
                return count;
            }
            return head.available() > 0 ? head.read(bytes, offset, length) : tail.read(bytes, offset, length);
        }
    }
}
