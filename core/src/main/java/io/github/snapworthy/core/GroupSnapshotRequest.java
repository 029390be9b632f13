package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Asks for a snapshot of several claims at one moment: those of a set, or those of a machine.
 *
 * @param subject the set or machine
 * @param groupSnapshotClass the VolumeGroupSnapshotClass that the request names
 */
public record GroupSnapshotRequest(Subject subject, Optional<String> groupSnapshotClass) implements Request {
    public GroupSnapshotRequest {
        Operation.GROUP_SNAPSHOT.require(requireNonNull(subject, "subject"));
        requireNonNull(groupSnapshotClass, "groupSnapshotClass");
    }

    static GroupSnapshotRequest of(Subject subject) {
        return new GroupSnapshotRequest(subject, Optional.empty());
    }

    /** With that VolumeGroupSnapshotClass and no other. */
    public GroupSnapshotRequest withClass(String name) {
        return new GroupSnapshotRequest(subject, Optional.of(Names.require(name, "name")));
    }

    @Override
    public Operation operation() {
        return Operation.GROUP_SNAPSHOT;
    }
}
