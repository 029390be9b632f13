package io.github.snapworthy.core.internal.remedy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimSetRef;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.internal.evidence.DriverKnowledge;
import io.github.snapworthy.core.internal.rules.World;
import io.github.snapworthy.core.internal.store.Index;
import io.github.snapworthy.core.internal.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A finding that blocks, and where it was found.
 *
 * @param world what was decided over
 * @param request what was asked
 * @param finding what blocks
 */
record Ailment(World world, Request request, Finding finding) {
    Store store() {
        return world.store();
    }

    /** An argument of the finding; empty where it has none of that name, or a blank one, as a decision of a host's own may. */
    Optional<String> argument(String name) {
        return Optional.ofNullable(finding.arguments().get(name)).filter(value -> !value.isBlank());
    }

    /** Whether the finding is about group snapshots. */
    boolean isOfGroup() {
        return argument("group").isPresent();
    }

    /** The kind of the classes that the finding is about. */
    Kind classKind() {
        return isOfGroup() ? Kind.GROUP_SNAPSHOT_CLASS : Kind.SNAPSHOT_CLASS;
    }

    /** The driver that the finding names. */
    Optional<DriverName> driver() {
        return argument("driver").map(DriverName::of);
    }

    DriverKnowledge knowledge(DriverName driver) {
        return world.evidence().of(driver);
    }

    /** The StorageClasses that were seen of the claim that the finding is about, or of those of the group or machine. */
    ImmutableSet<StorageClass> storageClasses() {
        return claims().map(store()::get)
                .filter(Claim.class::isInstance)
                .flatMap(found -> ((Claim) found).storageClass().stream())
                .map(name -> store().get(ObjectRef.of(Kind.STORAGE_CLASS, name)))
                .filter(StorageClass.class::isInstance)
                .map(StorageClass.class::cast)
                .collect(ImmutableSet.toImmutableSet());
    }

    private Stream<ObjectRef> claims() {
        ObjectRef subject = finding.subject();
        if (subject.equals(request.subject().object()) && request.subject() instanceof ClaimSetRef set) {
            return set.claims().stream().map(name -> ObjectRef.of(Kind.CLAIM, set.namespace(), name));
        }
        return store().get(subject) instanceof VirtualMachine machine
                ? machine.disks().stream()
                        .flatMap(disk -> disk.claim().stream())
                        .map(name -> ObjectRef.of(Kind.CLAIM, subject.namespace(), name))
                : Stream.of(subject);
    }

    /** What makes a class one of its purpose, as it is said of it: {@code " with type: bak"}. */
    String with(SnapshotClass found) {
        DriverKnowledge knowledge = knowledge(found.driver());
        return knowledge
                .purposeOf(found)
                .flatMap(knowledge::parameterStating)
                .filter(entry -> entry.getValue().equals(found.parameters().get(entry.getKey())))
                .map(entry -> " with " + entry.getKey() + ": " + entry.getValue())
                .orElse("");
    }

    /** The snapshot classes of a driver by name; none for groups, of which a class is lacking only where there is none. */
    ImmutableList<SnapshotClass> classesOf(DriverName driver) {
        return isOfGroup() ? ImmutableList.of() : singleClassesOf(driver);
    }

    /** The classes of a driver for single snapshots, by name. */
    ImmutableList<SnapshotClass> singleClassesOf(DriverName driver) {
        List<SnapshotClass> found = new ArrayList<>();
        store().visit(Index.CLASSES_OF_DRIVER, driver, object -> found.add((SnapshotClass) object));
        return ImmutableList.sortedCopyOf(Comparator.comparing(SnapshotClass::name), found);
    }
}
