package io.github.snapworthy.core.internal.rules;

import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.internal.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who serves a claim, from the strongest name to the weakest: the volume, its migration, the annotations of the claim, its
 * StorageClass.
 */
final class DriverIdentity {
    private static final String BETA = "volume.beta.kubernetes.io/storage-provisioner";
    private static final String STABLE = "volume.kubernetes.io/storage-provisioner";

    /**
     * A place that names a driver or another provisioner.
     *
     * @param place the place, in words
     * @param name what it names
     */
    record Naming(String place, String name) {}

    private final @Nullable Claim claim;
    private final @Nullable Volume volume;
    private final @Nullable StorageClass storageClass;
    private final String storageClassName;
    private final Kindred.@Nullable OfClass fellows;
    private final @Nullable DriverName driver;

    private DriverIdentity(
            @Nullable Claim claim,
            @Nullable Volume volume,
            @Nullable StorageClass storageClass,
            String storageClassName,
            Kindred.@Nullable OfClass fellows) {
        this.fellows = fellows;
        this.claim = claim;
        this.volume = volume;
        this.storageClass = storageClass;
        this.storageClassName = storageClassName;
        this.driver = strongest();
    }

    /** The same where classes are looked up once for all claims. */
    static DriverIdentity of(Kindred kindred, @Nullable Claim claim, @Nullable Volume volume) {
        String name = className(claim, volume);
        Kindred.OfClass fellows = kindred.ofClass(name);
        return new DriverIdentity(claim, volume, fellows.found(), name, fellows);
    }

    static DriverIdentity of(Store store, @Nullable Claim claim, @Nullable Volume volume) {
        String name = className(claim, volume);
        StorageClass found = name.isEmpty() ? null : (StorageClass) store.get(ObjectRef.of(Kind.STORAGE_CLASS, name));
        return new DriverIdentity(claim, volume, found, name, null);
    }

    private static String className(@Nullable Claim claim, @Nullable Volume volume) {
        Optional<String> ofVolume = volume == null ? Optional.empty() : volume.storageClass();
        if (ofVolume.isPresent()) {
            return ofVolume.get();
        }
        return claim == null ? "" : claim.storageClass().orElse("");
    }

    private @Nullable DriverName strongest() {
        Optional<DriverName> ofVolume = byVolume();
        if (ofVolume.isPresent()) {
            return ofVolume.get();
        }
        Optional<DriverName> migrated = volume == null ? Optional.empty() : volume.migratedTo();
        if (migrated.isPresent()) {
            return migrated.get();
        }
        String name = annotation(STABLE);
        name = name == null ? annotation(BETA) : name;
        name = name == null ? provisioner() : name;
        return name == null ? null : DriverName.of(name);
    }

    private @Nullable String annotation(String key) {
        String name = claim == null ? null : claim.annotations().get(key);
        return name == null || name.isBlank() ? null : name;
    }

    private @Nullable String provisioner() {
        return storageClass == null || storageClass.provisioner().isBlank() ? null : storageClass.provisioner();
    }

    /** The driver, or null where nothing names one. */
    @Nullable
    DriverName driver() {
        return driver;
    }

    @Nullable
    StorageClass storageClass() {
        return storageClass;
    }

    String storageClassName() {
        return storageClassName;
    }

    /** The reference of the StorageClass, of the empty name where there is none. */
    ObjectRef storageClassRef() {
        return fellows != null ? fellows.ref() : ObjectRef.of(Kind.STORAGE_CLASS, storageClassName);
    }

    /** What it has in common with others; null where nobody remembers that, or no driver is named. */
    @Nullable
    Kin kin() {
        return fellows == null || driver == null ? null : fellows.of(driver);
    }

    /** The places that name another driver than the strongest does. */
    List<Naming> disagreeing() {
        if (driver == null) {
            return List.of();
        }
        String migrated = volume == null
                ? null
                : volume.migratedTo().map(DriverName::value).orElse(null);
        String stable = annotation(STABLE);
        String beta = annotation(BETA);
        String provisioner = provisioner();
        if (agrees(migrated) && agrees(stable) && agrees(beta) && agrees(provisioner)) {
            return List.of();
        }
        List<Naming> others = new ArrayList<>();
        compare(others, "the annotation migrated-to of its volume", migrated);
        compare(others, "its annotation " + STABLE, stable);
        compare(others, "its annotation " + BETA, beta);
        compare(others, "its StorageClass", provisioner);
        return others;
    }

    private boolean agrees(@Nullable String name) {
        return name == null || driver == null || driver.is(name);
    }

    private void compare(List<Naming> others, String place, @Nullable String name) {
        if (name != null && !agrees(name)) {
            others.add(new Naming(place, name));
        }
    }

    /** The driver of the volume itself; empty where there is no volume, or it is no CSI volume. */
    Optional<DriverName> byVolume() {
        return volume == null ? Optional.empty() : volume.driver();
    }

    @Nullable
    Volume volume() {
        return volume;
    }

    /** The driver as Harvester takes it: the beta annotation, the stable one, the StorageClass. */
    Optional<DriverName> byAnnotations() {
        String name = annotation(BETA);
        name = name == null ? annotation(STABLE) : name;
        name = name == null ? provisioner() : name;
        return name == null ? Optional.empty() : Optional.of(DriverName.of(name));
    }
}
