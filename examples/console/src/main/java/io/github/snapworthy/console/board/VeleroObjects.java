package io.github.snapworthy.console.board;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VeleroBackup;

/**
 * What an inventory shows of Velero.
 *
 * @param seen the inventory
 */
record VeleroObjects(Inventory seen) {
    /**
     * Whether a Schedule or a Backup may be the only one, whose settings decide. Several decide nothing, where no one of
     * them is a Backup that a Schedule made.
     */
    boolean mayDecide() {
        int schedules = seen.refs(Kind.VELERO_SCHEDULE).size();
        int backups = seen.refs(Kind.VELERO_BACKUP).size();
        return schedules + backups > 0 && schedules + backupsOfNoSchedule() < 2;
    }

    private long backupsOfNoSchedule() {
        return seen.refs(Kind.VELERO_BACKUP).stream()
                .flatMap(ref -> seen.find(ref).stream())
                .filter(VeleroBackup.class::isInstance)
                .map(VeleroBackup.class::cast)
                .filter(backup -> backup.schedule().isEmpty())
                .count();
    }

    /** The namespace of the server: that of the backup locations, else the one that Velero is installed into by default. */
    String server() {
        ImmutableSet<String> servers = seen.refs(Kind.BACKUP_LOCATION).stream()
                .map(ObjectRef::namespace)
                .collect(ImmutableSet.toImmutableSet());
        return servers.size() == 1 ? servers.iterator().next() : "velero";
    }
}
