package io.github.snapworthy.core;

import com.google.common.collect.ImmutableMap;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A ResourceQuota of Harvester: how many bytes of snapshots a namespace and its machines may hold. */
@Value.Immutable
@DomainStyle
public interface SnapshotLimit extends ClusterObject {
    /** {@code spec.snapshotLimit.namespaceTotalSnapshotSizeQuota} in bytes; 0 and absent are no limit. */
    OptionalLong namespaceLimitBytes();

    /** {@code spec.snapshotLimit.vmTotalSnapshotSizeQuota} in bytes by the name of the machine. */
    ImmutableMap<String, Long> vmLimitBytes();

    /** {@code status.snapshotLimitStatus.namespaceTotalSnapshotSizeUsage} in bytes. */
    @Value.Default
    default long namespaceUsedBytes() {
        return 0;
    }

    /** {@code status.snapshotLimitStatus.vmTotalSnapshotSizeUsage} in bytes by the name of the machine. */
    ImmutableMap<String, Long> vmUsedBytes();

    /** A builder; the reference has to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SnapshotLimit}; not thread-safe. */
    final class Builder extends ImmutableSnapshotLimit.Builder {
        Builder() {}
    }
}
