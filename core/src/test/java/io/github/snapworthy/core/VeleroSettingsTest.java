package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.snapworthy.core.BackupTarget.Role;
import io.github.snapworthy.core.BackupTarget.State;
import io.github.snapworthy.core.VeleroSettings.Switch;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which method the settings of Velero pick, and by what the others are not picked. */
class VeleroSettingsTest {
    private static final VeleroSettings NONE = VeleroSettings.none();

    private static Decision under(VeleroCluster cluster, VeleroSettings settings) {
        return cluster.backup(request -> request.under(settings));
    }

    /** The setting that decided against a method; empty where none did. */
    private static Optional<String> against(Decision decision, BackupMethod method) {
        return decision.findings().stream()
                .filter(finding -> finding.method().equals(Optional.of(method)))
                .filter(finding -> finding.code().equals(Code.of("NOT_OPTED_IN")))
                .map(finding -> finding.arguments().get("setting"))
                .findFirst();
    }

    private static Verdict verdict(Decision decision, BackupMethod method) {
        return decision.methods().stream()
                .filter(outcome -> outcome.method() == method)
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    @Test
    void one_method_is_picked_and_the_others_say_by_what_they_are_not() {
        Decision decision = new VeleroCluster().backup();

        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(decision.method()).contains(BackupMethod.SNAPSHOT_AND_MOVE);
        assertThat(against(decision, BackupMethod.SNAPSHOT_AND_MOVE)).isEmpty();
        assertThat(against(decision, BackupMethod.DRIVER))
                .contains("spec.template.snapshotMoveData of Schedule/velero/nightly");
        assertThat(against(decision, BackupMethod.FILE_SYSTEM))
                .contains("the absence of annotation backup.velero.io/backup-volumes");
    }

    @Test
    void what_a_request_says_goes_before_what_the_schedule_says() {
        Decision decision = under(new VeleroCluster(), NONE.on(Switch.FS_BACKUP_DEFAULT));

        assertThat(decision.method()).contains(BackupMethod.FILE_SYSTEM);
        assertThat(against(decision, BackupMethod.SNAPSHOT_AND_MOVE)).contains("option fs-backup-default");
        assertThat(under(new VeleroCluster(), NONE.on(Switch.MOVE_DATA).off(Switch.MOVE_DATA))
                        .findings())
                .extracting(finding -> finding.arguments().getOrDefault("setting", ""))
                .contains("option move-data");
    }

    @Test
    void without_snapshots_nothing_is_picked() {
        Decision decision = under(new VeleroCluster(), NONE.off(Switch.SNAPSHOT_VOLUMES));

        assertThat(decision.verdict()).isEqualTo(Verdict.DENIED);
        assertThat(against(decision, BackupMethod.SNAPSHOT_AND_MOVE)).contains("option snapshot-volumes");
        assertThat(against(decision, BackupMethod.DRIVER)).contains("option snapshot-volumes");
    }

    @Test
    void without_a_pod_that_mounts_it_that_alone_is_said_of_the_files() {
        Decision decision = new VeleroCluster().without(Kind.POD).backup();

        assertThat(decision.findings().stream()
                        .filter(finding -> finding.method().equals(Optional.of(BackupMethod.FILE_SYSTEM)))
                        .map(finding -> finding.code().toString()))
                .containsExactly("NOT_MOUNTED_BY_POD");
    }

    @Test
    void a_request_that_names_methods_overrules_no_setting_and_vouches_for_nothing() {
        VeleroCluster cluster = new VeleroCluster().without(Kind.DAEMON_SET).without(Kind.BACKUP_LOCATION);
        Decision moved = cluster.backup(request -> request.using(BackupMethod.SNAPSHOT_AND_MOVE));

        assertThat(moved.findings())
                .extracting(finding -> finding.code().toString())
                .contains("DATA_MOVER_MISSING", "BACKUP_TARGET_MISSING");
        assertThat(new VeleroCluster()
                        .backup(request -> request.using(BackupMethod.DRIVER))
                        .verdict())
                .isEqualTo(Verdict.DENIED);
    }

    @Test
    void schedules_that_were_not_seen_leave_the_policy_and_every_method_open() {
        Decision decision = new VeleroCluster().forbidden(Kind.VELERO_SCHEDULE).backup();

        assertThat(decision.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(decision.blockers())
                .allSatisfy(finding -> assertThat(finding.arguments()).containsEntry("kind", "Schedule.velero.io"));
    }

    @Test
    void a_server_that_was_not_seen_leaves_open_only_what_it_decides() {
        VeleroCluster cluster = new VeleroCluster()
                .with(VeleroBackup.builder()
                        .schedule("velero", "nightly")
                        .defaultVolumesToFsBackup(false)
                        .build())
                .forbidden(Kind.DEPLOYMENT);
        Decision decision = cluster.backup();

        assertThat(decision.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(decision, BackupMethod.SNAPSHOT_AND_MOVE)).isEqualTo(Verdict.UNKNOWN);
        assertThat(against(decision, BackupMethod.DRIVER)).isEmpty();
        assertThat(verdict(decision, BackupMethod.FILE_SYSTEM)).isEqualTo(Verdict.DENIED);
        assertThat(under(cluster, NONE.on(Switch.MOVE_DATA)).verdict()).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void pods_that_were_seen_in_part_leave_opting_in_open() {
        Inventory seen = new VeleroCluster().inventory();
        Inventory.Builder partly = Inventory.builder();
        for (Kind kind : Kind.ofClusters()) {
            seen.refs(kind).forEach(ref -> partly.add(seen.find(ref).orElseThrow()));
            if (kind != Kind.POD) {
                partly.listed(kind);
            }
        }
        Decision decision = Advisor.of(Profile.velero())
                .over(partly.build(), FactSet.none())
                .decide(Request.backup(VeleroCluster.CLAIM).using(BackupMethod.FILE_SYSTEM));

        assertThat(decision.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(decision.blockers())
                .allSatisfy(finding -> assertThat(finding.arguments()).containsEntry("kind", "Pod"));
    }

    @Test
    void settings_mean_nothing_to_another_profile() {
        VeleroSettings settings =
                NONE.off(Switch.SNAPSHOT_VOLUMES).policy("velero", "none").release("1.18.0");

        assertThat(new VeleroCluster()
                        .backup(Profile.kubernetes(), request -> request.under(settings))
                        .findings())
                .isEqualTo(new VeleroCluster()
                        .backup(Profile.kubernetes(), request -> request)
                        .findings());
    }

    @Test
    void what_is_no_policy_and_no_release_is_misuse() {
        assertThatIllegalArgumentException().isThrownBy(() -> NONE.policy("velero", "a/b"));
        assertThatIllegalArgumentException().isThrownBy(() -> NONE.release("main"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VeleroSettings(
                        Optional.of(ObjectRef.of(Kind.SECRET, "velero", "x")), NONE.switches(), Optional.empty()));
    }

    @Test
    void a_profile_of_a_hosts_own_keeps_the_rules() {
        assertThat(new VeleroCluster()
                        .policy(VolumeRule.Action.SKIP)
                        .backup(Profile.velero().named("acme"), request -> request)
                        .verdict())
                .isEqualTo(Verdict.DENIED);
        assertThat(Advisor.of(Profile.kubernetes()).reads(Operation.BACKUP))
                .doesNotContain(Kind.CONFIG_MAP, Kind.VELERO_SCHEDULE);
        assertThat(Advisor.of(Profile.velero()).reads(Operation.BACKUP))
                .contains(Kind.CONFIG_MAP, Kind.VELERO_SCHEDULE, Kind.VELERO_BACKUP, Kind.DEPLOYMENT);
        assertThat(VeleroCluster.location("x", State.AVAILABLE, Role.BY_DEFAULT).in(State.UNAVAILABLE))
                .isEqualTo(VeleroCluster.location("x", State.UNAVAILABLE, Role.BY_DEFAULT));
    }
}
