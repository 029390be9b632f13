package io.github.snapworthy.webhook;

import io.github.snapworthy.core.BackupRequest;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.VmRestoreRequest.OfSnapshot;
import io.github.snapworthy.core.VmSnapshot;
import io.github.snapworthy.core.VmSnapshotRef;
import java.util.Optional;

/** What the objects of KubeVirt ask for: snapshots, restores and backups of machines. */
final class KubeVirtObjects {
    private KubeVirtObjects() {}

    static Asked snapshot(NewObject object, Inventory seen) throws UnreadableField {
        Optional<String> machine = Machines.in(object, "spec.source");
        return machine.isPresent()
                ? Asked.of(Request.snapshot(VmRef.of(object.namespace(), machine.get())))
                : Asked.nothing();
    }

    static Asked backup(NewObject object, Inventory seen) throws UnreadableField {
        Optional<String> machine = Machines.in(object, "spec.source");
        if (machine.isEmpty()) {
            return Asked.nothing();
        }
        BackupRequest request = Request.backup(VmRef.of(object.namespace(), machine.get()));
        Optional<String> target = object.name("spec.pvcName");
        return Asked.of(target.isPresent() ? request.targetClaim(target.get()) : request);
    }

    /**
     * The machine is replaced where it is the one that was snapshotted, else it is a new one. KubeVirt waits for a machine
     * that runs, or stops it, unless it is told to fail.
     */
    static Asked restore(NewObject object, Inventory seen) throws UnreadableField {
        Optional<String> target = Machines.in(object, "spec.target");
        if (target.isEmpty()) {
            return Asked.nothing();
        }
        VmSnapshotRef snapshot =
                VmSnapshotRef.of(object.namespace(), object.requiredName("spec.virtualMachineSnapshotName"));
        OfSnapshot request = Request.restore(snapshot).named(object.namespace(), target.get());
        Asked asked = Asked.of(source(snapshot, seen).equals(target) ? request.replacing() : request);
        boolean waits = !object.text("spec.targetReadinessPolicy").orElse("").equals("FailImmediate");
        return waits ? asked.passing("VM_MUST_BE_STOPPED") : asked;
    }

    private static Optional<String> source(VmSnapshotRef snapshot, Inventory seen) {
        return seen.find(snapshot.object())
                .filter(VmSnapshot.class::isInstance)
                .flatMap(found -> ((VmSnapshot) found).vm());
    }
}
