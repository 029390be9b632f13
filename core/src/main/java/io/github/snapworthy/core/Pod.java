package io.github.snapworthy.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;

/** A Pod, reduced to the claims that it mounts and to the containers that tell a CSI sidecar. */
@Value.Immutable
@DomainStyle
public interface Pod extends ClusterObject {
    /** {@code status.phase} of a pod. */
    enum Phase {
        PENDING,
        RUNNING,
        SUCCEEDED,
        FAILED,
        UNKNOWN
    }

    /** {@code spec.nodeName}. */
    Optional<String> node();

    /** {@code status.phase}; a pod without a status is {@code PENDING}. */
    @Value.Default
    default Phase phase() {
        return Phase.PENDING;
    }

    /** Whether the condition {@code Ready} is true. */
    @Value.Default
    default boolean ready() {
        return false;
    }

    /** The labels, all of them. */
    ImmutableMap<String, String> labels();

    /** The annotations that decisions or the host read. */
    ImmutableMap<String, String> annotations();

    /** The names of the claims of the pod's namespace that it uses, ephemeral ones included. */
    ImmutableSet<String> claims();

    /** The volumes of the pod that name a claim of its namespace: the claim by the name of the volume; no ephemeral ones. */
    ImmutableMap<String, String> claimsByVolume();

    /** The containers; a reader may leave out those that neither are sidecars nor stand beside one. */
    ImmutableList<Container> containers();

    /** Whether the pod has been given a node and has not ended: what it mounts is in use. */
    default boolean running() {
        return phase() == Phase.RUNNING
                || (phase() != Phase.SUCCEEDED && phase() != Phase.FAILED && node().isPresent());
    }

    /** A builder; at least the name has to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Pod}; not thread-safe. */
    final class Builder extends ImmutablePod.Builder {
        Builder() {}

        /** The namespace and name of the pod. */
        public Builder name(String namespace, String name) {
            return ref(ObjectRef.of(Kind.POD, namespace, name));
        }
    }
}
