package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.VolumePolicies.Problem;
import io.github.snapworthy.core.VolumeRule.Action;
import io.github.snapworthy.core.VolumeRule.Capacity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a volume policy of Velero makes of a backup. */
class VeleroPolicyTest {
    private static List<String> methods(Decision decision) {
        return decision.methods().stream()
                .map(outcome -> outcome.method().toString())
                .toList();
    }

    private static List<String> codes(Decision decision) {
        return decision.findings().stream()
                .filter(finding -> finding.effect().blocks())
                .map(finding -> finding.code().toString())
                .distinct()
                .toList();
    }

    private static Finding finding(Decision decision, String code) {
        return decision.findings().stream()
                .filter(found -> found.code().equals(Code.of(code)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_rule_that_skips_denies_and_leaves_no_method() {
        Decision decision = new VeleroCluster().policy(Action.SKIP).backup();

        assertThat(decision.verdict()).isEqualTo(Verdict.DENIED);
        assertThat(codes(decision)).containsExactly("SKIPPED_BY_POLICY");
        assertThat(decision.methods()).isEmpty();
        assertThat(finding(decision, "SKIPPED_BY_POLICY").evidence())
                .containsExactly(Evidence.of(VeleroCluster.POLICY, "volumePolicies[0].action.type", "skip"));
        assertThat(finding(decision, "SKIPPED_BY_POLICY").message())
                .isEqualTo("Velero leaves PersistentVolumeClaim/apps/data out of its backups:"
                        + " volumePolicies[0].action.type of ConfigMap/velero/volumes.");
    }

    @Test
    void a_rule_that_leaves_the_volume_to_somebody_else_is_no_answer() {
        Decision decision = new VeleroCluster().policy(Action.CUSTOM).backup();

        assertThat(decision.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(codes(decision)).containsExactly("CUSTOM_POLICY_ACTION");
        assertThat(decision.methods()).isEmpty();
        assertThat(decision.method()).isEmpty();
    }

    @Test
    void a_policy_that_cannot_be_read_denies_by_its_first_problem() {
        Problem problem = new Problem("version", "expected v1, was v2", 1, 10);
        Decision decision = new VeleroCluster()
                .policy(new VolumePolicies.Invalid(ImmutableList.of(problem)))
                .backup();

        assertThat(decision.verdict()).isEqualTo(Verdict.DENIED);
        Finding invalid = finding(decision, "POLICY_INVALID");
        assertThat(invalid.subject()).isEqualTo(VeleroCluster.POLICY);
        assertThat(invalid.arguments())
                .containsEntry("policy", "ConfigMap/velero/volumes")
                .containsEntry("problem", "version: expected v1, was v2 (line 1, column 10)");
        assertThat(invalid.evidence())
                .containsExactly(Evidence.of(VeleroCluster.POLICY, "version", "expected v1, was v2"));
        assertThat(decision.remedies()).isNotEmpty();
    }

    @Test
    void a_policy_that_is_not_there_denies_and_one_that_may_not_be_read_is_open() {
        VeleroCluster cluster = new VeleroCluster()
                .with(VeleroCluster.schedule().policy(VeleroCluster.POLICY).build());

        assertThat(codes(cluster.backup())).containsExactly("POLICY_INVALID");
        Decision blind = cluster.forbidden(Kind.CONFIG_MAP).backup();
        assertThat(blind.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(finding(blind, "FACT_UNREADABLE").arguments()).containsEntry("kind", "ConfigMap");
        assertThat(blind.methods()).isEmpty();
    }

    @Test
    void what_a_rule_does_not_leave_is_not_listed() {
        assertThat(methods(new VeleroCluster().policy(Action.FS_BACKUP).backup()))
                .containsExactly("FILE_SYSTEM");
        assertThat(methods(new VeleroCluster().policy(Action.SNAPSHOT).backup()))
                .containsExactly("SNAPSHOT_AND_MOVE", "DRIVER");
    }

    @Test
    void a_request_for_what_the_policy_does_not_leave_has_no_method() {
        Decision decision = new VeleroCluster()
                .policy(Action.FS_BACKUP)
                .backup(request -> request.using(BackupMethod.SNAPSHOT_AND_MOVE));

        assertThat(decision.verdict()).isEqualTo(Verdict.DENIED);
        assertThat(codes(decision)).containsExactly("BACKUP_METHOD_NONE");
    }

    @Test
    void a_policy_that_skips_is_why_there_is_no_method_unless_the_request_names_none_of_ours() {
        VeleroCluster cluster = new VeleroCluster().policy(Action.SKIP);

        assertThat(codes(cluster.backup(request -> request.using(BackupMethod.DRIVER))))
                .containsExactly("SKIPPED_BY_POLICY");
        assertThat(codes(cluster.backup(request -> request.using(BackupMethod.CHANGED_BLOCK))))
                .containsExactly("BACKUP_METHOD_NONE", "SKIPPED_BY_POLICY");
    }

    @Test
    void conditions_on_the_volume_of_a_pending_claim_are_not_judged_and_others_are() {
        VeleroCluster pending = new VeleroCluster()
                .with(Claim.builder().name("apps", "data").storageClass("fast").build());
        VolumeRule small =
                VolumeRule.of(Action.SKIP).capacity(Capacity.between(0, 100)).build();
        VolumeRule waiting =
                VolumeRule.of(Action.SKIP).addClaimPhases("Pending").build();

        Decision open = pending.policy(VolumePolicies.of(small)).backup();
        assertThat(open.verdict()).isEqualTo(Verdict.WAIT);
        assertThat(codes(open)).containsExactly("CLAIM_PENDING");
        assertThat(open.methods()).isEmpty();
        assertThat(codes(pending.policy(VolumePolicies.of(waiting)).backup()))
                .contains("CLAIM_PENDING", "SKIPPED_BY_POLICY");
    }

    @Test
    void an_unreadable_volume_gives_that_finding_alone() {
        Decision decision = new VeleroCluster()
                .policy(VolumePolicies.of(
                        VolumeRule.of(Action.SKIP).addStorageClasses("fast").build()))
                .forbidden(Kind.VOLUME)
                .backup();

        assertThat(decision.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(codes(decision)).containsExactly("VOLUME_UNREADABLE");
    }

    @Test
    void methods_that_fail_deny_nothing_while_the_policy_may_leave_the_volume_to_others() {
        VeleroCluster cluster = new VeleroCluster()
                .policy(Action.CUSTOM)
                .without(Kind.DAEMON_SET)
                .without(Kind.BACKUP_LOCATION);

        assertThat(cluster.backup().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(cluster.forbidden(Kind.CONFIG_MAP).backup().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(cluster.forbidden(Kind.CLAIM).backup().verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a_volume_of_unknown_size_leaves_a_condition_on_it_open() {
        VolumeRule small =
                VolumeRule.of(Action.SKIP).capacity(Capacity.between(0, 100)).build();
        Decision decision = new VeleroCluster()
                .with(Volume.builder()
                        .name("pv-data")
                        .csi(VeleroCluster.DRIVER, "handle")
                        .build())
                .policy(VolumePolicies.of(small))
                .backup();

        assertThat(decision.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(finding(decision, "FACT_UNREADABLE").arguments()).containsEntry("kind", "PersistentVolume");
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void no_policy_counts_for_a_snapshot_or_under_another_profile(Action action) {
        VeleroCluster cluster = new VeleroCluster().policy(action);

        assertThat(codes(cluster.backup(Profile.kubernetes(), request -> request)))
                .isEqualTo(codes(new VeleroCluster().backup(Profile.kubernetes(), request -> request)));
        Decision snapshot = Advisor.of(Profile.velero())
                .over(
                        cluster.inventory(),
                        FactSet.of(
                                "pack",
                                Trust.CURATED,
                                Facts.of(DriverName.of(VeleroCluster.DRIVER)).supports(Capability.SNAPSHOT)))
                .decide(Request.snapshot(VeleroCluster.CLAIM));
        assertThat(snapshot.verdict()).isEqualTo(Verdict.ALLOWED);
    }
}
