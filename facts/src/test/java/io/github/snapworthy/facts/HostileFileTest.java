package io.github.snapworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.base.Strings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file may hold anything: it costs bounded work, and the answer is a problem with its place. */
class HostileFileTest {
    private static final String HEAD = "apiVersion: snapworthy/v1\nkind: DriverOverrides\ndrivers:\n";

    @Test
    void a_file_without_end_is_not_read_to_its_end() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '#';
            }
        };
        assertThat(problems(endless)).isEqualTo("f:1:1: expected at most 1048576 bytes");
    }

    @Test
    void what_is_too_deep_is_refused_where_it_becomes_so() throws IOException {
        assertThat(problems(Strings.repeat("[", 400_000)))
                .isEqualTo("f:1:33: expected YAML, found lists and mappings that are more than 32 deep");
        assertThat(problems(Strings.repeat("- ", 400_000))).startsWith("f:1:65: expected YAML, found lists");
        assertThat(problems(Strings.repeat("{a: ", 40))).startsWith("f:1:129: expected YAML, found lists");
    }

    @Test
    void lists_that_repeat_lists_do_not_grow_without_end() throws IOException {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            String before = "*a" + (i - 1);
            text.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(9, before))));
        }
        assertThat(problems(text.toString())).startsWith("f:1:1: expected YAML, Number of aliases");
    }

    @Test
    void a_mapping_inside_itself_is_read_as_far_as_its_keys_are_known() throws IOException {
        assertThat(problems(HEAD + "  csi.acme.example: &a {because: x, limits: [*a]}\n"))
                .isEqualTo("f:4:21: limits: expected a text");
    }

    @Test
    void bytes_that_are_no_text_are_refused_where_they_stand() throws IOException {
        byte[] bytes = "kind: x\nab: \377\376".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problems(new ByteArrayInputStream(bytes))).isEqualTo("f:2:5: expected UTF-8");
        byte[] cut = "a: \303".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problems(new ByteArrayInputStream(cut))).isEqualTo("f:1:4: expected UTF-8");
        assertThat(problems("a: b\nc: \0")).isEqualTo("f:2:4: expected YAML, found a character that it must not hold");
    }

    @Test
    void a_byte_order_mark_is_no_mistake() throws IOException {
        assertThat(problems("\uFEFF" + HEAD + "  {}\n")).isEmpty();
    }

    @Test
    void a_file_of_mistakes_has_a_bounded_list_of_them_that_says_so() throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < 5000; i++) {
            text.append("  no name ").append(i).append(": 1\n");
        }
        assertThat(FactFiles.validate("f", Resources.stream(text.toString())))
                .hasSize(1000)
                .filteredOn(problem -> problem.message().endsWith("; no more problems are listed"))
                .hasSize(1);
    }

    @Test
    void a_long_word_is_shortened_and_a_broken_line_is_one_line() throws IOException {
        String text = HEAD + "  csi.acme.example:\n    because: x\n    capabilities: {snapshot: \"a\\nb"
                + "x".repeat(5000) + "\"}\n";
        assertThat(problems(text)).endsWith("xxx...'").doesNotContain("\n").hasSizeLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "because: x\n    capabilities: {snapshot: \"a\\u2028b\\eb\"}",
                "because: x\n    \"k\\u2028\\e[31m\": 1",
                "because: x\n    restrictions: [{capabilities: [clone], where: \"a\\ea\\u2029\", unsupportedWhen: x, decisive: no}]",
                "because: x\n    releases: {\"%s\": 1, driver: \"\\e%s\"}",
                "because: x\n    restrictions: [{capabilities: [clone], where: \"%s\", unsupportedWhen: \"%s\", decisive: no}]",
                "because: x\n    \u2028: 1"
            })
    void whatever_is_repeated_is_one_line_of_a_bounded_length(String line) throws IOException {
        String text = HEAD + "  csi.acme.example:\n    " + line.replace("%s", "y".repeat(3_000)) + "\n";
        assertThat(FactFiles.validate("f", Resources.stream(text)))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.message())
                        .doesNotContainPattern("[\\p{Cntrl}\u2028\u2029]")
                        .hasSizeLessThan(600));
    }

    @Test
    void a_stream_that_fails_is_an_error_of_reading() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> FactFiles.validate("f", failing))
                .withMessage("gone");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> FactFiles.overrides("f", failing))
                .withMessage("gone");
    }

    private static String problems(String text) throws IOException {
        return problems(Resources.stream(text));
    }

    private static String problems(InputStream in) throws IOException {
        return String.join(
                "\n",
                FactFiles.validate("f", in).stream()
                        .map(FactFileProblem::toString)
                        .toList());
    }
}
