package io.github.snapworthy.core.internal.classes;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.internal.evidence.ClusterEvidence;
import io.github.snapworthy.core.internal.evidence.DriverKnowledge;
import io.github.snapworthy.core.internal.store.Index;
import io.github.snapworthy.core.internal.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The snapshot classes of a cluster, as dialects look them up. An inventory has no order of listing: lists are by name. */
final class Candidates {
    private final Store store;
    private final ClusterEvidence evidence;

    Candidates(Store store, ClusterEvidence evidence) {
        this.store = store;
        this.evidence = evidence;
    }

    /** The class of that name, or null. */
    @Nullable
    SnapshotClass find(String name, Dialect dialect) {
        SnapshotClass exact = (SnapshotClass) store.get(ObjectRef.of(Kind.SNAPSHOT_CLASS, name));
        if (exact != null || !dialect.ignoresCase()) {
            return exact;
        }
        List<SnapshotClass> alike = where(candidate -> candidate.name().equalsIgnoreCase(name));
        return alike.isEmpty() ? null : alike.get(0);
    }

    /** Whether a class of that name may be there although it was not found. */
    boolean mayExist(String name) {
        return !store.observation(Kind.SNAPSHOT_CLASS).isComplete()
                || store.isMalformed(ObjectRef.of(Kind.SNAPSHOT_CLASS, name));
    }

    /** Whether all classes were read. */
    boolean areWhole() {
        return store.isWhole(Kind.SNAPSHOT_CLASS);
    }

    /** How well a kind is known, in a word. */
    String observation(Kind kind) {
        return store.observation(kind).name();
    }

    /** The classes of a driver. */
    ImmutableList<SnapshotClass> ofDriver(DriverName driver, Dialect dialect) {
        if (dialect.ignoresCase()) {
            return where(candidate -> isOf(driver, candidate, dialect));
        }
        List<SnapshotClass> found = new ArrayList<>();
        store.visit(Index.CLASSES_OF_DRIVER, driver, object -> found.add((SnapshotClass) object));
        return ImmutableList.sortedCopyOf(Comparator.comparing(SnapshotClass::name), found);
    }

    /** Whether the class is of that driver in the eyes of the dialect. */
    static boolean isOf(DriverName driver, SnapshotClass candidate, Dialect dialect) {
        String name = candidate.driver().value();
        return dialect.ignoresCase() ? name.equalsIgnoreCase(driver.value()) : driver.is(name);
    }

    /** All classes. */
    ImmutableList<SnapshotClass> all() {
        return where(candidate -> true);
    }

    /** The classes whose purpose is that one. */
    List<SnapshotClass> ofPurpose(ClassPurpose purpose, List<SnapshotClass> classes) {
        return classes.stream()
                .filter(candidate -> purposeOf(candidate).equals(Optional.of(purpose)))
                .toList();
    }

    /** The purpose of a class; empty where its parameter makes no sense. */
    Optional<ClassPurpose> purposeOf(SnapshotClass candidate) {
        return evidence.of(candidate.driver()).purposeOf(candidate);
    }

    /** A driver that has no class of purpose SNAPSHOT by its nature is snapshotted through the class that it has. */
    boolean tolerates(DriverName driver, ClassPurpose purpose) {
        return purpose == ClassPurpose.SNAPSHOT && !knowledge(driver).hasClassesOf(ClassPurpose.SNAPSHOT);
    }

    DriverKnowledge knowledge(DriverName driver) {
        return evidence.of(driver);
    }

    /** A driver that some class names and that is almost this one: probably misspelt. */
    Optional<String> alike(DriverName driver) {
        return all().stream()
                .map(candidate -> candidate.driver().value())
                .filter(name -> NearMiss.of(name, driver.value()))
                .min(Comparator.naturalOrder());
    }

    /** A class that has almost this name: probably meant. */
    Optional<String> meant(String name) {
        return all().stream()
                .map(SnapshotClass::name)
                .filter(other -> NearMiss.of(other, name))
                .min(Comparator.naturalOrder());
    }

    private ImmutableList<SnapshotClass> where(Predicate<SnapshotClass> condition) {
        List<SnapshotClass> found = new ArrayList<>();
        store.visit(Kind.SNAPSHOT_CLASS, object -> {
            if (object instanceof SnapshotClass candidate && condition.test(candidate)) {
                found.add(candidate);
            }
        });
        return ImmutableList.sortedCopyOf(Comparator.comparing(SnapshotClass::name), found);
    }
}
