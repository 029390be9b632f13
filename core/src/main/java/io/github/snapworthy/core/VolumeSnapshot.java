package io.github.snapworthy.core;

import java.util.Optional;
import org.immutables.value.Value;

/** A VolumeSnapshot. */
@Value.Immutable
@DomainStyle
public interface VolumeSnapshot extends ClusterObject {
    /** {@code spec.source.persistentVolumeClaimName}. */
    Optional<String> sourceClaim();

    /** {@code status.boundVolumeSnapshotContentName}. */
    Optional<String> content();

    /** {@code spec.volumeSnapshotClassName}. */
    Optional<String> snapshotClass();

    /** {@code status.readyToUse}. */
    @Value.Default
    default boolean ready() {
        return false;
    }

    /** A builder; at least the name has to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VolumeSnapshot}; not thread-safe. */
    final class Builder extends ImmutableVolumeSnapshot.Builder {
        Builder() {}

        /** The namespace and name of the snapshot. */
        public Builder name(String namespace, String name) {
            return ref(ObjectRef.of(Kind.SNAPSHOT, namespace, name));
        }
    }
}
