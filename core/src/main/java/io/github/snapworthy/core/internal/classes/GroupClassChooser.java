package io.github.snapworthy.core.internal.classes;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ChosenBy;
import io.github.snapworthy.core.ClassMark;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.SnapshotClassChoice.Rejected;
import io.github.snapworthy.core.SnapshotClassChoice.Why;
import io.github.snapworthy.core.internal.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Chooses classes of group snapshots: the one that the request names, the marked one of the driver, its only one; never a
 * guess. Safe for all threads; remembers what it chose.
 */
public final class GroupClassChooser {
    private record Wanted(DriverName driver, Optional<String> requested) {}

    private final Store store;
    private final ImmutableList<ClassMark> marks;
    private final Map<Wanted, Choice> choices = new ConcurrentHashMap<>();

    /** A chooser by the marks of a dialect. */
    public GroupClassChooser(Store store, Dialect dialect) {
        this.store = store;
        this.marks = dialect.groupMarks();
    }

    /** The class for the driver, or why there is none. */
    public Choice choose(DriverName driver, Optional<String> requested) {
        Wanted wanted = new Wanted(driver, requested);
        Choice known = choices.get(wanted);
        return known != null ? known : choices.computeIfAbsent(wanted, this::decide);
    }

    private Choice decide(Wanted wanted) {
        GroupRemarks remarks = new GroupRemarks(wanted.driver());
        return wanted.requested().isPresent()
                ? named(wanted.driver(), wanted.requested().get(), remarks)
                : unnamed(wanted.driver(), remarks);
    }

    private Choice named(DriverName driver, String name, GroupRemarks remarks) {
        ObjectRef ref = ObjectRef.of(Kind.GROUP_SNAPSHOT_CLASS, name);
        if (!(store.get(ref) instanceof SnapshotClass found)) {
            boolean unseen = !store.observation(ref.kind()).isComplete() || store.isMalformed(ref);
            return unseen ? remarks.unreadable() : remarks.notFound(name);
        }
        return found.driver().equals(driver)
                ? taken(found, ChosenBy.REQUEST, ImmutableList.of(), remarks)
                : remarks.wrongDriver(found);
    }

    private Choice unnamed(DriverName driver, GroupRemarks remarks) {
        if (!store.isWhole(Kind.GROUP_SNAPSHOT_CLASS)) {
            return remarks.unreadable();
        }
        List<SnapshotClass> ofDriver = all().stream()
                .filter(candidate -> candidate.driver().equals(driver))
                .toList();
        ofDriver.forEach(remarks::misspeltMark);
        for (ClassMark mark : marks) {
            List<SnapshotClass> marked = ofDriver.stream().filter(mark::isOn).toList();
            if (!marked.isEmpty()) {
                return marked.size() == 1
                        ? taken(marked.get(0), mark.chosenBy(), ofDriver, remarks)
                        : remarks.ambiguous(marked);
            }
        }
        return switch (ofDriver.size()) {
            case 0 -> remarks.none(alike(driver));
            case 1 -> taken(ofDriver.get(0), ChosenBy.SOLE_CANDIDATE, ofDriver, remarks);
            default -> remarks.ambiguous(ofDriver);
        };
    }

    /** A driver that some class names and that is almost this one: probably misspelt. */
    private Optional<String> alike(DriverName driver) {
        return all().stream()
                .map(candidate -> candidate.driver().value())
                .filter(name -> NearMiss.of(name, driver.value()))
                .min(Comparator.naturalOrder());
    }

    /** Of classes that had to be marked the losers were not; of others it is only known that they were not chosen. */
    private Choice taken(SnapshotClass chosen, ChosenBy step, List<SnapshotClass> rivals, GroupRemarks remarks) {
        remarks.deletionPolicy(chosen);
        ImmutableList.Builder<Rejected> rejected = ImmutableList.builder();
        for (SnapshotClass other : all()) {
            if (!other.equals(chosen)) {
                Why ofDriver = rivals.contains(other) ? Why.NOT_MARKED : Why.NOT_CHOSEN;
                boolean same = other.driver().equals(chosen.driver());
                rejected.add(new Rejected(other.name(), same ? ofDriver : Why.SNAPSHOT_CLASS_WRONG_DRIVER));
            }
        }
        SnapshotClassChoice report = new SnapshotClassChoice(chosen.name(), step, rejected.build());
        return new Choice(chosen, Optional.of(report), remarks.said());
    }

    private List<SnapshotClass> all() {
        List<SnapshotClass> classes = new ArrayList<>();
        store.visit(Kind.GROUP_SNAPSHOT_CLASS, object -> classes.add((SnapshotClass) object));
        classes.sort(Comparator.comparing(SnapshotClass::name));
        return classes;
    }
}
