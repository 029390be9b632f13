package io.github.snapworthy.spi;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageClass;

/** The view of a cluster of which nothing is known. */
enum NothingSeen implements ClusterView {
    VIEW;

    @Override
    public ImmutableList<StorageClass> storageClasses(DriverName driver) {
        return ImmutableList.of();
    }

    @Override
    public ImmutableList<SnapshotClass> snapshotClasses(DriverName driver) {
        return ImmutableList.of();
    }

    @Override
    public boolean sawGroup(String apiGroup) {
        return false;
    }
}
