package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RestoreAndCloneTest {
    private static final String CLUSTER = """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: storage.k8s.io/v1
              kind: StorageClass
              metadata: {name: ebs}
              provisioner: ebs.csi.aws.com
            - apiVersion: v1
              kind: PersistentVolumeClaim
              metadata: {name: data, namespace: apps}
              spec: {storageClassName: ebs, volumeName: pv-data, resources: {requests: {storage: 10Gi}}}
              status: {phase: Bound, capacity: {storage: 10Gi}}
            - apiVersion: v1
              kind: PersistentVolume
              metadata: {name: pv-data}
              spec: {capacity: {storage: 10Gi}, storageClassName: ebs, csi: {driver: ebs.csi.aws.com, volumeHandle: data}}
            - apiVersion: snapshot.storage.k8s.io/v1
              kind: VolumeSnapshot
              metadata: {name: mon, namespace: apps, labels: {tier: gold}}
              spec: {source: {persistentVolumeClaimName: data}}
              status: {readyToUse: true, boundVolumeSnapshotContentName: content, restoreSize: 10Gi}
            - apiVersion: snapshot.storage.k8s.io/v1
              kind: VolumeSnapshot
              metadata: {name: tue, namespace: apps}
              spec: {source: {persistentVolumeClaimName: data}}
              status: {readyToUse: false}
            - apiVersion: snapshot.storage.k8s.io/v1
              kind: VolumeSnapshotContent
              metadata: {name: content}
              spec: {driver: ebs.csi.aws.com, source: {volumeHandle: data}}
              status: {readyToUse: true}
            """;

    @Test
    void restore_is_asked_for_every_snapshot_and_for_nothing_else() {
        assertThat(Run.onInput(CLUSTER, "--operation", "restore").verdicts())
                .containsExactly("volumesnapshot/apps/mon restore ALLOWED", "volumesnapshot/apps/tue restore WAIT");
    }

    @Test
    void a_snapshot_is_selected_by_its_labels() {
        assertThat(Run.onInput(CLUSTER, "--operation", "restore", "--selector", "tier=gold")
                        .verdicts())
                .containsExactly("volumesnapshot/apps/mon restore ALLOWED");
    }

    @Test
    void by_default_no_snapshot_is_asked_for() {
        assertThat(Run.onInput(CLUSTER).verdicts()).allMatch(verdict -> verdict.startsWith("pvc/apps/data "));
    }

    @Test
    void an_option_counts_for_the_operations_that_it_means_something_for() {
        assertThat(Run.onInput(CLUSTER, "--operation", "restore", "--operation", "clone", "--option", "size=5Gi")
                        .codes())
                .containsSequence("TARGET_TOO_SMALL");
    }

    @Test
    void a_clone_lists_its_methods_in_the_order_of_the_profile() {
        JsonNode clone = Run.onInput(CLUSTER, "--operation", "clone")
                .json()
                .get("decisions")
                .get(0);
        assertThat(clone.get("methods")
                        .valueStream()
                        .map(method -> method.get("method").asString()))
                .containsExactly("CSI_CLONE", "SNAPSHOT_AND_RESTORE", "COPY");
        assertThat(clone.get("method").asString()).isEqualTo("CSI_CLONE");
        assertThat(clone.get("consistency").asString()).isEqualTo("UNKNOWN");
    }

    @Test
    void the_clone_of_a_machine_shows_the_methods_of_each_disk() {
        String machine = """
                - apiVersion: kubevirt.io/v1
                  kind: VirtualMachine
                  metadata: {name: db, namespace: apps}
                  spec: {template: {spec: {volumes: [{name: root, persistentVolumeClaim: {claimName: data}}]}}}
                """;
        JsonNode clone = Run.onInput(
                        CLUSTER + machine,
                        "--operation",
                        "clone",
                        "--option",
                        "target-vm=apps/Db",
                        "--subject",
                        "vm/apps/db")
                .json()
                .get("decisions")
                .get(0);
        assertThat(clone.get("disks").get(0).get("method").asString()).isEqualTo("CSI_CLONE");
        assertThat(clone.get("verdict").asString()).isEqualTo("DENIED");
        assertThat(clone.get("findings").get(0).get("message").asString()).isEqualTo("No machine can be called Db.");
    }

    @Test
    void people_read_the_subject_as_they_type_it() {
        Run run = Run.of(
                CLUSTER.getBytes(StandardCharsets.UTF_8),
                Set.of(),
                "check",
                "-",
                "--operation",
                "restore",
                "--option",
                "target-class=ebs",
                "--subject",
                "volumesnapshot/apps/mon");
        assertThat(run.out()).contains("volumesnapshot/apps/mon").contains("ALLOWED");
    }
}
