package io.github.snapworthy.cli;

import static io.github.snapworthy.cli.OverridesTest.SAID;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of files of driver facts before anybody relies on them. */
class ValidateTest {
    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void validation_counts_what_is_valid() throws IOException {
        Path yes = file("yes.yaml", SAID.formatted("yes"));
        Path pack = folder.resolve("topolvm.io.yaml");
        try (var in = Main.class.getResourceAsStream("/io/github/snapworthy/facts/curated/topolvm.io.yaml")) {
            Files.write(pack, in.readAllBytes());
        }
        Run run = Run.of("facts", "validate", yes.toString(), pack.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo(yes + ": valid: overrides, 1 driver, 1 fact\n" + pack + ": valid: a fact pack, 1 driver\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void validation_says_all_that_is_wrong_with_each_file_in_its_report() throws IOException {
        Path typo = file("typo.yaml", SAID.formatted("maybe").replace("because", "becuse"));
        Path yes = file("yes.yaml", SAID.formatted("yes"));
        Path none = folder.resolve("none.yaml");
        Run run = Run.of("facts", "validate", typo.toString(), none.toString(), yes.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().filter(line -> line.matches(".*typo\\.yaml:\\d+:\\d+: .+")))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(run.out().lines())
                .contains("file " + none + ": there is no such file", yes + ": valid: overrides, 1 driver, 1 fact");
    }

    @Test
    void validation_of_anything_ends_with_a_line_that_says_what_was_expected() throws IOException {
        byte[] harm = "kind: \u001b[2J\u202e".getBytes(UTF_8);
        for (byte[] content : List.of(new byte[0], new byte[] {1, 2, -1}, new byte[3 << 20], harm)) {
            Path file = Files.write(folder.resolve("odd.yaml"), content);
            Run run = Run.of("facts", "validate", file.toString());

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).startsWith(file + ":1:").doesNotContain("\u001b", "\u202e");
        }
    }

    @Test
    void validation_of_nothing_is_bad_usage() {
        assertThat(Run.of("facts", "validate").code()).isEqualTo(2);
        assertThat(Run.of("facts", "validate").err())
                .contains("FILE", "Try 'snapworthy facts validate --help' for more.");
        assertThat(Run.of("facts", "validat").err()).contains("command validat is unknown; did you mean validate?");
        assertThat(Run.of("facts", "validate", "--help").out()).contains("snapworthy facts validate overrides.yaml");
    }
}
