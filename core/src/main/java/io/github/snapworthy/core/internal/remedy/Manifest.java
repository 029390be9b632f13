package io.github.snapworthy.core.internal.remedy;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Quota;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.StorageProfile;
import io.github.snapworthy.core.internal.store.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes objects as manifests, with all that decisions read of them: read again, a manifest is the object that was written.
 */
final class Manifest {
    private static final String EXISTS =
            "# It exists: kubectl patch -f FILE --type=merge --patch-file FILE keeps what is not written here.\n";

    private final Store store;

    Manifest(Store store) {
        this.store = store;
    }

    /** The object as one YAML document; empty where it is of a kind that no remedy writes, or its version is not known. */
    Optional<String> of(ClusterObject object) {
        return version(object.ref().kind()).map(version -> {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("apiVersion", version);
            document.put("kind", object.ref().kind().bareName());
            fill(document, object);
            return (store.get(object.ref()) == null ? "" : EXISTS) + Yaml.of(document);
        });
    }

    private Optional<String> version(Kind kind) {
        return switch (kind) {
            case QUOTA -> Optional.of("v1");
            case SNAPSHOT_CLASS, STORAGE_CLASS -> Optional.of(kind.group() + "/v1");
            case SETTING, STORAGE_PROFILE -> Optional.of(kind.group() + "/v1beta1");
            case GROUP_SNAPSHOT_CLASS -> served(kind);
            default -> Optional.empty();
        };
    }

    /** The newest version that the cluster serves. */
    private Optional<String> served(Kind kind) {
        return store.get(ApiDefinition.refOf(kind)) instanceof ApiDefinition definition
                ? Stream.of("v1", "v1beta2", "v1beta1", "v1alpha1")
                        .filter(definition.servedVersions()::contains)
                        .findFirst()
                        .map(version -> kind.group() + "/" + version)
                : Optional.empty();
    }

    private static void fill(Map<String, Object> document, ClusterObject object) {
        if (object instanceof SnapshotClass found) {
            document.put("metadata", metadata(found.ref(), found.labels(), found.annotations()));
            document.put("driver", found.driver().value());
            document.put("deletionPolicy", found.deletesWithObject() ? "Delete" : "Retain");
            putFilled(document, "parameters", found.parameters());
        } else if (object instanceof StorageClass found) {
            document.put("metadata", metadata(found.ref(), ImmutableMap.of(), found.annotations()));
            storageClass(document, found);
        } else if (object instanceof Setting found) {
            document.put("metadata", metadata(found.ref(), ImmutableMap.of(), ImmutableMap.of()));
            document.put("value", found.value());
            document.put("default", found.defaultValue());
        } else if (object instanceof Quota found) {
            document.put("metadata", metadata(found.ref(), ImmutableMap.of(), ImmutableMap.of()));
            document.put("spec", ImmutableMap.of("hard", found.hard()));
            document.put("status", ImmutableMap.of("used", found.used()));
        } else if (object instanceof StorageProfile found) {
            document.put("metadata", metadata(found.ref(), ImmutableMap.of(), ImmutableMap.of()));
            document.put("spec", spec(found));
            document.put("status", status(found));
        }
    }

    private static void storageClass(Map<String, Object> document, StorageClass found) {
        document.put("provisioner", found.provisioner());
        putFilled(document, "parameters", found.parameters());
        if (found.bindsOnFirstConsumer()) {
            document.put("volumeBindingMode", "WaitForFirstConsumer");
        }
        if (found.allowsExpansion()) {
            document.put("allowVolumeExpansion", true);
        }
    }

    private static Map<String, Object> spec(StorageProfile found) {
        Map<String, Object> spec = new LinkedHashMap<>();
        found.requestedSnapshotClass().ifPresent(name -> spec.put("snapshotClass", name));
        found.requestedCloneStrategy().ifPresent(name -> spec.put("cloneStrategy", name));
        return spec;
    }

    private static Map<String, Object> status(StorageProfile found) {
        Map<String, Object> status = new LinkedHashMap<>();
        found.provisioner().ifPresent(name -> status.put("provisioner", name));
        found.snapshotClass().ifPresent(name -> status.put("snapshotClass", name));
        found.cloneStrategy().ifPresent(name -> status.put("cloneStrategy", name));
        return status;
    }

    private static Map<String, Object> metadata(
            ObjectRef ref, Map<String, String> labels, Map<String, String> annotations) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", ref.name());
        if (!ref.namespace().isEmpty()) {
            metadata.put("namespace", ref.namespace());
        }
        putFilled(metadata, "labels", labels);
        putFilled(metadata, "annotations", annotations);
        return metadata;
    }

    private static void putFilled(Map<String, Object> document, String key, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            document.put(key, texts);
        }
    }
}
