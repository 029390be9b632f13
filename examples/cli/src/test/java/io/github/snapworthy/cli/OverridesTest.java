package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator states in files: it counts, it is named, and a file that is wrong stops everything. */
class OverridesTest {
    static final String SAID = """
            apiVersion: snapworthy/v1
            kind: DriverOverrides
            drivers:
              csi.acme.example:
                because: the manual of the array
                capabilities: {snapshot: %s}
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static Run drivers(Path... files) {
        return Run.of(Stream.concat(
                        Stream.of("drivers", "-o", "json", "--driver=csi.acme.example"),
                        Stream.of(files).map(file -> "--overrides=" + file))
                .toArray(String[]::new));
    }

    private static String snapshot(Run run) {
        return run.json().get("drivers").get(0).get("capabilities").get(0).toString();
    }

    @Test
    void a_statement_decides_where_nothing_else_was_known() throws IOException {
        Path yes = file("yes.yaml", SAID.formatted("yes"));

        assertThat(snapshot(drivers())).contains("\"answer\":\"UNKNOWN\"");
        assertThat(snapshot(drivers(yes)))
                .contains("\"answer\":\"SUPPORTED\"", "\"trust\":\"STATED\"", "\"source\":\"snapworthy.overrides\"")
                .contains("the manual of the array");
        assertThat(Run.of(
                                "check",
                                "-o=json",
                                "--operation=snapshot",
                                "--subject=pvc/office/mail-data",
                                "--overrides="
                                        + file(
                                                "no.yaml",
                                                SAID.formatted("no").replace("csi.acme.example", "topolvm.io")))
                        .out())
                .contains("EVIDENCE_DISAGREES", "snapworthy.overrides");
    }

    @Test
    void a_file_that_is_named_twice_is_no_contradiction_and_two_that_differ_are_one() throws IOException {
        Path yes = file("yes.yaml", SAID.formatted("yes"));
        Path no = file("no.yaml", SAID.formatted("no"));

        assertThat(snapshot(drivers(yes, yes))).contains("\"answer\":\"SUPPORTED\"");
        assertThat(snapshot(drivers(yes, no))).contains("\"answer\":\"CONFLICT\"");
    }

    /** What a shell makes of {@code <(command)} can be read once. The limit is for a reader that waits for ever. */
    @Test
    @Timeout(60)
    void a_pipe_is_read_to_its_end() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Thread writer = new Thread(() -> {
            try {
                Files.writeString(pipe, SAID.formatted("yes"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.setDaemon(true);
        writer.start();

        assertThat(snapshot(drivers(pipe))).contains("\"answer\":\"SUPPORTED\"");
    }

    @Test
    void all_that_is_wrong_with_the_files_is_said_and_nothing_is_decided() throws IOException {
        Path yes = file("yes.yaml", SAID.formatted("yes"));
        Path typo = file("typo.yaml", SAID.formatted("maybe").replace("because", "becuse"));

        for (Run run : List.of(drivers(yes, typo), Run.of("check", "--overrides", typo.toString()))) {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines())
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allMatch(line -> line.matches("snapworthy: .*typo\\.yaml:\\d+:\\d+: .*"));
        }
    }

    @Test
    void what_is_no_file_is_refused() throws IOException {
        for (Path file : List.of(folder, folder.resolve("none.yaml"))) {
            assertThat(drivers(file).code()).isEqualTo(2);
            assertThat(drivers(file).err())
                    .startsWith("snapworthy: overrides " + file + ": ")
                    .containsAnyOf("there is no such file", "expected a file, is a folder");
        }
    }

    @Test
    void a_statement_and_a_plugin_contradict_each_other_openly() throws IOException {
        Path jar = new PluginJar(folder)
                .of("acme.jar", "AcmeFacts", PluginJar.saying("AcmeFacts", "acme", ".refuses(Capability.SNAPSHOT)"));
        String yes = file("yes.yaml", SAID.formatted("yes")).toString();

        assertThat(Run.of(new byte[0], Set.of(), "drivers", "--overrides", yes, "--plugin", jar.toString())
                        .out())
                .contains("csi.acme.example: snapshot: equally trusted sources disagree: acme (STATED) says no,"
                        + " snapworthy.overrides (STATED) says yes");
    }
}
