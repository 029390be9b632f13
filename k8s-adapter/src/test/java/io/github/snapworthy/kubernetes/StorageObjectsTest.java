package io.github.snapworthy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Attachment;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.CsiDriver.AttachmentNeed;
import io.github.snapworthy.core.CsiNode;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.StorageProfile;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeMode;
import io.github.snapworthy.core.VolumeSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageObjectsTest {
    private static final long GIB = 1L << 30;
    private static final DriverName ACME = DriverName.of("csi.acme.example");

    private final Reading reading = Fixtures.read(Fixtures.resource("storage.yaml"));

    @Test
    void everything_is_read_without_a_problem_and_the_newest_time_is_seen() {
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.objects()).hasSize(11);
        assertThat(reading.newestTime()).contains(Instant.parse("2026-11-22T08:00:00Z"));
    }

    @Test
    void a_claim() {
        assertThat(Fixtures.find(reading, Claim.class, Kind.CLAIM, "data"))
                .isEqualTo(Claim.builder()
                        .name("apps", "data")
                        .uid("26a7d2dc-0508-50d7-9cea-e38bf3460a8c")
                        .labels(ImmutableMap.of("app", "shop", "tier", "db"))
                        .annotations(ImmutableMap.of(
                                "velero.io/csi-volumesnapshot-class",
                                "nightly",
                                "volume.kubernetes.io/storage-provisioner",
                                "csi.acme.example"))
                        .terminating(true)
                        .storageClass("fast")
                        .bound("pv-data")
                        .volumeMode(VolumeMode.BLOCK)
                        .requestedBytes(10 * GIB)
                        .capacityBytes(10 * GIB)
                        .resizing(true)
                        .dataSource(ObjectRef.of(Kind.SNAPSHOT, "apps", "before"))
                        .ofDataVolume(true)
                        .build());
    }

    @Test
    void a_csi_volume() {
        assertThat(Fixtures.find(reading, Volume.class, Kind.VOLUME, "pv-data"))
                .isEqualTo(Volume.builder()
                        .name("pv-data")
                        .csi("csi.acme.example", "vol-1")
                        .volumeAttributes(ImmutableMap.of("thin", "true", "tier", "gold"))
                        .migratedTo(DriverName.of("ebs.csi.aws.com"))
                        .boundTo("apps", "data")
                        .claimUid("26a7d2dc")
                        .storageClass("fast")
                        .capacityBytes(10 * GIB)
                        .volumeMode(VolumeMode.BLOCK)
                        .accessModes(ImmutableList.of("ReadWriteOnce"))
                        .build());
    }

    @Test
    void a_volume_of_another_source() {
        assertThat(Fixtures.find(reading, Volume.class, Kind.VOLUME, "pv-nfs"))
                .isEqualTo(Volume.builder()
                        .name("pv-nfs")
                        .sourceType("nfs")
                        .nfsServer("192.0.2.1")
                        .nfsPath("/export")
                        .capacityBytes(1024 * GIB)
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{fooDisk: {}}",
                "{capacity: {storage: 1Gi}, fooDisk: {id: 5, of: [a, {b: c}]}, nodeAffinity: {}, claimRef: {}}",
                "{accessModes: [a], foo: [a, [b]], fooDisk: {a: {b: c}}, mountOptions: [x], bar: text, volumeMode: Block}"
            })
    void a_source_that_is_not_known_is_the_map_that_is_nothing_else(String spec) {
        Reading read =
                Fixtures.read("{apiVersion: v1, kind: PersistentVolume, metadata: {name: x}, spec: " + spec + "}");
        assertThat(Fixtures.find(read, Volume.class, Kind.VOLUME, "x").sourceType())
                .isEqualTo("fooDisk");
    }

    @Test
    void a_source_that_is_not_known_is_found_in_every_format() {
        Map<String, Object> volume = Map.of(
                "apiVersion",
                "v1",
                "kind",
                "PersistentVolume",
                "metadata",
                Map.of("name", "x"),
                "spec",
                Map.of("z", List.of(Map.of(), 1), "fooDisk", Map.of("a", Map.of()), "capacity", Map.of()));
        for (Reading read : List.of(Manifests.read(volume), Fixtures.read(Documents.json(volume)))) {
            assertThat(Fixtures.find(read, Volume.class, Kind.VOLUME, "x").sourceType())
                    .isEqualTo("fooDisk");
        }
    }

    @Test
    void classes() {
        assertThat(Fixtures.find(reading, StorageClass.class, Kind.STORAGE_CLASS, "fast"))
                .isEqualTo(StorageClass.builder()
                        .name("fast")
                        .provisioner("csi.acme.example")
                        .parameters(ImmutableMap.of("tier", "gold"))
                        .annotations(ImmutableMap.of("k10.kasten.io/volume-snapshot-class", "nightly"))
                        .bindsOnFirstConsumer(true)
                        .allowsExpansion(true)
                        .build());
        assertThat(Fixtures.find(reading, SnapshotClass.class, Kind.SNAPSHOT_CLASS, "nightly"))
                .isEqualTo(SnapshotClass.builder()
                        .name("nightly")
                        .driver(ACME)
                        .parameters(ImmutableMap.of("type", "snap"))
                        .deletesWithObject(true)
                        .labels(ImmutableMap.of("velero.io/csi-volumesnapshot-class", "true"))
                        .annotations(ImmutableMap.of("snapshot.storage.kubernetes.io/is-default-class", "true"))
                        .build());
    }

    @Test
    void a_snapshot_and_its_content() {
        assertThat(Fixtures.find(reading, VolumeSnapshot.class, Kind.SNAPSHOT, "before"))
                .isEqualTo(VolumeSnapshot.builder()
                        .name("apps", "before")
                        .sourceClaim("origin")
                        .content("content-1")
                        .snapshotClass("nightly")
                        .ready(true)
                        .build());
        assertThat(Fixtures.find(reading, SnapshotContent.class, Kind.SNAPSHOT_CONTENT, "content-1"))
                .isEqualTo(SnapshotContent.builder()
                        .name("content-1")
                        .driver(ACME)
                        .snapshotClass("nightly")
                        .sourceVolumeHandle("vol-0")
                        .snapshot(ObjectRef.of(Kind.SNAPSHOT, "apps", "before"))
                        .error("rpc error: code = Unimplemented")
                        .build());
    }

    @Test
    void drivers_nodes_and_attachments() {
        assertThat(reading.objects())
                .contains(
                        new CsiDriver(ACME, AttachmentNeed.NONE, Optional.of("v1.4.2")),
                        new CsiNode("node-1", ImmutableSet.of(ACME)),
                        Attachment.of("attachment-1", "pv-data", "node-1"));
    }

    @Test
    void a_storage_profile_keeps_what_was_asked_for_apart_from_what_came_of_it() {
        assertThat(reading.objects())
                .contains(StorageProfile.builder()
                        .name("fast")
                        .provisioner("csi.acme.example")
                        .requestedSnapshotClass("mine")
                        .snapshotClass("nightly")
                        .requestedCloneStrategy("csi-clone")
                        .cloneStrategy("snapshot")
                        .build());
    }

    @Test
    void an_attachment_of_an_inline_volume_concerns_no_claim() {
        assertThat(reading.changes()).contains(Change.saw("storage.k8s.io", ""));
    }

    @Test
    void a_host_may_name_annotations_to_keep() {
        ReadOptions options = ReadOptions.builder()
                .addAnnotations("kubectl.kubernetes.io/last-applied-configuration")
                .build();
        Reading more = Fixtures.read(Fixtures.resource("storage.yaml"), options);
        assertThat(Fixtures.find(more, Claim.class, Kind.CLAIM, "data").annotations())
                .hasSize(3);
    }

    @Test
    void a_default_mark_is_kept_however_its_group_is_misspelt() {
        Reading reading = Fixtures.read("""
                apiVersion: snapshot.storage.k8s.io/v1
                kind: VolumeSnapshotClass
                metadata:
                  name: snap
                  annotations: {snapshot.storage.beta.kubernetes.io/is-default-class: "true", example.com/note: none}
                driver: csi.acme.example
                """);
        assertThat(Fixtures.find(reading, SnapshotClass.class, Kind.SNAPSHOT_CLASS, "snap")
                        .annotations())
                .containsOnlyKeys("snapshot.storage.beta.kubernetes.io/is-default-class");
    }
}
