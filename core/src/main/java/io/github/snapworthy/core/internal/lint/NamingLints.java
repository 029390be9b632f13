package io.github.snapworthy.core.internal.lint;

import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.StorageProfile;
import io.github.snapworthy.core.VeleroBackup;
import io.github.snapworthy.core.internal.rules.World;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Places beside Harvester's settings that name a snapshot class: CDI's, Kasten's, Velero's, and the host's own map. */
final class NamingLints {
    private static final String OF_KASTEN = "k10.kasten.io/volume-snapshot-class";
    private static final String OF_VELERO = "velero.io/csi-volumesnapshot-class_";

    private final World world;
    private final Store store;
    private final NamedClasses named;

    NamingLints(World world, NamedClasses named) {
        this.world = world;
        this.store = world.store();
        this.named = named;
    }

    void check() {
        store.visit(Kind.STORAGE_PROFILE, object -> check((StorageProfile) object));
        store.visit(Kind.STORAGE_CLASS, object -> {
            StorageClass by = (StorageClass) object;
            check(by.ref(), "metadata.annotations", by.annotations().get(OF_KASTEN), Optional.of(by.provisioner()));
        });
        store.visit(Kind.VELERO_SCHEDULE, object -> check((VeleroBackup) object));
        world.profile().snapshotClassByStorageClass().forEach((storageClass, name) -> {
            ObjectRef by = ObjectRef.of(Kind.STORAGE_CLASS, storageClass);
            check(by, "the profile's map of snapshot classes", name, provisioner(by));
        });
    }

    private Optional<String> provisioner(ObjectRef storageClass) {
        return store.get(storageClass) instanceof StorageClass found
                ? Optional.of(found.provisioner())
                : Optional.empty();
    }

    /** What CDI copied from the specification is said of that alone. */
    private void check(StorageProfile profile) {
        Optional<String> written = profile.requestedSnapshotClass();
        check(profile.ref(), "spec.snapshotClass", written.orElse(null), profile.provisioner());
        if (!profile.snapshotClass().equals(written)) {
            check(profile.ref(), "status.snapshotClass", profile.snapshotClass().orElse(null), profile.provisioner());
        }
    }

    private void check(VeleroBackup schedule) {
        schedule.annotations().forEach((key, name) -> {
            if (key.startsWith(OF_VELERO)) {
                String driver = key.substring(OF_VELERO.length());
                check(schedule.ref(), "metadata.annotations", asVeleroReads(name), Optional.of(asVeleroReads(driver)));
            }
        });
    }

    /** Velero compares the names of classes and drivers without case. */
    private String asVeleroReads(String name) {
        return Stream.concat(
                        store.refs(Kind.SNAPSHOT_CLASS).stream().map(ObjectRef::name),
                        store.drivers().stream().map(DriverName::value))
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }

    private void check(ObjectRef by, String field, @Nullable String name, Optional<String> driver) {
        if (name != null) {
            named.check(by, field, name, driver);
        }
    }
}
