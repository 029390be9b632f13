package io.github.snapworthy.facts;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.CsiNode;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Volume;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects every driver that an inventory names. */
final class DriversSeen {
    private static final ImmutableSet<Kind> NAMING = ImmutableSet.of(
            Kind.CSI_DRIVER,
            Kind.CSI_NODE,
            Kind.STORAGE_CLASS,
            Kind.SNAPSHOT_CLASS,
            Kind.GROUP_SNAPSHOT_CLASS,
            Kind.SNAPSHOT_CONTENT,
            Kind.VOLUME,
            Kind.CLAIM);
    private static final ImmutableSet<String> CLAIM_ANNOTATIONS = ImmutableSet.of(
            "volume.kubernetes.io/storage-provisioner", "volume.beta.kubernetes.io/storage-provisioner");

    private final TreeSet<DriverName> names = new TreeSet<>();

    private DriversSeen() {}

    /** The drivers that the inventory names, sorted. */
    static ImmutableSet<DriverName> in(Inventory seen) {
        DriversSeen drivers = new DriversSeen();
        for (Kind kind : NAMING) {
            for (ObjectRef ref : seen.refs(kind)) {
                seen.find(ref).ifPresent(drivers::namedBy);
            }
        }
        return ImmutableSet.copyOf(drivers.names);
    }

    private void namedBy(ClusterObject object) {
        if (object instanceof CsiDriver driver) {
            add(driver.driver());
        } else if (object instanceof CsiNode node) {
            node.drivers().forEach(this::add);
        } else if (object instanceof StorageClass storageClass) {
            add(storageClass.provisioner());
        } else if (object instanceof SnapshotClass snapshotClass) {
            add(snapshotClass.driver());
        } else if (object instanceof SnapshotContent content) {
            add(content.driver());
        } else {
            namedByStorage(object);
        }
    }

    private void namedByStorage(ClusterObject object) {
        if (object instanceof Volume volume) {
            volume.driver().ifPresent(this::add);
            volume.migratedTo().ifPresent(this::add);
        } else if (object instanceof Claim claim) {
            CLAIM_ANNOTATIONS.forEach(key -> add(claim.annotations().get(key)));
        }
    }

    private void add(@Nullable String name) {
        if (name != null && !name.isBlank()) {
            add(DriverName.of(name));
        }
    }

    /** A name with a slash is that of a provisioner, not of a CSI driver. */
    private void add(DriverName driver) {
        if (driver.value().indexOf('/') < 0) {
            names.add(driver);
        }
    }
}
