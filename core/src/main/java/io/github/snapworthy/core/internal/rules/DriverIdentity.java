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

    private final List<Naming> namings;
    private final @Nullable DriverName driver;
    private final @Nullable StorageClass storageClass;
    private final String storageClassName;
    private final @Nullable Claim claim;

    private DriverIdentity(
            List<Naming> namings, @Nullable StorageClass storageClass, String storageClassName, @Nullable Claim claim) {
        this.namings = namings;
        this.driver = namings.isEmpty() ? null : DriverName.of(namings.get(0).name());
        this.storageClass = storageClass;
        this.storageClassName = storageClassName;
        this.claim = claim;
    }

    static DriverIdentity of(Store store, @Nullable Claim claim, @Nullable Volume volume) {
        List<Naming> namings = new ArrayList<>(3);
        String className = className(claim, volume);
        StorageClass storageClass =
                className.isEmpty() ? null : (StorageClass) store.get(ObjectRef.of(Kind.STORAGE_CLASS, className));
        if (volume != null) {
            volume.driver().ifPresent(name -> namings.add(new Naming("spec.csi.driver of its volume", name.value())));
            volume.migratedTo()
                    .ifPresent(
                            name -> namings.add(new Naming("the annotation migrated-to of its volume", name.value())));
        }
        if (claim != null) {
            annotated(claim, STABLE, namings);
            annotated(claim, BETA, namings);
        }
        if (storageClass != null && !storageClass.provisioner().isBlank()) {
            namings.add(new Naming("its StorageClass " + className, storageClass.provisioner()));
        }
        return new DriverIdentity(namings, storageClass, className, claim);
    }

    private static String className(@Nullable Claim claim, @Nullable Volume volume) {
        Optional<String> ofVolume = volume == null ? Optional.empty() : volume.storageClass();
        Optional<String> ofClaim = claim == null ? Optional.empty() : claim.storageClass();
        return ofVolume.or(() -> ofClaim).orElse("");
    }

    private static void annotated(Claim claim, String key, List<Naming> namings) {
        String name = claim.annotations().get(key);
        if (name != null && !name.isBlank()) {
            namings.add(new Naming("the annotation " + key, name));
        }
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

    /** The places that name another driver than the strongest does. */
    List<Naming> disagreeing() {
        if (namings.size() < 2) {
            return List.of();
        }
        String first = namings.get(0).name();
        return namings.stream().filter(naming -> !naming.name().equals(first)).toList();
    }

    /** The driver as Harvester takes it: the beta annotation, the stable one, the StorageClass. */
    Optional<DriverName> byAnnotations() {
        String beta = claim == null ? null : claim.annotations().get(BETA);
        String stable = claim == null ? null : claim.annotations().get(STABLE);
        String name = beta != null && !beta.isBlank() ? beta : stable;
        if (name == null || name.isBlank()) {
            name = storageClass == null ? null : storageClass.provisioner();
        }
        return name == null || name.isBlank() ? Optional.empty() : Optional.of(DriverName.of(name));
    }
}
