package io.github.snapworthy.core.internal.velero;

import static io.github.snapworthy.core.BackupMethod.DRIVER;
import static io.github.snapworthy.core.BackupMethod.FILE_SYSTEM;
import static io.github.snapworthy.core.BackupMethod.SNAPSHOT_AND_MOVE;
import static io.github.snapworthy.core.internal.velero.Choices.assertChoice;
import static io.github.snapworthy.core.internal.velero.Cluster.backup;
import static io.github.snapworthy.core.internal.velero.Cluster.pod;
import static io.github.snapworthy.core.internal.velero.Cluster.schedule;
import static io.github.snapworthy.core.internal.velero.Cluster.server;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.Container;
import io.github.snapworthy.core.Container.Readiness;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VolumePolicies;
import io.github.snapworthy.core.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where settings come from. */
class SettingsTest {
    @Test
    void without_a_schedule_or_backup_volumes_are_snapshotted_and_moved() {
        assertChoice(new Cluster().with(pod("app-0").build()))
                .picks(SNAPSHOT_AND_MOVE)
                .because("the default of move-data", "Schedule.velero.io", "", "there is no one Schedule or Backup");
    }

    @Test
    void the_flag_of_the_server_counts_only_where_there_is_a_schedule_or_backup() {
        assertChoice(new Cluster()
                        .with(server("--default-snapshot-move-data=false").build()))
                .picks(SNAPSHOT_AND_MOVE);
    }

    @Test
    void the_only_schedule_counts() {
        assertChoice(new Cluster()
                        .with(schedule("nightly").snapshotMoveData(false).build()))
                .picks(DRIVER)
                .because(
                        "spec.template.snapshotMoveData of Schedule/velero/nightly",
                        "Schedule/velero/nightly",
                        "spec.template.snapshotMoveData",
                        "false");
        assertChoice(new Cluster()
                        .with(schedule("nightly").snapshotVolumes(false).build()))
                .picks(null);
        assertChoice(new Cluster()
                        .with(schedule("nightly").defaultVolumesToFsBackup(true).build())
                        .with(pod("app-0").build()))
                .picks(FILE_SYSTEM);
    }

    @Test
    void the_only_backup_counts() {
        assertChoice(new Cluster().with(backup("once").snapshotMoveData(false).build()))
                .picks(DRIVER)
                .because("spec.snapshotMoveData of Backup/velero/once");
    }

    @Test
    void several_count_as_none() {
        assertChoice(new Cluster()
                        .with(schedule("nightly").snapshotMoveData(false).build())
                        .with(backup("once").snapshotMoveData(false).build()))
                .picks(SNAPSHOT_AND_MOVE)
                .because("the default of move-data");
    }

    @Test
    void a_backup_that_the_schedule_made_does_not_count_beside_it() {
        assertChoice(new Cluster()
                        .with(schedule("nightly").snapshotMoveData(false).build())
                        .with(backup("nightly-1").schedule("nightly").build())
                        .with(backup("nightly-2").schedule("nightly").build()))
                .picks(DRIVER);
    }

    @Test
    void a_backup_of_a_schedule_that_is_gone_counts() {
        assertChoice(new Cluster()
                        .with(backup("old-1")
                                .schedule("old")
                                .snapshotMoveData(false)
                                .build()))
                .picks(DRIVER);
    }

    @Test
    void the_request_goes_before_the_schedule() {
        assertChoice(new Cluster()
                        .with(schedule("nightly").snapshotMoveData(true).build())
                        .option(Switch.MOVE_DATA, false))
                .picks(DRIVER)
                .because("option move-data");
    }

    @Test
    void where_the_schedule_leaves_it_open_data_is_moved_only_if_the_server_says_so() {
        assertChoice(new Cluster().with(schedule("nightly").build()))
                .picks(DRIVER)
                .because("the default of move-data");
        assertChoice(new Cluster().with(schedule("nightly").build()).with(server().build()))
                .picks(DRIVER);
        assertChoice(new Cluster()
                        .with(schedule("nightly").build())
                        .with(server("--default-snapshot-move-data").build()))
                .picks(SNAPSHOT_AND_MOVE)
                .because(
                        "flag --default-snapshot-move-data of Deployment/velero/velero",
                        "Deployment/velero/velero",
                        "spec.template.spec.containers[velero].args",
                        "--default-snapshot-move-data");
    }

    @Test
    void the_server_says_whether_files_are_the_default_too() {
        assertChoice(new Cluster()
                        .with(schedule("nightly").build())
                        .with(server("--default-volumes-to-fs-backup=true").build())
                        .with(pod("app-0").build()))
                .picks(FILE_SYSTEM)
                .because("flag --default-volumes-to-fs-backup of Deployment/velero/velero");
    }

