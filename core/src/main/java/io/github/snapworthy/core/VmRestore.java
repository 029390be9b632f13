package io.github.snapworthy.core;

import java.util.Optional;
import org.immutables.value.Value;

/** A VirtualMachineRestore of Harvester. */
@Value.Immutable
@DomainStyle
public interface VmRestore extends VmOperation {
    @Override
    @Value.Default
    default Progress progress() {
        return Progress.UNFINISHED;
    }

    /** The VirtualMachineBackup that it restores. */
    Optional<ObjectRef> backup();

    /** {@code spec.keepMacAddress}: whether the restored machine has the MAC addresses of its source. */
    @Value.Default
    default boolean keepsMac() {
        return false;
    }

    /** A builder; at least the name has to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VmRestore}; not thread-safe. */
    final class Builder extends ImmutableVmRestore.Builder {
        Builder() {}

        /** The namespace and name of the restore. */
        public Builder name(String namespace, String name) {
            return ref(ObjectRef.of(Kind.HARVESTER_RESTORE, namespace, name));
        }
    }
}
