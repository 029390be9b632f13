package io.github.snapworthy.webhook;

import io.github.snapworthy.core.BackupTarget;
import io.github.snapworthy.core.BackupTarget.State;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VeleroBackup;
import java.util.Optional;

/**
 * What a Restore of Velero asks for: whatever lies in its Backup, which no object of the cluster shows. So it is never
 * refused; what can be seen of its Backup and of the place of that is told.
 */
final class VeleroRestores {
    private VeleroRestores() {}

    static Asked ask(NewObject restore, Inventory seen) throws UnreadableField {
        Optional<String> name = restore.name("spec.backupName");
        if (name.isEmpty()) {
            return Asked.nothing(); // the newest Backup of a Schedule, which Velero looks up
        }
        ObjectRef backup = ObjectRef.of(Kind.VELERO_BACKUP, restore.namespace(), name.get());
        Optional<ClusterObject> found = seen.find(backup);
        if (found.isEmpty()) {
            return isGone(backup, seen)
                    ? Asked.remark(backup + " was not found: the restore would fail")
                    : Asked.nothing();
        }
        return ((VeleroBackup) found.get())
                .storageLocation()
                .map(location -> place(ObjectRef.of(Kind.BACKUP_LOCATION, backup.namespace(), location), seen))
                .orElse(Asked.nothing());
    }

    private static Asked place(ObjectRef location, Inventory seen) {
        Optional<ClusterObject> found = seen.find(location);
        if (found.isEmpty()) {
            return isGone(location, seen)
                    ? Asked.remark(location + " was not found, where the backup lies")
                    : Asked.nothing();
        }
        return ((BackupTarget) found.get()).state() == State.AVAILABLE
                ? Asked.nothing()
                : Asked.remark(location + ", where the backup lies, is not available");
    }

    private static boolean isGone(ObjectRef ref, Inventory seen) {
        return seen.observation(ref.kind(), ref.namespace()).isComplete() && !seen.isMalformed(ref);
    }
}
