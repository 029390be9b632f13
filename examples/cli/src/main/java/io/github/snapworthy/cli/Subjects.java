package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmBackup;
import io.github.snapworthy.core.VmBackupRef;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.VmSnapshot;
import io.github.snapworthy.core.VmSnapshotRef;
import io.github.snapworthy.core.VolumeSnapshot;
import io.github.snapworthy.core.VolumeSnapshotRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom the operations are asked for.
 *
 * @param named those that were named, whether they are there or not; none for everything that can be one
 * @param namespaces the namespaces that count, none for all
 * @param selector the labels that count
 */
record Subjects(ImmutableList<Subject> named, ImmutableSet<String> namespaces, LabelSelector selector) {
    /** The subjects in a cluster. One that is not there has no labels; one that is malformed may have any. */
    List<Subject> in(Collected collected) {
        Stream<Subject> all = named.isEmpty() ? all(collected) : named.stream();
        return all.filter(subject -> namespaces.isEmpty() || namespaces.contains(subject.namespace()))
                .filter(subject -> collected.malformed().contains(subject.object())
                        || selector.selects(labels(collected.seen(), subject.object())))
                .toList();
    }

    /** Also those that could not be read: a claim is no less there for that. */
    private static Stream<Subject> all(Collected collected) {
        return Stream.of(Kind.CLAIM, Kind.VM, Kind.SNAPSHOT, Kind.VM_SNAPSHOT, Kind.HARVESTER_BACKUP)
                .flatMap(kind -> Stream.concat(
                        collected.seen().refs(kind).stream(),
                        collected.malformed().stream().filter(ref -> ref.kind() == kind)))
                .map(Subjects::subject);
    }

    private static Subject subject(ObjectRef ref) {
        return switch (ref.kind()) {
            case CLAIM -> ClaimRef.of(ref.namespace(), ref.name());
            case VM -> VmRef.of(ref.namespace(), ref.name());
            case SNAPSHOT -> VolumeSnapshotRef.of(ref.namespace(), ref.name());
            case VM_SNAPSHOT -> VmSnapshotRef.of(ref.namespace(), ref.name());
            case HARVESTER_BACKUP -> VmBackupRef.of(ref.namespace(), ref.name());
            default -> throw new IllegalArgumentException("ref: expected a subject, was " + ref);
        };
    }

    private static ImmutableMap<String, String> labels(Inventory seen, ObjectRef ref) {
        Optional<ClusterObject> object = seen.find(ref);
        if (object.isPresent() && object.get() instanceof Claim claim) {
            return claim.labels();
        }
        if (object.isPresent() && object.get() instanceof VirtualMachine machine) {
            return machine.labels();
        }
        if (object.isPresent() && object.get() instanceof VolumeSnapshot snapshot) {
            return snapshot.labels();
        }
        if (object.isPresent() && object.get() instanceof VmSnapshot snapshot) {
            return snapshot.labels();
        }
        if (object.isPresent() && object.get() instanceof VmBackup backup) {
            return backup.labels();
        }
        return ImmutableMap.of();
    }
}
