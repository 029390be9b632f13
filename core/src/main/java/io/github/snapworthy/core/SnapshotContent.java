package io.github.snapworthy.core;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A VolumeSnapshotContent: what a driver made, or failed to make. */
@Value.Immutable
@DomainStyle
public interface SnapshotContent extends ClusterObject {
    /** The annotations that decisions or the host read. */
    ImmutableMap<String, String> annotations();

    /** {@code spec.driver}. */
    DriverName driver();

    /** {@code spec.volumeSnapshotClassName}. */
    Optional<String> snapshotClass();

    /** {@code spec.source.volumeHandle}: set where the snapshot controller made the content. */
    Optional<String> sourceVolumeHandle();

    /** {@code spec.sourceVolumeMode}. */
    Optional<VolumeMode> sourceVolumeMode();

    /** {@code spec.volumeSnapshotRef}. */
    Optional<ObjectRef> snapshot();

    /** {@code status.readyToUse}. */
    @Value.Default
    default boolean ready() {
        return false;
    }

    /** {@code status.error.message}. */
    Optional<String> error();

    /** {@code status.restoreSize} in bytes; empty where absent. */
    OptionalLong restoreBytes();

    /** Whether the snapshot controller made it from a volume; else somebody wrote it for a snapshot that was there before. */
    default boolean dynamic() {
        return sourceVolumeHandle().isPresent();
    }

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
