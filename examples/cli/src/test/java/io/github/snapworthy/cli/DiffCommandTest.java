package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code snapworthy diff}: what changed, and which fact is behind it. */
class DiffCommandTest {
    private static final String BEFORE = "src/test/resources/diff/before.yaml";
    private static final String AFTER = "src/test/resources/diff/after.yaml";
    private static final String STORY = "src/test/resources/plan/harvester-lvm.yaml";

    @TempDir
    private Path folder;

    private static Run diff(String before, String after, String... more) {
        return Run.of(Stream.concat(Stream.of("diff", before, after, "--assume-complete"), Stream.of(more))
                .toArray(String[]::new));
    }

    private static List<String> changes(Run run) {
        return run.json()
                .get("changes")
                .valueStream()
                .map(one -> one.get("change").asString() + " " + text(one.get("before")) + " "
                        + text(one.get("after")) + " " + one.get("operation").asString() + " "
                        + one.get("subject").get("name").asString())
                .toList();
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "-" : node.asString();
    }

    @Test
    void what_got_worse_comes_first_then_what_is_gone_and_what_is_new() {
        assertThat(changes(diff(BEFORE, AFTER, "--operation=snapshot", "-o", "json")))
                .containsExactly(
                        "WORSE ALLOWED DENIED snapshot db", "GONE DENIED - snapshot old", "NEW - DENIED snapshot new");
        assertThat(changes(diff(AFTER, BEFORE, "--operation=snapshot", "-o", "json")))
                .containsExactly(
                        "GONE DENIED - snapshot new", "NEW - DENIED snapshot old", "BETTER DENIED ALLOWED snapshot db");
    }

    @Test
    void a_change_names_the_finding_that_came_and_the_object_that_went() {
        JsonNode change = diff(BEFORE, AFTER, "--operation=snapshot", "--subject=pvc/apps/db", "-o", "json")
                .json()
                .get("changes")
                .get(0);
        assertThat(change.get("findings").valueStream()).anySatisfy(one -> {
            assertThat(one.get("change").asString()).isEqualTo("CAME");
            assertThat(one.get("before").isNull()).isTrue();
            assertThat(one.get("after").asString()).isEqualTo("DENY");
            assertThat(one.get("finding").get("code").asString()).isEqualTo("SNAPSHOT_CLASS_NONE");
        });
        assertThat(change.get("objects").valueStream()).anySatisfy(one -> {
            assertThat(one.get("object").get("name").asString()).isEqualTo("acme-snapshot");
            assertThat(one.get("change").asString()).isEqualTo("REMOVED");
        });
        assertThat(change.get("outcome").toString()).contains("snapshotClass", "acme-snapshot");
        assertThat(change.get("drivers").toString()).contains("csi.acme.example", "SNAPSHOT");
        assertThat(diff(BEFORE, AFTER, "--operation=snapshot").out())
                .containsPattern("worse +ALLOWED -> DENIED +snapshot +pvc/apps/db +\\+SNAPSHOT_CLASS_NONE")
                .contains("VolumeSnapshotClass/acme-snapshot removed")
                .contains("1 worse, 1 gone, 1 new, 0 better, 0 same, 0 unchanged");
    }

    @Test
    void an_object_that_changed_shows_its_fields() throws IOException {
        Path after = Files.writeString(
                folder.resolve("after.yaml"),
                Files.readString(Path.of(BEFORE)).replace("{phase: Bound, capacity: {storage: 1Gi}}", "{phase: Lost}"));
        String out = diff(BEFORE, after.toString(), "--operation=snapshot", "-o", "wide")
                .out();
        assertThat(out).contains("PersistentVolumeClaim/apps/db changed (", "phase: BOUND -> LOST");
    }

    @Test
    void identical_sources_differ_in_nothing() {
        for (String source : List.of(BEFORE, STORY)) {
            Run run = diff(source, source, "--fail-on=changed", "-o", "json");
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(changes(run)).isEmpty();
        }
        assertThat(diff(BEFORE, BEFORE).out()).contains("0 worse, 0 gone, 0 new, 0 better, 0 same, 4 unchanged");
    }

    @Test
    void the_order_of_objects_changes_nothing() throws IOException {
        String text = Files.readString(Path.of(AFTER));
        List<String> items = new ArrayList<>(List.of(text.split("(?m)^  - ", -1)));
        String head = items.remove(0);
        Collections.reverse(items);
        String reversed = head + "  - "
                + String.join(
                        "  - ", items.stream().map(item -> item.strip() + "\n").toList());
        Path file = Files.writeString(folder.resolve("after.yaml"), reversed);
        assertThat(diff(BEFORE, file.toString(), "-o", "json").out())
                .isEqualTo(diff(BEFORE, AFTER, "-o", "json").out());
    }

    @Test
    void it_fails_on_what_it_is_told_to() {
        assertThat(diff(BEFORE, AFTER, "--fail-on=worse").code()).isEqualTo(1);
        assertThat(diff(AFTER, BEFORE, "--fail-on=worse").code()).isZero();
        assertThat(diff(AFTER, BEFORE, "--fail-on=changed").code()).isEqualTo(1);
        assertThat(diff(AFTER, BEFORE).code()).isZero();
        assertThat(diff(AFTER, BEFORE, "--fail-on=wrose").err()).contains("did you mean worse?");
    }

    @Test
    void profiles_that_differ_are_told() {
        Run run = diff(BEFORE, STORY);
        assertThat(run.out()).contains("the profiles differ: kubernetes (auto:", "harvester (auto:");
        assertThat(diff(BEFORE, STORY, "--profile=kubernetes").out()).doesNotContain("the profiles differ");
    }

    @Test
    void two_sources_are_needed_and_have_to_be_there() {
        Run one = Run.of("diff", BEFORE);
        assertThat(one.code()).isEqualTo(2);
        assertThat(one.err()).contains("was given 1: expected SOURCE_BEFORE and SOURCE_AFTER");
        Run absent = diff(BEFORE, folder.resolve("absent.yaml").toString());
        assertThat(absent.code()).isEqualTo(2);
        assertThat(absent.err()).contains("absent.yaml", "is not there");
        assertThat(Run.of("diff", "-", "-").err()).contains("there is one standard input");
    }

    @Test
    void one_of_both_may_come_from_standard_input() throws IOException {
        byte[] after = Files.readString(Path.of(AFTER)).getBytes(StandardCharsets.UTF_8);
        Run run = Run.of(after, Set.of(), "diff", BEFORE, "-", "--assume-complete", "--fail-on=worse");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void every_form_tells_it() {
        for (String form : List.of("table", "wide", "markdown", "html", "yaml", "json")) {
            Run run = diff(BEFORE, AFTER, "-o", form);
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).contains("SNAPSHOT");
        }
    }
}
