package io.github.snapworthy.core.internal.classes;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VeleroBackup;
import io.github.snapworthy.core.internal.classes.Namings.Named;
import io.github.snapworthy.core.internal.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The class of a driver that the only Backup or Schedule of Velero names. Of several nobody knows which one is meant. */
final class VeleroAnnotations {
    private static final String PREFIX = "velero.io/csi-volumesnapshot-class_";
    private static final ImmutableList<Kind> KINDS = ImmutableList.of(Kind.VELERO_BACKUP, Kind.VELERO_SCHEDULE);

    private VeleroAnnotations() {}

    static Named naming(Store store, String driver) {
        for (Kind kind : KINDS) {
            if (!store.isWhole(kind)) {
                return Named.unseen(kind);
            }
        }
        List<VeleroBackup> standing = new ArrayList<>();
        KINDS.forEach(kind -> store.visit(kind, object -> addUnlessScheduled(object, store, standing)));
        return standing.size() == 1 ? Named.of(annotated(standing.get(0), driver)) : Named.NOTHING;
    }

    /** A Backup that a Schedule made counts with it. */
    private static void addUnlessScheduled(ClusterObject object, Store store, List<VeleroBackup> standing) {
        VeleroBackup backup = (VeleroBackup) object;
        boolean scheduled = backup.schedule()
                .map(name -> ObjectRef.of(Kind.VELERO_SCHEDULE, backup.ref().namespace(), name))
                .filter(ref -> store.get(ref) != null)
                .isPresent();
        if (!scheduled) {
            standing.add(backup);
        }
    }

    private static Optional<String> annotated(VeleroBackup backup, String driver) {
        return backup.annotations().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(PREFIX + driver))
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }
}
