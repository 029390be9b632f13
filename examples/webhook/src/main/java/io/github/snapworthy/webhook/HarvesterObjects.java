package io.github.snapworthy.webhook;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ReplacedVolumes;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.VmBackupRef;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.VmRestoreRequest.OfBackup;
import java.util.Optional;

/** What the objects of Harvester ask for: a backup of a machine, which may be a snapshot, and a restore of one. */
final class HarvesterObjects {
    private HarvesterObjects() {}

    static Asked backup(NewObject object, Inventory seen) throws UnreadableField {
        Optional<String> machine = Machines.in(object, "spec.source");
        if (machine.isEmpty()) {
            return Asked.nothing();
        }
        VmRef subject = VmRef.of(object.namespace(), machine.get());
        return switch (object.text("spec.type").orElse("backup")) {
            case "backup", "" -> Asked.of(Request.backup(subject));
            case "snapshot" -> Asked.of(Request.snapshot(subject));
            default -> throw new UnreadableField("spec.type", "backup or snapshot");
        };
    }

    static Asked restore(NewObject object, Inventory seen) throws UnreadableField {
        Optional<String> target = Machines.in(object, "spec.target");
        if (target.isEmpty()) {
            return Asked.nothing();
        }
        String namespace = object.name("spec.virtualMachineBackupNamespace").orElse(object.namespace());
        VmBackupRef backup = VmBackupRef.of(namespace, object.requiredName("spec.virtualMachineBackupName"));
        OfBackup request = Request.restore(backup).named(object.namespace(), target.get());
        boolean keepsMac = object.flag("spec.keepMacAddress").orElse(false);
        return Asked.of(mode(object, keepsMac ? request.keepingMac() : request));
    }

    private static OfBackup mode(NewObject object, OfBackup request) throws UnreadableField {
        if (object.flag("spec.newVM").orElse(false)) {
            return request;
        }
        return switch (object.text("spec.deletionPolicy").orElse("")) {
            case "delete" -> request.replacing(ReplacedVolumes.DELETE);
            case "retain" -> request.replacing(ReplacedVolumes.RETAIN);
            default -> request.replacing();
        };
    }
}
