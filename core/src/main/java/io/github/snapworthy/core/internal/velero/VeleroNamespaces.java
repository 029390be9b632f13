package io.github.snapworthy.core.internal.velero;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far the Schedules and Backups of Velero were read. A server reads those of its own namespace alone, so that it is
 * enough to have read the namespaces in which anything of Velero was seen: a Schedule, a Backup or a server. The backup
 * locations are not asked, for the class of a snapshot hangs on this too.
 *
 * @param unread the kind of which more may be there; empty where enough was read
 * @param assumed what that rests on; empty where the whole cluster was read
 */
record VeleroNamespaces(Optional<Kind> unread, Optional<Assumption> assumed) {
    private static final ImmutableList<Kind> READ = ImmutableList.of(Kind.VELERO_SCHEDULE, Kind.VELERO_BACKUP);

    static VeleroNamespaces of(Store store) {
        if (READ.stream().allMatch(store::isWhole)) {
            return new VeleroNamespaces(Optional.empty(), Optional.empty());
        }
        Set<String> seen = seen(store);
        for (Kind kind : READ) {
            if (!store.isWhole(kind) && !isWhole(store, kind, seen)) {
                return new VeleroNamespaces(Optional.of(kind), Optional.empty());
            }
        }
        return new VeleroNamespaces(Optional.empty(), Optional.of(elsewhere(seen)));
    }

    private static Set<String> seen(Store store) {
        Set<String> namespaces = new TreeSet<>(VeleroServer.namespaces(store));
        READ.forEach(
                kind -> store.visit(kind, object -> namespaces.add(object.ref().namespace())));
        return namespaces;
    }

    /** One that made no sense may be anywhere. */
    private static boolean isWhole(Store store, Kind kind, Set<String> namespaces) {
        return !namespaces.isEmpty()
                && !store.hasMalformed(kind)
                && namespaces.stream().allMatch(namespace -> store.isWhole(kind, namespace));
    }

    private static Assumption elsewhere(Set<String> namespaces) {
        return new Assumption(
                Kind.VELERO_SCHEDULE,
                "outside of namespace " + String.join(", ", namespaces)
                        + " Velero is taken to have none, nor a Backup");
    }
}
