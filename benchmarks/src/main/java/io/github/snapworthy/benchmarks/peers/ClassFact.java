package io.github.snapworthy.benchmarks.peers;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/**
 * A VolumeSnapshotClass.
 *
 * @param name the name
 * @param driver its driver
 * @param marked whether it is marked as the default
 * @param parameters its parameters
 */
public record ClassFact(String name, String driver, boolean marked, ImmutableMap<String, String> parameters) {
    private static final String SECRET = "csi.storage.k8s.io/snapshotter-secret-name";
    private static final String SECRET_NAMESPACE = "csi.storage.k8s.io/snapshotter-secret-namespace";
    private static final String LIST_SECRET = "csi.storage.k8s.io/snapshotter-list-secret-name";
    private static final String LIST_SECRET_NAMESPACE = "csi.storage.k8s.io/snapshotter-list-secret-namespace";

    /** Whether a needed parameter is missing, or half of a reference to a Secret. */
    public boolean lacks(ImmutableSet<String> needed) {
        for (String key : needed) {
            if (!gives(key)) {
                return true;
            }
        }
        return gives(SECRET) != gives(SECRET_NAMESPACE) || gives(LIST_SECRET) != gives(LIST_SECRET_NAMESPACE);
    }

    private boolean gives(String key) {
        String value = parameters.get(key);
        return value != null && !value.isBlank();
    }
}
