package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapworthy.report.ReportException;
import io.github.snapworthy.report.StoredReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code snapworthy check --what-if}: the decisions as it is, and as it would be. */
class WhatIfTest {
    private static final String STORY = "src/test/resources/plan/harvester-lvm.yaml";
    private static final String CLASS_IS_GONE = "apiVersion: v1\nkind: List\nitems:\n"
            + "  - {$patch: delete, apiVersion: snapshot.storage.k8s.io/v1, kind: VolumeSnapshotClass,"
            + " metadata: {name: lvm-snapshot}}\n";

    @TempDir
    private Path folder;

    private static Run check(String... more) {
        return Run.of(Stream.concat(Stream.of("check", STORY, "--assume-complete"), Stream.of(more))
                .toArray(String[]::new));
    }

    private static Run checkWith(String overlay, String... more) {
        return Run.of(
                overlay.getBytes(StandardCharsets.UTF_8),
                Set.of(),
                Stream.concat(Stream.of("check", STORY, "--assume-complete", "--what-if", "-"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static List<String> verdicts(Run run) {
        return run.json()
                .get("decisions")
                .valueStream()
                .map(one -> one.get("subject").get("name").asString() + " "
                        + one.get("operation").asString() + " " + verdict(one.get("before")) + " "
                        + verdict(one.get("after")))
                .toList();
    }

    private static String verdict(JsonNode decision) {
        return decision.isNull() ? "-" : decision.get("verdict").asString();
    }

    private static List<String> outcomes(Run run) {
        return run.json()
                .get("whatIf")
                .valueStream()
                .map(one -> one.get("object").get("name").asString() + " "
                        + one.get("outcome").asString())
                .toList();
    }

    @Test
    void what_a_plan_writes_allows_the_snapshot_and_leaves_the_backup_its_own_reason() {
        String remedies = folder.resolve("remedies").toString();
        Run planned = Run.of("plan", STORY, "--assume-complete", "--operation=snapshot", "--to", remedies);
        assertThat(planned.code()).as(planned.err()).isZero();

        Run json = check("--what-if", remedies, "--subject=vm/apps/web", "-o", "json");
        assertThat(verdicts(json)).containsExactly("web backup DENIED DENIED", "web snapshot DENIED ALLOWED");
        assertThat(outcomes(json)).containsExactly("csi-driver-config CHANGED");

        Run table = check("--what-if", remedies, "--subject=vm/apps/web");
        assertThat(table.out())
                .containsPattern(
                        "DENIED -> ALLOWED +snapshot +vm/apps/web +lvm-snapshot .*-SNAPSHOT_CLASS_NOT_CONFIGURED")
                .containsPattern("DENIED +backup +vm/apps/web .*DRIVER_LACKS_BACKUP_NATIVE")
                .contains("snapshot: 0 -> 1 allowed", "1 -> 0 denied", "backup: 0 allowed")
                .contains("what if: Setting/csi-driver-config is changed");
    }

    @Test
    void what_a_plan_finds_after_its_own_remedies_is_nothing_more_to_do() {
        String remedies = folder.resolve("remedies").toString();
        Run.of("plan", STORY, "--assume-complete", "--operation=snapshot", "--to", remedies);
        JsonNode again = Run.of(
                        "plan", STORY, "--assume-complete", "--operation=snapshot", "--what-if", remedies, "-o", "json")
                .json();
        assertThat(again.get("steps")).isEmpty();
        assertThat(again.get("allowedNow").asInt()).isEqualTo(again.get("asked").asInt());
    }

    @Test
    void the_later_decides_whether_it_fails() {
        String remedies = folder.resolve("remedies").toString();
        Run.of("plan", STORY, "--assume-complete", "--operation=snapshot", "--to", remedies);
        assertThat(check("--operation=snapshot", "--fail-on=denied").code()).isEqualTo(1);
        assertThat(check("--operation=snapshot", "--fail-on=denied", "--what-if", remedies)
                        .code())
                .isZero();
    }

    @Test
    void an_object_that_is_deleted_in_a_list_is_missing_then_and_other_classes_are_not() throws IOException {
        Run run = checkWith(CLASS_IS_GONE, "--profile=kubernetes", "--operation=snapshot", "-o", "json");
        assertThat(verdicts(run)).containsExactly("web snapshot ALLOWED DENIED", "web-root snapshot ALLOWED DENIED");
        assertThat(outcomes(run)).containsExactly("lvm-snapshot REMOVED");
    }

    @Test
    void a_claim_that_is_added_has_no_decision_before_and_vouches_for_no_other() {
        String overlay = """
                apiVersion: v1
                kind: PersistentVolumeClaimList
                items:
                  - metadata: {name: new, namespace: apps}
                    spec: {storageClassName: lvm, accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
                    status: {phase: Pending}
                """;
        Run run = checkWith(overlay, "--operation=snapshot", "-o", "json");
        assertThat(verdicts(run))
                .containsExactlyInAnyOrder(
                        "new snapshot - DENIED", "web snapshot DENIED DENIED", "web-root snapshot DENIED DENIED");
        assertThat(checkWith(overlay, "--operation=snapshot").out()).contains("- -> DENIED");
    }

    @Test
    void what_is_not_there_cannot_be_deleted_and_that_is_said() {
        Run run = checkWith(CLASS_IS_GONE.replace("lvm-snapshot", "none"));
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("what if: VolumeSnapshotClass/none cannot be removed: it is not there")
                .doesNotContain(" -> ");
    }

    @Test
    void what_is_unreadable_stays_so() {
        Run run = checkWith(CLASS_IS_GONE, "--unreadable=VolumeSnapshotClass");
        assertThat(run.out()).contains("VolumeSnapshotClass/lvm-snapshot changes nothing: its kind could not be read");
    }

    @Test
    void an_overlay_that_makes_no_sense_is_refused_with_its_place() {
        Run patch = checkWith("---\n" + CLASS_IS_GONE.replace("delete", "merge"));
        assertThat(patch.code()).isEqualTo(2);
        assertThat(patch.err())
                .contains("standard input", "document 1", "line 5", "$patch: expected delete, was merge");

        Run broken = checkWith("apiVersion: v1\nkind: [\n");
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("standard input", "line");
    }

    @Test
    void what_is_odd_about_an_overlay_is_told() {
        String overlay = "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: new, namespace: apps},"
                + " spec: {resources: {requests: {storage: much}}}}";
        assertThat(checkWith(overlay).out())
                .contains("input problem: standard input, document 1, line 1", "is no quantity");
    }

    @Test
    void an_overlay_without_an_object_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.yaml"), "# nothing\n");
        for (Run run : List.of(
                check("--what-if", file.toString()),
                checkWith("{apiVersion: v1, kind: Event, metadata: {name: x, namespace: y}}"))) {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
        }
        assertThat(checkWith("{apiVersion: v1, kind: Event, metadata: {name: x, namespace: y}}")
                        .err())
                .contains("what-if -: holds no object that decisions read");
    }

    @Test
    void it_is_not_read_back_as_a_report_on_a_cluster_as_it_is() {
        byte[] json = checkWith(CLASS_IS_GONE, "-o", "json").out().getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> StoredReport.read(new ByteArrayInputStream(json)))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("kind: expected a report on a cluster as it is");
    }

    @Test
    void there_is_one_standard_input() {
        assertThat(Run.of("check", "-", "--what-if", "-").err()).contains("there is one standard input");
        assertThat(check("--what-if", "-", "--what-if", "-").err()).contains("there is one standard input");
    }

    @Test
    void every_form_shows_both() {
        for (String form : List.of("table", "wide", "markdown", "html", "yaml", "json")) {
            Run run = checkWith(CLASS_IS_GONE, "--profile=kubernetes", "-o", form);
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).contains("lvm-snapshot");
        }
        assertThat(checkWith(CLASS_IS_GONE, "--profile=kubernetes", "-o", "markdown")
                        .out())
                .contains("ALLOWED -&gt; DENIED");
    }
}
