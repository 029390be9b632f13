package io.github.snapworthy.verify.internal;

import io.github.snapworthy.core.Kind;

/**
 * A resource of the API.
 *
 * @param group its API group, the empty text for the core group
 * @param version the version of the group
 * @param plural its name in paths
 * @param kind its kind
 * @param scope where its objects are
 */
record ApiResource(String group, String version, String plural, String kind, Scope scope) {
    /** Where objects are. */
    enum Scope {
        NAMESPACE,
        CLUSTER
    }

    static final String GROUP_SNAPSHOT_API = Kind.GROUP_SNAPSHOT_CLASS.group();

    static final ApiResource PODS = of(Kind.POD, "v1", Scope.NAMESPACE);
    static final ApiResource CLAIMS = of(Kind.CLAIM, "v1", Scope.NAMESPACE);
    static final ApiResource VOLUMES = of(Kind.VOLUME, "v1", Scope.CLUSTER);
    static final ApiResource SNAPSHOTS = of(Kind.SNAPSHOT, "v1", Scope.NAMESPACE);
    static final ApiResource CONTENTS = of(Kind.SNAPSHOT_CONTENT, "v1", Scope.CLUSTER);
    static final ApiResource EVENTS = new ApiResource("", "v1", "events", "Event", Scope.NAMESPACE);

    private static ApiResource of(Kind kind, String version, Scope scope) {
        return new ApiResource(kind.group(), version, kind.plural(), kind.bareName(), scope);
    }

    /** The group snapshots of a version of their API. */
    static ApiResource groups(String version) {
        return new ApiResource(
                GROUP_SNAPSHOT_API, version, "volumegroupsnapshots", "VolumeGroupSnapshot", Scope.NAMESPACE);
    }

    /** The contents of group snapshots of a version of their API. */
    static ApiResource groupContents(String version) {
        return new ApiResource(
                GROUP_SNAPSHOT_API,
                version,
                "volumegroupsnapshotcontents",
                "VolumeGroupSnapshotContent",
                Scope.CLUSTER);
    }

    String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** The path of its objects, in that namespace where they have one. */
    String path(String namespace) {
        String base = (group.isEmpty() ? "/api/" : "/apis/" + group + "/") + version;
        return base + (scope == Scope.NAMESPACE ? "/namespaces/" + namespace : "") + "/" + plural;
    }
}
