package io.github.snapworthy.kubernetes.internal.live;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Kind;

/** The versions of API groups whose objects the projection understands, the best one first. */
public final class KnownVersions {
    /** The groups of all kinds. */
    public static final ImmutableSet<String> GROUPS =
            Kind.ofClusters().stream().map(Kind::group).collect(ImmutableSet.toImmutableSet());

    private static final ImmutableListMultimap<String, String> VERSIONS =
            ImmutableListMultimap.<String, String>builder()
                    .putAll("", "v1")
                    .putAll("apps", "v1")
                    .putAll("storage.k8s.io", "v1")
                    .putAll("coordination.k8s.io", "v1")
                    .putAll("apiextensions.k8s.io", "v1")
                    .putAll("snapshot.storage.k8s.io", "v1", "v1beta1")
                    .putAll("groupsnapshot.storage.k8s.io", "v1", "v1beta2", "v1beta1", "v1alpha1")
                    .putAll("cbt.storage.k8s.io", "v1beta1", "v1alpha1")
                    .putAll("kubevirt.io", "v1", "v1alpha3")
                    .putAll("snapshot.kubevirt.io", "v1beta1", "v1alpha1")
                    .putAll("backup.kubevirt.io", "v1alpha1")
                    .putAll("cdi.kubevirt.io", "v1beta1", "v1alpha1")
                    .putAll("harvesterhci.io", "v1beta1")
                    .putAll("longhorn.io", "v1beta2", "v1beta1")
                    .putAll("velero.io", "v1")
                    .build();

    private KnownVersions() {}

    /** The versions of a group, the best one first; empty for a group of no kind. */
    static Iterable<String> of(String group) {
        return VERSIONS.get(group);
    }
}
