package io.github.snapworthy.core;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/** A VirtualMachineInstance: a machine that runs, or ran a moment ago. */
@Value.Immutable
@DomainStyle
public interface VmInstance extends ClusterObject {
    /** Whether {@code status.phase} is neither {@code Succeeded} nor {@code Failed}. */
    @Value.Default
    default boolean active() {
        return true;
    }

    /** Whether the condition {@code AgentConnected} is true. */
    @Value.Default
    default boolean agentConnected() {
        return false;
    }

    /** Whether the condition {@code Paused} is true. */
    @Value.Default
    default boolean paused() {
        return false;
    }

    /** Whether {@code status.migrationState} shows a migration that has neither completed nor failed. */
    @Value.Default
    default boolean migrating() {
        return false;
    }

    /** {@code status.nodeName}. */
    Optional<String> node();

    /** The disks of the instance, hot-plugged ones included. */
    ImmutableList<VmDisk> disks();

    /** A builder; at least the name has to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VmInstance}; not thread-safe. */
    final class Builder extends ImmutableVmInstance.Builder {
        Builder() {}

        /** The namespace and name of the instance, which are those of its machine. */
        public Builder name(String namespace, String name) {
            return ref(ObjectRef.of(Kind.VM_INSTANCE, namespace, name));
        }
    }
}
