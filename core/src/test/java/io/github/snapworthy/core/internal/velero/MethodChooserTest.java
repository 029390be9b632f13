package io.github.snapworthy.core.internal.velero;

import static io.github.snapworthy.core.BackupMethod.DRIVER;
import static io.github.snapworthy.core.BackupMethod.FILE_SYSTEM;
import static io.github.snapworthy.core.BackupMethod.SNAPSHOT_AND_MOVE;
import static io.github.snapworthy.core.internal.velero.Choices.assertChoice;
import static io.github.snapworthy.core.internal.velero.Cluster.pod;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.VolumePolicies;
import io.github.snapworthy.core.VolumeRule;
import io.github.snapworthy.core.VolumeRule.Action;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order in which settings pick a method. */
class MethodChooserTest {
    private static Pod optedIn() {
        return pod("app-0").putAnnotations(OptIn.IN, "logs,data").build();
    }

    private static Pod excluded() {
        return pod("app-0").putAnnotations(OptIn.OUT, "data").build();
    }

    private static Cluster notMoving() {
        return new Cluster().option(Switch.MOVE_DATA, false);
    }

    @Test
    void a_rule_that_skips_leaves_no_method() {
        assertChoice(new Cluster().policy(Action.SKIP).with(optedIn()))
                .skips()
                .because(
                        "volumePolicies[0].action.type of ConfigMap/velero/volumes",
                        "ConfigMap/velero/volumes",
                        "volumePolicies[0].action.type",
                        "skip");
    }

    @Test
    void a_rule_for_files_leaves_only_files_and_picks_them_whatever_the_settings_say() {
        assertChoice(new Cluster()
                        .policy(Action.FS_BACKUP)
                        .with(excluded())
                        .option(Switch.MOVE_DATA, true)
                        .option(Switch.SNAPSHOT_VOLUMES, true))
                .picks(FILE_SYSTEM)
                .leaves(FILE_SYSTEM)
                .doesNotOptIn()
                .because("volumePolicies[0].action.type of ConfigMap/velero/volumes");
    }

    @Test
    void a_rule_for_files_needs_no_pod_to_pick_them() {
        assertChoice(new Cluster().policy(Action.FS_BACKUP)).picks(FILE_SYSTEM).doesNotOptIn();
    }

    @Test
    void a_rule_for_snapshots_goes_before_pods_and_before_snapshot_volumes() {
        assertChoice(new Cluster()
                        .policy(Action.SNAPSHOT)
                        .with(optedIn())
                        .option(Switch.SNAPSHOT_VOLUMES, false)
                        .option(Switch.FS_BACKUP_DEFAULT, true))
                .picks(SNAPSHOT_AND_MOVE)
                .leaves(SNAPSHOT_AND_MOVE, DRIVER)
                .doesNotOptIn(DRIVER);
    }

    @Test
    void under_a_rule_for_snapshots_move_data_decides_which() {
        assertChoice(notMoving().policy(Action.SNAPSHOT))
                .picks(DRIVER)
                .leaves(SNAPSHOT_AND_MOVE, DRIVER)
                .doesNotOptIn(SNAPSHOT_AND_MOVE)
                .because("option move-data", "request", "option move-data", "false");
    }

    @Test
    void a_rule_that_leaves_the_volume_to_somebody_else_leaves_none_of_ours() {
        assertChoice(new Cluster().policy(Action.CUSTOM))
                .leavesToOthers()
                .because(
                        "volumePolicies[0].action.type of ConfigMap/velero/volumes",
                        "ConfigMap/velero/volumes",
                        "volumePolicies[0].action.type",
                        "custom");
    }

    @Test
    void where_no_rule_matches_the_settings_decide() {
        Cluster other = new Cluster()
                .policy(VolumePolicies.of(
                        VolumeRule.of(Action.SKIP).addStorageClasses("other").build()));
        assertChoice(other).picks(SNAPSHOT_AND_MOVE).leaves(SNAPSHOT_AND_MOVE, DRIVER, FILE_SYSTEM);
    }

