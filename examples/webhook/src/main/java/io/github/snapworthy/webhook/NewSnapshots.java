package io.github.snapworthy.webhook;

import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.SnapshotRequest;
import java.util.Optional;

/**
 * What a VolumeSnapshot asks for: a snapshot of its claim, by the class that it names or by that of the controller. Where it
 * names a class of another purpose, a backup of Longhorn for example, it is a backup that was meant, and made: Harvester makes
 * its backups so.
 */
final class NewSnapshots {
    private NewSnapshots() {}

    static Asked ask(NewObject object, Inventory seen) throws UnreadableField {
        if (object.has("spec.source.volumeSnapshotContentName")) {
            return Asked.nothing(); // it stands for a snapshot that is there already
        }
        SnapshotRequest request = Request.snapshot(
                ClaimRef.of(object.namespace(), object.requiredName("spec.source.persistentVolumeClaimName")));
        Optional<String> named = object.name("spec.volumeSnapshotClassName");
        return named.isPresent()
                ? Asked.of(request.withClass(named.get())).passing("SNAPSHOT_CLASS_WRONG_PURPOSE")
                : Asked.of(request);
    }
}
