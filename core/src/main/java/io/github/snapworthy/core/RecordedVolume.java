package io.github.snapworthy.core;

import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** One volume in a snapshot or backup of a machine: the claim as it was recorded, and where its data is. */
@Value.Immutable
@DomainStyle
public interface RecordedVolume {
    /** The name of the volume in the machine's template. */
    String name();

    /** The name of the claim. */
    Optional<String> claim();

    /** The StorageClass of the claim. */
    Optional<String> storageClass();

    /** The size that the claim asked for, in bytes. */
    OptionalLong requestedBytes();

    /** The volume mode of the claim; empty where the claim was not recorded. */
    Optional<VolumeMode> volumeMode();

    /** The name of the VolumeSnapshot of it. */
    Optional<String> snapshot();

    /** {@code longhornBackupName}: the name of the backup in the backup target. */
    Optional<String> remoteBackup();

    /** {@code csiDriverName}. */
    Optional<DriverName> driver();

    /** A builder; the name has to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RecordedVolume}; not thread-safe. */
    final class Builder extends ImmutableRecordedVolume.Builder {
        Builder() {}
    }
}
