package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * Asks for a new claim with the data of another.
 *
 * @param subject the claim that is cloned
 * @param target what the new claim is to be
 * @param methods the methods that the host allows, empty where it leaves them to the profile
 * @param snapshotClass the VolumeSnapshotClass for a clone that goes over a snapshot
 */
public record CloneRequest(
        ClaimRef subject, NewClaim target, ImmutableList<CloneMethod> methods, Optional<String> snapshotClass)
        implements Request {
    public CloneRequest {
        requireNonNull(subject, "subject");
        requireNonNull(target, "target");
        requireNonNull(methods, "methods");
        requireNonNull(snapshotClass, "snapshotClass");
    }

    static CloneRequest of(ClaimRef subject) {
        return new CloneRequest(subject, NewClaim.LIKE_ITS_SOURCE, ImmutableList.of(), Optional.empty());
    }

    /** Into a claim of that StorageClass; without it, of that of the source. */
    public CloneRequest storageClass(String name) {
        return with(target.ofClass(name));
    }

    /** Into a claim of that many bytes, see {@link Bytes}; without it, of the size of the source. */
    public CloneRequest size(long bytes) {
        return with(target.ofSize(bytes));
    }

    /** Into a claim of that volume mode; without it, of that of the source. */
    public CloneRequest volumeMode(VolumeMode mode) {
        return with(target.ofMode(mode));
    }

    /** Into a claim of that namespace; without it, of that of the source. */
    public CloneRequest into(String namespace) {
        return with(target.in(namespace));
    }

    /** Into a claim that is to be used on that node. */
    public CloneRequest onNode(String name) {
        return with(target.on(name));
    }

    /** With that VolumeSnapshotClass and no other, where the clone goes over a snapshot. */
    public CloneRequest withClass(String name) {
        return new CloneRequest(subject, target, methods, Optional.of(Names.require(name, "name")));
    }

    /** By one of these methods; a host that names {@code COPY} thereby vouches for the copier. */
    public CloneRequest using(CloneMethod... methods) {
        if (methods.length == 0) {
            throw new IllegalArgumentException("methods: expected at least one");
        }
        return new CloneRequest(subject, target, ImmutableSet.copyOf(methods).asList(), snapshotClass);
    }

    private CloneRequest with(NewClaim changed) {
        return new CloneRequest(subject, changed, methods, snapshotClass);
    }

    @Override
    public Operation operation() {
        return Operation.CLONE;
    }
}
