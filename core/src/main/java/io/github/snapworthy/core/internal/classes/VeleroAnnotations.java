package io.github.snapworthy.core.internal.classes;

import io.github.snapworthy.core.VeleroBackup;
import io.github.snapworthy.core.internal.classes.Namings.Named;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.velero.OnlyBackup;
import java.util.Map;
import java.util.Optional;

/** The class of a driver that the only Backup or Schedule of Velero names. Of several nobody knows which one is meant. */
final class VeleroAnnotations {
    private static final String PREFIX = "velero.io/csi-volumesnapshot-class_";

    private VeleroAnnotations() {}

    static Named naming(Store store, String driver) {
        OnlyBackup only = OnlyBackup.of(store);
        return only.unread()
                .map(Named::unseen)
                .orElseGet(() -> Named.of(only.backup().flatMap(backup -> annotated(backup, driver))));
    }

    private static Optional<String> annotated(VeleroBackup backup, String driver) {
        return backup.annotations().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(PREFIX + driver))
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }
}
