package io.github.snapworthy.core.internal.store;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.CsiNode;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Volume;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How many objects name each CSI driver: kept up to date with them, so that nobody has to look through all volumes. */
final class NamedDrivers {
    private static final ImmutableSet<String> CLAIM_ANNOTATIONS = ImmutableSet.of(
            "volume.kubernetes.io/storage-provisioner", "volume.beta.kubernetes.io/storage-provisioner");

    private PersistentMap<DriverName, Integer> counts = PersistentMap.empty();

    NamedDrivers copy() {
        NamedDrivers copy = new NamedDrivers();
        copy.counts = counts;
        return copy;
    }

    /** Counts the drivers that the object names. */
    void add(ClusterObject object, @Nullable Object token) {
        namedBy(object, driver -> count(driver, 1, token));
    }

    /** No longer counts the drivers that the object names. */
    void remove(ClusterObject object, @Nullable Object token) {
        namedBy(object, driver -> count(driver, -1, token));
    }

    /** All of them, sorted. */
    ImmutableSet<DriverName> sorted() {
        Set<DriverName> names = new TreeSet<>();
        counts.forEach((driver, count) -> names.add(driver));
        return ImmutableSet.copyOf(names);
    }

    private void count(DriverName driver, int more, @Nullable Object token) {
        Integer before = counts.get(driver);
        int now = (before == null ? 0 : before) + more;
        counts = now == 0 ? counts.remove(driver) : counts.put(driver, now, token);
    }

    private static void namedBy(ClusterObject object, Consumer<DriverName> named) {
        if (object instanceof CsiDriver driver) {
            name(driver.driver(), named);
        } else if (object instanceof CsiNode node) {
            node.drivers().forEach(driver -> name(driver, named));
        } else if (object instanceof StorageClass storageClass) {
            name(storageClass.provisioner(), named);
        } else if (object instanceof SnapshotClass snapshotClass && object.ref().kind() == Kind.SNAPSHOT_CLASS) {
            name(snapshotClass.driver(), named);
        } else if (object instanceof SnapshotContent content) {
            name(content.driver(), named);
        } else {
            namedByStorage(object, named);
        }
    }

    private static void namedByStorage(ClusterObject object, Consumer<DriverName> named) {
        if (object instanceof Volume volume) {
            volume.driver().ifPresent(driver -> name(driver, named));
            volume.migratedTo().ifPresent(driver -> name(driver, named));
        } else if (object instanceof Claim claim && !claim.annotations().isEmpty()) {
            CLAIM_ANNOTATIONS.forEach(key -> name(claim.annotations().get(key), named));
        }
    }

    private static void name(@Nullable String driver, Consumer<DriverName> named) {
        if (driver != null && !driver.isBlank()) {
            name(DriverName.of(driver), named);
        }
    }

    /** A name with a slash is that of a provisioner, not of a CSI driver. */
    private static void name(DriverName driver, Consumer<DriverName> named) {
        if (driver.value().indexOf('/') < 0) {
            named.accept(driver);
        }
    }
}
