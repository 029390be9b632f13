package io.github.snapworthy.kubernetes.fake;

/** Resources and objects of a small cluster. */
public final class FakeCluster {
    public static final FakeResource CLAIMS =
            FakeResource.ofNamespaces("v1", "PersistentVolumeClaim", "persistentvolumeclaims");
    public static final FakeResource VOLUMES = FakeResource.ofCluster("v1", "PersistentVolume", "persistentvolumes");
    public static final FakeResource SECRETS = FakeResource.ofNamespaces("v1", "Secret", "secrets");
    public static final FakeResource CLASSES =
            FakeResource.ofCluster("storage.k8s.io/v1", "StorageClass", "storageclasses");
    public static final FakeResource SNAPSHOT_CLASSES =
            FakeResource.ofCluster("snapshot.storage.k8s.io/v1", "VolumeSnapshotClass", "volumesnapshotclasses");
    public static final FakeResource SNAPSHOTS =
            FakeResource.ofNamespaces("snapshot.storage.k8s.io/v1", "VolumeSnapshot", "volumesnapshots");

    private FakeCluster() {}

    /** A server of claims, volumes, Secrets and StorageClasses, with snapshots and their classes, and no objects. */
    public static FakeApiServer start() {
        return FakeApiServer.start()
                .serve(CLAIMS)
                .serve(VOLUMES)
                .serve(SECRETS)
                .serve(CLASSES)
                .serve(SNAPSHOT_CLASSES)
                .serve(SNAPSHOTS);
    }

    /** A bound claim, with a field that nobody knows and fields that are managed. */
    public static String claim(String namespace, String name) {
        return """
                {"metadata": {"namespace": "%s", "name": "%s", "managedFields": [{"manager": "x", "fieldsV1": {"f:a": {}}}]},
                 "spec": {"storageClassName": "fast", "volumeName": "pv-%s", "fromTheFuture": {"a": [1, {"b": null}]}},
                 "status": {"phase": "Bound"}}
                """.formatted(namespace, name, name);
    }

    /** An object of the whole cluster that has a driver, a VolumeSnapshotClass for example. */
    public static String driven(String name, String driver) {
        return """
                {"metadata": {"name": "%s"}, "driver": "%s", "provisioner": "%s", "deletionPolicy": "Retain"}
                """.formatted(name, driver, driver);
    }

    /** A Secret with data that nobody may see. */
    public static String secret(String namespace, String name) {
        return """
                {"metadata": {"namespace": "%s", "name": "%s"}, "data": {"password": "aHVzaA=="}}
                """.formatted(namespace, name);
    }
}
