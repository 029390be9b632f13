package io.github.snapworthy.core.internal.velero;

import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VeleroBackup;
import io.github.snapworthy.core.internal.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The only Schedule or Backup of a cluster, whose settings count. Several count as none. A Backup that a Schedule made
 * says nothing that the Schedule does not say, and does not count beside it.
 *
 * @param backup the only one; empty where there is none, there are several, or it is not known
 * @param unread the kind of which more may be there; empty where all were seen or it makes no difference
 * @param assumed what it rests on where only the namespaces of Velero were read
 */
public record OnlyBackup(Optional<VeleroBackup> backup, Optional<Kind> unread, Optional<Assumption> assumed) {
    /** Looks for it. */
    public static OnlyBackup of(Store store) {
        List<VeleroBackup> found = new ArrayList<>();
        store.visit(Kind.VELERO_SCHEDULE, object -> found.add((VeleroBackup) object));
        store.visit(Kind.VELERO_BACKUP, object -> {
            VeleroBackup backup = (VeleroBackup) object;
            if (!mayBeOfSchedule(store, backup)) {
                found.add(backup);
            }
        });
        if (found.size() > 1) {
            return new OnlyBackup(Optional.empty(), Optional.empty(), Optional.empty());
        }
        VeleroNamespaces read = VeleroNamespaces.of(store);
        return read.unread().isPresent()
                ? new OnlyBackup(Optional.empty(), read.unread(), Optional.empty())
                : new OnlyBackup(found.stream().findFirst(), Optional.empty(), read.assumed());
    }

    /** One whose Schedule may be there, too: by what was seen, nobody knows whether it counts. */
    private static boolean mayBeOfSchedule(Store store, VeleroBackup backup) {
        if (backup.schedule().isEmpty()) {
            return false;
        }
        ObjectRef schedule = ObjectRef.of(
                Kind.VELERO_SCHEDULE,
                backup.ref().namespace(),
                backup.schedule().get());
        return store.get(schedule) != null
                || store.isMalformed(schedule)
                || !store.observation(Kind.VELERO_SCHEDULE, schedule.namespace())
                        .isComplete();
    }
}
