package io.github.snapworthy.fleet;

/** Small clusters by hand. */
final class Yaml {
    private Yaml() {}

    /** Everything that a claim needs besides its class: the driver, its StorageClass, and no snapshot class yet. */
    static String cluster(String driver, String classes, String... claims) {
        StringBuilder text = new StringBuilder("""
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinitionList
                items:
                  - metadata: {name: volumesnapshotclasses.snapshot.storage.k8s.io}
                    spec: {group: snapshot.storage.k8s.io, names: {kind: VolumeSnapshotClass, plural: volumesnapshotclasses}, scope: Cluster, versions: [{name: v1, served: true, storage: true}]}
                  - metadata: {name: volumesnapshotcontents.snapshot.storage.k8s.io}
                    spec: {group: snapshot.storage.k8s.io, names: {kind: VolumeSnapshotContent, plural: volumesnapshotcontents}, scope: Cluster, versions: [{name: v1, served: true, storage: true}]}
                  - metadata: {name: volumesnapshots.snapshot.storage.k8s.io}
                    spec: {group: snapshot.storage.k8s.io, names: {kind: VolumeSnapshot, plural: volumesnapshots}, scope: Namespaced, versions: [{name: v1, served: true, storage: true}]}
                ---
                apiVersion: storage.k8s.io/v1
                kind: CSIDriverList
                items: [{metadata: {name: DRIVER}, spec: {attachRequired: true}}]
                ---
                apiVersion: storage.k8s.io/v1
                kind: StorageClassList
                items: [{metadata: {name: fast}, provisioner: DRIVER}]
                ---
                apiVersion: snapshot.storage.k8s.io/v1
                kind: VolumeSnapshotClassList
                items: [CLASSES]
                ---
                apiVersion: v1
                kind: PersistentVolumeClaimList
                items:
                """);
        for (String claim : claims) {
            text.append("  - {metadata: {namespace: apps, name: ").append(claim);
            text.append("}, spec: {storageClassName: fast, volumeName: pv-").append(claim);
            text.append(
                    ", resources: {requests: {storage: 1Gi}}}, status: {phase: Bound, capacity: {storage: 2Gi}}}\n");
        }
        text.append("---\napiVersion: v1\nkind: PersistentVolumeList\nitems:\n");
        for (String claim : claims) {
            text.append("  - {metadata: {name: pv-").append(claim);
            text.append(
                    "}, spec: {storageClassName: fast, capacity: {storage: 2Gi}, claimRef: {namespace: apps, name: ");
            text.append(claim).append("}, csi: {driver: DRIVER, volumeHandle: ").append(claim);
            text.append("}}, status: {phase: Bound}}\n");
        }
        return text.toString().replace("DRIVER", driver).replace("CLASSES", classes);
    }

    /** An entry of {@code classes}. */
    static String snapshotClass(String name, String driver) {
        return "{metadata: {name: " + name + "}, driver: " + driver + ", deletionPolicy: Delete}";
    }
}
