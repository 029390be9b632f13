package io.github.snapworthy.kubernetes.fake;

import java.util.List;
import java.util.Map;

/**
 * A resource that a server serves.
 *
 * @param group its API group, the empty text for the core group
 * @param version the version of the group
 * @param plural its name in paths
 * @param kind its kind
 * @param namespaced whether its objects have a namespace
 */
public record FakeResource(String group, String version, String plural, String kind, boolean namespaced) {
    /** A resource of a kind of the whole cluster, {@code "storage.k8s.io/v1", "StorageClass", "storageclasses"}. */
    public static FakeResource ofCluster(String apiVersion, String kind, String plural) {
        return of(apiVersion, kind, plural, false);
    }

    /** A resource whose objects have namespaces. */
    public static FakeResource ofNamespaces(String apiVersion, String kind, String plural) {
        return of(apiVersion, kind, plural, true);
    }

    private static FakeResource of(String apiVersion, String kind, String plural, boolean namespaced) {
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        return new FakeResource(group, apiVersion.substring(slash + 1), plural, kind, namespaced);
    }

    String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    String groupPath() {
        return (group.isEmpty() ? "/api/" : "/apis/" + group + "/") + version;
    }

    /** What stands for it in an answer of discovery. */
    Map<String, Object> discovered() {
        return Map.of("name", plural, "kind", kind, "namespaced", namespaced, "verbs", List.of("get", "list", "watch"));
    }
}
