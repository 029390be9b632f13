package io.github.snapworthy.webhook;

import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.SnapshotRequest;
import java.util.Optional;

/** What a VolumeSnapshot asks for: a snapshot of its claim, by the class that it names or by that of the controller. */
final class NewSnapshots {
    private NewSnapshots() {}

    static Asked ask(NewObject object, Inventory seen) throws UnreadableField {
        if (object.has("spec.source.volumeSnapshotContentName")) {
            return Asked.nothing(); // it stands for a snapshot that is there already
        }
        SnapshotRequest request = Request.snapshot(
                ClaimRef.of(object.namespace(), object.requiredName("spec.source.persistentVolumeClaimName")));
        Optional<String> named = object.name("spec.volumeSnapshotClassName");
        return Asked.of(named.isPresent() ? request.withClass(named.get()) : request);
    }
}