    @ParameterizedTest
    @CsvSource({"=true, SNAPSHOT_AND_MOVE", "=1, SNAPSHOT_AND_MOVE", "=F, DRIVER", "=false, DRIVER"})
    void a_flag_is_written_as_go_writes_booleans(String value, BackupMethod expected) {
        assertChoice(new Cluster()
                        .with(schedule("nightly").build())
                        .with(server("--default-snapshot-move-data" + value).build()))
                .picks(expected);
    }

    @Test
    void the_last_of_several_flags_counts() {
        assertChoice(new Cluster()
                        .with(schedule("nightly").build())
                        .with(server("--default-snapshot-move-data=false", "--default-snapshot-move-data=true")
                                .build()))
                .picks(SNAPSHOT_AND_MOVE);
    }

    @Test
    void a_flag_that_no_server_would_start_with_is_open() {
        assertChoice(new Cluster()
                        .with(schedule("nightly").build())
                        .with(server("--default-snapshot-move-data=maybe").build()))
                .isOpenFor(Kind.DEPLOYMENT);
    }

    @Test
    void the_server_is_that_of_the_namespace_of_the_schedule() {
        assertChoice(new Cluster()
                        .with(schedule("nightly").build())
                        .with(server("--default-snapshot-move-data=true")
                                .ref(ObjectRef.of(Kind.DEPLOYMENT, "elsewhere", "velero"))
                                .build()))
                .picks(DRIVER);
    }

    @Test
    void flags_of_other_settings_do_not_count() {
        assertChoice(new Cluster()
                        .with(schedule("nightly").build())
                        .with(server("--default-snapshot-move-data=true", "--log-level=debug")
                                .build()))
                .picks(SNAPSHOT_AND_MOVE);
        assertChoice(new Cluster()
                        .with(schedule("nightly").build())
                        .with(server("--default-snapshot-move-data-x=true").build()))
                .picks(DRIVER)
                .because("the default of move-data");
    }

    @Test
    void another_container_beside_the_server_and_another_deployment_beside_it_do_not_count() {
        Container other = new Container(
                "ui", Readiness.READY, ImmutableSet.of(), ImmutableSet.of("--default-snapshot-move-data=true"));
        assertChoice(new Cluster()
                        .with(schedule("nightly").build())
                        .with(server().addContainers(other).build()))
                .picks(DRIVER);
        assertChoice(new Cluster()
                        .with(schedule("nightly").build())
                        .with(server("--default-snapshot-move-data=true").build())
                        .with(Workload.builder()
                                .ref(ObjectRef.of(Kind.DEPLOYMENT, "velero", "velero-ui"))
                                .addContainers(other)
                                .build()))
                .picks(SNAPSHOT_AND_MOVE);
    }

    @Test
    void of_servers_that_agree_the_first_by_name_is_told() {
        Cluster cluster = new Cluster().with(schedule("nightly").build());
        for (String name : List.of("velero", "backups", "server", "archive", "safe")) {
            cluster.with(server("--default-snapshot-move-data=true")
                    .ref(ObjectRef.of(Kind.DEPLOYMENT, "velero", name))
                    .build());
        }
        assertChoice(cluster)
                .picks(SNAPSHOT_AND_MOVE)
                .because("flag --default-snapshot-move-data of Deployment/velero/archive");
    }

    @Test
    void servers_that_differ_leave_it_open() {
        assertChoice(new Cluster()
                        .with(schedule("nightly").build())
                        .with(server("--default-snapshot-move-data=true").build())
                        .with(server().ref(ObjectRef.of(Kind.DEPLOYMENT, "velero", "velero-2"))
                                .build()))
                .isOpenFor(Kind.DEPLOYMENT);
    }

    @Test
    void what_was_not_seen_leaves_it_open_unless_the_request_says_it() {
        Cluster blind = new Cluster().option(Switch.FS_BACKUP_DEFAULT, false).option(Switch.SNAPSHOT_VOLUMES, true);
        blind.policy(VolumePolicies.of());
        assertChoice(blind.forbidden(Kind.VELERO_BACKUP)).isOpenFor(Kind.VELERO_BACKUP);
        assertChoice(blind.option(Switch.MOVE_DATA, false)).picks(DRIVER);
    }

    @Test
    void a_deployment_that_was_not_seen_leaves_the_flag_open() {
        assertChoice(new Cluster().with(schedule("nightly").build()).forbidden(Kind.DEPLOYMENT))
                .isOpenFor(Kind.DEPLOYMENT);
    }

    @Test
    void backups_that_an_unseen_schedule_may_have_made_do_not_count_as_several() {
        Cluster cluster = new Cluster()
                .option(Switch.FS_BACKUP_DEFAULT, false)
                .option(Switch.SNAPSHOT_VOLUMES, true)
                .with(backup("nightly-1").schedule("nightly").build())
                .with(backup("nightly-2").schedule("nightly").build());
        cluster.policy(VolumePolicies.of());

        assertChoice(cluster).picks(SNAPSHOT_AND_MOVE);
        assertChoice(cluster.forbidden(Kind.VELERO_SCHEDULE)).isOpenFor(Kind.VELERO_SCHEDULE);
    }
}
