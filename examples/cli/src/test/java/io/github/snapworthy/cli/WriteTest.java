package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Standard output that takes no more, for good reasons and for bad ones. */
class WriteTest {
    /** As the launcher starts it. */
    private static final String JVM = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private static OutputStream failing(IOException e) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw e;
            }
        };
    }

    private static Run run(OutputStream out, String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(err, true, StandardCharsets.UTF_8);
        int code = Main.run(args, new Terminal(InputStream.nullInputStream(), out, printed, Set.of()));
        return new Run(code, "", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_report_that_cannot_be_written_is_2() {
        Run run = run(failing(new IOException("No space left on device")), "check", "-q");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("snapworthy: the report could not be written: No space left on device\n");
    }

    @ParameterizedTest
    @CsvSource({"denied, 1", "wait, 1", "none, 0"})
    void a_reader_that_has_gone_is_no_error_and_changes_no_exit_code(String verdict, int code) {
        String failOn = verdict.equals("none") ? "--operation=snapshot" : "--fail-on=" + verdict;
        OutputStream closed = new StandardOutput(failing(new IOException("Broken pipe")));

        Run run = run(closed, "check", "-q", "-o", "json", failOn);

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_wrong_command_line_is_2_though_the_reader_has_gone() {
        assertThat(run(new StandardOutput(failing(new IOException("Broken pipe"))), "check", "--profile=none")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void a_broken_pipe_is_known_by_its_words() {
        assertThatThrownBy(() -> new StandardOutput(failing(new IOException("Broken pipe"))).write(1))
                .isInstanceOf(StandardOutput.ReaderGone.class);
    }

    /** A process of its own: only there is standard output what it is for people. */
    @ParameterizedTest
    @CsvSource({"check -q -o json, | true, 0", "check -q -o json --fail-on=denied, | true, 1", "check -q, >/dev/full, 2"
    })
    void a_process_whose_output_nobody_takes(String words, String to, int code) throws Exception {
        assumeTrue(to.startsWith("|") || Files.exists(Path.of("/dev/full")));
        String err = process(words, to);

        assertThat(err).contains("code=" + code + "\n").doesNotContain("\tat ");
        assertThat(err.contains("could not be written")).isEqualTo(to.startsWith(">"));
    }

    /** Standard error, with the exit code of the command alone; it starts when nobody reads any more. */
    private static String process(String words, String to) throws Exception {
        String script = "{ sleep 1; \"$0\" " + JVM + " -cp \"$1\" " + Main.class.getName() + " " + words
                + (to.startsWith(">") ? to : "") + "; echo \"code=$?\" >&2; } " + (to.startsWith("|") ? to : "");
        String java = System.getProperty("java.home") + "/bin/java";
        Process process = new ProcessBuilder("sh", "-c", script, java, System.getProperty("java.class.path")).start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return err;
    }
}
