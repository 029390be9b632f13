package io.github.snapworthy.spi;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageClass;
import java.util.Optional;

/**
 * What a provider sees of the cluster: the domain's own values, no type of a Kubernetes client. Immutable and safe for
 * all threads. Not in the view is not observed, and may exist all the same.
 */
public interface ClusterView {
    /** The StorageClasses whose provisioner is the driver, by name. */
    ImmutableList<StorageClass> storageClasses(DriverName driver);

    /** The VolumeSnapshotClasses of the driver, by name. */
    ImmutableList<SnapshotClass> snapshotClasses(DriverName driver);

    /** The release of the driver as its CSIDriver object is labelled; empty where nothing tells. */
    default Optional<String> release(DriverName driver) {
        return Optional.empty();
    }

    /** Whether any object of that API group was seen. */
    boolean sawGroup(String apiGroup);

    /** A view in which nothing was observed. */
    static ClusterView empty() {
        return NothingSeen.VIEW;
    }
}
