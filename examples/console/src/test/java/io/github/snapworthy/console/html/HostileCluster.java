package io.github.snapworthy.console.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A cluster in which everything that anybody can name has a hostile name, and values are hostile too. */
final class HostileCluster {
    private static final ObjectMapper JSON = new ObjectMapper(
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build());

    /** Stands in a secret, and nowhere else. */
    static final String SECRET = "hunter2-hunter2";

    private final List<String> lines = new ArrayList<>();

    private HostileCluster() {}

    /** One claim with its volume, class and driver for each name, and its machine. */
    static String of(List<String> names) {
        HostileCluster cluster = new HostileCluster();
        names.forEach(cluster::add);
        return String.join("\n", cluster.lines);
    }

    private void add(String name) {
        object(
                "v1",
                "PersistentVolumeClaim",
                name,
                Map.of(
                        "spec", Map.of("volumeName", "pv-" + name, "storageClassName", name),
                        "status", Map.of("phase", "Bound")));
        object(
                "v1",
                "PersistentVolume",
                "pv-" + name,
                Map.of("spec", Map.of("csi", Map.of("driver", name, "volumeAttributes", Map.of("type", name)))));
        object("storage.k8s.io/v1", "StorageClass", name, Map.of("provisioner", name));
        object(
                "snapshot.storage.k8s.io/v1",
                "VolumeSnapshotClass",
                name,
                ImmutableMap.of(
                        "driver",
                        name,
                        "deletionPolicy",
                        "Delete",
                        "parameters",
                        Map.of(
                                "type",
                                name,
                                "csi.storage.k8s.io/snapshotter-secret-name",
                                "the-secret",
                                "csi.storage.k8s.io/snapshotter-secret-namespace",
                                "apps")));
        object("v1", "Secret", name, Map.of("stringData", Map.of("key", SECRET), "data", Map.of("key", SECRET)));
        object(
                "kubevirt.io/v1",
                "VirtualMachine",
                name,
                Map.of(
                        "spec",
                        Map.of(
                                "template",
                                Map.of(
                                        "spec",
                                        Map.of(
                                                "volumes",
                                                ImmutableList.of(Map.of(
                                                        "name",
                                                        name,
                                                        "persistentVolumeClaim",
                                                        Map.of("claimName", name))))))));
    }

    private void object(String version, String kind, String name, Map<String, Object> more) {
        Map<String, Object> object = ImmutableMap.<String, Object>builder()
                .put("apiVersion", version)
                .put("kind", kind)
                .put("metadata", Map.of("name", name, "namespace", name))
                .putAll(more)
                .buildOrThrow();
        try {
            lines.add(JSON.writeValueAsString(object));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
