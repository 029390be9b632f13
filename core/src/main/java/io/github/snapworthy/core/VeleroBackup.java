package io.github.snapworthy.core;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;

/** A Backup of Velero, or the Backup that a Schedule makes. */
@Value.Immutable
@DomainStyle
public interface VeleroBackup extends ClusterObject {
    /** The annotations that decisions or the host read. */
    ImmutableMap<String, String> annotations();

    /** The name of the Schedule of the same namespace that made the Backup. */
    Optional<String> schedule();

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
