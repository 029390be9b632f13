package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

/**
 * A VolumeAttachment: the volume is attached to the node, or is being attached or detached.
 *
 * @param ref which object it is
 * @param volumeName the volume, {@code spec.source.persistentVolumeName}
 * @param node the node, {@code spec.nodeName}
 */
public record Attachment(ObjectRef ref, String volumeName, String node) implements ClusterObject {
    public Attachment {
        requireNonNull(ref, "ref");
        requireNonNull(volumeName, "volumeName");
        requireNonNull(node, "node");
    }

    /** The attachment of that name. */
    public static Attachment of(String name, String volumeName, String node) {
        return new Attachment(ObjectRef.of(Kind.ATTACHMENT, name), volumeName, node);
    }
}
