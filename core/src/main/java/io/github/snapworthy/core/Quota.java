package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;

/**
 * A ResourceQuota of Kubernetes.
 *
 * @param ref which object it is
 * @param hard {@code spec.hard}, the quantities as written
 * @param used {@code status.used}, the quantities as written
 */
public record Quota(ObjectRef ref, ImmutableMap<String, String> hard, ImmutableMap<String, String> used)
        implements ClusterObject {
    public Quota {
        requireNonNull(ref, "ref");
        requireNonNull(hard, "hard");
        requireNonNull(used, "used");
    }
}
