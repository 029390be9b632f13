package io.github.snapworthy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.kubernetes.InputProblem.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects that make no sense are there and unknown; odd fields cost only themselves. */
class MalformedTest {
    private static void assertMalformed(String yaml, ObjectRef ref) {
        Reading reading = Fixtures.read(yaml);
        assertThat(reading.changes()).containsExactly(Change.malformed(ref));
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(1))
                .satisfies(problem -> assertThat(problem.message()).startsWith(ref + ": "));
        Inventory inventory =
                reading.addTo(Inventory.builder()).assumeComplete().build();
        assertThat(inventory.isMalformed(ref)).isTrue();
    }

    private static String object(String apiVersion, String kind, String rest) {
        return "{apiVersion: " + apiVersion + ", kind: " + kind + ", metadata: {name: x, namespace: a}" + rest + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", spec: null",
                ", spec: 5",
                ", spec: []",
                ", spec: [1]",
                ", spec: <redacted>",
                ", spec: {volumeName: a/b}",
                ", spec: {storageClassName: {a: b}}",
                ", spec: {volumeName: 5}",
                ", spec: {volumeName: []}",
                ", spec: {volumeMode: Tape}",
                ", spec: {}, status: {phase: Weird}",
                ", spec: {}, status: <redacted>",
                ", spec: {}, status: ''",
                ", spec: {}, status: []",
                ", spec: {}, status: {phase: true}",
                ", spec: {}, status: {conditions: {a: b}}"
            })
    void claims(String rest) {
        assertMalformed(object("v1", "PersistentVolumeClaim", rest), Fixtures.claim("a", "x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v1 | PersistentVolume | VOLUME | ''",
                "v1 | PersistentVolume | VOLUME | ', spec: {csi: <redacted>}'",
                "v1 | PersistentVolume | VOLUME | ', spec: {}'",
                "v1 | PersistentVolume | VOLUME | ', spec: {capacity: {storage: 1Gi}, claimRef: {}, nodeAffinity: {required: {}}}'",
                "v1 | PersistentVolume | VOLUME | ', spec: {csi: null, fooDisk: <redacted>, barDisk: [x]}'",
                "v1 | PersistentVolume | VOLUME | ', spec: {fooDisk: {}, barDisk: {}}'",
                "v1 | PersistentVolume | VOLUME | ', spec: {nfs: <redacted>}'",
                "v1 | PersistentVolume | VOLUME | ', spec: {csi: {driver: 5}}'",
                "v1 | PersistentVolume | VOLUME | ', spec: {csi: {driver: true}}'",
                "v1 | PersistentVolume | VOLUME | ', spec: {csi: []}'",
                "v1 | PersistentVolume | VOLUME | ', spec: {claimRef: {name: c}}'",
                "storage.k8s.io/v1 | StorageClass | STORAGE_CLASS | ''",
                "storage.k8s.io/v1 | StorageClass | STORAGE_CLASS | ', provisioner: \" \"'",
                "storage.k8s.io/v1 | StorageClass | STORAGE_CLASS | ', provisioner: 5'",
                "snapshot.storage.k8s.io/v1 | VolumeSnapshotClass | SNAPSHOT_CLASS | ', driver: null'",
                "snapshot.storage.k8s.io/v1 | VolumeSnapshotContent | SNAPSHOT_CONTENT | ', spec: <redacted>'",
                "groupsnapshot.storage.k8s.io/v1 | VolumeGroupSnapshotClass | GROUP_SNAPSHOT_CLASS | ''",
                "storage.k8s.io/v1 | CSINode | CSI_NODE | ', spec: {drivers: [{nodeID: x}]}'",
                "storage.k8s.io/v1 | VolumeAttachment | ATTACHMENT | ', spec: {nodeName: n}'",
                "apiextensions.k8s.io/v1 | CustomResourceDefinition | API_DEFINITION | ', spec: {}'"
            })
    void objects_of_the_cluster(String apiVersion, String kind, Kind expected, String rest) {
        assertMalformed(object(apiVersion, kind, rest), ObjectRef.of(expected, "x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kubevirt.io/v1 | VirtualMachine | VM | ''",
                "kubevirt.io/v1 | VirtualMachine | VM | ', spec: {template: {spec: {volumes: [{persistentVolumeClaim: {}}]}}}'",
                "kubevirt.io/v1 | VirtualMachine | VM | ', spec: {template: {spec: {volumes: [x]}}}'",
                "kubevirt.io/v1 | VirtualMachine | VM | ', spec: {template: []}'",
                "kubevirt.io/v1 | VirtualMachine | VM | ', spec: {template: \"\"}'",
                "kubevirt.io/v1 | VirtualMachine | VM | ', spec: {template: {spec: []}}'",
                "kubevirt.io/v1 | VirtualMachine | VM | ', spec: {template: {spec: {volumes: \"\"}}}'",
                "kubevirt.io/v1 | VirtualMachine | VM | ', spec: {template: {spec: {volumes: {}}}}'",
                "harvesterhci.io/v1beta1 | ResourceQuota | HARVESTER_QUOTA | ', spec: <redacted>'",
                "harvesterhci.io/v1beta1 | ResourceQuota | HARVESTER_QUOTA | ', spec: {snapshotLimit: {namespaceTotalSnapshotSizeQuota: many}}'",
                "v1 | Pod | POD | ', spec: {volumes: [{persistentVolumeClaim: {claimName: \"\"}}]}'",
                "velero.io/v1 | BackupStorageLocation | BACKUP_LOCATION | ', status: <redacted>'"
            })
    void objects_of_a_namespace(String apiVersion, String kind, Kind expected, String rest) {
        assertMalformed(object(apiVersion, kind, rest), ObjectRef.of(expected, "a", "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{name: ''}", "{name: a/b}", "{name: null}", "{name: [x]}", "{name: x, namespace: ..}", "5"
            })
    void an_object_without_a_name_that_an_object_can_have_is_told_and_not_guessed(String metadata) {
        Reading reading =
                Fixtures.read("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: " + metadata + ", spec: {}}");
        assertThat(reading.changes()).isEmpty();
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("PersistentVolumeClaim: "));
    }

    @Test
    void without_an_api_version_only_a_kind_that_one_group_has_is_known() {
        assertThat(Fixtures.read("{kind: PersistentVolumeClaim, metadata: {name: x, namespace: a}, spec: {}}"))
                .containsExactly(Change.malformed(Fixtures.claim("a", "x")));
        assertThat(Fixtures.read("{kind: VirtualMachineBackup, metadata: {name: x, namespace: a}}"))
                .isEmpty();
    }

    @Test
    void quantities_and_times_that_are_none_cost_only_themselves() {
        Reading reading = Fixtures.read("""
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: x, namespace: a, creationTimestamp: "null"}
                spec: {resources: {requests: {storage: ten gigabytes}}}
                status: {capacity: {storage: 99999999999999999999Gi}}
                """);
        Claim claim = Fixtures.find(reading, Claim.class, Kind.CLAIM, "x");
        assertThat(claim.requestedBytes()).isEmpty();
        assertThat(claim.capacityBytes()).isEmpty();
        assertThat(reading.newestTime()).isEmpty();
        assertThat(reading.problems()).hasSize(2).allMatch(problem -> problem.weight() == Weight.ODD);
    }

    @Test
    void null_maps_and_empty_lists_where_maps_are_usual_are_empty() {
        Reading reading = Fixtures.read("""
                apiVersion: snapshot.storage.k8s.io/v1
                kind: VolumeSnapshotClass
                metadata: {name: x, labels: null, annotations: []}
                driver: csi.acme.example
                parameters: ""
                """);
        assertThat(reading.problems()).isEmpty();
        assertThat(Fixtures.find(reading, SnapshotClass.class, Kind.SNAPSHOT_CLASS, "x")
                        .parameters())
                .isEmpty();
    }

    /** In a map of texts a number can only mean its digits. */
    @Test
    void scalars_of_other_types_are_taken_where_nothing_is_guessed() {
        Reading reading = Fixtures.read("""
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: x, namespace: a, labels: {tier: 1, gold: true}}
                spec: {resources: {requests: {storage: 1024}}}
                status: {conditions: [{type: Resizing, status: True}]}
                """);
        Claim claim = Fixtures.find(reading, Claim.class, Kind.CLAIM, "x");
        assertThat(reading.problems()).isEmpty();
        assertThat(claim.labels()).containsEntry("tier", "1").containsEntry("gold", "true");
        assertThat(claim.requestedBytes()).hasValue(1024);
        assertThat(claim.resizing()).isTrue();
    }

    @Test
    void of_a_field_that_occurs_twice_the_last_one_counts() {
        Reading reading = Fixtures.read("""
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: x, namespace: a}
                spec: {storageClassName: slow, storageClassName: fast}
                """);
        assertThat(Fixtures.find(reading, Claim.class, Kind.CLAIM, "x").storageClass())
                .contains("fast");
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.weight()).isEqualTo(Weight.ODD);
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.column()).isEqualTo(32);
        });
    }
}
