package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A ConfigMap. Decisions read no other content of it than a volume policy of Velero; of most only the existence matters.
 *
 * @param ref which object it is
 * @param policies what its only text says as volume policies; empty where it holds no text that could be some
 */
public record ConfigMap(ObjectRef ref, Optional<VolumePolicies> policies) implements ClusterObject {
    public ConfigMap {
        requireNonNull(ref, "ref");
        requireNonNull(policies, "policies");
    }

    /** The ConfigMap of that namespace and name, without volume policies. */
    public static ConfigMap of(String namespace, String name) {
        return new ConfigMap(ObjectRef.of(Kind.CONFIG_MAP, namespace, name), Optional.empty());
    }

    /** The same ConfigMap, holding these volume policies. */
    public ConfigMap with(VolumePolicies policies) {
        return new ConfigMap(ref, Optional.of(policies));
    }
}
