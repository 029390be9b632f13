package io.github.snapworthy.testkit.internal.yaml;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.VolumeSnapshot;
import java.util.Optional;

/** Snapshots of volumes, their contents and classes. */
final class SnapshotManifests {
    private SnapshotManifests() {}

    static Manifest snapshotClass(SnapshotClass snapshotClass) {
        Manifest made = Manifest.empty().labelled(snapshotClass.labels(), snapshotClass.annotations());
        made.top()
                .text("driver", snapshotClass.driver().value())
                .text("deletionPolicy", snapshotClass.deletesWithObject() ? "Delete" : "Retain")
                .texts("parameters", snapshotClass.parameters());
        return made;
    }

    static Manifest snapshot(VolumeSnapshot snapshot) {
        Manifest made =
                Manifest.empty().labelled(snapshot.labels(), ImmutableMap.of()).terminating(snapshot.terminating());
        made.spec()
                .text("volumeSnapshotClassName", snapshot.snapshotClass())
                .in("source", Fields.none().text("persistentVolumeClaimName", snapshot.sourceClaim()));
        made.status()
                .text("boundVolumeSnapshotContentName", snapshot.content())
                .flag("readyToUse", snapshot.ready())
                .quantity("restoreSize", snapshot.restoreBytes())
                .in("error", error(snapshot.error()));
        return made;
    }

    private static Fields error(Optional<String> message) {
        return Fields.none().text("message", message);
    }

    static Manifest content(SnapshotContent content) {
        Manifest made = Manifest.empty().labelled(ImmutableMap.of(), content.annotations());
        made.spec()
                .text("driver", content.driver().value())
                .text("volumeSnapshotClassName", content.snapshotClass())
                .text("sourceVolumeMode", content.sourceVolumeMode().map(StorageManifests::mode))
                .in("source", Fields.none().text("volumeHandle", content.sourceVolumeHandle()));
        content.snapshot()
                .ifPresent(snapshot -> made.spec()
                        .in(
                                "volumeSnapshotRef",
                                Fields.none()
                                        .text("namespace", snapshot.namespace())
                                        .text("name", snapshot.name())));
        made.status()
                .flag("readyToUse", content.ready())
                .quantity("restoreSize", content.restoreBytes())
                .in("error", error(content.error()));
        return made;
    }
}
