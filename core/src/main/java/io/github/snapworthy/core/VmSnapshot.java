package io.github.snapworthy.core;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;

/** A VirtualMachineSnapshot of KubeVirt; what it holds stands in its {@link VmSnapshotContent}. */
@Value.Immutable
@DomainStyle
public interface VmSnapshot extends VmOperation {
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

    /** {@code status.readyToUse}. */
    @Value.Default
    default boolean ready() {
        return false;
    }

    /** {@code status.error.message}: what went wrong last, which may be past. */
    Optional<String> error();

    /** {@code status.virtualMachineSnapshotContentName}. */
    Optional<String> content();

    /** A builder; at least the name has to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VmSnapshot}; not thread-safe. */
    final class Builder extends ImmutableVmSnapshot.Builder {
        Builder() {}

        /** The namespace and name of the snapshot. */
        public Builder name(String namespace, String name) {
            return ref(ObjectRef.of(Kind.VM_SNAPSHOT, namespace, name));
        }
    }
}
