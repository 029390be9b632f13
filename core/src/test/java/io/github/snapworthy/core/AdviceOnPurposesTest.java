package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is advised where a class makes something else than what is wanted. */
class AdviceOnPurposesTest {
    private static final String LONGHORN = "driver.longhorn.io";
    private static final DriverName NAME = DriverName.of(LONGHORN);
    private static final FactSet FACTS = FactSet.of(
            "test",
            Trust.VERIFIED,
            Facts.of(NAME)
                    .supports(Capability.SNAPSHOT)
                    .supports(Capability.BACKUP_NATIVE)
                    .and(new Fact.ClassPurposes(
                            "type",
                            ImmutableMap.of("bak", ClassPurpose.BACKUP, "snap", ClassPurpose.SNAPSHOT),
                            ClassPurpose.BACKUP,
                            Optional.empty())));
    private static final SnapshotRequest SNAPSHOT = Request.snapshot(ClaimRef.of("apps", "data"));

    private static Inventory.Builder cluster() {
        return Inventory.builder()
                .add(Claim.builder()
                        .name("apps", "data")
                        .storageClass("longhorn")
                        .bound("pv")
                        .build())
                .add(Volume.builder()
                        .name("pv")
                        .csi(LONGHORN, "h")
                        .boundTo("apps", "data")
                        .build())
                .add(StorageClass.builder()
                        .name("longhorn")
                        .provisioner(LONGHORN)
                        .build())
                .assumeComplete();
    }

    private static SnapshotClass ofType(String name, String type) {
        return SnapshotClass.builder()
                .name(name)
                .driver(LONGHORN)
                .putParameters("type", type)
                .build();
    }

    private static Remedy only(Profile profile, Inventory.Builder seen, Request request) {
        Decision decision = Advisor.of(profile).over(seen.build(), FACTS).advise(request);
        assertThat(decision.blockers())
                .singleElement()
                .satisfies(blocker -> assertThat(blocker.remedies()).hasSize(1));
        return decision.remedies().get(0);
    }

    @Test
    void the_evidence_of_a_purpose_shows_no_other_parameter() {
        Inventory.Builder seen = cluster()
                .add(SnapshotClass.builder()
                        .name("lh")
                        .driver(LONGHORN)
                        .putParameters("type", "bak")
                        .putParameters("password", "hidden")
                        .build());
        Decision decision =
                Advisor.of(Profile.kubernetes()).over(seen.build(), FACTS).decide(SNAPSHOT);

        assertThat(decision.findings())
                .flatExtracting(Finding::evidence)
                .extracting(Evidence::detail)
                .contains("{type=bak}")
                .noneMatch(detail -> detail.contains("hidden"));
    }

    @Test
    void where_the_driver_has_no_class_the_finding_has_the_parameter_that_one_would_need() {
        Decision decision =
                Advisor.of(Profile.kubernetes()).over(cluster().build(), FACTS).decide(SNAPSHOT);

        assertThat(decision.blockers())
                .singleElement()
                .satisfies(blocker -> assertThat(blocker.arguments()).containsEntry("parameter", "type: snap"));
    }

    @Test
    void a_class_of_the_purpose_is_made_where_the_driver_has_none() {
        Remedy remedy = only(Profile.kubernetes(), cluster().add(ofType("lh", "bak")), SNAPSHOT);

        assertThat(remedy.kind()).isEqualTo("CREATE_SNAPSHOT_CLASS");
        assertThat(remedy.text())
                .isEqualTo("Create the VolumeSnapshotClass driver-longhorn-io-snapshot of the driver driver.longhorn.io"
                        + " with type: snap, marked by snapshot.storage.kubernetes.io/is-default-class.");
        assertThat(remedy.manifest().orElse("")).contains("type: snap");
        assertThat(remedy.sufficient()).isTrue();
    }

    @Test
    void a_setting_is_written_anew_with_the_class_that_is_there() {
        Inventory.Builder seen = cluster()
                .add(ofType("bak", "bak"))
                .add(ofType("snap", "snap"))
                .add(Setting.of(
                        "csi-driver-config", "{\"driver.longhorn.io\":{\"volumeSnapshotClassName\":\"bak\"}}", ""));
        Remedy remedy = only(Profile.harvester(), seen, SNAPSHOT);

        assertThat(remedy.kind()).isEqualTo("CORRECT_CLASS_NAME");
        assertThat(remedy.text())
                .isEqualTo("Name the class snap in the setting csi-driver-config as the snapshot class of"
                        + " driver.longhorn.io.");
        assertThat(remedy.target()).contains(ObjectRef.of(Kind.SETTING, "csi-driver-config"));
        assertThat(remedy.sufficient()).isTrue();
    }

