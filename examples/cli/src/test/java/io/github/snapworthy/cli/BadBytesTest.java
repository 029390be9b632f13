package io.github.snapworthy.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import com.google.common.primitives.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Archives, encodings and sizes that are wrong, and names that mean harm. */
class BadBytesTest extends BadInput {
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
        for (String form : List.of("table", "wide", "yaml", "json", "markdown", "html")) {
            Run run = Run.of(hostile.getBytes(UTF_8), Set.of(), "check", "-", "-o", form);
            assertThat(run.out() + run.err()).doesNotContain("\u001b").isNotEmpty();
        }
    }
}
