package io.github.snapworthy.core;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A VolumeSnapshot. */
@Value.Immutable
@DomainStyle
public interface VolumeSnapshot extends ClusterObject {
    /** The labels, all of them. */
    ImmutableMap<String, String> labels();

    /** Whether {@code metadata.deletionTimestamp} is set. */
    @Value.Default
    default boolean terminating() {
        return false;
    }

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

    /** {@code status.error.message}: what went wrong last, which may be past. */
    Optional<String> error();

    /** {@code status.restoreSize} in bytes; empty where absent or not a quantity. */
    OptionalLong restoreBytes();

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