    @Test
    void opting_in_goes_before_snapshot_volumes_and_move_data() {
        assertChoice(new Cluster()
                        .with(optedIn())
                        .option(Switch.SNAPSHOT_VOLUMES, false)
                        .option(Switch.MOVE_DATA, true))
                .picks(FILE_SYSTEM)
                .leaves(SNAPSHOT_AND_MOVE, DRIVER, FILE_SYSTEM)
                .doesNotOptIn(SNAPSHOT_AND_MOVE, DRIVER)
                .because(
                        "annotation backup.velero.io/backup-volumes of Pod/shop/app-0",
                        "Pod/shop/app-0",
                        "metadata.annotations[backup.velero.io/backup-volumes]",
                        "logs,data");
    }

    @Test
    void snapshot_volumes_off_picks_nothing() {
        assertChoice(new Cluster().with(pod("app-0").build()).option(Switch.SNAPSHOT_VOLUMES, false))
                .picks(null)
                .doesNotOptIn(SNAPSHOT_AND_MOVE, DRIVER, FILE_SYSTEM)
                .because("option snapshot-volumes", "request", "option snapshot-volumes", "false");
    }

    @Test
    void moving_data_picks_the_data_mover() {
        assertChoice(new Cluster().option(Switch.MOVE_DATA, true))
                .picks(SNAPSHOT_AND_MOVE)
                .doesNotOptIn(DRIVER)
                .because("option move-data");
    }

    @Test
    void else_the_driver_is_picked() {
        assertChoice(notMoving().with(pod("app-0").build()))
                .picks(DRIVER)
                .doesNotOptIn(SNAPSHOT_AND_MOVE, FILE_SYSTEM)
                .because("option move-data");
    }

    @Test
    void each_method_that_is_not_picked_has_the_setting_that_decided_against_it() {
        assertChoice(notMoving().with(pod("app-0").build()).option(Switch.SNAPSHOT_VOLUMES, false))
                .doesNotOptIn(DRIVER, "option snapshot-volumes")
                .doesNotOptIn(FILE_SYSTEM, "the absence of annotation backup.velero.io/backup-volumes");
        assertChoice(notMoving().with(excluded()).option(Switch.FS_BACKUP_DEFAULT, true))
                .doesNotOptIn(SNAPSHOT_AND_MOVE, "option move-data")
                .doesNotOptIn(FILE_SYSTEM, "annotation backup.velero.io/backup-volumes-excludes of Pod/shop/app-0");
    }

    @Test
    void without_a_pod_that_mounts_it_files_are_not_said_to_be_opted_out() {
        assertChoice(notMoving()).picks(DRIVER).leaves(SNAPSHOT_AND_MOVE, DRIVER, FILE_SYSTEM);
        assertChoice(notMoving()).doesNotOptIn(SNAPSHOT_AND_MOVE);
        assertChoice(notMoving().option(Switch.FS_BACKUP_DEFAULT, true))
                .picks(DRIVER)
                .doesNotOptIn(SNAPSHOT_AND_MOVE);
    }

    @Test
    void files_by_default_are_picked_where_nobody_opts_out() {
        assertChoice(notMoving()
                        .option(Switch.FS_BACKUP_DEFAULT, true)
                        .with(pod("app-0").build()))
                .picks(FILE_SYSTEM)
                .because("option fs-backup-default");
        assertChoice(notMoving().option(Switch.FS_BACKUP_DEFAULT, true).with(excluded()))
                .picks(DRIVER)
                .doesNotOptIn(SNAPSHOT_AND_MOVE, FILE_SYSTEM);
    }

    @Test
    void opting_in_by_name_means_nothing_where_files_are_the_default() {
        Pod both = pod("app-0")
                .putAnnotations(OptIn.IN, "data")
                .putAnnotations(OptIn.OUT, "data")
                .build();
        assertChoice(notMoving().option(Switch.FS_BACKUP_DEFAULT, true).with(both))
                .picks(DRIVER);
        assertChoice(notMoving().with(both)).picks(FILE_SYSTEM);
    }

    @Test
    void one_pod_of_several_is_enough() {
        Pod other = pod("app-1").build();
        assertChoice(notMoving().with(other).with(optedIn())).picks(FILE_SYSTEM);
        assertChoice(notMoving()
                        .option(Switch.FS_BACKUP_DEFAULT, true)
                        .with(excluded())
                        .with(other))
                .picks(FILE_SYSTEM);
    }

