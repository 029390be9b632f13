package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a request says of the claim that it asks for. What it does not say is as it is at the source.
 *
 * @param storageClass the StorageClass
 * @param namespace the namespace
 * @param bytes the size in bytes, positive
 * @param volumeMode the volume mode
 * @param node the node on which the claim is to be used
 */
public record NewClaim(
        Optional<String> storageClass,
        Optional<String> namespace,
        OptionalLong bytes,
        Optional<VolumeMode> volumeMode,
        Optional<String> node) {
    /** Nothing is said: all is as it is at the source. */
    static final NewClaim LIKE_ITS_SOURCE =
            new NewClaim(Optional.empty(), Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());

    public NewClaim {
        requireNonNull(storageClass, "storageClass");
        requireNonNull(namespace, "namespace");
        requireNonNull(bytes, "bytes");
        requireNonNull(volumeMode, "volumeMode");
        requireNonNull(node, "node");
        if (bytes.isPresent() && bytes.getAsLong() <= 0) {
            throw new IllegalArgumentException("bytes: expected a size above 0, was " + bytes.getAsLong());
        }
    }

    NewClaim ofClass(String name) {
        return new NewClaim(Optional.of(Names.require(name, "name")), namespace, bytes, volumeMode, node);
    }

    NewClaim in(String name) {
        return new NewClaim(storageClass, Optional.of(Names.require(name, "namespace")), bytes, volumeMode, node);
    }

    NewClaim ofSize(long size) {
        return new NewClaim(storageClass, namespace, OptionalLong.of(size), volumeMode, node);
    }

    NewClaim ofMode(VolumeMode mode) {
        return new NewClaim(storageClass, namespace, bytes, Optional.of(requireNonNull(mode, "mode")), node);
    }

    NewClaim on(String name) {
        return new NewClaim(storageClass, namespace, bytes, volumeMode, Optional.of(Names.require(name, "node")));
    }
}
