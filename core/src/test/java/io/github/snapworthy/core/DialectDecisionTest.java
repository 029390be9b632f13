package io.github.snapworthy.core;

import static io.github.snapworthy.core.DialectCluster.CLAIM;
import static io.github.snapworthy.core.DialectCluster.DRIVER;
import static io.github.snapworthy.core.DialectCluster.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A decision takes the candidates of its dialect and then checks them: what the tool would do is not yet true. */
class DialectDecisionTest {
    private static Decision decide(Dialect dialect, DialectCluster cluster) {
        return decide(dialect, cluster.inventory(), Request.snapshot(CLAIM));
    }

    private static Decision decide(Dialect dialect, Inventory seen, Request request) {
        return DialectCluster.over(Profile.kubernetes().dialect(dialect), seen).decide(request);
    }

    private static List<String> findings(Decision decision) {
        return decision.findings().stream()
                .filter(finding -> finding.effect() != Effect.INFO)
                .map(finding -> finding.effect() + " " + finding.code())
                .toList();
    }

    private static String message(Decision decision, String code) {
        return decision.findings().stream()
                .filter(finding -> finding.code().value().equals(code))
                .map(Finding::message)
                .findFirst()
                .orElse("");
    }

    private static DialectCluster cluster() {
        return new DialectCluster();
    }

