package io.github.snapworthy.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A PersistentVolume. */
@Value.Immutable
@DomainStyle
public interface Volume extends ClusterObject {
    /** The field of {@code spec} that names the source: {@code csi}, {@code nfs}, {@code hostPath} and so on. */
    @Value.Default
    default String sourceType() {
        return driver().isPresent() ? "csi" : "unknown";
    }

    /** {@code spec.csi.driver}. */
    Optional<DriverName> driver();

    /** {@code spec.csi.volumeHandle}. */
    Optional<String> volumeHandle();

    /** {@code spec.csi.volumeAttributes}. */
    ImmutableMap<String, String> volumeAttributes();

    /** {@code spec.nfs.server}. */
    Optional<String> nfsServer();

    /** {@code spec.nfs.path}. */
    Optional<String> nfsPath();

    /** The annotation {@code pv.kubernetes.io/migrated-to}: the CSI driver that serves an in-tree volume. */
    Optional<DriverName> migratedTo();

    /** {@code spec.claimRef}: the claim that the volume is bound to. */
    Optional<ObjectRef> claim();

    /** {@code spec.claimRef.uid}. */
    Optional<String> claimUid();

    /** {@code spec.storageClassName}. */
    Optional<String> storageClass();

    /** {@code spec.capacity.storage} in bytes; empty where absent or not a quantity. */
    OptionalLong capacityBytes();

    /** {@code spec.volumeMode}. */
    @Value.Default
    default VolumeMode volumeMode() {
        return VolumeMode.FILESYSTEM;
    }

    /** {@code spec.accessModes} as written. */
    ImmutableList<String> accessModes();

    /** A builder; at least the name has to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Volume}; not thread-safe. */
    final class Builder extends ImmutableVolume.Builder {
        Builder() {}

        /** The name of the volume. */
        public Builder name(String name) {
            return ref(ObjectRef.of(Kind.VOLUME, name));
        }

        /** A CSI volume of that driver and handle. */
        public Builder csi(String driver, String handle) {
            return driver(DriverName.of(driver)).volumeHandle(handle);
        }

        /** Bound to the claim of that namespace and name. */
        public Builder boundTo(String namespace, String claim) {
            return claim(ObjectRef.of(Kind.CLAIM, namespace, claim));
        }
    }
}
