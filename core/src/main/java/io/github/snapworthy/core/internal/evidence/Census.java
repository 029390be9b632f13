package io.github.snapworthy.core.internal.evidence;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.CsiNode;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.internal.store.Store;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What of each driver there is in an inventory, found in one pass over it. Not changed once it is made. */
final class Census {
    /** What there is of one driver. */
    static final class Count {
        private final TreeSet<String> storageClasses = new TreeSet<>();
        private int volumes;
        private int claims;

        ImmutableSet<String> storageClasses() {
            return ImmutableSet.copyOf(storageClasses);
        }

        int volumes() {
            return volumes;
        }

        int claims() {
            return claims;
        }
    }

    private static final ImmutableSet<String> PROVISIONER_OF_CLAIM = ImmutableSet.of(
            "volume.kubernetes.io/storage-provisioner", "volume.beta.kubernetes.io/storage-provisioner");

    private final Store store;
    private final Map<DriverName, Count> counts = new HashMap<>();

    private Census(Store store) {
        this.store = store;
    }

    static Census of(Store store) {
        Census census = new Census(store);
        store.visit(Kind.CSI_DRIVER, object -> census.count(((CsiDriver) object).driver()));
        store.visit(Kind.CSI_NODE, object -> ((CsiNode) object).drivers().forEach(census::count));
        store.visit(Kind.SNAPSHOT_CLASS, object -> census.count(((SnapshotClass) object).driver()));
        store.visit(Kind.SNAPSHOT_CONTENT, object -> census.count(((SnapshotContent) object).driver()));
        store.visit(Kind.STORAGE_CLASS, object -> census.add((StorageClass) object));
        store.visit(Kind.VOLUME, object -> census.add((Volume) object));
        store.visit(Kind.CLAIM, object -> census.add((Claim) object));
        return census;
    }

    /** The drivers that some object names. The name of a provisioner that has a slash is no driver's. */
    ImmutableSortedSet<DriverName> drivers() {
        return counts.keySet().stream()
                .filter(name -> name.value().indexOf('/') < 0)
                .collect(ImmutableSortedSet.toImmutableSortedSet(DriverName::compareTo));
    }

    /** What there is of a driver; empty where nothing names it. */
    Optional<Count> find(DriverName driver) {
        return Optional.ofNullable(counts.get(driver));
    }

    private Count count(DriverName driver) {
        return counts.computeIfAbsent(driver, name -> new Count());
    }

    private void add(StorageClass storageClass) {
        name(storageClass.provisioner())
                .ifPresent(driver ->
                        count(driver).storageClasses.add(storageClass.ref().name()));
    }

    private void add(Volume volume) {
        driver(volume).ifPresent(driver -> count(driver).volumes++);
    }

    private void add(Claim claim) {
        claim.volumeName()
                .map(name -> store.get(ObjectRef.of(Kind.VOLUME, name)))
                .flatMap(volume -> driver((Volume) volume))
                .or(() -> promised(claim))
                .ifPresent(driver -> count(driver).claims++);
    }

    private static Optional<DriverName> driver(Volume volume) {
        return volume.driver().or(volume::migratedTo);
    }

    /** Whom the claim is waiting for: as its annotations have it, else as its StorageClass has it. */
    private Optional<DriverName> promised(Claim claim) {
        return PROVISIONER_OF_CLAIM.stream()
                .flatMap(key -> name(claim.annotations().getOrDefault(key, "")).stream())
                .findFirst()
                .or(() -> claim.storageClass()
                        .map(name -> (StorageClass) store.get(ObjectRef.of(Kind.STORAGE_CLASS, name)))
                        .flatMap(found -> name(found.provisioner())));
    }

    private static Optional<DriverName> name(String text) {
        return Optional.of(text).filter(Predicate.not(String::isBlank)).map(DriverName::of);
    }
}
