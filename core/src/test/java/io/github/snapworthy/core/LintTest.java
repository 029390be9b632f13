package io.github.snapworthy.core;

import static io.github.snapworthy.core.LintCluster.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;

/** Classes, marks and controllers: one bad configuration for each flaw. */
class LintTest {
    private static final String MARK = "snapshot.storage.kubernetes.io/is-default-class";

    @Test
    void a_good_configuration_has_no_flaw_and_leaves_nothing_unchecked() {
        LintResult result = lint(good());
        assertThat(result.lints()).isEmpty();
        assertThat(result.unchecked()).isEmpty();
        assertThat(result.has(Severity.INFO)).isFalse();
    }

    @Test
    void two_defaults_are_refused_by_the_controller() {
        Lint lint = only(good().add(marked("a", MARK, "true")).add(marked("b", MARK, "true")));
        assertThat(lint.code()).isEqualTo(Code.of("DEFAULT_MARKED_TWICE"));
        assertThat(lint.severity()).isEqualTo(Severity.ERROR);
        assertThat(lint.message()).contains("a, b").contains(DRIVER).contains("refused");
    }

    @Test
    void two_default_storage_classes_are_settled_by_their_age() {
        String key = "storageclass.kubernetes.io/is-default-class";
        Lint lint = only(good().add(storage("x").putAnnotations(key, "true").build())
                .add(storage("y").putAnnotations(key, "true").build()));
        assertThat(lint.severity()).isEqualTo(Severity.WARN);
        assertThat(lint.place().object()).isEqualTo(ObjectRef.of(Kind.STORAGE_CLASS, "x"));
    }

    @Test
    void marks_of_two_tools_contradict_each_other() {
        SnapshotClass labelled = snapshots("b")
                .putLabels("velero.io/csi-volumesnapshot-class", "true")
                .build();
        Lint lint = only(good().add(marked("a", MARK, "true")).add(labelled));
        assertThat(lint.code()).isEqualTo(Code.of("DEFAULT_MARKS_CONTRADICT"));
        assertThat(lint.message()).contains("Velero takes b").contains("other tools take a");
    }

    @Test
    void of_two_classes_with_its_label_velero_takes_the_first() {
        String label = "velero.io/csi-volumesnapshot-class";
        Lint lint = only(good().add(snapshots("a").putLabels(label, "true").build())
                .add(snapshots("b").putLabels(label, "true").build()));
        assertThat(lint.code()).isEqualTo(Code.of("DEFAULT_MARKED_TWICE"));
        assertThat(lint.severity()).isEqualTo(Severity.WARN);
        assertThat(lint.place().field()).isEqualTo("metadata.labels");
        assertThat(lint.message()).contains("a, b").contains("Velero takes the first that is listed");
    }

    @Test
    void a_mark_that_says_false_is_a_mark_to_some_tools() {
        Lint lint = only(good().add(marked("a", MARK, "false")));
        assertThat(lint.code()).isEqualTo(Code.of("DEFAULT_MARK_IS_FALSE"));
        assertThat(lint.message()).contains("KubeVirt and Velero");
    }

    @Test
    void a_mark_is_misspelt_in_its_key_or_its_value() {
        Lint key = only(good().add(marked("a", "snapshot.storage.k8s.io/is-default-class", "true")));
        assertThat(key.code()).isEqualTo(Code.of("DEFAULT_MARK_MISSPELT"));
        assertThat(key.remedy()).isEqualTo("Write " + MARK + ": \"true\".");
        Lint value = only(good().add(marked("a", MARK, "True")));
        assertThat(value.code()).isEqualTo(Code.of("DEFAULT_MARK_MISSPELT"));
        assertThat(value.message()).contains("\"True\"");
    }

    @Test
    void the_label_of_velero_that_says_false_is_a_mark_to_velero() {
        Lint lint = only(good().add(snapshots("a")
                .putLabels("velero.io/csi-volumesnapshot-class", "false")
                .build()));
        assertThat(lint.code()).isEqualTo(Code.of("DEFAULT_MARK_IS_FALSE"));
        assertThat(lint.place().field()).isEqualTo("metadata.labels");
        assertThat(lint.message()).contains("Velero").doesNotContain("KubeVirt");
    }