    @Test
    void a_backup_class_is_called_one_and_says_so() {
        Inventory.Builder seen = cluster()
                .add(ofType("snap", "snap"))
                .add(Setting.of(
                        "csi-driver-config",
                        "{\"driver.longhorn.io\":{\"backupVolumeSnapshotClassName\":\"snap\"}}",
                        ""))
                .add(Setting.of("backup-target", "{\"type\":\"nfs\",\"endpoint\":\"nfs://a:/b\"}", ""));
        Remedy remedy = only(Profile.harvester(), seen, Request.backup(ClaimRef.of("apps", "data")));

        assertThat(remedy.text())
                .isEqualTo("Create the VolumeSnapshotClass driver-longhorn-io-backup of the driver driver.longhorn.io"
                        + " with type: bak, and name it in the setting csi-driver-config as the backup class of"
                        + " driver.longhorn.io. With that KUBEVIRT, VELERO would no longer know which class to take.");
        assertThat(remedy.manifest().orElse("")).contains("name: driver-longhorn-io-backup", "type: bak");
        assertThat(remedy.sufficient()).isTrue();
    }

    @Test
    void the_annotation_of_kasten_is_written_anew() {
        Inventory.Builder seen = cluster()
                .add(StorageClass.builder()
                        .name("longhorn")
                        .provisioner(LONGHORN)
                        .putAnnotations("k10.kasten.io/volume-snapshot-class", "bak")
                        .build())
                .add(ofType("bak", "bak"))
                .add(ofType("snap", "snap"));
        Remedy remedy = only(Profile.kubernetes().dialect(Dialect.KASTEN), seen, SNAPSHOT);

        assertThat(remedy.text())
                .isEqualTo("Name the class snap in the annotation k10.kasten.io/volume-snapshot-class of"
                        + " StorageClass/longhorn.");
        assertThat(remedy.sufficient()).isTrue();
    }

    @Test
    void a_storage_class_without_the_annotation_of_kasten_gets_none() {
        Dialect own = Dialect.builder()
                .name("own")
                .driverFrom(Dialect.DriverFrom.IDENTITY)
                .addSteps(Dialect.Step.STORAGE_CLASS_ANNOTATION)
                .oneUnmarked(Dialect.Outcome.NONE)
                .build();
        Remedy remedy = only(Profile.kubernetes().dialect(own), cluster().add(ofType("snap", "snap")), SNAPSHOT);

        assertThat(remedy.kind()).isEqualTo("CREATE_SNAPSHOT_CLASS");
        assertThat(remedy.changes()).isEmpty();
    }

    @Test
    void a_class_in_the_request_is_replaced_in_the_request() {
        Inventory.Builder seen = cluster().add(ofType("bak", "bak")).add(ofType("snap", "snap"));
        Remedy other = only(Profile.kubernetes(), seen, SNAPSHOT.withClass("bak"));
        assertThat(other.kind()).isEqualTo("CHANGE_REQUEST");
        assertThat(other.text()).isEqualTo("Name the class snap in the request.");
        assertThat(other.changes()).isEmpty();

        Remedy fresh = only(Profile.kubernetes(), cluster().add(ofType("bak", "bak")), SNAPSHOT.withClass("bak"));
        assertThat(fresh.text()).endsWith("with type: snap, and name it in the request.");
    }

    @Test
    void where_no_change_names_a_class_for_backups_one_is_made_in_words() {
        Dialect own = Dialect.builder()
                .name("own")
                .driverFrom(Dialect.DriverFrom.IDENTITY)
                .addSteps(Dialect.Step.CLAIM_ANNOTATION)
                .looksAtPurpose(true)
                .build();
        Inventory.Builder seen = cluster()
                .add(Claim.builder()
                        .name("apps", "data")
                        .storageClass("longhorn")
                        .bound("pv")
                        .putAnnotations("velero.io/csi-volumesnapshot-class", "odd")
                        .build())
                .add(ofType("odd", "odd"));
        Decision decision = Advisor.of(Profile.kubernetes().dialect(own))
                .over(seen.build(), FACTS)
                .advise(Request.backup(ClaimRef.of("apps", "data")).using(BackupMethod.DRIVER));
        assertThat(decision.findings())
                .filteredOn(finding -> finding.code().is("SNAPSHOT_CLASS_WRONG_PURPOSE"))
                .flatExtracting(Finding::remedies)
                .extracting(Remedy::text)
                .containsExactly("Create the VolumeSnapshotClass driver-longhorn-io-backup of the driver"
                        + " driver.longhorn.io with type: bak.");
    }

    @Test
    void a_class_of_a_driver_that_has_none_but_for_backups_is_called_one() {
        FactSet backups = FactSet.of(
                "test",
                Trust.VERIFIED,
                Facts.of(NAME)
                        .supports(Capability.BACKUP_NATIVE)
                        .and(new Fact.ClassPurposes(
                                "type",
                                ImmutableMap.of("bak", ClassPurpose.BACKUP),
                                ClassPurpose.BACKUP,
                                Optional.empty())));
        Decision decision = Advisor.of(Profile.kubernetes())
                .over(cluster().build(), backups)
                .advise(Request.backup(ClaimRef.of("apps", "data")).using(BackupMethod.DRIVER));
        assertThat(decision.findings())
                .filteredOn(finding -> finding.code().is("SNAPSHOT_CLASS_NONE"))
                .flatExtracting(Finding::remedies)
                .extracting(remedy -> remedy.target().orElseThrow().name())
                .containsExactly("driver-longhorn-io-backup");
    }
}
