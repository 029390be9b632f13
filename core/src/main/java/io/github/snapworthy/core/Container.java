package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;

/**
 * A container of a pod or of a pod template, reduced to what tells a CSI sidecar and its driver.
 *
 * @param name the name of the container
 * @param readiness whether it was ready when it was seen
 * @param words the texts that may name a driver: values of arguments and environment variables, and the folder of a
 *     {@code .../plugins/NAME/csi.sock}
 * @param flags the arguments that are switches, as written: {@code --default-snapshot-move-data} for example
 */
public record Container(String name, Readiness readiness, ImmutableSet<String> words, ImmutableSet<String> flags) {
    /** Whether a container was ready. */
    public enum Readiness {
        READY,
        NOT_READY
    }

    public Container {
        requireNonNull(name, "name");
        requireNonNull(readiness, "readiness");
        requireNonNull(words, "words");
        requireNonNull(flags, "flags");
    }
}
