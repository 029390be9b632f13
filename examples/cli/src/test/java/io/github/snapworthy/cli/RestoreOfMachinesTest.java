package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RestoreOfMachinesTest {
    private static final String CLUSTER = """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: snapshot.kubevirt.io/v1beta1
              kind: VirtualMachineSnapshot
              metadata: {name: mon, namespace: vms, labels: {tier: gold}}
              spec: {source: {kind: VirtualMachine, name: db}}
              status: {readyToUse: true, virtualMachineSnapshotContentName: content}
            - apiVersion: snapshot.kubevirt.io/v1beta1
              kind: VirtualMachineSnapshotContent
              metadata: {name: content, namespace: vms}
              spec:
                virtualMachineSnapshotName: mon
                source: {virtualMachine: {spec: {template: {spec: {volumes: []}}}}}
                volumeBackups:
                - {volumeName: root, volumeSnapshotName: mon-root, persistentVolumeClaim: {metadata: {name: db-root}}}
            - apiVersion: harvesterhci.io/v1beta1
              kind: VirtualMachineBackup
              metadata: {name: tue, namespace: vms, labels: {tier: iron}}
              spec: {type: backup, source: {kind: VirtualMachine, name: db}}
              status: {readyToUse: false}
            """;

    @Test
    void restore_is_asked_for_every_snapshot_and_backup_of_a_machine() {
        assertThat(Run.onInput(CLUSTER, "--operation", "restore", "--profile", "kubevirt", "--assume-complete")
                        .verdicts())
                .containsExactlyInAnyOrder(
                        "virtualmachinesnapshot/vms/mon restore DENIED", "virtualmachinebackup/vms/tue restore WAIT");
    }

    @Test
    void they_are_selected_by_their_labels() {
        assertThat(Run.onInput(CLUSTER, "--operation", "restore", "--selector", "tier=iron")
                        .verdicts())
                .singleElement()
                .asString()
                .startsWith("virtualmachinebackup/vms/tue restore");
    }

    @Test
    void the_volumes_of_a_snapshot_are_listed_as_disks() {
        JsonNode restore = Run.onInput(CLUSTER, "--operation", "restore", "--subject", "virtualmachinesnapshot/vms/mon")
                .json()
                .get("decisions")
                .get(0);
        assertThat(restore.get("subject").get("kind").asString()).isEqualTo("VirtualMachineSnapshot");
        JsonNode disk = restore.get("disks").get(0);
        assertThat(disk.get("name").asString()).isEqualTo("root");
        assertThat(disk.get("claim").asString()).isEqualTo("db-root");
        assertThat(disk.get("covered").asBoolean()).isTrue();
        assertThat(disk.get("verdict").asString()).isEqualTo("UNKNOWN");
    }

    @Test
    void a_machine_to_replace_is_named_by_options() {
        assertThat(Run.onInput(
                                CLUSTER,
                                "--operation",
                                "restore",
                                "--assume-complete",
                                "--subject",
                                "virtualmachinesnapshot/vms/mon",
                                "--option",
                                "replace=true",
                                "--option",
                                "replaced-volumes=delete",
                                "--option",
                                "target-vm=vms/other")
                        .codes())
                .contains("VM_MISSING");
    }
}
