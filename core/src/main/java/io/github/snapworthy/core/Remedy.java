package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What would change the answer.
 *
 * @param kind a stable name of the kind of remedy
 * @param by who can do it
 * @param text one sentence
 * @param manifest the object to apply, where one can be written
 */
public record Remedy(String kind, By by, String text, Optional<String> manifest) {
    /** Who can carry out a remedy. */
    public enum By {
        USER,
        CLUSTER_ADMIN,
        STORAGE_VENDOR,
        /** Nobody: an ordinary event is waited for. */
        TIME
    }

    public Remedy {
        requireNonNull(kind, "kind");
        requireNonNull(by, "by");
        requireNonNull(text, "text");
        requireNonNull(manifest, "manifest");
    }
}
