package io.github.snapworthy.testkit.internal.yaml;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VeleroBackup;

/** Backups and Schedules of Velero. */
final class VeleroManifests {
    private VeleroManifests() {}

    static Manifest backup(VeleroBackup backup) {
        Manifest made = Manifest.empty();
        made.metadata()
                .in("labels", Fields.none().text("velero.io/schedule-name", backup.schedule()))
                .texts("annotations", backup.annotations());
        Fields said = specification(backup);
        if (backup.ref().kind() == Kind.VELERO_SCHEDULE) {
            made.spec().in("template", said);
        } else {
            made.spec().map().putAll(said.map());
        }
        return made;
    }

    private static Fields specification(VeleroBackup backup) {
        Fields said = Fields.none().text("storageLocation", backup.storageLocation());
        backup.snapshotVolumes().ifPresent(set -> said.flag("snapshotVolumes", set));
        backup.snapshotMoveData().ifPresent(set -> said.flag("snapshotMoveData", set));
        backup.defaultVolumesToFsBackup().ifPresent(set -> said.flag("defaultVolumesToFsBackup", set));
        backup.policy().map(ObjectRef::name).ifPresent(name -> said.in("resourcePolicy", policy(name)));
        return said;
    }

    private static Fields policy(String name) {
        return Fields.none().text("kind", "ConfigMap").text("name", name);
    }
}