    @Test
    void a_mark_of_a_storage_class_is_misspelt_too() {
        Lint lint = only(good().add(storage("x").putAnnotations(MARK, "true").build()));
        assertThat(lint.code()).isEqualTo(Code.of("DEFAULT_MARK_MISSPELT"));
        assertThat(lint.place().object()).isEqualTo(ObjectRef.of(Kind.STORAGE_CLASS, "x"));
        assertThat(lint.remedy()).isEqualTo("Write storageclass.kubernetes.io/is-default-class: \"true\".");
    }

    @Test
    void a_class_of_a_driver_that_is_not_installed_names_the_one_that_was_meant() {
        Lint lint = only(good().add(SnapshotClass.builder()
                .name("a")
                .driver("csi.acme.exampl")
                .build()));
        assertThat(lint.code()).isEqualTo(Code.of("CLASS_DRIVER_NOT_INSTALLED"));
        assertThat(lint.severity()).isEqualTo(Severity.ERROR);
        assertThat(lint.message()).contains("did you mean csi.acme.example?");
        Lint storage = only(good().add(StorageClass.builder()
                .name("s")
                .provisioner("gone.example")
                .build()));
        assertThat(storage.severity()).isEqualTo(Severity.WARN);
        assertThat(storage.message()).doesNotContain("did you mean");
    }

    @Test
    void a_class_of_the_driver_that_a_volume_was_migrated_to_is_used() {
        SnapshotClass ofOther =
                SnapshotClass.builder().name("a").driver("ebs.csi.aws.com").build();
        Inventory.Builder seen = good().add(driver("ebs.csi.aws.com")).add(ofOther);
        assertThat(only(seen).code()).isEqualTo(Code.of("SNAPSHOT_CLASS_UNUSED"));
        Volume migrated = Volume.builder()
                .name("pv")
                .migratedTo(DriverName.of("ebs.csi.aws.com"))
                .build();
        assertThat(lint(seen.add(migrated)).lints()).isEmpty();
    }

    @Test
    void a_class_of_the_driver_of_a_volume_is_used_also_without_a_storage_class() {
        SnapshotClass ofOther =
                SnapshotClass.builder().name("a").driver("ebs.csi.aws.com").build();
        Volume byHand =
                Volume.builder().name("pv").csi("ebs.csi.aws.com", "vol-1").build();
        assertThat(lint(good().add(driver("ebs.csi.aws.com")).add(ofOther).add(byHand))
                        .lints())
                .isEmpty();
    }

    @Test
    void a_driver_that_registered_on_a_node_is_installed() {
        CsiNode node = new CsiNode("node-a", ImmutableSet.of(DriverName.of("hand.example")));
        StorageClass byHand =
                StorageClass.builder().name("s").provisioner("hand.example").build();
        assertThat(only(good().add(byHand)).code()).isEqualTo(Code.of("CLASS_DRIVER_NOT_INSTALLED"));
        assertThat(lint(good().add(byHand).add(node)).lints()).isEmpty();
    }

    @Test
    void without_a_class_nothing_about_classes_is_left_unchecked() {
        String unchecked = "whether anything is of the driver of each snapshot class was not checked";
        assertThat(lint(Inventory.builder()).unchecked())
                .extracting(Assumption::consequence)
                .doesNotContain(unchecked);
        assertThat(lint(Inventory.builder().add(snapshots("a").build())).unchecked())
                .extracting(Assumption::consequence)
                .contains(unchecked);
    }

    @Test
    void what_is_not_csi_is_no_missing_driver() {
        Inventory.Builder seen = good().add(StorageClass.builder()
                .name("s")
                .provisioner("rancher.io/local-path")
                .build());
        assertThat(lint(seen).lints()).isEmpty();
    }

    @Test
    void where_drivers_were_not_seen_none_is_missing() {
        Inventory.Builder seen = Inventory.builder()
                .add(SnapshotClass.builder().name("a").driver("gone.example").build())
                .listed(Kind.SNAPSHOT_CLASS);
        LintResult result = lint(seen);
        assertThat(result.lints()).isEmpty();
        assertThat(result.unchecked())
                .extracting(Assumption::kind)
                .contains(Kind.CSI_DRIVER, Kind.CSI_NODE, Kind.STORAGE_CLASS, Kind.POD);
    }

