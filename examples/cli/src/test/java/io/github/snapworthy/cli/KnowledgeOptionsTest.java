package io.github.snapworthy.cli;

import static io.github.snapworthy.cli.OptionsTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The options that say how well the facts are known. */
class KnowledgeOptionsTest {
    @Test
    void a_kind_can_be_hidden() {
        Run run = json(
                "--operation=snapshot",
                "--subject=pvc/apps/shop-data",
                "--unreadable=VolumeSnapshotClass",
                "--unreadable",
                "ResourceQuota=FAILED");

        assertThat(run.verdicts()).containsExactly("pvc/apps/shop-data snapshot UNKNOWN");
        assertThat(run.codes()).contains("SNAPSHOT_CLASSES_UNREADABLE");
        assertThat(run.json().get("facts").get("unreadableKinds").toString())
                .isEqualTo("[{\"kind\":\"ResourceQuota\",\"why\":\"FAILED\"},"
                        + "{\"kind\":\"VolumeSnapshotClass.snapshot.storage.k8s.io\",\"why\":\"FORBIDDEN\"}]");
    }

    @Test
    void absence_counts_only_where_the_source_is_said_to_be_complete() {
        String claim = """
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: data, namespace: apps}
                spec: {volumeName: pv-1, storageClassName: fast}
                status: {phase: Bound}
                """;

        assertThat(Run.onInput(claim, "--operation=snapshot").codes()).contains("VOLUME_UNREADABLE");
        assertThat(Run.onInput(claim, "--operation=snapshot", "--assume-complete")
                        .codes())
                .contains("VOLUME_MISSING");
    }

    @Test
    void a_lease_counts_at_the_time_of_collection() {
        String lease = """
                {apiVersion: coordination.k8s.io/v1, kind: Lease,
                 metadata: {name: external-snapshotter-leader-csi-acme-example, namespace: acme},
                 spec: {holderIdentity: x, leaseDurationSeconds: 15, renewTime: "2026-11-25T12:00:00.000000Z"}}
                """;
        String claim = """
                ---
                {apiVersion: storage.k8s.io/v1, kind: CSIDriver, metadata: {name: csi.acme.example}, spec: {}}
                ---
                {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, namespace: apps},
                 spec: {volumeName: pv-1}, status: {phase: Bound}}
                ---
                {apiVersion: v1, kind: PersistentVolume, metadata: {name: pv-1},
                 spec: {csi: {driver: csi.acme.example, volumeHandle: x},
                        claimRef: {name: data, namespace: apps}}, status: {phase: Bound}}
                """;

        assertThat(Run.onInput(lease + claim, "--operation=snapshot").codes())
                .doesNotContain("SNAPSHOT_SUPPORT_UNKNOWN");
        assertThat(Run.onInput(lease + claim, "--operation=snapshot", "--collected-at=2026-11-26T12:00:00Z")
                        .codes())
                .contains("SNAPSHOT_SUPPORT_UNKNOWN");
    }
}
