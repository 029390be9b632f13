package io.github.snapworthy.core;

import com.google.common.collect.ImmutableMap;
import org.immutables.value.Value;

/** A VolumeSnapshotClass, or a VolumeGroupSnapshotClass: its reference tells which. */
@Value.Immutable
@DomainStyle
public interface SnapshotClass extends ClusterObject {
    /** {@code driver}. */
    DriverName driver();

    /** {@code parameters}. */
    ImmutableMap<String, String> parameters();

    /** Whether {@code deletionPolicy} is {@code Delete}: the stored snapshot goes with its object. */
    @Value.Default
    default boolean deletesWithObject() {
        return false;
    }

    /** The labels, all of them. */
    ImmutableMap<String, String> labels();

    /** The annotations that decisions or the host read. */
    ImmutableMap<String, String> annotations();

    /** The name of the class. */
    default String name() {
        return ref().name();
    }

    /** A builder; name and driver have to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SnapshotClass}; not thread-safe. */
    final class Builder extends ImmutableSnapshotClass.Builder {
        Builder() {}

        /** The name of the class. */
        public Builder name(String name) {
            return ref(ObjectRef.of(Kind.SNAPSHOT_CLASS, name));
        }

        /** The name of a class of group snapshots. */
        public Builder groupName(String name) {
            return ref(ObjectRef.of(Kind.GROUP_SNAPSHOT_CLASS, name));
        }

        /** The driver of the class. */
        public Builder driver(String driver) {
            return driver(DriverName.of(driver));
        }
    }
}