    private static Dialect dialect(String name) {
        return Dialect.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "KUBERNETES, SNAPSHOT_CLASS_NONE",
        "SNAPSHOTTER, SNAPSHOT_CLASS_NONE",
        "KUBEVIRT, SNAPSHOT_CLASS_NONE",
        "CDI, SNAPSHOT_CLASS_NONE",
        "VELERO, SNAPSHOT_CLASS_NONE",
        "HARVESTER, SNAPSHOT_CLASS_NOT_CONFIGURED",
        "KASTEN, SNAPSHOT_CLASS_NONE"
    })
    void without_a_class_every_dialect_is_denied(String name, String code) {
        assertThat(findings(decide(dialect(name), cluster()))).containsExactly("DENY " + code);
    }

    @ParameterizedTest
    @CsvSource({"KUBEVIRT", "CDI", "KASTEN", "HARVESTER"})
    void an_explicit_choice_is_authoritative(String name) {
        Decision absent = decide(dialect(name), cluster().withClass("y").namingEverywhere("x"));
        Decision foreign =
                decide(dialect(name), cluster().withClass("y").withForeign("x").namingEverywhere("x"));

        assertThat(findings(absent)).containsExactly("DENY SNAPSHOT_CLASS_NOT_FOUND");
        assertThat(findings(foreign)).containsExactly("DENY SNAPSHOT_CLASS_WRONG_DRIVER");
    }

    @Test
    void where_velero_goes_on_the_finding_warns_and_names_what_it_does_instead() {
        Decision absent = decide(Dialect.VELERO, cluster().withClass("y").claimNaming("x"));
        Decision foreign =
                decide(Dialect.VELERO, cluster().withForeign("x").withClass("y").claimNaming("x"));

        assertThat(findings(absent)).containsExactly("WARN SNAPSHOT_CLASS_NOT_FOUND");
        assertThat(message(absent, "SNAPSHOT_CLASS_NOT_FOUND"))
                .isEqualTo(
                        "The VolumeSnapshotClass x, named by claim-annotation, does not exist; VELERO passes over it and"
                                + " takes y instead.");
        assertThat(findings(foreign)).containsExactly("WARN SNAPSHOT_CLASS_WRONG_DRIVER");
        assertThat(foreign.snapshotClass())
                .hasValueSatisfying(choice -> assertThat(choice.name()).isEqualTo("y"));
    }

    @Test
    void what_velero_passes_over_is_told_also_where_it_finds_nothing_else() {
        assertThat(findings(decide(Dialect.VELERO, cluster().claimNaming("x"))))
                .containsExactly("DENY SNAPSHOT_CLASS_NONE", "WARN SNAPSHOT_CLASS_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"KUBERNETES", "SNAPSHOTTER", "KUBEVIRT", "CDI", "VELERO", "HARVESTER", "KASTEN"})
    void the_class_of_the_request_comes_first_and_is_never_replaced(String name) {
        Inventory seen = cluster()
                .withClass("asked")
                .withForeign("foreign")
                .withMarked("y", "true")
                .namingEverywhere("y")
                .inventory();
        SnapshotRequest request = Request.snapshot(CLAIM);

        assertThat(decide(dialect(name), seen, request.withClass("asked")).snapshotClass())
                .hasValueSatisfying(choice -> assertThat(choice.chosenBy()).isEqualTo(ChosenBy.REQUEST));
        assertThat(findings(decide(dialect(name), seen, request.withClass("ghost"))))
                .containsExactly("DENY SNAPSHOT_CLASS_NOT_FOUND");
        assertThat(findings(decide(dialect(name), seen, request.withClass("foreign"))))
                .containsExactly("DENY SNAPSHOT_CLASS_WRONG_DRIVER");
    }

    @ParameterizedTest
    @CsvSource({"SNAPSHOTTER", "KUBEVIRT", "CDI", "VELERO", "HARVESTER", "KASTEN"})
    void the_map_of_the_host_wins_over_a_default_and_over_nothing_else(String name) {
        Profile profile = Profile.kubernetes().dialect(dialect(name)).mapping("std", "mapped");
        Inventory marked = cluster().withClass("mapped").withMarked("y", "true").inventory();
        Decision decision = DialectCluster.over(profile, marked).decide(Request.snapshot(CLAIM));

        assertThat(decision.snapshotClass())
                .hasValueSatisfying(choice -> assertThat(choice.chosenBy()).isEqualTo(ChosenBy.STORAGE_CLASS_MAP));
    }

    @ParameterizedTest
    @CsvSource({"KUBEVIRT", "CDI", "VELERO"})
    void several_marked_classes_give_the_first_by_name_with_a_warning(String name) {
        Decision decision =
                decide(dialect(name), cluster().withMarked("y", "true").withMarked("x", "true"));

        assertThat(decision.isAllowed()).isTrue();
        assertThat(findings(decision)).containsExactly("WARN ORDER_DEPENDENT");
        assertThat(decision.snapshotClass())
                .hasValueSatisfying(
                        choice -> assertThat(choice.name() + choice.chosenBy()).isEqualTo("x" + ChosenBy.FIRST_LISTED));
    }

    @ParameterizedTest
    @CsvSource({"KUBERNETES", "SNAPSHOTTER"})
    void several_marked_classes_are_ambiguous_elsewhere(String name) {
        assertThat(findings(
                        decide(dialect(name), cluster().withMarked("y", "true").withMarked("x", "true"))))
                .containsExactly("DENY SNAPSHOT_CLASS_AMBIGUOUS");
    }

    @Test
    void a_mark_that_says_false_counts_in_two_dialects_and_is_told_there() {
        DialectCluster cluster = cluster().withMarked("x", "false").withClass("y");

        for (Dialect dialect : List.of(Dialect.KUBEVIRT, Dialect.VELERO)) {
            assertThat(findings(decide(dialect, cluster))).containsExactly("WARN DEFAULT_MARK_IS_FALSE");
        }
        assertThat(findings(decide(Dialect.CDI, cluster))).isEmpty();
        assertThat(findings(decide(Dialect.KUBERNETES, cluster))).containsExactly("DENY SNAPSHOT_CLASS_AMBIGUOUS");
        assertThat(findings(decide(
                        Dialect.VELERO, cluster().withLabelled("x", "false").withClass("y"))))
                .containsExactly("WARN DEFAULT_MARK_IS_FALSE");
    }

    @Test
    void a_dialect_that_takes_no_unmarked_class_says_which_there_are() {
        Decision decision = decide(Dialect.SNAPSHOTTER, cluster().withClass("x"));

        assertThat(message(decision, "SNAPSHOT_CLASS_NONE"))
                .isEqualTo("There is no marked VolumeSnapshotClass for the driver " + DRIVER
                        + ": SNAPSHOTTER takes no other, and has x.");
        assertThat(decision.remedies()).extracting(Remedy::manifest).containsOnly(Optional.empty());
    }

    @Test
    void a_class_that_only_the_case_of_its_driver_separates_from_the_volume_is_denied() {
        DialectCluster cluster = cluster()
                .with(SnapshotClass.builder()
                        .name("x")
                        .driver("HostPath.csi.k8s.io")
                        .build());
        Decision decision = decide(Dialect.VELERO, cluster);

        assertThat(DialectCluster.over(Profile.kubernetes(), cluster.inventory())
                        .compare(CLAIM)
                        .of(Dialect.VELERO)
                        .snapshotClass())
                .contains("x");
        assertThat(findings(decision)).containsExactly("DENY SNAPSHOT_CLASS_WRONG_DRIVER");
        assertThat(message(decision, "SNAPSHOT_CLASS_WRONG_DRIVER")).contains("did you mean " + DRIVER);
    }

    @Test
    void a_class_of_the_driver_that_the_storage_class_names_is_not_one_of_the_volume() {
        DialectCluster cluster = cluster().withForeign("z").provisionedBy(OTHER);

        for (Dialect dialect : List.of(Dialect.KUBEVIRT, Dialect.VELERO)) {
            assertThat(findings(decide(dialect, cluster)))
                    .containsExactly("DENY SNAPSHOT_CLASS_WRONG_DRIVER", "WARN DRIVER_IDENTITY_DISAGREES");
        }
        assertThat(findings(decide(Dialect.CDI, cluster)))
                .containsExactly("DENY SNAPSHOT_CLASS_NONE", "WARN DRIVER_IDENTITY_DISAGREES");
    }

    @Test
    void a_claim_without_storage_class_is_an_error_of_velero_alone() {
        DialectCluster cluster = cluster().withMarked("x", "true").withoutStorageClass();

        assertThat(findings(decide(Dialect.VELERO, cluster))).containsExactly("DENY STORAGE_CLASS_MISSING");
        assertThat(findings(decide(Dialect.KUBEVIRT, cluster))).containsExactly("DENY SNAPSHOT_CLASS_NONE");
        assertThat(findings(decide(Dialect.SNAPSHOTTER, cluster))).isEmpty();
    }

    @Test
    void a_dialect_that_goes_by_another_driver_says_which_where_that_has_no_class() {
        Decision decision = decide(Dialect.KUBEVIRT, cluster().withClass("x").provisionedBy(OTHER));

        assertThat(message(decision, "SNAPSHOT_CLASS_NONE"))
                .isEqualTo("There is no VolumeSnapshotClass for the driver " + OTHER
                        + ": KUBEVIRT looks for that driver, and the volume is of " + DRIVER + ".");
    }

    @Test
    void a_mark_that_nobody_reads_is_told_of_a_class_that_is_named_unless_the_setting_of_the_host_names_it() {
        DialectCluster cluster = cluster()
                .with(DialectCluster.snapshotClass("x")
                        .putAnnotations("snapshot.storage.k8s.io/is-default-class", "true")
                        .build())
                .namingEverywhere("x");

        assertThat(findings(decide(Dialect.KASTEN, cluster))).containsExactly("WARN DEFAULT_MARK_MISSPELT");
        assertThat(findings(decide(Dialect.HARVESTER, cluster))).isEmpty();
    }

    @Test
    void a_class_that_deletes_with_its_object_is_told_where_it_is_of_the_driver_of_the_volume() {
        SnapshotClass deleting =
                DialectCluster.snapshotClass("x").deletesWithObject(true).build();
        SnapshotClass ofAnotherCase = SnapshotClass.builder()
                .name("x")
                .driver("HostPath.csi.k8s.io")
                .deletesWithObject(true)
                .build();

        assertThat(message(decide(Dialect.VELERO, cluster().with(deleting)), "DELETION_POLICY_DELETE"))
                .isEqualTo("With class x the stored snapshot is deleted together with its object.");
        assertThat(message(decide(Dialect.VELERO, cluster().withClass("x")), "DELETION_POLICY_DELETE"))
                .isEmpty();
        assertThat(message(decide(Dialect.VELERO, cluster().with(ofAnotherCase)), "DELETION_POLICY_DELETE"))
                .isEmpty();
    }

    @Test
    void where_the_setting_of_the_host_names_no_class_one_that_fits_is_suggested() {
        assertThat(decide(
                                Dialect.HARVESTER,
                                cluster().withClass("y").withClass("x").withForeign("a"))
                        .remedies())
                .extracting(Remedy::text)
                .containsExactly("Name a snapshot class for the driver " + DRIVER
                        + " in the setting csi-driver-config: its class x fits.");
        assertThat(decide(Dialect.HARVESTER, cluster().withForeign("a")).remedies())
                .extracting(Remedy::text)
                .containsExactly(
                        "Name a snapshot class for the driver " + DRIVER + " in the setting csi-driver-config.");
    }

    @Test
    void readers_of_the_setting_that_disagree_are_told_also_where_ours_finds_no_class() {
        String entry = "{\"" + DRIVER + "\":{\"volumeSnapshotClassName\":\"%s\"}}";
        DialectCluster cluster = cluster()
                .withClass("x")
                .with(Setting.of("csi-driver-config", entry.formatted(""), entry.formatted("x")));

        assertThat(findings(decide(Dialect.HARVESTER, cluster)))
                .containsExactly("DENY SNAPSHOT_CLASS_NOT_CONFIGURED", "WARN HOST_CONFIG_READERS_DISAGREE");
        assertThat(message(decide(Dialect.HARVESTER, cluster), "HOST_CONFIG_READERS_DISAGREE"))
                .endsWith("for " + DRIVER + " one takes none, another x.");
        assertThat(findings(decide(
                        Dialect.HARVESTER,
                        cluster.inventory(),
                        Request.snapshot(CLAIM).withClass("x"))))
                .isEmpty();
    }
}
