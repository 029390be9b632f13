package io.github.snapworthy.core;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;

/** A Backup of Velero, or the Backup that a Schedule makes: what its specification says of volumes. */
@Value.Immutable
@DomainStyle
public interface VeleroBackup extends ClusterObject {
    /** The annotations that decisions or the host read. */
    ImmutableMap<String, String> annotations();

    /** The name of the Schedule of the same namespace that made the Backup. */
    Optional<String> schedule();

    /** {@code snapshotVolumes}; empty where unset. */
    Optional<Boolean> snapshotVolumes();

    /** {@code snapshotMoveData}; empty where unset. */
    Optional<Boolean> snapshotMoveData();

    /** {@code defaultVolumesToFsBackup}, or its older name {@code defaultVolumesToRestic} where that is true. */
    Optional<Boolean> defaultVolumesToFsBackup();

    /** The ConfigMap that {@code resourcePolicy} names, in the namespace of this object. */
    Optional<ObjectRef> policy();

    /** {@code storageLocation}: the name of a BackupStorageLocation. */
    Optional<String> storageLocation();

    /** The field of the object that holds the specification, for evidence. */
    default String specification() {
        return ref().kind() == Kind.VELERO_SCHEDULE ? "spec.template" : "spec";
    }

    /** A builder; at least the name has to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VeleroBackup}; not thread-safe. */
    final class Builder extends ImmutableVeleroBackup.Builder {
        Builder() {}

        /** A Backup of that namespace and name. */
        public Builder backup(String namespace, String name) {
            return ref(ObjectRef.of(Kind.VELERO_BACKUP, namespace, name));
        }

        /** A Schedule of that namespace and name. */
        public Builder schedule(String namespace, String name) {
            return ref(ObjectRef.of(Kind.VELERO_SCHEDULE, namespace, name));
        }
    }
}