    @Test
    void a_class_that_nothing_is_of_the_driver_of_is_unused() {
        Inventory.Builder seen = good().add(driver("other.example"))
                .add(SnapshotClass.builder().name("a").driver("other.example").build());
        assertThat(only(seen).code()).isEqualTo(Code.of("SNAPSHOT_CLASS_UNUSED"));
    }

    @Test
    void a_class_of_a_driver_without_snapshots_is_of_no_use() {
        FactSet facts = FactSet.of(
                "pack", Trust.CURATED, Facts.of(DriverName.of(DRIVER)).refuses(Capability.SNAPSHOT));
        LintResult result = lint(good().add(snapshots("a").build()), facts);
        assertThat(codes(result)).containsExactly(Code.of("SNAPSHOT_CLASS_UNUSABLE"));
    }

    @Test
    void half_a_reference_to_a_secret_is_incomplete() {
        SnapshotClass half = snapshots("a")
                .putParameters("csi.storage.k8s.io/snapshotter-secret-name", "s")
                .build();
        Lint lint = only(good().add(half));
        assertThat(lint.code()).isEqualTo(Code.of("SNAPSHOT_CLASS_INCOMPLETE"));
        assertThat(lint.message()).contains("csi.storage.k8s.io/snapshotter-secret-namespace");
    }

    @Test
    void a_secret_is_missing_only_where_secrets_were_seen() {
        SnapshotClass whole = snapshots("a")
                .putParameters("csi.storage.k8s.io/snapshotter-secret-name", "s")
                .putParameters("csi.storage.k8s.io/snapshotter-secret-namespace", "kube-system")
                .build();
        assertThat(only(good().add(whole).listed(Kind.SECRET)).code())
                .isEqualTo(Code.of("SNAPSHOT_CLASS_SECRET_MISSING"));
        LintResult unseen = lint(good().add(whole));
        assertThat(unseen.lints()).isEmpty();
        assertThat(unseen.unchecked()).extracting(Assumption::kind).containsExactly(Kind.SECRET);
    }

    @Test
    void sidecars_and_controllers_that_were_not_seen() {
        Inventory.Builder seen = good().add(snapshots("a").build())
                .add(storage("grows").allowsExpansion(true).build())
                .add(new ApiDefinition("volumesnapshots", "snapshot.storage.k8s.io", ImmutableSet.of("v1")))
                .add(controller());
        assertThat(codes(lint(seen)))
                .containsExactly(
                        Code.of("RESIZER_NOT_SEEN"),
                        Code.of("SNAPSHOTTER_NOT_SEEN"),
                        Code.of("SNAPSHOT_CONTROLLER_NOT_SEEN"));
        assertThat(lint(seen).lints().get(0).place().object())
                .as("the class that allows to expand")
                .isEqualTo(ObjectRef.of(Kind.STORAGE_CLASS, "grows"));
    }

    @Test
    void a_definition_that_serves_what_nobody_speaks() {
        Lint lint = only(good().add(new ApiDefinition(
                "volumesnapshotclasses", "snapshot.storage.k8s.io", ImmutableSet.of("v1beta1"))));
        assertThat(lint.code()).isEqualTo(Code.of("API_VERSION_NOT_SERVED"));
        assertThat(lint.message()).contains("does not serve v1, it serves v1beta1");
        assertThat(only(good().add(new ApiDefinition("settings", "harvesterhci.io", ImmutableSet.of())))
                        .message())
                .contains("serves none");
    }

    @Test
    void the_worst_comes_first_whatever_the_order_of_the_objects() {
        SnapshotClass one = marked("a", "snapshot.storage.k8s.io/is-default-class", "true");
        SnapshotClass two =
                SnapshotClass.builder().name("b").driver("gone.example").build();
        LintResult result = lint(good().add(one).add(two));
        assertThat(result).isEqualTo(lint(good().add(two).add(one)));
        assertThat(codes(result))
                .containsExactly(Code.of("CLASS_DRIVER_NOT_INSTALLED"), Code.of("DEFAULT_MARK_MISSPELT"));
        assertThat(result.has(Severity.ERROR)).isTrue();
    }
}
