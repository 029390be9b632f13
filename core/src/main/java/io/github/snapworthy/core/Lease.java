package io.github.snapworthy.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A Lease: the leader of a controller renews it while it runs. */
@Value.Immutable
@DomainStyle
public interface Lease extends ClusterObject {
    /** {@code spec.holderIdentity}. */
    Optional<String> holder();

    /** {@code spec.renewTime}; empty where absent or not a time. */
    Optional<Instant> renewed();

    /** {@code spec.leaseDurationSeconds}. */
    @Value.Default
    default Duration duration() {
        return Duration.ofSeconds(15);
    }

    /** A builder; at least the name has to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Lease}; not thread-safe. */
    final class Builder extends ImmutableLease.Builder {
        Builder() {}

        /** The namespace and name of the lease. */
        public Builder name(String namespace, String name) {
            return ref(ObjectRef.of(Kind.LEASE, namespace, name));
        }
    }
}
