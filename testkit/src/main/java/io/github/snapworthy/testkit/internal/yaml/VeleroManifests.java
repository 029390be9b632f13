package io.github.snapworthy.testkit.internal.yaml;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.VeleroBackup;

/** Backups and Schedules of Velero. */
final class VeleroManifests {
    private VeleroManifests() {}

    static Manifest backup(VeleroBackup backup) {
        ImmutableMap<String, String> labels = backup.schedule()
                .map(schedule -> ImmutableMap.of("velero.io/schedule-name", schedule))
                .orElse(ImmutableMap.of());
        Manifest made = Manifest.empty().labelled(labels, backup.annotations());
        if (backup.ref().kind() == Kind.VELERO_SCHEDULE) {
            made.spec().in("template", specification(backup));
        } else {
            made.spec().map().putAll(specification(backup).map());
        }
        return made;
    }

    private static Fields specification(VeleroBackup backup) {
        Fields made = Fields.none().text("storageLocation", backup.storageLocation());
        backup.snapshotVolumes().ifPresent(value -> made.flag("snapshotVolumes", value));
        backup.snapshotMoveData().ifPresent(value -> made.flag("snapshotMoveData", value));
        backup.defaultVolumesToFsBackup().ifPresent(value -> made.flag("defaultVolumesToFsBackup", value));
        backup.policy()
                .ifPresent(policy -> made.in(
                        "resourcePolicy",
                        Fields.none().text("kind", "ConfigMap").text("name", policy.name())));
        return made;
    }
}
