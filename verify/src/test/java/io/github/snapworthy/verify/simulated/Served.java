package io.github.snapworthy.verify.simulated;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A resource that is served.
 *
 * @param apiVersion its group and version
 * @param plural its name in paths
 * @param kind its kind
 * @param isNamespaced whether its objects have namespaces
 */
record Served(String apiVersion, String plural, String kind, boolean isNamespaced) {
    static final List<Served> ALL = List.of(
            new Served("v1", "namespaces", "Namespace", false),
            new Served("v1", "persistentvolumeclaims", "PersistentVolumeClaim", true),
            new Served("v1", "persistentvolumes", "PersistentVolume", false),
            new Served("v1", "pods", "Pod", true),
            new Served("v1", "events", "Event", true),
            new Served("v1", "resourcequotas", "ResourceQuota", true),
            new Served("storage.k8s.io/v1", "storageclasses", "StorageClass", false),
            new Served("storage.k8s.io/v1", "csidrivers", "CSIDriver", false),
            new Served("snapshot.storage.k8s.io/v1", "volumesnapshotclasses", "VolumeSnapshotClass", false),
            new Served("snapshot.storage.k8s.io/v1", "volumesnapshots", "VolumeSnapshot", true),
            new Served("snapshot.storage.k8s.io/v1", "volumesnapshotcontents", "VolumeSnapshotContent", false),
            new Served(
                    "groupsnapshot.storage.k8s.io/v1beta1",
                    "volumegroupsnapshotclasses",
                    "VolumeGroupSnapshotClass",
                    false),
            new Served("groupsnapshot.storage.k8s.io/v1beta1", "volumegroupsnapshots", "VolumeGroupSnapshot", true),
            new Served(
                    "groupsnapshot.storage.k8s.io/v1beta1",
                    "volumegroupsnapshotcontents",
                    "VolumeGroupSnapshotContent",
                    false));

    static Served of(String plural) {
        return ALL.stream().filter(one -> one.plural.equals(plural)).findFirst().orElseThrow();
    }

    String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    String version() {
        return apiVersion.substring(apiVersion.indexOf('/') + 1);
    }

    String base() {
        return (group().isEmpty() ? "/api/" : "/apis/") + apiVersion;
    }

    Map<String, Object> discovered() {
        return Map.of(
                "name",
                plural,
                "kind",
                kind,
                "namespaced",
                isNamespaced,
                "verbs",
                List.of("create", "delete", "get", "list", "patch", "watch"));
    }

    /** Which object or list a path is of. */
    record Target(Served resource, String namespace, Optional<String> name) {}

    static Optional<Target> target(String path) {
        for (Served one : ALL) {
            if (path.startsWith(one.base() + "/")) {
                Optional<Target> target = one.match(path.substring(one.base().length() + 1));
                if (target.isPresent()) {
                    return target;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Target> match(String rest) {
        String[] parts = rest.split("/");
        boolean isIn = isNamespaced && parts.length >= 3 && parts[0].equals("namespaces");
        int at = isIn ? 2 : 0;
        if (!parts[at].equals(plural) || parts.length > at + 2) {
            return Optional.empty();
        }
        return Optional.of(new Target(
                this, isIn ? parts[1] : "", parts.length > at + 1 ? Optional.of(parts[at + 1]) : Optional.empty()));
    }
}
