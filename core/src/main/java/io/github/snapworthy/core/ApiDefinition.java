package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;

/**
 * A CustomResourceDefinition.
 *
 * @param plural the name of its resource
 * @param group its API group
 * @param servedVersions the versions that are served
 */
public record ApiDefinition(String plural, String group, ImmutableSet<String> servedVersions) implements ClusterObject {
    /** By the plural and the group, the references of the definitions of all kinds: asked for with every object of theirs. */
    private static final ImmutableTable<String, String, ObjectRef> OF_KINDS = ofKinds();

    public ApiDefinition {
        requireNonNull(plural, "plural");
        requireNonNull(group, "group");
        requireNonNull(servedVersions, "servedVersions");
    }

    /** The reference of the definition of a kind. */
    public static ObjectRef refOf(Kind kind) {
        return refOf(kind.plural(), kind.group());
    }

    private static ObjectRef refOf(String plural, String group) {
        ObjectRef known = OF_KINDS.get(plural, group);
        return known != null ? known : named(plural, group);
    }

    private static ObjectRef named(String plural, String group) {
        return ObjectRef.of(Kind.API_DEFINITION, plural + "." + group);
    }

    private static ImmutableTable<String, String, ObjectRef> ofKinds() {
        ImmutableTable.Builder<String, String, ObjectRef> refs = ImmutableTable.builder();
        for (Kind kind : Kind.ofClusters()) {
            if (kind.isDefinedByCustomResource()) {
                refs.put(kind.plural(), kind.group(), named(kind.plural(), kind.group()));
            }
        }
        return refs.buildOrThrow();
    }

    @Override
    public ObjectRef ref() {
        return refOf(plural, group);
    }
}
