package io.github.snapworthy.testkit.internal.yaml;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import java.util.Map;

/**
 * An object as Kubernetes writes it, by its parts.
 *
 * @param metadata the metadata beside name and namespace
 * @param top the fields beside metadata, spec and status
 * @param spec the spec
 * @param status the status
 */
record Manifest(Fields metadata, Fields top, Fields spec, Fields status) {
    /** An empty object. */
    static Manifest empty() {
        return new Manifest(Fields.none(), Fields.none(), Fields.none(), Fields.none());
    }

    /** Puts the labels and annotations. */
    Manifest labelled(ImmutableMap<String, String> labels, ImmutableMap<String, String> annotations) {
        metadata.texts("labels", labels).texts("annotations", annotations);
        return this;
    }

    /** Marks it as being deleted. */
    Manifest terminating(boolean terminating) {
        if (terminating) {
            metadata.text("deletionTimestamp", "2026-01-01T00:00:00Z");
        }
        return this;
    }

    /** A map that a reader expects to be there, be it empty. */
    Map<String, Object> map(ObjectRef ref, boolean needsSpec) {
        Fields named = Fields.none().text("name", ref.name());
        if (!ref.namespace().isEmpty()) {
            named.text("namespace", ref.namespace());
        }
        named.map().putAll(metadata.map());
        Fields all = header(ref.kind(), ref.kind().bareName()).map("metadata", named.map());
        all.map().putAll(top.map());
        if (needsSpec) {
            all.map("spec", spec.map());
        } else {
            all.in("spec", spec);
        }
        return all.in("status", status).map();
    }

    /** Version and kind; decisions look at the group alone. */
    static Fields header(Kind kind, String name) {
        String version = kind.group().isEmpty() ? "v1" : kind.group() + "/" + version(kind);
        return Fields.none().text("apiVersion", version).text("kind", name);
    }

    private static String version(Kind kind) {
        return switch (kind.group()) {
            case "harvesterhci.io", "snapshot.kubevirt.io", "cdi.kubevirt.io", "groupsnapshot.storage.k8s.io" ->
                "v1beta1";
            case "longhorn.io" -> "v1beta2";
            case "backup.kubevirt.io", "cbt.storage.k8s.io" -> "v1alpha1";
            default -> "v1";
        };
    }
}
