package io.github.snapworthy.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;

/** A VirtualMachineBackup of Harvester: a backup of a machine, or a snapshot of it. */
@Value.Immutable
@DomainStyle
public interface VmBackup extends VmOperation {
    /** Where the data of its volumes is. */
    enum Type {
        /** In the backup target. */
        BACKUP,
        /** Beside the volumes. */
        SNAPSHOT
    }

    /**
     * A backup target of Harvester, in its own words; the empty text where one is absent.
     *
     * @param endpoint {@code endpoint}
     * @param bucketName {@code bucketName}
     * @param bucketRegion {@code bucketRegion}
     */
    record Target(String endpoint, String bucketName, String bucketRegion) {}

    /** The labels, all of them. */
    ImmutableMap<String, String> labels();

    /** Whether {@code metadata.deletionTimestamp} is set. */
    @Value.Default
    default boolean terminating() {
        return false;
    }

    @Override
    @Value.Default
    default Progress progress() {
        return Progress.UNFINISHED;
    }

    /** {@code spec.type}. */
    @Value.Default
    default Type type() {
        return Type.BACKUP;
    }

    /** {@code status.readyToUse}. */
    @Value.Default
    default boolean ready() {
        return false;
    }

    /** {@code status.error.message}: what went wrong last, which may be past. */
    Optional<String> error();

    /** {@code status.backupTarget}: where it was stored. */
    Optional<Target> target();

    /** {@code status.sourceUID}: the UID of the machine that it was made of. */
    Optional<String> sourceUid();

    /** The disks and the state of the recorded machine, as {@link VirtualMachine#disks}; empty where none was recorded. */
    Optional<ImmutableList<VmDisk>> recordedDisks();

    /** {@code status.volumeBackups}. */
    ImmutableList<RecordedVolume> volumes();

    /** {@code status.csiDriverVolumeSnapshotClassNames}: by the driver, the snapshot class by which it was made. */
    ImmutableMap<String, String> snapshotClasses();

    /** The ScheduleVMBackup that made it. */
    Optional<ObjectRef> schedule();

    /** A builder; at least the name has to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VmBackup}; not thread-safe. */
    final class Builder extends ImmutableVmBackup.Builder {
        Builder() {}

        /** The namespace and name of the backup. */
        public Builder name(String namespace, String name) {
            return ref(ObjectRef.of(Kind.HARVESTER_BACKUP, namespace, name));
        }
    }
}
