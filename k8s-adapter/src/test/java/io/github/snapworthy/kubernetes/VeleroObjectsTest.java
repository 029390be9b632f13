package io.github.snapworthy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ConfigMap;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.NamedObject;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.VeleroBackup;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumePolicies;
import io.github.snapworthy.core.VolumePolicies.Problem;
import io.github.snapworthy.core.VolumeRule;
import io.github.snapworthy.core.VolumeRule.Action;
import io.github.snapworthy.core.VolumeRule.Capacity;
import io.github.snapworthy.core.VolumeRule.Csi;
import io.github.snapworthy.core.VolumeRule.Nfs;
import io.github.snapworthy.core.Workload;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import java.util.List;
import org.junit.jupiter.api.Test;

class VeleroObjectsTest {
    private final Reading reading = Fixtures.read(Fixtures.resource("velero.yaml"));

    private ConfigMap configMap(String name) {
        return Fixtures.find(reading, ConfigMap.class, Kind.CONFIG_MAP, name);
    }

    @Test
    void everything_is_read_without_a_problem() {
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void a_schedule_says_what_its_template_says_and_names_a_policy_of_whatever_kind() {
        assertThat(Fixtures.find(reading, VeleroBackup.class, Kind.VELERO_SCHEDULE, "nightly"))
                .isEqualTo(VeleroBackup.builder()
                        .schedule("velero", "nightly")
                        .putAnnotations("velero.io/csi-volumesnapshot-class_ebs.csi.aws.com", "ebs-b")
                        .snapshotVolumes(true)
                        .snapshotMoveData(false)
                        .defaultVolumesToFsBackup(true)
                        .storageLocation("primary")
                        .policy(ObjectRef.of(Kind.CONFIG_MAP, "velero", "volumes"))
                        .build());
    }

    @Test
    void a_backup_names_its_schedule_and_leaves_unset_what_it_does_not_say() {
        assertThat(Fixtures.find(reading, VeleroBackup.class, Kind.VELERO_BACKUP, "nightly-1"))
                .isEqualTo(VeleroBackup.builder()
                        .backup("velero", "nightly-1")
                        .schedule("nightly")
                        .snapshotMoveData(true)
                        .policy(ObjectRef.of(Kind.CONFIG_MAP, "velero", "volumes"))
                        .build());
    }

    @Test
    void the_older_name_wins_where_it_is_true_and_a_policy_of_another_kind_is_none() {
        assertThat(Fixtures.find(reading, VeleroBackup.class, Kind.VELERO_BACKUP, "other"))
                .isEqualTo(VeleroBackup.builder()
                        .backup("velero", "other")
                        .defaultVolumesToFsBackup(true)
                        .build());
    }

    @Test
    void a_policy_is_read_from_whatever_single_key() {
        assertThat(configMap("volumes").policies())
                .contains(VolumePolicies.of(
                        VolumeRule.of(Action.SKIP)
                                .capacity(Capacity.between(0, 10L << 30))
                                .addStorageClasses("gp2", "ebs-sc")
                                .csi(new Csi("ebs.csi.aws.com", ImmutableMap.of("encrypted", "true")))
                                .build(),
                        VolumeRule.of(Action.FS_BACKUP)
                                .nfs(new Nfs("10.0.0.1", "/media"))
                                .addVolumeTypes("nfs")
                                .putClaimLabels("app", "db")
                                .addClaimPhases("Bound")
                                .build(),
                        VolumeRule.of(Action.SNAPSHOT).build()));
    }

    @Test
    void a_policy_beside_another_key_is_invalid() {
        assertThat(configMap("two-keys").policies())
                .contains(new VolumePolicies.Invalid(
                        ImmutableList.of(new Problem("data", "expected one key, there are 2", 0, 0))));
    }

    @Test
    void of_other_config_maps_only_the_name_is_kept() {
        assertThat(configMap("settings")).isEqualTo(ConfigMap.of("shop", "settings"));
        assertThat(configMap("empty")).isEqualTo(ConfigMap.of("shop", "empty"));
        assertThat(reading.changes().toString()).doesNotContain("secret");
    }

    @Test
    void a_model_of_the_client_holds_a_policy_too() {
        V1ConfigMap model = new V1ConfigMap()
                .metadata(new V1ObjectMeta().namespace("velero").name("volumes"))
                .putDataItem("any", "{version: v1, volumePolicies: [{action: {type: skip}}]}");
        assertThat(ClusterObjects.from(model))
                .isEqualTo(ConfigMap.of("velero", "volumes")
                        .with(VolumePolicies.of(VolumeRule.of(Action.SKIP).build())));
    }

    @Test
    void an_nfs_volume_keeps_its_server_and_path() {
        Volume volume = Fixtures.find(reading, Volume.class, Kind.VOLUME, "pv-media");
        assertThat(volume.sourceType()).isEqualTo("nfs");
        assertThat(volume.nfsServer()).contains("10.0.0.1");
        assertThat(volume.nfsPath()).contains("/media");
    }

    @Test
    void a_pod_keeps_which_of_its_volumes_is_which_claim_and_both_annotations() {
        Pod pod = Fixtures.find(reading, Pod.class, Kind.POD, "app-0");
        assertThat(pod.claimsByVolume()).isEqualTo(ImmutableMap.of("data", "orders", "again", "orders"));
        assertThat(pod.claims()).isEqualTo(ImmutableSet.of("orders", "app-0-scratch"));
        assertThat(pod.annotations())
                .containsOnlyKeys("backup.velero.io/backup-volumes", "backup.velero.io/backup-volumes-excludes");
    }

    @Test
    void the_server_keeps_the_tag_of_its_image_and_nothing_of_other_containers() {
        assertThat(Fixtures.find(reading, Workload.class, Kind.DEPLOYMENT, "velero")
                        .imageTags())
                .isEqualTo(ImmutableMap.of("velero", "v1.18.0"));
    }

    @Test
    void of_a_secret_nothing_is_kept_whatever_it_looks_like_and_whatever_comes_first() {
        String data = "data: {a: 'version: v1', b: volumePolicies}";
        for (String secret : List.of("kind: Secret\n" + data, data + "\nkind: Secret")) {
            Reading seen = Fixtures.read("apiVersion: v1\nmetadata: {name: s, namespace: n}\n" + secret);
            assertThat(seen.objects()).containsExactly(new NamedObject(ObjectRef.of(Kind.SECRET, "n", "s")));
        }
    }

    @Test
    void a_config_map_in_a_list_of_its_kind_that_says_it_at_the_end() {
        Reading seen = Fixtures.read("""
                items:
                - metadata: {name: volumes, namespace: velero}
                  data: {p: "version: v2"}
                apiVersion: v1
                kind: ConfigMapList
                """);
        assertThat(Fixtures.find(seen, ConfigMap.class, Kind.CONFIG_MAP, "volumes")
                        .policies())
                .contains(new VolumePolicies.Invalid(
                        ImmutableList.of(new Problem("version", "expected v1, was v2", 1, 10))));
    }

    @Test
    void settings_of_a_wrong_type_make_a_backup_malformed() {
        Reading odd = Fixtures.read("""
                apiVersion: velero.io/v1
                kind: Backup
                metadata: {name: odd, namespace: velero}
                spec: {snapshotMoveData: maybe}
                """);
        assertThat(odd.problems()).hasSize(1);
        assertThat(odd.problems().get(0).message())
                .isEqualTo("Backup/velero/odd: spec.snapshotMoveData: expected true or false");
    }
}
