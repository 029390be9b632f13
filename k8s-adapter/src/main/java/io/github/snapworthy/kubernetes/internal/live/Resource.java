package io.github.snapworthy.kubernetes.internal.live;

import io.github.snapworthy.core.Kind;

/**
 * A kind in the version in which it is read.
 *
 * @param kind the kind
 * @param version the version of its API group
 */
public record Resource(Kind kind, String version) {
    /** {@code apps/v1}, {@code v1} for the core group. */
    public String apiVersion() {
        return kind.group().isEmpty() ? version : kind.group() + "/" + version;
    }

    /** The path of all its objects, in one namespace or, where that is the empty text, in all. */
    public String path(String namespace) {
        String scope = namespace.isEmpty() ? "/" : "/namespaces/" + namespace + "/";
        return groupPath(kind.group(), version) + scope + kind.plural();
    }

    /** The path of a version of an API group. */
    static String groupPath(String group, String version) {
        return (group.isEmpty() ? "/api/" : "/apis/" + group + "/") + version;
    }
}
