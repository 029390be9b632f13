package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

/**
 * A DataVolume of CDI; its claim has the same namespace and name.
 *
 * @param ref which object it is
 * @param progress whether its claim is populated
 */
public record DataVolume(ObjectRef ref, Progress progress) implements ClusterObject {
    /** {@code status.phase}, reduced to the one question. */
    public enum Progress {
        POPULATING,
        POPULATED
    }

    public DataVolume {
        requireNonNull(ref, "ref");
        requireNonNull(progress, "progress");
    }
}
