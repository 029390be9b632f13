package io.github.snapworthy.core;

import java.util.Optional;
import org.immutables.value.Value;

/** A VolumeSnapshotContent: what a driver made, or failed to make. */
@Value.Immutable
@DomainStyle
public interface SnapshotContent extends ClusterObject {
    /** {@code spec.driver}. */
    DriverName driver();

    /** {@code spec.volumeSnapshotClassName}. */
    Optional<String> snapshotClass();

    /** {@code spec.source.volumeHandle}: set where the snapshot controller made the content. */
    Optional<String> sourceVolumeHandle();

    /** {@code spec.volumeSnapshotRef}. */
    Optional<ObjectRef> snapshot();

    /** {@code status.readyToUse}. */
    @Value.Default
    default boolean ready() {
        return false;
    }

    /** {@code status.error.message}. */
    Optional<String> error();

    /** A builder; name and driver have to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SnapshotContent}; not thread-safe. */
    final class Builder extends ImmutableSnapshotContent.Builder {
        Builder() {}

        /** The name of the content. */
        public Builder name(String name) {
            return ref(ObjectRef.of(Kind.SNAPSHOT_CONTENT, name));
        }
    }
}
