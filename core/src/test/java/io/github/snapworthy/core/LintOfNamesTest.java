package io.github.snapworthy.core;

import static io.github.snapworthy.core.LintCluster.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Settings, profiles and policies that name something: one bad configuration for each flaw. */
class LintOfNamesTest {

    @Test
    void harvester_names_a_class_that_is_not_there() {
        Lint lint = only(good().add(snapshots("acme-snap").build())
                .add(config("{\"%s\": {\"volumeSnapshotClassName\": \"acme-snp\"}}")));
        assertThat(lint.code()).isEqualTo(Code.of("NAMED_CLASS_MISSING"));
        assertThat(lint.message()).contains("did you mean acme-snap?");
        assertThat(lint.place().field()).isEqualTo("value[" + DRIVER + "].volumeSnapshotClassName");
    }

    @Test
    void harvester_names_a_class_of_another_driver_or_a_driver_that_is_not_there() {
        Inventory.Builder other = good().add(driver("other.example"))
                .add(StorageClass.builder()
                        .name("o")
                        .provisioner("other.example")
                        .build())
                .add(SnapshotClass.builder().name("o").driver("other.example").build())
                .add(config("{\"%s\": {\"volumeSnapshotClassName\": \"o\"}}"));
        assertThat(only(other).code()).isEqualTo(Code.of("NAMED_CLASS_WRONG_DRIVER"));
        Lint driver = only(good().add(Setting.of("csi-driver-config", "{\"csi.acme.exampel\": {}}", "")));
        assertThat(driver.code()).isEqualTo(Code.of("NAMED_DRIVER_MISSING"));
        assertThat(driver.message()).contains("did you mean " + DRIVER + "?");
    }

    @Test
    void harvester_names_a_plain_snapshot_class_for_backups() {
        Inventory.Builder seen =
                good().add(snapshots("a").build()).add(config("{\"%s\": {\"backupVolumeSnapshotClassName\": \"a\"}}"));
        assertThat(only(seen).code()).isEqualTo(Code.of("NAMED_CLASS_WRONG_PURPOSE"));
    }

    @Test
    void it_is_an_error_where_the_driver_has_classes_for_backups() {
        Inventory.Builder seen = good().add(
                        snapshots("a").putParameters("type", "snap").build())
                .add(config("{\"%s\": {\"backupVolumeSnapshotClassName\": \"a\"}}"));
        FactSet facts = FactSet.of(
                "pack",
                Trust.CURATED,
                Facts.of(DriverName.of(DRIVER))
                        .and(new Fact.ClassPurposes(
                                "type",
                                ImmutableMap.of("snap", ClassPurpose.SNAPSHOT, "bak", ClassPurpose.BACKUP),
                                ClassPurpose.BACKUP,
                                Optional.empty())));
        assertThat(lint(seen, facts).lints()).extracting(Lint::severity).containsExactly(Severity.ERROR);
    }

    @Test
    void settings_that_are_no_json_and_settings_that_are_read_in_two_ways() {
        assertThat(only(good().add(Setting.of("csi-driver-config", "{", ""))).code())
                .isEqualTo(Code.of("HOST_CONFIG_INVALID"));
        assertThat(only(good().add(Setting.of("backup-target", "nfs://x", ""))).code())
                .isEqualTo(Code.of("HOST_CONFIG_INVALID"));
        String entry = "{\"" + DRIVER + "\": {\"volumeSnapshotClassName\": \"%s\"}}";
        Inventory.Builder seen = good().add(snapshots("a").build())
                .add(snapshots("b").build())
                .add(Setting.of("csi-driver-config", entry.formatted("a"), entry.formatted("b")));
        assertThat(only(seen).code()).isEqualTo(Code.of("HOST_CONFIG_READERS_DISAGREE"));
    }

    @Test
    void other_places_name_classes_that_are_not_there() {
        Inventory.Builder cdi = good().add(StorageProfile.builder()
                .name("fast")
                .requestedSnapshotClass("x")
                .snapshotClass("x")
                .build());
        assertThat(only(cdi).place().field()).isEqualTo("spec.snapshotClass");
        Inventory.Builder kasten = good().add(storage("k")
                .putAnnotations("k10.kasten.io/volume-snapshot-class", "x")
                .build());
        assertThat(only(kasten).code()).isEqualTo(Code.of("NAMED_CLASS_MISSING"));
        Inventory.Builder velero = good().add(VeleroBackup.builder()
                .schedule("velero", "nightly")
                .putAnnotations("velero.io/csi-volumesnapshot-class_" + DRIVER, "x")
                .build());
        assertThat(only(velero).place().object()).isEqualTo(ObjectRef.of(Kind.VELERO_SCHEDULE, "velero", "nightly"));
        LintResult host = Advisor.of(Profile.kubernetes().mapping("fast", "x"))
                .over(good().build(), FactSet.none())
                .lint();
        assertThat(codes(host)).containsExactly(Code.of("NAMED_CLASS_MISSING"));
    }

    @Test
    void what_cdi_took_is_told_where_it_is_not_what_was_written() {
        Inventory.Builder seen = good().add(snapshots("a").build())
                .add(StorageProfile.builder()
                        .name("fast")
                        .requestedSnapshotClass("a")
                        .snapshotClass("x")
                        .build());
        assertThat(only(seen).place().field()).isEqualTo("status.snapshotClass");
    }

    @Test
    void the_map_of_a_host_names_a_class_of_another_driver_than_that_of_the_storage_class() {
        Inventory.Builder seen = good().add(driver("other.example"))
                .add(StorageClass.builder()
                        .name("o")
                        .provisioner("other.example")
                        .build())
                .add(SnapshotClass.builder().name("o").driver("other.example").build());
        assertThat(codes(mapped(seen, "fast"))).containsExactly(Code.of("NAMED_CLASS_WRONG_DRIVER"));
        assertThat(codes(mapped(seen, "o"))).isEmpty();
        assertThat(codes(mapped(seen, "gone"))).isEmpty();
    }

