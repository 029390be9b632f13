package io.github.snapworthy.core;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * A StorageProfile of CDI. It has the name of its StorageClass. What stands in its {@code spec} somebody wrote; its {@code
 * status} is what CDI makes of that and of its own table of provisioners.
 */
@Value.Immutable
@DomainStyle
public interface StorageProfile extends ClusterObject {
    /** {@code status.provisioner}. */
    Optional<String> provisioner();

    /** {@code spec.snapshotClass}. */
    Optional<String> requestedSnapshotClass();

    /** {@code status.snapshotClass}. */
    Optional<String> snapshotClass();

    /** {@code spec.cloneStrategy}: {@code snapshot}, {@code csi-clone} or {@code copy}. */
    Optional<String> requestedCloneStrategy();

    /** {@code status.cloneStrategy}. */
    Optional<String> cloneStrategy();

    /** A builder; at least the name has to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link StorageProfile}; not thread-safe. */
    final class Builder extends ImmutableStorageProfile.Builder {
        Builder() {}

        /** The name of the profile, which is that of its StorageClass. */
        public Builder name(String name) {
            return ref(ObjectRef.of(Kind.STORAGE_PROFILE, name));
        }
    }
}
