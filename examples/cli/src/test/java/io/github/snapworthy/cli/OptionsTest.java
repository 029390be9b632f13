package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each option of {@code check}, on the bundled sample. */
class OptionsTest {
    static Run json(String... more) {
        String[] args = new String[more.length + 3];
        System.arraycopy(new String[] {"check", "-o", "json"}, 0, args, 0, 3);
        System.arraycopy(more, 0, args, 3, more.length);
        return Run.of(args);
    }

    private static String text(Run run, String field) {
        return run.json().get(field).asString();
    }

    @Test
    void auto_says_what_it_chose_and_why() {
        Run run = json();

        assertThat(text(run, "profile")).isEqualTo("harvester");
        assertThat(text(run, "profileWhy")).isEqualTo("auto: objects of harvesterhci.io were seen");
        assertThat(json("--profile", "auto").out()).isEqualTo(run.out());
    }

    @Test
    void auto_takes_kubernetes_where_nothing_speaks_for_another_host() {
        Run run = Run.onInput("{apiVersion: v1, kind: Namespace, metadata: {name: a}}");

        assertThat(text(run, "profile")).isEqualTo("kubernetes");
        assertThat(text(run, "profileWhy"))
                .isEqualTo(
                        "auto: nothing of harvesterhci.io and no namespace harvester-system, nothing of kubevirt.io and"
                                + " nothing of velero.io was seen");
    }

    @Test
    void a_namespace_of_harvester_is_enough_for_auto() {
        Run run = Run.onInput("{apiVersion: v1, kind: Namespace, metadata: {name: harvester-system}}");

        assertThat(text(run, "profile")).isEqualTo("harvester");
        assertThat(text(run, "profileWhy")).isEqualTo("auto: namespace harvester-system was seen");
    }

    @Test
    void a_profile_can_be_named() {
        Run run = json("--profile", "kubernetes", "--subject", "pvc/media/photos", "--operation", "snapshot");

        assertThat(text(run, "profile")).isEqualTo("kubernetes");
        assertThat(text(run, "profileWhy")).isEqualTo("asked for by name");
        assertThat(run.json()
                        .get("decisions")
                        .get(0)
                        .get("snapshotClass")
                        .get("chosenBy")
                        .asString())
                .isEqualTo("sole-candidate");
    }

    @Test
    void operations_and_subjects_can_be_repeated_and_one_that_is_named_twice_is_decided_once() {
        assertThat(json("--operation", "backup", "--subject", "vm/apps/db", "--subject=vm/apps/db")
                        .verdicts())
                .containsExactly("vm/apps/db backup DENIED");
        assertThat(json(
                                "--operation",
                                "snapshot",
                                "--operation",
                                "backup",
                                "--operation",
                                "backup",
                                "--subject",
                                "pvc/apps/shop-data",
                                "--subject",
                                "vm/apps/db")
                        .verdicts())
                .containsExactly(
                        "vm/apps/db backup DENIED",
                        "vm/apps/db snapshot ALLOWED",
                        "pvc/apps/shop-data backup ALLOWED",
                        "pvc/apps/shop-data snapshot ALLOWED");
    }

    @Test
    void a_subject_that_is_not_there_is_decided_too() {
        Run run = json("--operation", "snapshot", "--subject", "pvc/apps/none", "--subject", "vm/apps/none");

        assertThat(run.verdicts()).containsExactly("pvc/apps/none snapshot DENIED", "vm/apps/none snapshot DENIED");
        assertThat(run.codes()).containsExactly("CLAIM_MISSING", "VM_MISSING");
    }

    @Test
    void namespaces_and_labels_select_subjects() {
        assertThat(json("--operation", "snapshot", "--namespace", "media", "--namespace", "office")
                        .verdicts())
                .extracting(line -> line.split(" ", 2)[0])
                .containsExactly(
                        "pvc/media/archive",
                        "pvc/media/photos",
                        "pvc/office/mail-data",
                        "vm/office/wiki",
                        "pvc/office/wiki-root");
        assertThat(json("--operation", "snapshot", "--selector", "app in (db, wiki),app!=wiki")
                        .verdicts())
                .containsExactly("vm/apps/db snapshot ALLOWED");
    }

    @Test
    void nothing_selected_is_said_so() {
        Run run = json("--namespace", "none");

        assertThat(run.verdicts()).isEmpty();
        assertThat(run.err()).contains("nothing to decide on");
        assertThat(run.json().get("summary").get("backup").get("DENIED").asInt())
                .isZero();
    }

    @Test
    void a_class_can_be_asked_for() {
        Run run = json("--option", "class=longhorn", "--operation", "snapshot", "--subject", "pvc/apps/shop-data");

        assertThat(run.verdicts()).containsExactly("pvc/apps/shop-data snapshot DENIED");
        assertThat(run.codes()).contains("SNAPSHOT_CLASS_WRONG_PURPOSE");
    }

    @Test
    void backup_methods_can_be_declared() {
        Run run = json(
                "--profile=kubernetes",
                "--operation=backup",
                "--subject=pvc/media/photos",
                "--option=backup-methods=SNAPSHOT_AND_MOVE,FILE_SYSTEM");

        assertThat(run.json().get("decisions").get(0).get("methods").valueStream())
                .extracting(method -> method.get("method").asString())
                .containsExactly("SNAPSHOT_AND_MOVE", "FILE_SYSTEM");
    }

    @Test
    void a_target_claim_for_changed_blocks_can_be_named() {
        String[] args = {
            "--profile=kubernetes",
            "--operation=backup",
            "--subject=vm/apps/shop",
            "--option=backup-methods=CHANGED_BLOCK"
        };
        assertThat(json(args).codes()).contains("BACKUP_TARGET_CLAIM_NOT_NAMED");
        assertThat(json(args[0], args[1], args[2], args[3], "--option=backup-target-claim=none")
                        .codes())
                .contains("TARGET_CLAIM_UNSUITABLE")
                .doesNotContain("BACKUP_TARGET_CLAIM_NOT_NAMED");
    }

    @Test
    void floors_can_be_set() {
        String[] snapshot = {"--operation=snapshot", "--subject=pvc/media/photos"};

        assertThat(json(snapshot[0], snapshot[1], "--option=min-consistency=OFFLINE")
                        .codes())
                .contains("CONSISTENCY_TOO_WEAK");
        assertThat(json(snapshot[0], snapshot[1], "--option=min-assurance=VERIFIED")
                        .codes())
                .contains("ASSURANCE_TOO_LOW");
    }

    @Test
    void colours_are_for_terminals() {
        Run coloured = Run.of(new byte[0], Set.of(Terminal.Feature.COLOURS), "check");

        assertThat(coloured.out()).contains("\u001b[32mALLOWED", "\u001b[31mDENIED ");
        assertThat(coloured.out().replaceAll("\u001b\\[[0-9]*m", ""))
                .isEqualTo(Run.of("check").out());
        for (String form : List.of("json", "yaml", "markdown", "html")) {
            assertThat(Run.of(new byte[0], Set.of(Terminal.Feature.COLOURS), "check", "-o", form)
                            .out())
                    .doesNotContain("\u001b");
        }
    }
}
