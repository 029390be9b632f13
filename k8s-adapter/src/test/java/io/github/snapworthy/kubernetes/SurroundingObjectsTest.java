package io.github.snapworthy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.BackupTarget;
import io.github.snapworthy.core.BackupTarget.State;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Container;
import io.github.snapworthy.core.Container.Readiness;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Lease;
import io.github.snapworthy.core.LonghornVolume;
import io.github.snapworthy.core.NamedObject;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.Quota;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.core.SnapshotLimit;
import io.github.snapworthy.core.Workload;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SurroundingObjectsTest {
    private final Reading reading = Fixtures.read(Fixtures.resource("surroundings.yaml"));

    @Test
    void a_pod_and_the_claims_that_it_uses() {
        Pod pod = Fixtures.find(reading, Pod.class, Kind.POD, "controller-0");
        assertThat(reading.problems()).isEmpty();
        assertThat(pod.claims()).containsExactly("data", "pages", "controller-0-scratch");
        assertThat(pod.readOnlyClaims()).containsExactly("pages");
        assertThat(pod.node()).contains("node-1");
        assertThat(pod.ready()).isTrue();
        assertThat(pod.running()).isTrue();
        assertThat(pod.annotations()).containsOnlyKeys("backup.velero.io/backup-volumes");
    }

    @Test
    void the_containers_beside_a_sidecar_with_the_words_that_may_name_their_driver() {
        Pod pod = Fixtures.find(reading, Pod.class, Kind.POD, "controller-0");
        assertThat(pod.containers())
                .containsExactly(
                        new Container(
                                "csi-snapshotter",
                                Readiness.READY,
                                ImmutableSet.of("csi.acme.example", "/csi/csi.sock"),
                                ImmutableSet.of("--csi-address=/csi/csi.sock", "--leader-election")),
                        new Container(
                                "plugin",
                                Readiness.NOT_READY,
                                ImmutableSet.of("csi.acme.example", "/plugin", "serve"),
                                ImmutableSet.of("--driver-name=csi.acme.example")),
                        new Container(
                                "native", Readiness.NOT_READY, ImmutableSet.of("csi.acme.example"), ImmutableSet.of()));
    }

    @Test
    void arguments_and_variables_of_other_containers_are_never_kept() {
        assertThat(Fixtures.find(reading, Pod.class, Kind.POD, "web").containers())
                .isEmpty();
        assertThat(reading.changes().toString()).doesNotContain("secret");
    }

    @Test
    void workloads_keep_the_names_of_their_containers_and_the_flags_that_are_read() {
        assertThat(Fixtures.find(reading, Workload.class, Kind.DEPLOYMENT, "velero"))
                .isEqualTo(Workload.builder()
                        .ref(ObjectRef.of(Kind.DEPLOYMENT, "velero", "velero"))
                        .labels(ImmutableMap.of("component", "velero", "deploy", "velero"))
                        .readyReplicas(1)
                        .addContainers(new Container(
                                "velero",
                                Readiness.NOT_READY,
                                ImmutableSet.of(),
                                ImmutableSet.of("--default-snapshot-move-data=true")))
                        .build());
        assertThat(Fixtures.find(reading, Workload.class, Kind.DAEMON_SET, "node-agent")
                        .readyReplicas())
                .isEqualTo(3);
    }

    @Test
    void a_lease() {
        assertThat(Fixtures.find(reading, Lease.class, Kind.LEASE, "external-snapshotter-leader-csi-acme-example"))
                .isEqualTo(Lease.builder()
                        .name("acme", "external-snapshotter-leader-csi-acme-example")
                        .holder("controller-0")
                        .duration(Duration.ofSeconds(30))
                        .renewed(Instant.parse("2026-11-24T08:00:00Z"))
                        .build());
        assertThat(reading.newestTime()).contains(Instant.parse("2026-11-24T08:00:00Z"));
    }

    @Test
    void quotas_keep_their_quantities_as_written() {
        assertThat(reading.objects())
                .contains(
                        new Quota(
                                ObjectRef.of(Kind.QUOTA, "apps", "limits"),
                                ImmutableMap.of("persistentvolumeclaims", "5", "requests.storage", "60Gi"),
                                ImmutableMap.of("requests.storage", "50Gi")),
                        SnapshotLimit.builder()
                                .ref(ObjectRef.of(Kind.HARVESTER_QUOTA, "vms", "default-resource-quota"))
                                .namespaceLimitBytes(1000)
                                .vmLimitBytes(ImmutableMap.of("db", 1L << 30))
                                .namespaceUsedBytes(10)
                                .vmUsedBytes(ImmutableMap.of("db", 7L))
                                .build());
    }

    @Test
    void settings_targets_and_definitions() {
        assertThat(reading.objects())
                .contains(
                        Setting.of("server-version", "v1.7.0", "v1.4.0"),
                        new BackupTarget(
                                ObjectRef.of(Kind.LONGHORN_BACKUP_TARGET, "longhorn-system", "default"),
                                State.UNCONFIGURED),
                        new BackupTarget(ObjectRef.of(Kind.BACKUP_LOCATION, "velero", "default"), State.AVAILABLE),
                        new LonghornVolume(ObjectRef.of(Kind.LONGHORN_VOLUME, "longhorn-system", "pv-1"), "v2"),
                        new ApiDefinition("volumesnapshots", "snapshot.storage.k8s.io", ImmutableSet.of("v1")));
    }

    @Test
    void a_secret_is_a_name_and_other_kinds_are_seen() {
        assertThat(reading.objects()).contains(new NamedObject(ObjectRef.of(Kind.SECRET, "velero", "credentials")));
        assertThat(reading.changes()).contains(Change.saw("rbac.authorization.k8s.io", ""));
    }
}
