package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * Asks for a new virtual machine with the data of another.
 *
 * @param subject the machine that is cloned
 * @param target what the new machine is to be
 * @param methods the methods that the host allows for its disks, empty where it leaves them to the profile
 * @param snapshotClass the VolumeSnapshotClass for disks whose clone goes over a snapshot
 */
public record VmCloneRequest(
        VmRef subject, NewMachine target, ImmutableList<CloneMethod> methods, Optional<String> snapshotClass)
        implements Request {
    public VmCloneRequest {
        requireNonNull(subject, "subject");
        requireNonNull(target, "target");
        requireNonNull(methods, "methods");
        requireNonNull(snapshotClass, "snapshotClass");
    }

    static VmCloneRequest of(VmRef subject) {
        return new VmCloneRequest(subject, NewMachine.LIKE_ITS_SOURCE, ImmutableList.of(), Optional.empty());
    }

    /**
     * Into a machine of that namespace and name; without it the host names the machine, and no name is judged. A name that
     * no machine can bear is refused by the decision, not here.
     *
     * @throws IllegalArgumentException if the namespace is none
     */
    public VmCloneRequest named(String namespace, String name) {
        return with(target.called(namespace, name));
    }

    /** Into claims of that StorageClass; without it, each of that of its source. */
    public VmCloneRequest storageClass(String name) {
        return with(target.claims().ofClass(name));
    }

    /** Into claims of that namespace; without it, of that of the machine. */
    public VmCloneRequest into(String namespace) {
        return with(target.claims().in(namespace));
    }

    /** Into a machine that is to run on that node. */
    public VmCloneRequest onNode(String name) {
        return with(target.claims().on(name));
    }

    /** Into claims of that many bytes each, see {@link Bytes}; without it, each of the size of its source. */
    public VmCloneRequest size(long bytes) {
        return with(target.claims().ofSize(bytes));
    }

    /** Into claims of that volume mode; without it, each of that of its source. */
    public VmCloneRequest volumeMode(VolumeMode mode) {
        return with(target.claims().ofMode(mode));
    }

    /** With that VolumeSnapshotClass and no other, where a clone goes over a snapshot. */
    public VmCloneRequest withClass(String name) {
        return new VmCloneRequest(subject, target, methods, Optional.of(Names.require(name, "name")));
    }

    /** By one of these methods; a host that names {@code COPY} thereby vouches for the copier. */
    public VmCloneRequest using(CloneMethod... methods) {
        if (methods.length == 0) {
            throw new IllegalArgumentException("methods: expected at least one");
        }
        return new VmCloneRequest(subject, target, ImmutableSet.copyOf(methods).asList(), snapshotClass);
    }

    private VmCloneRequest with(NewClaim each) {
        return with(target.with(each));
    }

    private VmCloneRequest with(NewMachine changed) {
        return new VmCloneRequest(subject, changed, methods, snapshotClass);
    }

    @Override
    public Operation operation() {
        return Operation.CLONE;
    }
}
