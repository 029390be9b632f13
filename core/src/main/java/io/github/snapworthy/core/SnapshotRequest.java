package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Asks for a snapshot of a claim or of a virtual machine.
 *
 * @param subject the claim or machine
 * @param snapshotClass the VolumeSnapshotClass that the request names
 */
public record SnapshotRequest(Subject subject, Optional<String> snapshotClass) implements Request {
    public SnapshotRequest {
        Operation.SNAPSHOT.require(requireNonNull(subject, "subject"));
        requireNonNull(snapshotClass, "snapshotClass");
    }

    static SnapshotRequest of(Subject subject) {
        return new SnapshotRequest(subject, Optional.empty());
    }

    /** With that VolumeSnapshotClass and no other. */
    public SnapshotRequest withClass(String name) {
        return new SnapshotRequest(subject, Optional.of(Names.require(name, "name")));
    }

    @Override
    public Operation operation() {
        return Operation.SNAPSHOT;
    }
}
