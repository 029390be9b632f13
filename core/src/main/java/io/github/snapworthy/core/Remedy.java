package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What would change the answer. It is sufficient where it was applied and decided again, and the verdict became better.
 *
 * @param kind a stable name of the kind of remedy
 * @param by who can do it
 * @param text one sentence
 * @param manifest the object to apply, where one can be written
 * @param sufficient whether its changes alone have been proved to make the verdict better
 * @param changes what it does to the inventory; empty where it cannot be written as objects
 */
public record Remedy(
        String kind, By by, String text, Optional<String> manifest, boolean sufficient, ImmutableList<Change> changes) {
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
        requireNonNull(changes, "changes");
    }

    /** A remedy that has not been tried. */
    public Remedy(String kind, By by, String text, Optional<String> manifest) {
        this(kind, by, text, manifest, false, ImmutableList.of());
    }

    /** The same with its changes, which have been tried and suffice. */
    public Remedy provedBy(Iterable<Change> changes) {
        return new Remedy(kind, by, text, manifest, true, ImmutableList.copyOf(changes));
    }
}
