package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.BackupTarget.Role;
import io.github.snapworthy.core.BackupTarget.State;
import io.github.snapworthy.core.VeleroSettings.Switch;
import io.github.snapworthy.core.VolumeRule.Action;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The agents and the location that a backup of Velero needs. */
class VeleroPartsTest {
    private static final ImmutableMap<String, String> ROLE = ImmutableMap.of("role", "node-agent");

    private static VeleroCluster files() {
        return new VeleroCluster().policy(Action.FS_BACKUP);
    }

    private static List<String> codes(Decision decision) {
        return decision.blockers().stream()
                .map(finding -> finding.code().toString())
                .toList();
    }

    @Test
    void a_ready_pod_shows_a_mover_where_no_daemon_set_does() {
        VeleroCluster cluster = new VeleroCluster().without(Kind.DAEMON_SET);

        assertThat(codes(cluster.backup())).containsExactly("DATA_MOVER_MISSING");
        assertThat(codes(cluster.with(VeleroCluster.agent("node-b", ROLE)).backup()))
                .isEmpty();
    }

    @Test
    void a_daemon_set_without_a_ready_pod_is_no_mover() {
        assertThat(codes(new VeleroCluster().with(VeleroCluster.agents(0)).backup()))
                .containsExactly("DATA_MOVER_MISSING");
    }

    @Test
    void pods_or_daemon_sets_that_may_not_be_read_leave_a_mover_open() {
        VeleroSettings all = VeleroSettings.none().off(Switch.FS_BACKUP_DEFAULT).policy("velero", "volumes");
        VeleroCluster cluster = new VeleroCluster().policy(Action.SNAPSHOT).without(Kind.DAEMON_SET);

        Decision pods = cluster.forbidden(Kind.POD).backup(request -> request.under(all));
        assertThat(pods.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(pods.blockers().get(0).arguments()).containsEntry("kind", "Pod");
        Decision sets = new VeleroCluster().forbidden(Kind.DAEMON_SET).backup();
        assertThat(sets.blockers().get(0).arguments()).containsEntry("kind", "DaemonSet.apps");
    }

    @Test
    void files_need_an_agent_on_the_node_where_agents_were_seen() {
        assertThat(codes(files().backup())).isEmpty();
        assertThat(codes(files().with(VeleroCluster.agent("node-a", ROLE)).backup()))
                .isEmpty();
        Decision elsewhere = files().with(VeleroCluster.agent("node-b", ROLE)).backup();
        assertThat(codes(elsewhere)).containsExactly("NODE_AGENT_MISSING");
        assertThat(elsewhere.blockers().get(0).message()).contains("on a node of a pod that mounts the volume");
        assertThat(codes(files().without(Kind.DAEMON_SET).backup())).containsExactly("NODE_AGENT_MISSING");
    }

    @Test
    void a_schedule_names_the_location_of_its_backups() {
        VeleroCluster cluster = new VeleroCluster()
                .with(VeleroCluster.schedule().storageLocation("archive").build());

        assertThat(codes(cluster.backup())).containsExactly("BACKUP_TARGET_MISSING");
        assertThat(codes(cluster.with(VeleroCluster.location("archive", State.UNAVAILABLE, Role.WHERE_NAMED))
                        .backup()))
                .containsExactly("BACKUP_TARGET_UNAVAILABLE");
        assertThat(codes(cluster.with(VeleroCluster.location("archive", State.AVAILABLE, Role.WHERE_NAMED))
                        .backup()))
                .isEmpty();
    }

    @Test
    void a_location_that_is_named_and_may_not_be_read_is_open() {
        VeleroCluster cluster = new VeleroCluster()
                .with(VeleroCluster.schedule().storageLocation("archive").build())
                .forbidden(Kind.BACKUP_LOCATION);

        assertThat(codes(cluster.backup())).containsExactly("FACT_UNREADABLE");
        assertThat(codes(new VeleroCluster().forbidden(Kind.BACKUP_LOCATION).backup()))
                .containsExactly("FACT_UNREADABLE");
    }

    @Test
    void the_default_location_counts_and_not_the_best_one() {
        VeleroCluster cluster = new VeleroCluster()
                .with(VeleroCluster.location("default", State.AVAILABLE, Role.WHERE_NAMED))
                .with(VeleroCluster.location("main", State.UNAVAILABLE, Role.BY_DEFAULT));

        assertThat(codes(cluster.backup())).containsExactly("BACKUP_TARGET_UNAVAILABLE");
        assertThat(codes(new VeleroCluster()
                        .without(Kind.BACKUP_LOCATION)
                        .with(VeleroCluster.location("default", State.UNAVAILABLE, Role.WHERE_NAMED))
                        .with(VeleroCluster.location("other", State.AVAILABLE, Role.WHERE_NAMED))
                        .backup()))
                .containsExactly("BACKUP_TARGET_UNAVAILABLE");
    }

    @Test
    void without_its_schedule_the_location_is_open_unless_all_of_them_will_do() {
        VeleroSettings all = VeleroSettings.none()
                .policy("velero", "volumes")
                .on(Switch.MOVE_DATA)
                .on(Switch.SNAPSHOT_VOLUMES)
                .off(Switch.FS_BACKUP_DEFAULT);
        VeleroCluster cluster = new VeleroCluster()
                .with(ConfigMap.of("velero", "volumes").with(VolumePolicies.of()))
                .forbidden(Kind.VELERO_SCHEDULE);

        Decision any = cluster.backup(request -> request.under(all).withClass("snap"));
        assertThat(any.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(any.assumptions()).extracting(Assumption::kind).contains(Kind.VELERO_SCHEDULE);
        assertThat(cluster.with(VeleroCluster.location("archive", State.UNAVAILABLE, Role.WHERE_NAMED))
                        .backup(request -> request.under(all).withClass("snap"))
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a_copy_by_the_driver_needs_the_location_too() {
        VeleroCluster cluster = new VeleroCluster().without(Kind.BACKUP_LOCATION);

        assertThat(cluster.backup(request -> request.under(VeleroSettings.none().off(Switch.MOVE_DATA)))
                        .findings())
                .anyMatch(finding -> finding.code().equals(Code.of("BACKUP_TARGET_MISSING"))
                        && finding.method().filter(BackupMethod.DRIVER::equals).isPresent());
    }
}