    @Test
    void of_pods_that_opt_in_the_first_by_name_is_told() {
        Cluster cluster = notMoving();
        for (String name : List.of("app-4", "app-2", "app-0", "app-3", "app-1")) {
            cluster.with(pod(name).putAnnotations(OptIn.IN, "data").build());
        }
        assertChoice(cluster)
                .picks(FILE_SYSTEM)
                .because("annotation backup.velero.io/backup-volumes of Pod/shop/app-0");
    }

    @Test
    void a_volume_of_another_claim_opts_nothing_in_and_need_not_be_excluded() {
        Pod ofTwo = pod("app-0")
                .addClaims("logs")
                .putClaimsByVolume("logs", "logs")
                .putAnnotations(OptIn.IN, "logs")
                .putAnnotations(OptIn.OUT, "data")
                .build();
        assertChoice(notMoving().with(ofTwo)).picks(DRIVER);
        assertChoice(notMoving().option(Switch.FS_BACKUP_DEFAULT, true).with(ofTwo))
                .picks(DRIVER);
    }

    @Test
    void names_in_an_annotation_are_not_trimmed() {
        Pod blank = pod("app-0").putAnnotations(OptIn.IN, "logs, data").build();
        assertChoice(notMoving().with(blank)).picks(DRIVER);
    }

    @Test
    void a_pod_that_has_ended_opts_in_all_the_same() {
        Pod done = pod("job-1")
                .phase(Pod.Phase.SUCCEEDED)
                .putAnnotations(OptIn.IN, "data")
                .build();
        assertChoice(notMoving().with(done)).picks(FILE_SYSTEM).doesNotOptIn(SNAPSHOT_AND_MOVE, DRIVER);
    }

    @Test
    void an_ephemeral_volume_opts_nothing_in() {
        Pod ephemeral = Pod.builder()
                .name("shop", "app-0")
                .node("node-a")
                .addClaims("orders")
                .putAnnotations(OptIn.IN, "data")
                .build();
        assertChoice(notMoving().with(ephemeral)).picks(DRIVER);
        assertChoice(notMoving().option(Switch.FS_BACKUP_DEFAULT, true).with(ephemeral))
                .picks(DRIVER);
    }

    @Test
    void pods_that_were_not_seen_leave_it_open_unless_one_that_was_seen_opted_in() {
        assertChoice(notMoving().forbidden(Kind.POD)).isOpenFor(Kind.POD);
        assertChoice(notMoving().policy(Action.SNAPSHOT).forbidden(Kind.POD)).picks(DRIVER);
    }

    @Test
    void a_volume_that_was_not_seen_leaves_it_open_where_a_rule_asks_for_it() {
        assertChoice(new Cluster().policy(Action.SKIP).forbidden(Kind.VOLUME)).isOpenFor(Kind.VOLUME);
    }

    @Test
    void a_default_that_is_not_known_does_no_harm_where_both_come_to_the_same() {
        Cluster blind = notMoving().option(Switch.SNAPSHOT_VOLUMES, true).policyNamed("volumes");
        Cluster unreadable = blind.forbidden(Kind.VELERO_SCHEDULE).policy(VolumePolicies.of());
        assertChoice(unreadable.with(excluded())).picks(DRIVER);
        assertChoice(unreadable.with(pod("app-1").build())).isOpenFor(Kind.VELERO_SCHEDULE);
    }

    @Test
    void what_all_that_may_decide_pick_for_a_volume_that_is_still_to_be_is_picked() {
        VolumePolicies large = VolumePolicies.of(
                VolumeRule.of(Action.FS_BACKUP).addVolumeTypes("nfs").build());
        assertChoice(new Cluster().policy(large).with(optedIn()).choosePending())
                .picks(FILE_SYSTEM)
                .leaves(FILE_SYSTEM)
                .doesNotOptIn();
        assertThat(new Cluster().policy(large).choosePending()).isInstanceOf(MethodChoice.NotYet.class);
        assertThat(new Cluster()
                        .policy(VolumePolicies.of(
                                VolumeRule.of(Action.SKIP).addVolumeTypes("nfs").build()))
                        .with(optedIn())
                        .choosePending())
                .isInstanceOf(MethodChoice.NotYet.class);
    }
}
