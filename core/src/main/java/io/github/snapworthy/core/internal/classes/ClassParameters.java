package io.github.snapworthy.core.internal.classes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the parameters of a snapshot class have to say. */
public final class ClassParameters {
    private static final String SECRET_NAME = "csi.storage.k8s.io/snapshotter-secret-name";
    private static final String SECRET_NAMESPACE = "csi.storage.k8s.io/snapshotter-secret-namespace";
    private static final ImmutableMap<String, String> HALVES = ImmutableMap.of(
            SECRET_NAME,
            SECRET_NAMESPACE,
            "csi.storage.k8s.io/snapshotter-list-secret-name",
            "csi.storage.k8s.io/snapshotter-list-secret-namespace");

    private ClassParameters() {}

    /** The needed ones that are not given, and the other half of each half reference to a Secret. */
    public static ImmutableList<String> missing(SnapshotClass of, ImmutableSet<String> needed) {
        Map<String, String> parameters = of.parameters();
        if (parameters.isEmpty() && needed.isEmpty()) {
            return ImmutableList.of();
        }
        List<String> missing = new ArrayList<>(0);
        for (String key : needed) {
            if (!isGiven(parameters, key)) {
                missing.add(key);
            }
        }
        HALVES.forEach((name, namespace) -> {
            if (isGiven(parameters, name) != isGiven(parameters, namespace)) {
                missing.add(isGiven(parameters, name) ? namespace : name);
            }
        });
        return ImmutableSortedSet.copyOf(missing).asList();
    }

    private static boolean isGiven(Map<String, String> parameters, String key) {
        String value = parameters.get(key);
        return value != null && !value.isBlank();
    }

    /** The Secret that the class names; null where it names none, or a template. */
    public static @Nullable ObjectRef secret(SnapshotClass of) {
        String name = of.parameters().get(SECRET_NAME);
        String namespace = of.parameters().get(SECRET_NAMESPACE);
        if (name == null || namespace == null || name.contains("${") || namespace.contains("${")) {
            return null;
        }
        return ObjectRef.of(Kind.SECRET, namespace, name);
    }
}
