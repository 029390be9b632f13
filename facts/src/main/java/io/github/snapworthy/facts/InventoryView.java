package io.github.snapworthy.facts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.facts.internal.Lazy;
import io.github.snapworthy.spi.ClusterView;
import java.util.Optional;
import java.util.function.Function;

/** What providers see of an inventory. Classes are sorted by driver when the first provider asks. */
final class InventoryView implements ClusterView {
    private final Inventory seen;
    private final Lazy<ImmutableListMultimap<String, StorageClass>> storageClasses;
    private final Lazy<ImmutableListMultimap<String, SnapshotClass>> snapshotClasses;

    InventoryView(Inventory seen) {
        this.seen = seen;
        storageClasses = Lazy.of(() -> byDriver(Kind.STORAGE_CLASS, StorageClass.class, StorageClass::provisioner));
        snapshotClasses = Lazy.of(() -> byDriver(
                Kind.SNAPSHOT_CLASS,
                SnapshotClass.class,
                found -> found.driver().value()));
    }

    @Override
    public ImmutableList<StorageClass> storageClasses(DriverName driver) {
        return storageClasses.get().get(driver.value());
    }

    @Override
    public ImmutableList<SnapshotClass> snapshotClasses(DriverName driver) {
        return snapshotClasses.get().get(driver.value());
    }

    @Override
    public Optional<String> release(DriverName driver) {
        return seen.find(ObjectRef.of(Kind.CSI_DRIVER, driver.value())).flatMap(found -> ((CsiDriver) found).release());
    }

    @Override
    public boolean sawGroup(String apiGroup) {
        return seen.sawGroup(apiGroup);
    }

    private <T extends ClusterObject> ImmutableListMultimap<String, T> byDriver(
            Kind kind, Class<T> type, Function<T, String> driver) {
        ImmutableListMultimap.Builder<String, T> classes = ImmutableListMultimap.builder();
        for (ObjectRef ref : seen.refs(kind)) {
            seen.find(ref)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .ifPresent(one -> classes.put(driver.apply(one), one));
        }
        return classes.build();
    }
}
