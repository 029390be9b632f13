package io.github.snapworthy.core;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A PersistentVolumeClaim. */
@Value.Immutable
@DomainStyle
public interface Claim extends ClusterObject {
    /** {@code metadata.uid}. */
    Optional<String> uid();

    /** The labels, all of them. */
    ImmutableMap<String, String> labels();

    /** The annotations that decisions or the host read. */
    ImmutableMap<String, String> annotations();

    /** Whether {@code metadata.deletionTimestamp} is set. */
    @Value.Default
    default boolean terminating() {
        return false;
    }

    /** {@code spec.storageClassName}; the empty text and an absent field are both empty. */
    Optional<String> storageClass();

    /** {@code spec.volumeName}. */
    Optional<String> volumeName();

    /** {@code status.phase}. */
    @Value.Default
    default ClaimPhase phase() {
        return ClaimPhase.PENDING;
    }

    /** {@code spec.volumeMode}. */
    @Value.Default
    default VolumeMode volumeMode() {
        return VolumeMode.FILESYSTEM;
    }

    /** {@code spec.resources.requests.storage} in bytes; empty where absent or not a quantity. */
    OptionalLong requestedBytes();

    /** {@code status.capacity.storage} in bytes; empty where absent or not a quantity. */
    OptionalLong capacityBytes();

    /** Whether a resize of the volume or of its file system is running or pending. */
    @Value.Default
    default boolean resizing() {
        return false;
    }

    /** The claim or VolumeSnapshot that the volume was made from. */
    Optional<ObjectRef> dataSource();

    /** Whether CDI made the claim for a DataVolume, by its owner or by its annotations. */
    @Value.Default
    default boolean ofDataVolume() {
        return false;
    }

    /** A builder; at least the name has to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Claim}; not thread-safe. */
    final class Builder extends ImmutableClaim.Builder {
        Builder() {}

        /** The namespace and name of the claim. */
        public Builder name(String namespace, String name) {
            return ref(ObjectRef.of(Kind.CLAIM, namespace, name));
        }

        /** Bound to the volume of that name. */
        public Builder bound(String volumeName) {
            return volumeName(volumeName).phase(ClaimPhase.BOUND);
        }
    }
}
