package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code snapworthy plan}: what it claims is so once its manifests are there. */
class PlanCommandTest {
    private static final String STORY = "src/test/resources/plan/harvester-lvm.yaml";

    @TempDir
    private Path folder;

    private static Run run(String... words) {
        return Run.of(words);
    }

    private static List<String> verdicts(Run run) {
        return run.json()
                .get("decisions")
                .valueStream()
                .map(one -> one.get("operation").asString() + " "
                        + one.get("verdict").asString())
                .toList();
    }

    @Test
    void a_third_party_driver_that_is_configured_nowhere_gets_its_entry_and_its_snapshots() throws IOException {
        assertThat(verdicts(run("check", STORY, "--assume-complete", "--subject=vm/apps/web", "-o", "json")))
                .containsExactly("backup DENIED", "snapshot DENIED");

        Run planned = run("plan", STORY, "--assume-complete", "--operation=snapshot", "--to", folder.toString());
        assertThat(planned.code()).as(planned.err()).isZero();
        assertThat(planned.out()).contains("ADD_CSI_DRIVER_CONFIG_ENTRY", "Setting/csi-driver-config");

        List<Path> files;
        try (Stream<Path> written = Files.list(folder)) {
            files = written.toList();
        }
        assertThat(files).singleElement().satisfies(file -> {
            assertThat(file.getFileName()).hasToString("01-1-add-csi-driver-config-entry-csi-driver-config.yaml");
            assertThat(Files.readString(file))
                    .contains("kind: Setting", "driver.longhorn.io", "lvm.driver.harvesterhci.io");
        });
    }

    @Test
    void the_report_counts_what_is_asked() {
        JsonNode plan = run("plan", STORY, "--assume-complete", "-o", "json").json();
        int unlocked = plan.get("steps")
                .valueStream()
                .mapToInt(step -> step.get("unlocks").size())
                .sum();
        assertThat(plan.get("kind").asString()).isEqualTo("Plan");
        assertThat(plan.get("asked").asInt())
                .isEqualTo(plan.get("allowedNow").asInt()
                        + unlocked
                        + plan.get("left").size());
        assertThat(unlocked).isPositive();
        assertThat(plan.get("left").size()).isPositive();
    }

    @Test
    void the_stream_is_what_the_files_hold() throws IOException {
        Run stream = run("plan", STORY, "--assume-complete", "--manifests", "--to", folder.toString());
        assertThat(stream.code()).as(stream.err()).isZero();
        try (Stream<Path> written = Files.list(folder)) {
            for (Path file : written.toList()) {
                assertThat(stream.out()).contains("---\n" + Files.readString(file));
            }
        }
    }

    @Test
    void the_sample_and_the_people_formats() {
        for (String form : List.of("table", "wide", "markdown", "html", "yaml", "json")) {
            Run run = run("plan", "-o", form);
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).isNotBlank();
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_told() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Run run = run("plan", "--to", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("the folder " + file + " could not be written");
    }
}
