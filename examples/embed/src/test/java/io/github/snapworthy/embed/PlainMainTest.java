package io.github.snapworthy.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs the program as one of its own, as people do. */
@Timeout(120)
class PlainMainTest {
    /**
     * What a program did.
     *
     * @param code its exit code
     * @param out all that it printed
     */
    private record Ran(int code, String out) {}

    private static Ran run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PlainMain.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), out);
    }

    @Test
    void each_claim_has_a_row() throws Exception {
        Path folder = Path.of(Objects.requireNonNull(PlainMainTest.class.getResource("/cluster"))
                .toURI());
        Ran ran = run(folder.toString());
        assertThat(ran.code()).as(ran.out()).isZero();
        assertThat(ran.out().lines())
                .containsSequence("vms/db-data", "  snapshot: ALLOWED")
                .containsSequence("vms/new-data", "  snapshot: WAIT")
                .containsSequence("vms/plain", "  snapshot: DENIED");
        assertThat(ran.out()).doesNotContain("Exception", "SLF4J");
    }

    @Test
    void without_a_file_it_says_what_it_expects() throws Exception {
        Ran ran = run();
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).startsWith("expected one argument: ");
    }
}
