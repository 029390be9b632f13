package io.github.snapworthy.testkit.internal.yaml;

import io.github.snapworthy.core.DataVolume;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmInstance;
import io.github.snapworthy.core.VmOperation;
import io.github.snapworthy.core.VmOperation.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Virtual machines, their instances, what is being done to them, and DataVolumes. */
final class MachineManifests {
    private MachineManifests() {}

    static Manifest machine(VirtualMachine machine) {
        Manifest made = Manifest.empty().terminating(machine.terminating());
        made.metadata().text("uid", machine.uid()).texts("labels", machine.labels());
        made.spec()
                .in("template", Fields.none().in("spec", disks(machine.disks())))
                .list(
                        "dataVolumeTemplates",
                        machine.dataVolumeTemplates().stream()
                                .map(name -> Map.of("metadata", Map.of("name", name)))
                                .toList());
        made.status()
                .text("snapshotInProgress", machine.snapshotInProgress())
                .text("restoreInProgress", machine.restoreInProgress())
                .in("changedBlockTracking", Fields.none().text("state", machine.changeTracking()))
                .text("printableStatus", machine.printableStatus())
                .flagIf("created", machine.created());
        return made;
    }

    static Manifest instance(VmInstance instance) {
        Manifest made = Manifest.empty();
        made.spec().map().putAll(disks(instance.disks()).map());
        List<Object> conditions = new ArrayList<>();
        if (instance.agentConnected()) {
            conditions.add(StorageManifests.condition("AgentConnected", true));
        }
        if (instance.paused()) {
            conditions.add(StorageManifests.condition("Paused", true));
        }
        made.status()
                .text("phase", instance.active() ? "Running" : "Succeeded")
                .text("nodeName", instance.node())
                .list("conditions", conditions);
        if (instance.migrating()) {
            made.status().map("migrationState", Map.of("completed", false));
        }
        return made;
    }

    static Fields disks(List<VmDisk> disks) {
        Fields devices = Fields.none();
        Fields domain = Fields.none();
        List<Object> volumes = new ArrayList<>();
        for (VmDisk disk : disks) {
            switch (disk.source()) {
                case TPM_STATE -> devices.map("tpm", Map.of("persistent", true));
                case EFI_STATE ->
                    domain.map("firmware", Map.of("bootloader", Map.of("efi", Map.of("persistent", true))));
                default -> volumes.add(volume(disk));
            }
        }
        devices.list(
                "disks",
                disks.stream()
                        .filter(disk -> disk.sharing() == VmDisk.Sharing.SHAREABLE)
                        .map(disk -> Fields.none()
                                .text("name", disk.name())
                                .flag("shareable", true)
                                .map())
                        .toList());
        return Fields.none().in("domain", domain.in("devices", devices)).list("volumes", volumes);
    }

    private static Map<String, Object> volume(VmDisk disk) {
        Fields volume = Fields.none().text("name", disk.name());
        String claim = disk.claim().orElse("");
        switch (disk.source()) {
            case CLAIM -> volume.map("persistentVolumeClaim", Map.of("claimName", claim));
            case DATA_VOLUME -> volume.map("dataVolume", Map.of("name", claim));
            case MEMORY_DUMP -> volume.map("memoryDump", Map.of("claimName", claim));
            case EPHEMERAL -> volume.map("ephemeral", image(claim));
            default -> volume.map(source(disk.source()), Map.of());
        }
        return volume.map();
    }

    private static Map<String, Object> image(String claim) {
        return claim.isEmpty() ? Map.of() : Map.of("persistentVolumeClaim", Map.of("claimName", claim));
    }

    private static String source(VmDisk.Source source) {
        return switch (source) {
            case HOST_DISK -> "hostDisk";
            case CONTAINER_DISK -> "containerDisk";
            case CLOUD_INIT -> "cloudInitNoCloud";
            case CONFIG_MAP -> "configMap";
            case SECRET -> "secret";
            case EMPTY_DISK -> "emptyDisk";
            default -> "unheardOf";
        };
    }

    static Manifest operation(VmOperation operation) {
        Manifest made = Manifest.empty();
        Fields status = made.status();
        switch (operation.ref().kind()) {
            case VM_MIGRATION -> {
                made.spec().text("vmiName", operation.vm());
                status.text("phase", migration(operation.progress()));
            }
            case VM_RESTORE ->
                ended(made, "target", operation, status.flag("complete", operation.progress() == Progress.DONE));
            case VM_BACKUP ->
                ended(
                        made,
                        "source",
                        operation,
                        operation.progress() == Progress.DONE
                                ? status.list("conditions", List.of(StorageManifests.condition("Done", true)))
                                : status);
            default ->
                throw new IllegalArgumentException("operation: expected one of no kind of its own, was " + operation);
        }
        return made;
    }

    static void ended(Manifest made, String role, VmOperation operation, Fields status) {
        operation
                .vm()
                .ifPresent(name -> made.spec()
                        .in(
                                role,
                                Fields.none()
                                        .text("apiGroup", "kubevirt.io")
                                        .text("kind", "VirtualMachine")
                                        .text("name", name)));
        if (operation.progress() == Progress.FAILED) {
            status.list("conditions", List.of(StorageManifests.condition("Failure", true)));
        }
    }

    private static String migration(Progress progress) {
        return switch (progress) {
            case UNFINISHED -> "Running";
            case DONE -> "Succeeded";
            case FAILED -> "Failed";
        };
    }

    static Manifest dataVolume(DataVolume dataVolume) {
        Manifest made = Manifest.empty();
        boolean done = dataVolume.progress() == DataVolume.Progress.POPULATED;
        made.status().text("phase", done ? "Succeeded" : "ImportInProgress");
        return made;
    }
}
