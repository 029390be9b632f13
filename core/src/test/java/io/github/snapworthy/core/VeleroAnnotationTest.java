package io.github.snapworthy.core;

import static io.github.snapworthy.core.DialectCluster.CLAIM;
import static io.github.snapworthy.core.DialectCluster.DRIVER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The class of a driver that a Backup or Schedule of Velero names. */
class VeleroAnnotationTest {
    private static final String KEY = "velero.io/csi-volumesnapshot-class_";

    private static VeleroBackup.Builder naming(String name, String driver) {
        return VeleroBackup.builder().backup("velero", name).putAnnotations(KEY + driver, "y");
    }

    private static DialectAnswer answer(ClusterObject... objects) {
        DialectCluster cluster = new DialectCluster().withClass("x").withClass("y");
        for (ClusterObject object : objects) {
            cluster.with(object);
        }
        return answer(cluster);
    }

    private static DialectAnswer answer(DialectCluster cluster) {
        return DialectCluster.over(Profile.kubernetes(), cluster.inventory())
                .compare(CLAIM)
                .of(Dialect.VELERO);
    }

    @Test
    void the_only_backup_names_a_class_for_its_driver() {
        DialectAnswer answer = answer(naming("b", DRIVER).build());

        assertThat(answer.snapshotClass()).contains("y");
        assertThat(answer.chosenBy()).contains(ChosenBy.BACKUP_ANNOTATION);
        assertThat(answer(naming("b", "another.driver").build()).outcome()).isEqualTo(Dialect.Outcome.AMBIGUOUS);
    }

    @Test
    void upper_and_lower_case_are_the_same_to_velero() {
        assertThat(answer(naming("b", "HostPath.CSI.k8s.io").build()).snapshotClass())
                .contains("y");
        assertThat(answer(new DialectCluster().withClass("x").withClass("y").claimNaming("Y"))
                        .snapshotClass())
                .contains("y");
    }

    @Test
    void the_annotation_of_the_claim_comes_first() {
        DialectCluster cluster = new DialectCluster()
                .withClass("x")
                .withClass("y")
                .claimNaming("x")
                .with(naming("b", DRIVER).build());

        assertThat(answer(cluster).chosenBy()).contains(ChosenBy.CLAIM_ANNOTATION);
    }

    @Test
    void of_several_backups_none_counts_unless_a_schedule_made_them() {
        VeleroBackup schedule = VeleroBackup.builder()
                .schedule("velero", "nightly")
                .putAnnotations(KEY + DRIVER, "y")
                .build();
        VeleroBackup made = naming("nightly-1", "other").schedule("nightly").build();

        assertThat(answer(naming("a", DRIVER).build(), naming("b", DRIVER).build())
                        .outcome())
                .isEqualTo(Dialect.Outcome.AMBIGUOUS);
        assertThat(answer(schedule, made).snapshotClass()).contains("y");
        assertThat(answer(schedule, naming("by-hand", DRIVER).build()).outcome())
                .isEqualTo(Dialect.Outcome.AMBIGUOUS);
    }
}
