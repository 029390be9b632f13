package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * Asks for a backup of a claim or of a virtual machine.
 *
 * @param subject the claim or machine
 * @param snapshotClass the VolumeSnapshotClass that the request names
 * @param methods the methods that the host declares, empty where it leaves them to the profile
 * @param targetClaim the claim that a changed-block backup is written to, in the namespace of the machine
 * @param velero what the request says of Velero; only profiles with its rules read it
 */
public record BackupRequest(
        Subject subject,
        Optional<String> snapshotClass,
        ImmutableList<BackupMethod> methods,
        Optional<String> targetClaim,
        VeleroSettings velero)
        implements Request {
    public BackupRequest {
        Operation.BACKUP.require(requireNonNull(subject, "subject"));
        requireNonNull(snapshotClass, "snapshotClass");
        requireNonNull(methods, "methods");
        requireNonNull(targetClaim, "targetClaim");
        requireNonNull(velero, "velero");
    }

    static BackupRequest of(Subject subject) {
        return new BackupRequest(
                subject, Optional.empty(), ImmutableList.of(), Optional.empty(), VeleroSettings.none());
    }

    /** With that VolumeSnapshotClass and no other. */
    public BackupRequest withClass(String name) {
        return new BackupRequest(subject, Optional.of(Names.require(name, "name")), methods, targetClaim, velero);
    }

    /** By one of these methods; in profile kubernetes the host thereby vouches for mover, agent and target. */
    public BackupRequest using(BackupMethod... methods) {
        if (methods.length == 0) {
            throw new IllegalArgumentException("methods: expected at least one");
        }
        return new BackupRequest(
                subject,
                snapshotClass,
                ImmutableList.copyOf(methods).stream().distinct().collect(ImmutableList.toImmutableList()),
                targetClaim,
                velero);
    }

    /** Written to that claim, for changed blocks. */
    public BackupRequest targetClaim(String name) {
        return new BackupRequest(subject, snapshotClass, methods, Optional.of(Names.require(name, "name")), velero);
    }

    /** With these settings of Velero, which go before those that the cluster shows. */
    public BackupRequest under(VeleroSettings settings) {
        return new BackupRequest(subject, snapshotClass, methods, targetClaim, settings);
    }

    @Override
    public Operation operation() {
        return Operation.BACKUP;
    }
}
