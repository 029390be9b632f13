package io.github.snapworthy.core;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/** A VirtualMachineSnapshotContent of KubeVirt: the machine and its volumes as they were recorded. */
@Value.Immutable
@DomainStyle
public interface VmSnapshotContent extends ClusterObject {
    /** {@code spec.virtualMachineSnapshotName}: the snapshot in its own namespace that it belongs to. */
    Optional<String> snapshot();

    /** The disks and the state of the recorded machine, as {@link VirtualMachine#disks}; empty where none was recorded. */
    Optional<ImmutableList<VmDisk>> recordedDisks();

    /** {@code spec.volumeBackups}. */
    ImmutableList<RecordedVolume> volumes();

    /** A builder; at least the name has to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VmSnapshotContent}; not thread-safe. */
    final class Builder extends ImmutableVmSnapshotContent.Builder {
        Builder() {}

        /** The namespace and name of the content. */
        public Builder name(String namespace, String name) {
            return ref(ObjectRef.of(Kind.VM_SNAPSHOT_CONTENT, namespace, name));
        }
    }
}
