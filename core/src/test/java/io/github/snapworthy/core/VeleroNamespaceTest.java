package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.BackupTarget.Role;
import io.github.snapworthy.core.BackupTarget.State;
import org.junit.jupiter.api.Test;

/** A server of Velero reads its own namespace alone: to have read that one is enough. */
class VeleroNamespaceTest {
    private static final Kind[] OF_VELERO = {Kind.VELERO_SCHEDULE, Kind.VELERO_BACKUP};

    private static Decision backup(Inventory seen) {
        return VeleroCluster.over(Profile.velero(), seen).decide(Request.backup(VeleroCluster.CLAIM));
    }

    private static Decision backup(VeleroCluster cluster, Kind... kinds) {
        return backup(cluster.listedIn("velero", kinds));
    }

    @Test
    void schedules_and_backups_of_its_namespace_are_enough_and_the_decision_says_so() {
        Decision decision = backup(new VeleroCluster(), OF_VELERO);

        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(decision.method()).contains(BackupMethod.SNAPSHOT_AND_MOVE);
        assertThat(decision.assumptions())
                .containsExactly(new Assumption(
                        Kind.VELERO_SCHEDULE,
                        "outside of namespace velero Velero is taken to have none, nor a Backup"));
        assertThat(backup(new VeleroCluster()).assumptions()).isEmpty();
    }

    @Test
    void a_backup_of_files_has_its_location_from_the_same_place_and_says_so() {
        VeleroCluster files = new VeleroCluster().policy(VolumeRule.Action.FS_BACKUP);
        Decision decision = backup(files, OF_VELERO);

        assertThat(decision.method()).contains(BackupMethod.FILE_SYSTEM);
        assertThat(decision.assumptions()).extracting(Assumption::kind).contains(Kind.VELERO_SCHEDULE);
    }

    @Test
    void a_server_shows_its_namespace_where_nothing_is_scheduled() {
        VeleroCluster cluster = new VeleroCluster().without(Kind.VELERO_SCHEDULE);

        assertThat(backup(cluster, OF_VELERO).verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(backup(cluster.without(Kind.DEPLOYMENT), OF_VELERO).blockers())
                .extracting(finding -> finding.code().toString())
                .contains("FACT_UNREADABLE");
    }

    @Test
    void a_snapshot_has_its_class_from_the_same_place_whatever_the_backup_locations_are() {
        for (State state : State.values()) {
            VeleroCluster cluster = new VeleroCluster()
                    .with(VeleroCluster.location("default", state, Role.BY_DEFAULT))
                    .with(new BackupTarget(ObjectRef.of(Kind.BACKUP_LOCATION, "elsewhere", "default"), state));
            Situation now = VeleroCluster.over(Profile.velero(), cluster.listedIn("velero", OF_VELERO));
            Decision decision = now.decide(Request.snapshot(VeleroCluster.CLAIM));

            assertThat(decision.verdict()).isEqualTo(Verdict.ALLOWED);
            assertThat(decision.assumptions()).extracting(Assumption::kind).containsExactly(Kind.VELERO_SCHEDULE);
        }
    }

    @Test
    void a_second_namespace_of_velero_has_to_be_read_too() {
        VeleroCluster cluster = new VeleroCluster()
                .with(VeleroBackup.builder()
                        .backup("other", "nightly-1")
                        .schedule("nightly")
                        .build());

        assertThat(backup(cluster, OF_VELERO).verdict()).isEqualTo(Verdict.UNKNOWN);
        Inventory both = cluster.listedIn("velero", OF_VELERO)
                .with(Change.listed(Kind.VELERO_SCHEDULE, "other"))
                .with(Change.listed(Kind.VELERO_BACKUP, "other"));
        assertThat(backup(both).findings())
                .extracting(finding -> finding.code().toString())
                .doesNotContain("FACT_UNREADABLE");
    }

    @Test
    void one_kind_alone_is_not_enough_nor_another_namespace_nor_one_that_makes_no_sense() {
        Inventory elsewhere = new VeleroCluster().listedIn("elsewhere", OF_VELERO);
        Inventory malformed = new VeleroCluster()
                .listedIn("velero", OF_VELERO)
                .with(Change.malformed(ObjectRef.of(Kind.VELERO_SCHEDULE, "other", "weekly")));
        Inventory forbidden = new VeleroCluster()
                .listedIn("velero", OF_VELERO)
                .with(Change.unreadable(Kind.VELERO_BACKUP, Unreadable.FORBIDDEN));

        assertThat(backup(elsewhere).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(backup(malformed).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(backup(forbidden).verdict()).isEqualTo(Verdict.UNKNOWN);
    }
}
