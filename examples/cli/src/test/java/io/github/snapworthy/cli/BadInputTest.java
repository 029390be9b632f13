package io.github.snapworthy.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import com.google.common.primitives.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Input that is broken, through the command: exit 2, or a problem in the report with file, document, line, column and
 * what was expected. What was lost is never silently absent: {@link Run} refuses stack traces everywhere.
 */
class BadInputTest {
    private static final String CLAIM = """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: good, namespace: apps}
            spec: {volumeName: pv-1}
            status: {phase: Bound}
            """;

    @TempDir
    private Path folder;

    private Path file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(UTF_8));
    }

    private static void assertRefused(Run run, String... parts) {
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("snapworthy: ").contains(parts);
    }

    private static Run check(Path path, String... more) {
        String[] args = Arrays.copyOf(new String[] {"check", path.toString(), "-o", "json"}, 4 + more.length);
        System.arraycopy(more, 0, args, 4, more.length);
        return Run.of(args);
    }

    /** The claim that is whole was decided, and the one that was lost is unreadable and not missing. */
    private void assertRestIsDecided(Run run, String lost) {
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.verdicts()).anyMatch(line -> line.startsWith("pvc/apps/good snapshot "));
        Run asked = check(folder, "--operation=snapshot", "--subject=pvc/apps/" + lost, "--assume-complete");
        assertThat(asked.codes()).contains("CLAIM_UNREADABLE").doesNotContain("CLAIM_MISSING");
    }

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

    @Test
    void a_truncated_archive() throws IOException {
        byte[] gz = gzip(Strings.repeat(CLAIM + "---\n", 500).getBytes(UTF_8));
        byte[] zip = zip("pvc.yaml", CLAIM.getBytes(UTF_8));

        assertTruncated(file("a/dump.yaml.gz", Arrays.copyOf(gz, gz.length / 2)));
        assertTruncated(file("b/dump.zip", Arrays.copyOf(zip, zip.length / 2)));
        assertTruncated(file("c/dump.tar.gz", Arrays.copyOf(gz, 40)));
        assertTruncated(file("d/dump.zip", "not a zip"));
    }

    private static void assertTruncated(Path path) {
        Run run = check(path);
        if (run.code() == 0) {
            assertThat(run.problems())
                    .anyMatch(problem -> problem.contains(path.getFileName().toString()));
        } else {
            assertRefused(run, path.getFileName().toString());
        }
        assertRefused(check(path, "--strict"), path.getFileName().toString());
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
            gz.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
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
    void windows_line_ends_and_a_byte_order_mark_are_nothing_special() {
        byte[] mark = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
        String windows = CLAIM.replace("\n", "\r\n");
        List<String> usual = Run.onInput(CLAIM).verdicts();

        assertThat(Run.onInput(windows).verdicts()).isEqualTo(usual);
        assertThat(Run.onInput(Bytes.concat(mark, windows.getBytes(UTF_8))).verdicts())
                .isEqualTo(usual);
        assertThat(Run.onInput(windows).problems()).isEmpty();
    }

    @Test
    void nul_bytes_are_refused_with_their_place() {
        assertRefused(Run.onInput(CLAIM.replace("good", "go\u0000od")), "document 1, line 3, column");
        assertRefused(Run.onInput(new byte[4_096]), "standard input");
    }

    @Test
    void text_that_is_no_utf_8_is_told_with_its_place() {
        byte[] latin = CLAIM.replace("pv-1", "pv-\u00e4").getBytes(ISO_8859_1);

        assertThat(Run.onInput(latin).problems())
                .containsExactly("standard input 1:4:23 holds bytes that are not UTF-8 and were replaced");
        assertRefused(Run.onInput(latin, "--strict"), "document 1, line 4, column 23: holds bytes that are not UTF-8");
    }

    @Test
    void utf_16_is_read_or_refused_and_never_taken_for_something_else() {
        Run run = Run.onInput(Bytes.concat(new byte[] {(byte) 0xff, (byte) 0xfe}, CLAIM.getBytes(UTF_16LE)));

        if (run.code() == 0) {
            assertThat(run.verdicts()).isEqualTo(Run.onInput(CLAIM).verdicts());
        } else {
            assertRefused(run, "UTF-16");
        }
    }

    @Test
    void one_line_of_a_hundred_megabytes() throws IOException {
        byte[] line = new byte[100 << 20];
        Arrays.fill(line, (byte) 'a');

        assertRefused(check(file("line.yaml", line)), "line.yaml, document 1, line 1, column");
        file("good.yaml", CLAIM);
        assertThat(check(folder).problems()).singleElement().asString().contains("line.yaml");
    }

    @Test
    void bombs_are_defused() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }
        assertRefused(Run.onInput(bomb.toString()), "standard input, document 1, line");
        assertRefused(Run.onInput("a: " + "[".repeat(100_000)), "document 1, line 1, column", "deep");
        assertRefused(Run.onInput("{\"a\": " + "[".repeat(100_000)), "document 1, line 1, column", "deep");
        assertRefused(check(file("bomb.yaml.gz", gzip(new byte[300 << 20]))), "bomb.yaml.gz");
    }

    @Test
    void the_report_of_a_hostile_name_is_harmless() {
        String hostile = "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: \"a\\e[2J|<b>\","
                + " namespace: apps}, spec: {}}";
        for (String form : List.of("table", "wide", "yaml", "json", "markdown")) {
            Run run = Run.of(hostile.getBytes(UTF_8), Set.of(), "check", "-", "-o", form);
            assertThat(run.out() + run.err()).doesNotContain("\u001b").isNotEmpty();
        }
    }

    @Test
    void many_problems_are_counted_and_not_all_shown() throws IOException {
        file("bad.yaml", Strings.repeat("---\nx: 1\n", 100));
        Run run = check(folder.resolve("bad.yaml"), "--strict");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSizeBetween(1, 21);
    }
}
