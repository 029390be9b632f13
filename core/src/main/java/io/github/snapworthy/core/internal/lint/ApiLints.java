package io.github.snapworthy.core.internal.lint;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.internal.store.Store;

/** Definitions that serve none of the versions that clients of today speak. */
final class ApiLints {
    /** The versions by group; of groups that are not listed any version will do. */
    private static final ImmutableMap<String, ImmutableSet<String>> SPOKEN = ImmutableMap.of(
            "snapshot.storage.k8s.io", ImmutableSet.of("v1"),
            "groupsnapshot.storage.k8s.io", ImmutableSet.of("v1beta1", "v1beta2", "v1"),
            "kubevirt.io", ImmutableSet.of("v1"),
            "snapshot.kubevirt.io", ImmutableSet.of("v1beta1", "v1"),
            "cdi.kubevirt.io", ImmutableSet.of("v1beta1", "v1"),
            "longhorn.io", ImmutableSet.of("v1beta2"),
            "velero.io", ImmutableSet.of("v1"));

    private ApiLints() {}

    static void check(Store store, Found found) {
        for (Kind kind : Kind.values()) {
            if (kind.isDefinedByCustomResource() && store.get(ApiDefinition.refOf(kind)) instanceof ApiDefinition it) {
                check(kind, it, found);
            }
        }
    }

    private static void check(Kind kind, ApiDefinition definition, Found found) {
        ImmutableSet<String> spoken = SPOKEN.getOrDefault(kind.group(), definition.servedVersions());
        if (Sets.intersection(spoken, definition.servedVersions()).isEmpty()) {
            String served = String.join(", ", ImmutableSortedSet.copyOf(definition.servedVersions()));
            found.say(
                    KnownLint.API_VERSION_NOT_SERVED,
                    definition.ref(),
                    "spec.versions",
                    ImmutableMap.of(
                            "wanted",
                            spoken.isEmpty() ? "any version" : String.join(" or ", spoken),
                            "served",
                            served.isEmpty() ? "none" : served,
                            "kind",
                            kind.bareName()));
        }
    }
}