    private static LintResult mapped(Inventory.Builder seen, String storageClass) {
        return Advisor.of(Profile.kubernetes().mapping(storageClass, "o"))
                .over(seen.build(), FactSet.none())
                .lint();
    }

    @Test
    void whether_a_named_class_exists_is_not_checked_where_it_or_all_classes_could_not_be_read() {
        Setting naming = config("{\"%s\": {\"volumeSnapshotClassName\": \"a\"}}");
        String unchecked = "whether the classes that are named exist was not checked";
        LintResult unseen = lint(good().add(naming).unreadable(Kind.SNAPSHOT_CLASS, Unreadable.FORBIDDEN));
        assertThat(unseen.lints()).isEmpty();
        assertThat(unseen.unchecked()).contains(new Assumption(Kind.SNAPSHOT_CLASS, unchecked));
        LintResult malformed = lint(good().add(naming).apply(Change.malformed(ObjectRef.of(Kind.SNAPSHOT_CLASS, "a"))));
        assertThat(malformed.lints()).isEmpty();
        assertThat(malformed.unchecked()).contains(new Assumption(Kind.SNAPSHOT_CLASS, unchecked));
    }

    @Test
    void a_name_that_no_class_can_bear_is_missing() {
        Setting naming = config("{\"%s\": {\"volumeSnapshotClassName\": \"a/b\"}}");
        assertThat(only(good().add(naming)).code()).isEqualTo(Code.of("NAMED_CLASS_MISSING"));
    }

    @Test
    void velero_reads_names_without_case() {
        Inventory.Builder velero = good().add(snapshots("a").build())
                .add(VeleroBackup.builder()
                        .schedule("velero", "nightly")
                        .putAnnotations("velero.io/csi-volumesnapshot-class_CSI.acme.example", "A")
                        .build());
        assertThat(lint(velero).lints()).isEmpty();
    }

    @Test
    void a_policy_that_is_absent_broken_or_has_a_rule_that_never_decides() {
        VeleroBackup schedule = VeleroBackup.builder()
                .schedule("velero", "nightly")
                .policy(ObjectRef.of(Kind.CONFIG_MAP, "velero", "p"))
                .build();
        assertThat(only(good().add(schedule)).code()).isEqualTo(Code.of("POLICY_MISSING"));
        assertThat(only(good().add(schedule).add(ConfigMap.of("velero", "p"))).message())
                .contains("holds no volume policies");
        VolumePolicies broken = new VolumePolicies.Invalid(
                ImmutableList.of(new VolumePolicies.Problem("volumePolicies[0].action", "expected an action", 3, 5)));
        Lint invalid = only(good().add(schedule).add(ConfigMap.of("velero", "p").with(broken)));
        assertThat(invalid.code()).isEqualTo(Code.of("POLICY_INVALID"));
        assertThat(invalid.message()).contains("line 3, column 5");
        VolumeRule all = VolumeRule.builder().action(VolumeRule.Action.SKIP).build();
        Lint never = only(good().add(ConfigMap.of("velero", "p").with(VolumePolicies.of(all, all))));
        assertThat(never.code()).isEqualTo(Code.of("POLICY_RULE_NEVER_MATCHES"));
        assertThat(never.place().field()).isEqualTo("volumePolicies[1]");
    }

    @Test
    void a_policy_that_the_server_is_too_old_for_is_told_where_a_schedule_names_it() {
        ConfigMap custom = ConfigMap.of("velero", "p")
                .with(VolumePolicies.of(
                        VolumeRule.builder().action(VolumeRule.Action.CUSTOM).build()));
        Inventory.Builder seen = good().add(custom)
                .add(Workload.builder()
                        .ref(ObjectRef.of(Kind.DEPLOYMENT, "velero", "velero"))
                        .addContainers(new Container(
                                "velero", Container.Readiness.READY, ImmutableSet.of(), ImmutableSet.of()))
                        .putImageTags("velero", "v1.18.0")
                        .build());
        assertThat(lint(seen).lints()).isEmpty();
        seen.add(VeleroBackup.builder()
                .schedule("velero", "nightly")
                .policy(custom.ref())
                .build());
        assertThat(only(seen).code()).isEqualTo(Code.of("POLICY_INVALID"));
        assertThat(only(seen).place().field()).isEqualTo("volumePolicies[0].action.type");
        assertThat(only(seen).message()).contains("expected Velero 1.18.1 or later, the server is 1.18.0");
    }

    @Test
    void a_broken_policy_that_no_schedule_names_may_be_any_text() {
        VolumePolicies broken = new VolumePolicies.Invalid(
                ImmutableList.of(new VolumePolicies.Problem("volumePolicies[0].action", "expected an action", 3, 5)));
        assertThat(lint(good().add(ConfigMap.of("velero", "p").with(broken))).lints())
                .isEmpty();
    }

    @Test
    void whether_a_policy_exists_is_not_checked_where_config_maps_were_not_read() {
        VeleroBackup schedule = VeleroBackup.builder()
                .schedule("velero", "nightly")
                .policy(ObjectRef.of(Kind.CONFIG_MAP, "velero", "p"))
                .build();
        LintResult unseen = lint(good().add(schedule).unreadable(Kind.CONFIG_MAP, Unreadable.FORBIDDEN));
        assertThat(unseen.lints()).isEmpty();
        assertThat(unseen.unchecked().toString()).contains("whether the policies that Schedules name exist");
    }
}
