package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.SnapshotClassChoice.Why;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupSnapshotTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final ClaimSetRef BOTH = ClaimSetRef.of("apps", "logs", "data");
    private static final String MARK = "groupsnapshot.storage.kubernetes.io/is-default-class";
    private static final String LABEL = "velero.io/csi-volumegroupsnapshot-class";
    private static final ApiDefinition SINGLE =
            new ApiDefinition("volumesnapshots", "snapshot.storage.k8s.io", ImmutableSet.of("v1"));

    @Test
    void a_set_is_sorted_and_has_each_claim_once() {
        assertThat(ClaimSetRef.of("apps", "logs", "data", "logs")).isEqualTo(BOTH);
        assertThat(BOTH.object()).hasToString("PersistentVolumeClaimSet/apps/data,logs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClaimSetRef.of("apps"))
                .withMessage("claims: expected one at least");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClaimSetRef.of("apps", "a,b"))
                .withMessageContaining("without commas");
    }

    @Test
    void the_only_class_of_the_driver_is_taken() {
        Decision decision = decide(cluster()
                .add(groups("gold", ACME).build())
                .add(groups("other", DriverName.of("x.example")).build()));
        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOWED);
        SnapshotClassChoice chosen = decision.snapshotClass().orElseThrow();
        assertThat(chosen.name()).isEqualTo("gold");
        assertThat(chosen.chosenBy()).isEqualTo(ChosenBy.SOLE_CANDIDATE);
        assertThat(chosen.rejected())
                .containsExactly(new SnapshotClassChoice.Rejected("other", Why.SNAPSHOT_CLASS_WRONG_DRIVER));
        assertThat(decision.assurance()).contains(Trust.STATED);
        assertThat(decision.consistency()).contains(Consistency.OFFLINE);
    }

    @Test
    void a_mark_decides_between_classes_and_tells_why_the_others_lost() {
        Inventory.Builder seen = cluster()
                .add(groups("gold", ACME).putAnnotations(MARK, "true").build())
                .add(groups("iron", ACME).putAnnotations(MARK, "false").build());
        SnapshotClassChoice chosen = decide(seen).snapshotClass().orElseThrow();
        assertThat(chosen.name()).isEqualTo("gold");
        assertThat(chosen.chosenBy()).isEqualTo(ChosenBy.DEFAULT_MARK);
        assertThat(chosen.rejected()).containsExactly(new SnapshotClassChoice.Rejected("iron", Why.NOT_MARKED));
    }

    @ParameterizedTest
    @CsvSource({"true, VELERO_LABEL", "false, ", "TRUE, "})
    void velero_takes_its_own_label_and_no_annotation(String value, ChosenBy step) {
        Inventory.Builder seen = cluster()
                .add(groups("gold", ACME).putAnnotations(MARK, "true").build())
                .add(groups("labelled", ACME).putLabels(LABEL, value).build());
        Decision decision = over(seen.build(), Profile.kubernetes().dialect(Dialect.VELERO), able())
                .decide(Request.groupSnapshot(BOTH));
        assertThat(decision.snapshotClass().map(SnapshotClassChoice::name).orElse("none"))
                .isEqualTo(step == null ? "none" : "labelled");
        assertThat(codes(decision).contains("SNAPSHOT_CLASS_AMBIGUOUS")).isEqualTo(step == null);
    }

    @Test
    void the_class_of_a_request_is_never_replaced() {
        Inventory.Builder seen = cluster().add(groups("gold", ACME).build());
        assertThat(codes(over(seen.build(), Profile.kubernetes(), able())
                        .decide(Request.groupSnapshot(BOTH).withClass("silver"))))
                .containsExactly("SNAPSHOT_CLASS_NOT_FOUND");
    }

    @Test
    void a_class_of_another_driver_that_a_request_names_is_told_with_the_driver_that_was_meant() {
        assertThat(messageWithClassOf("csi.acme.exampl", "gold"))
                .isEqualTo("The VolumeGroupSnapshotClass gold, named by request, is of the driver csi.acme.exampl, the"
                        + " volume is of csi.acme.example; did you mean csi.acme.example?");
        assertThat(messageWithClassOf("x.example", "gold")).endsWith("the volume is of csi.acme.example.");
    }

    private static String messageWithClassOf(String driver, String requested) {
        Inventory seen =
                cluster().add(groups("gold", DriverName.of(driver)).build()).build();
        GroupSnapshotRequest request = Request.groupSnapshot(BOTH);
        return over(seen, Profile.kubernetes(), able())
                .decide(requested.isEmpty() ? request : request.withClass(requested))
                .blockers()
                .get(0)
                .message();
    }

    @Test
    void a_driver_that_is_almost_the_same_is_named_where_there_is_no_class() {
        assertThat(messageWithClassOf("csi.acme.exampl", ""))
                .isEqualTo("There is no VolumeGroupSnapshotClass for the driver csi.acme.example; a class names the"
                        + " driver csi.acme.exampl, which is almost the same.");
        assertThat(messageWithClassOf("x.example", ""))
                .isEqualTo("There is no VolumeGroupSnapshotClass for the driver csi.acme.example.");
    }

    @Test
    void classes_that_nothing_chooses_between_and_those_that_lost_are_told_by_name() {
        Inventory.Builder seen = cluster();
        for (String name : List.of("tin", "zinc", "gold", "lead", "iron")) {
            seen.add(groups(name, ACME).build());
        }
        assertThat(decide(seen).findings().get(0).arguments()).containsEntry("classes", "gold, iron, lead, tin, zinc");
        seen.add(groups("copper", ACME).putAnnotations(MARK, "true").build());
        assertThat(decide(seen).snapshotClass().orElseThrow().rejected())
                .extracting(SnapshotClassChoice.Rejected::name)
                .containsExactly("gold", "iron", "lead", "tin", "zinc");
    }

    @Test
    void a_key_that_only_looks_like_the_mark_is_told_unless_the_mark_is_there_too() {
        String alike = "snapshot.storage.kubernetes.io/is-default-class";
        assertThat(findings(groups("gold", ACME).putAnnotations(alike, "true"))).contains("DEFAULT_MARK_MISSPELT");
        assertThat(findings(groups("gold", ACME).putAnnotations(alike, "true").putAnnotations(MARK, "true")))
                .doesNotContain("DEFAULT_MARK_MISSPELT");
        assertThat(findings(groups("gold", ACME).putAnnotations("acme.example/tier", "true")))
                .doesNotContain("DEFAULT_MARK_MISSPELT");
    }

    private static List<String> findings(SnapshotClass.Builder classOfGroups) {
        return decide(cluster().add(classOfGroups.build())).findings().stream()
                .map(finding -> finding.code().value())
                .toList();
    }

    @Test
    void claims_of_two_drivers_are_no_group_and_no_class_is_looked_for() {
        Inventory.Builder seen = cluster()
                .add(Volume.builder()
                        .name("pv-logs")
                        .csi("csi.other.example", "h")
                        .boundTo("apps", "logs")
                        .build());
        Decision decision = over(
                        seen.build(),
                        Profile.kubernetes(),
                        able(),
                        Facts.of(DriverName.of("csi.other.example")).supports(Capability.GROUP_SNAPSHOT))
                .decide(Request.groupSnapshot(BOTH));
        assertThat(codes(decision)).containsExactly("GROUP_MIXED_DRIVERS");
        assertThat(decision.findings().get(0).arguments()).containsEntry("drivers", ACME + ", csi.other.example");
        assertThat(decision.findings().get(0).subject()).isEqualTo(BOTH.object());
    }

    @Test
    void what_one_claim_lacks_is_said_of_that_claim() {
        Inventory.Builder seen = cluster().add(groups("gold", ACME).build());
        Decision decision = over(seen.build(), Profile.kubernetes(), able())
                .decide(Request.groupSnapshot(ClaimSetRef.of("apps", "data", "gone")));
        assertThat(codes(decision)).containsExactly("CLAIM_MISSING");
        assertThat(decision.findings().get(0).subject())
                .isEqualTo(ClaimRef.of("apps", "gone").object());
        assertThat(decision.snapshotClass()).isPresent();
    }

    @Test
    void classes_that_may_not_be_read_are_unknown_and_not_none() {
        Inventory seen = cluster()
                .add(new ApiDefinition(
                        Kind.GROUP_SNAPSHOT_CLASS.plural(), Kind.GROUP_SNAPSHOT_CLASS.group(), ImmutableSet.of("v1")))
                .unreadable(Kind.GROUP_SNAPSHOT_CLASS, Unreadable.FORBIDDEN)
                .build();
        Decision decision = over(seen, Profile.kubernetes(), able()).decide(Request.groupSnapshot(BOTH));
        assertThat(decision.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(codes(decision)).containsExactly("SNAPSHOT_CLASSES_UNREADABLE");
        assertThat(decision.findings().get(0).message()).startsWith("VolumeGroupSnapshotClasses were not");
    }

    @Test
    void whether_the_driver_can_is_asked_of_each_claim() {
        Inventory.Builder seen = cluster().add(groups("gold", ACME).build());
        Decision nobody =
                over(seen.build(), Profile.kubernetes(), Facts.of(ACME)).decide(Request.groupSnapshot(BOTH));
        assertThat(nobody.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(codes(nobody)).containsExactly("GROUP_SNAPSHOT_SUPPORT_UNKNOWN", "GROUP_SNAPSHOT_SUPPORT_UNKNOWN");
        Decision no = over(seen.build(), Profile.kubernetes(), Facts.of(ACME).refuses(Capability.GROUP_SNAPSHOT))
                .decide(Request.groupSnapshot(BOTH));
        assertThat(codes(no)).contains("DRIVER_LACKS_GROUP_SNAPSHOT");
        assertThat(no.verdict()).isEqualTo(Verdict.DENIED);
    }

    @ParameterizedTest
    @CsvSource({"quiet, ALLOWED", "loud, DENIED"})
    void a_condition_may_look_at_the_class_of_the_group(String mode, Verdict verdict) {
        Facts facts = able().refuses(
                        Capability.GROUP_SNAPSHOT,
                        Facts.unless(
                                Condition.groupSnapshotClassParameter("mode").is("quiet")));
        Inventory.Builder seen =
                cluster().add(groups("gold", ACME).putParameters("mode", mode).build());
        assertThat(over(seen.build(), Profile.kubernetes(), facts)
                        .decide(Request.groupSnapshot(BOTH))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"v1beta2, true", "v1alpha1, false"})
    void the_api_of_groups_has_to_be_served_in_a_version_that_is_used(String version, boolean served) {
        Inventory.Builder seen = cluster().add(groups("gold", ACME).build()).add(served(version));
        assertThat(codes(decide(seen)).isEmpty()).isEqualTo(served);
    }

    @Test
    void where_only_single_snapshots_are_defined_groups_are_not_served() {
        Inventory seen = cluster().build().with(Change.remove(served("v1").ref()));
        Decision decision = over(seen, Profile.kubernetes(), able()).decide(Request.groupSnapshot(BOTH));
        assertThat(codes(decision)).containsExactly("SNAPSHOT_API_MISSING", "SNAPSHOT_CLASS_NONE");
        assertThat(decision.findings().get(0).message())
                .isEqualTo("The group snapshot API is not served in version v1beta1, v1beta2 or v1.");
    }

    @Test
    void a_comparison_of_dialects_refuses_groups_in_words() {
        Situation now = over(cluster().build(), Profile.kubernetes(), able());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> now.compare(Request.groupSnapshot(BOTH)))
                .withMessageContaining("VolumeGroupSnapshotClass");
    }

    private static Decision decide(Inventory.Builder seen) {
        return over(seen.build(), Profile.kubernetes(), able()).decide(Request.groupSnapshot(BOTH));
    }

    private static ApiDefinition served(String version) {
        return new ApiDefinition("volumegroupsnapshots", "groupsnapshot.storage.k8s.io", ImmutableSet.of(version));
    }

    private static Facts able() {
        return Facts.of(ACME).supports(Capability.GROUP_SNAPSHOT);
    }

    private static List<String> codes(Decision decision) {
        return decision.findings().stream()
                .map(finding -> finding.code().value())
                .toList();
    }

    private static Situation over(Inventory seen, Profile profile, Facts... facts) {
        return Advisor.of(profile).over(seen, FactSet.of("test", Trust.STATED, facts));
    }

    private static SnapshotClass.Builder groups(String name, DriverName driver) {
        SnapshotClass.Builder made = SnapshotClass.builder().groupName(name);
        made.driver(driver);
        return made;
    }

    /** Two bound claims that nobody uses. */
    private static Inventory.Builder cluster() {
        Inventory.Builder seen =
                Inventory.builder().add(SINGLE).add(served("v1")).assumeComplete();
        for (String name : BOTH.claims()) {
            seen.add(Claim.builder().name("apps", name).bound("pv-" + name).build());
            seen.add(Volume.builder()
                    .name("pv-" + name)
                    .csi(ACME.value(), "h-" + name)
                    .boundTo("apps", name)
                    .build());
        }
        return seen;
    }
}
