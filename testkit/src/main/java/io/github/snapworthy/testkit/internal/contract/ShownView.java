package io.github.snapworthy.testkit.internal.contract;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.spi.ClusterView;
import java.util.Optional;

/**
 * A view of a list of objects. Nothing in it can be changed.
 *
 * @param name how sentences call it
 * @param objects what is shown
 */
record ShownView(String name, ImmutableList<ClusterObject> objects) implements ClusterView {
    @Override
    public ImmutableList<StorageClass> storageClasses(DriverName driver) {
        return objects.stream()
                .filter(StorageClass.class::isInstance)
                .map(StorageClass.class::cast)
                .filter(found -> found.provisioner().equals(driver.value()))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public ImmutableList<SnapshotClass> snapshotClasses(DriverName driver) {
        return objects.stream()
                .filter(SnapshotClass.class::isInstance)
                .map(SnapshotClass.class::cast)
                .filter(found -> found.driver().equals(driver))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Optional<String> release(DriverName driver) {
        return objects.stream()
                .filter(CsiDriver.class::isInstance)
                .map(CsiDriver.class::cast)
                .filter(found -> found.driver().equals(driver))
                .findFirst()
                .flatMap(CsiDriver::release);
    }

    @Override
    public boolean sawGroup(String apiGroup) {
        return objects.stream().anyMatch(object -> object.ref().kind().group().equals(apiGroup));
    }

    @Override
    public String toString() {
        return name;
    }
}
