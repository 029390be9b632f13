package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;

/**
 * A CustomResourceDefinition.
 *
 * @param plural the name of its resource
 * @param group its API group
 * @param servedVersions the versions that are served
 */
public record ApiDefinition(String plural, String group, ImmutableSet<String> servedVersions) implements ClusterObject {
    public ApiDefinition {
        requireNonNull(plural, "plural");
        requireNonNull(group, "group");
        requireNonNull(servedVersions, "servedVersions");
    }

    /** The reference of the definition of a kind. */
    public static ObjectRef refOf(Kind kind) {
        return ObjectRef.of(Kind.API_DEFINITION, kind.plural() + "." + kind.group());
    }

    @Override
    public ObjectRef ref() {
        return ObjectRef.of(Kind.API_DEFINITION, plural + "." + group);
    }
}
