package io.github.snapworthy.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders with names that mean something elsewhere, and what only looks like a file. */
class PlacesTest {
    private static final String DAY = "2026-11-01";
    private static final String ACME = "csi.acme.example";

    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no file there has such a name")
    void a_name_is_taken_as_it_is_written() throws IOException {
        TestFleet fleet = new TestFleet(folder.resolve("a=b %41 [x]{y,z}*? \u00fc"))
                .with("c=1:2 [x]*%2F \u00fc", DAY, "a:b %41*.yaml", Yaml.cluster(ACME, "", "data"));

        assertThat(fleet.decide().code()).isZero();

        fleet.with("other", DAY, "c.yaml", Yaml.cluster(ACME, "", "data"));
        assertThat(fleet.decide().out()).contains("read now   1").contains("decisions  4");
        assertThat(fleet.values("SELECT DISTINCT cluster FROM decisions ORDER BY cluster"))
                .containsExactly("c=1:2 [x]*%2F \u00fc", "other");
        assertThat(fleet.ask("coverage", "-o", "csv").out()).contains("\"fleet\",\"\",\"\",2,");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no pipes")
    void a_pipe_is_not_waited_for_and_what_cannot_be_opened_is_lost() throws IOException, InterruptedException {
        TestFleet fleet = new TestFleet(folder)
                .with("pipe", DAY, "c.yaml", Yaml.cluster(ACME, "", "data"))
                .with("link", DAY, "c.yaml", Yaml.cluster(ACME, "", "data"))
                .with("name", DAY, "c.yaml", Yaml.cluster(ACME, "", "data"));
        sh("mkfifo pipe/" + DAY + "/p.yaml");
        Files.createSymbolicLink(fleet.in().resolve("link/" + DAY + "/d.yaml"), folder.resolve("nothing"));
        Files.createSymbolicLink(fleet.in().resolve("gone"), folder.resolve("nothing"));
        sh("cp name/" + DAY + "/c.yaml name/" + DAY + "/\"$(printf 'd\\377')\".yaml");

        TestFleet.Ran ran = fleet.decide();

        assertThat(ran.code()).isEqualTo(1);
        assertThat(fleet.values("SELECT concat_ws(' ', cluster, outcome, reason) FROM dumps ORDER BY cluster"))
                .containsExactly(
                        " FAILED lies at no cluster's day",
                        "link FAILED d.yaml: is not there, or may not be read",
                        "name FAILED d\ufffd.yaml: is not there, or may not be read",
                        "pipe DECIDED");
        assertThat(fleet.values("SELECT concat(place, ' ', message) FROM problems WHERE date IS NULL"))
                .containsExactly("gone cannot be looked at: is a link to nothing, or no name in UTF-8");
    }

    private void sh(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.resolve("in").toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }
}
