package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

/**
 * Asks for a new claim from a VolumeSnapshot.
 *
 * @param subject the snapshot
 * @param target what the new claim is to be
 */
public record RestoreRequest(VolumeSnapshotRef subject, NewClaim target) implements Request {
    public RestoreRequest {
        requireNonNull(subject, "subject");
        requireNonNull(target, "target");
    }

    static RestoreRequest of(VolumeSnapshotRef subject) {
        return new RestoreRequest(subject, NewClaim.LIKE_ITS_SOURCE);
    }

    /** Into a claim of that StorageClass; without it, of that of the claim that the snapshot was made of. */
    public RestoreRequest storageClass(String name) {
        return new RestoreRequest(subject, target.ofClass(name));
    }

    /** Into a claim of that many bytes, see {@link Bytes}; without it, of the size of the snapshot. */
    public RestoreRequest size(long bytes) {
        return new RestoreRequest(subject, target.ofSize(bytes));
    }

    /** Into a claim of that volume mode; without it, of that of the snapshot. */
    public RestoreRequest volumeMode(VolumeMode mode) {
        return new RestoreRequest(subject, target.ofMode(mode));
    }

    /** Into a claim of that namespace; without it, of that of the snapshot. */
    public RestoreRequest into(String namespace) {
        return new RestoreRequest(subject, target.in(namespace));
    }

    /** Into a claim that is to be used on that node. */
    public RestoreRequest onNode(String name) {
        return new RestoreRequest(subject, target.on(name));
    }

    @Override
    public Operation operation() {
        return Operation.RESTORE;
    }
}
