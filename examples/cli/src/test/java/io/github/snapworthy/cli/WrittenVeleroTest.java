package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.ConfigMap;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VeleroBackup;
import io.github.snapworthy.testkit.ClusterYaml;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no generated cluster holds is written too, and read alike. */
class WrittenVeleroTest {
    private static final ConfigMap POLICY = ConfigMap.of("velero", "volumes");

    static Stream<VeleroBackup> backups() {
        VeleroBackup plain = VeleroBackup.builder()
                .ref(ObjectRef.of(Kind.VELERO_BACKUP, "velero", "plain"))
                .build();
        VeleroBackup nightly = VeleroBackup.builder()
                .ref(ObjectRef.of(Kind.VELERO_BACKUP, "velero", "nightly-1"))
                .schedule("nightly")
                .putAnnotations("velero.io/csi-volumesnapshot-class_csi.acme.example", "acme")
                .snapshotVolumes(true)
                .snapshotMoveData(false)
                .policy(POLICY.ref())
                .build();
        VeleroBackup schedule = VeleroBackup.builder()
                .ref(ObjectRef.of(Kind.VELERO_SCHEDULE, "velero", "nightly"))
                .defaultVolumesToFsBackup(true)
                .storageLocation("default")
                .policy(POLICY.ref())
                .build();
        return Stream.of(plain, nightly, schedule);
    }

    @ParameterizedTest
    @MethodSource("backups")
    void backups_and_schedules_are_read_as_they_were_written(VeleroBackup backup) throws Exception {
        Inventory written = Inventory.builder().add(backup).add(POLICY).build();
        Inventory read = RoundTrip.of(ClusterYaml.of(written)).inventory();
        assertThat(read.find(backup.ref())).contains(backup);
        assertThat(read.find(POLICY.ref())).contains(POLICY);
    }
}
