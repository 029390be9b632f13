package io.github.snapworthy.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.immutables.value.Value;

/** A Deployment, DaemonSet or StatefulSet. */
@Value.Immutable
@DomainStyle
public interface Workload extends ClusterObject {
    /** The labels of the workload and of its pod template. */
    ImmutableMap<String, String> labels();

    /** How many of its pods are ready. */
    @Value.Default
    default int readyReplicas() {
        return 0;
    }

    /** The containers of the pod template, of which readiness is not known and given as not ready. */
    ImmutableList<Container> containers();

    /**
     * The tags of the images of those containers whose release decisions read, by the name of the container. An image
     * that is named by its digest alone has none.
     */
    ImmutableMap<String, String> imageTags();

    /** A builder; the reference has to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Workload}; not thread-safe. */
    final class Builder extends ImmutableWorkload.Builder {
        Builder() {}
    }
}
