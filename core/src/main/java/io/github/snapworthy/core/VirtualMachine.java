package io.github.snapworthy.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;

/** A VirtualMachine of KubeVirt. */
@Value.Immutable
@DomainStyle
public interface VirtualMachine extends ClusterObject {
    /** {@code metadata.uid}. */
    Optional<String> uid();

    /** The labels, all of them. */
    ImmutableMap<String, String> labels();

    /** Whether {@code metadata.deletionTimestamp} is set. */
    @Value.Default
    default boolean terminating() {
        return false;
    }

    /** The disks of the template in its order; persistent TPM and EFI state come last. */
    ImmutableList<VmDisk> disks();

    /** The names of {@code spec.dataVolumeTemplates}: DataVolumes that the machine has made, or will make. */
    ImmutableSet<String> dataVolumeTemplates();

    /** {@code status.snapshotInProgress}: the snapshot that holds the machine. */
    Optional<String> snapshotInProgress();

    /** {@code status.restoreInProgress}: the restore that holds the machine. */
    Optional<String> restoreInProgress();

    /** {@code status.changedBlockTracking.state}, as written. */
    Optional<String> changeTracking();

    /** {@code status.printableStatus}, as written. */
    Optional<String> printableStatus();

    /** Whether {@code status.created} says that an instance of the machine exists. */
    @Value.Default
    default boolean created() {
        return false;
    }

    /** A builder; at least the name has to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VirtualMachine}; not thread-safe. */
    final class Builder extends ImmutableVirtualMachine.Builder {
        Builder() {}

        /** The namespace and name of the machine. */
        public Builder name(String namespace, String name) {
            return ref(ObjectRef.of(Kind.VM, namespace, name));
        }
    }
}
