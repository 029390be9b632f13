package io.github.snapworthy.console;

import io.github.snapworthy.console.board.Sighting;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.kubernetes.ClusterFiles;
import io.github.snapworthy.kubernetes.ReadOptions;
import io.github.snapworthy.kubernetes.Source;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Clusters of the tests, as YAML. */
final class Clusters {
    /** A name that tries to be markup, to turn the writing direction, and to say what nobody wrote. */
    static final String HOSTILE = "<img/src=x".replace('/', '\u200b') + "onerror=document.title='pwned'>\u202eegami";

    /** As long as a name can be. */
    static final String LONG = "a-very-long-name-".repeat(15).substring(0, 253);

    /** A class for the driver of {@link #claim}. */
    static final String CLASS = """
            apiVersion: snapshot.storage.k8s.io/v1
            kind: VolumeSnapshotClass
            metadata: {name: ebs-snapshot}
            driver: ebs.csi.aws.com
            deletionPolicy: Retain
            """;

    private Clusters() {}

    /** One more class that is marked as the default of that driver. */
    static String marked(String name) {
        return CLASS.replace(
                "{name: ebs-snapshot}",
                "{name: " + name + ", annotations: {snapshot.storage.kubernetes.io/is-default-class: 'true'}}");
    }

    /** What vouches for everything that decisions on claims read, and classes of one driver, none of snapshots. */
    static String base() {
        return """
                apiVersion: v1
                kind: SecretList
                items: [{metadata: {name: s, namespace: s}}]
                ---
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinitionList
                items:
                %s
                ---
                apiVersion: storage.k8s.io/v1
                kind: CSIDriverList
                items: [{metadata: {name: ebs.csi.aws.com}, spec: {attachRequired: true}}]
                ---
                apiVersion: storage.k8s.io/v1
                kind: CSINodeList
                items: [{metadata: {name: n1}, spec: {drivers: [{name: ebs.csi.aws.com, nodeID: n1}]}}]
                ---
                apiVersion: storage.k8s.io/v1
                kind: StorageClassList
                items: [{metadata: {name: fast}, provisioner: ebs.csi.aws.com}]
                ---
                apiVersion: snapshot.storage.k8s.io/v1
                kind: VolumeSnapshotClassList
                items: []
                ---
                apiVersion: v1
                kind: PodList
                items: []
                ---
                apiVersion: v1
                kind: ResourceQuotaList
                items: []
                ---
                apiVersion: storage.k8s.io/v1
                kind: VolumeAttachmentList
                items: []
                """.formatted(definition("volumesnapshotclasses", "VolumeSnapshotClass")
                + definition("volumesnapshotcontents", "VolumeSnapshotContent")
                + definition("volumesnapshots", "VolumeSnapshot"));
    }

    private static String definition(String plural, String kind) {
        return "- {metadata: {name: " + plural
                + ".snapshot.storage.k8s.io}, spec: {group: snapshot.storage.k8s.io, names:" + " {kind: " + kind
                + ", plural: " + plural + "}, versions: [{name: v1, served: true, storage: true}]}}\n";
    }

    /** A claim that is bound to a volume of its own. */
    static String claim(String namespace, String name) {
        String uid = Integer.toHexString(name.hashCode());
        return """
                ---
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: "%1$s", namespace: %2$s, uid: u%3$s, annotations: {pv.kubernetes.io/bind-completed: 'yes'}}
                spec: {storageClassName: fast, volumeName: pv-%3$s, accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
                status: {phase: Bound, capacity: {storage: 1Gi}}
                ---
                apiVersion: v1
                kind: PersistentVolume
                metadata: {name: pv-%3$s}
                spec: {storageClassName: fast, capacity: {storage: 1Gi}, csi: {driver: ebs.csi.aws.com, volumeHandle: h%3$s}, claimRef: {namespace: %2$s, name: "%1$s", uid: u%3$s}}
                status: {phase: Bound}
                """.formatted(name, namespace, uid);
    }

    /** A machine with one disk from that claim. */
    static String machine(String namespace, String name, String claim) {
        return """
                ---
                apiVersion: kubevirt.io/v1
                kind: VirtualMachine
                metadata: {name: "%s", namespace: %s}
                spec: {template: {spec: {domain: {devices: {disks: [{name: root, disk: {}}]}}, volumes: [{name: root, persistentVolumeClaim: {claimName: "%s"}}]}}}
                """.formatted(name, namespace, claim);
    }

    /** Names that mean harm, and one that is as long as can be. */
    static String hostile() {
        String name = HOSTILE.replace("\u200b", "\\u200b").replace("\u202e", "\\u202e");
        return base()
                + claim("apps", name)
                + claim("apps", LONG)
                + machine("apps", name, name)
                + machine("apps", LONG, LONG);
    }

    /** That many claims in ten namespaces. Lines of JSON are read many times as quickly as YAML. */
    static Sighting many(int count) {
        String claims = IntStream.range(0, count)
                .mapToObj(i -> bound("ns-" + i % 10, "data-%05d".formatted(i)))
                .collect(Collectors.joining());
        return seen(base() + "---\n" + CLASS, claims);
    }

    /** The same as {@link #claim}, as two lines of JSON. */
    private static String bound(String namespace, String name) {
        return """
                {"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"name":"%1$s","namespace":"%2$s","uid":"u%1$s","annotations":{"pv.kubernetes.io/bind-completed":"yes"}},"spec":{"storageClassName":"fast","volumeName":"pv-%1$s","accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1Gi"}}},"status":{"phase":"Bound","capacity":{"storage":"1Gi"}}}
                {"apiVersion":"v1","kind":"PersistentVolume","metadata":{"name":"pv-%1$s"},"spec":{"storageClassName":"fast","capacity":{"storage":"1Gi"},"csi":{"driver":"ebs.csi.aws.com","volumeHandle":"h%1$s"},"claimRef":{"namespace":"%2$s","name":"%1$s","uid":"u%1$s"}},"status":{"phase":"Bound"}}
                """.formatted(name, namespace);
    }

    /** What a board is told of such texts. */
    static Sighting seen(String... texts) {
        List<Source> sources = Stream.of(texts)
                .map(text -> Source.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test.yaml"))
                .toList();
        return Sighting.of(ClusterFiles.read(sources, ReadOptions.defaults())
                .addTo(Inventory.builder())
                .build());
    }
}
