package io.github.snapworthy.kubernetes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.kubernetes.InputProblem.Position;
import io.github.snapworthy.kubernetes.InputProblem.Weight;
import io.github.snapworthy.kubernetes.internal.reading.Collector;
import io.github.snapworthy.kubernetes.internal.reading.Problem;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;

/**
 * What was read: the changes that it makes to an inventory, and the problems that it had. Immutable. As an {@code
 * Iterable} of its changes it goes straight into {@link Inventory.Builder#add(Iterable)} and {@link
 * Inventory#with(Iterable)}.
 */
public final class Reading implements Iterable<Change> {
    private final ImmutableList<Change> changes;
    private final ImmutableList<InputProblem> problems;
    private final Optional<Instant> newestTime;

    private Reading(ImmutableList<Change> changes, ImmutableList<InputProblem> problems, Optional<Instant> newestTime) {
        this.changes = changes;
        this.problems = problems;
        this.newestTime = newestTime;
    }

    static Reading of(Collector collector) {
        collector.judgeCopies();
        return new Reading(
                collector.changes(),
                collector.problems().stream().map(Reading::problem).collect(ImmutableList.toImmutableList()),
                collector.newestTime());
    }

    private static InputProblem problem(Problem problem) {
        Position position = new Position(
                problem.where().document(),
                problem.place().line(),
                problem.place().column());
        Weight weight = switch (problem.weight()) {
            case ODD -> Weight.ODD;
            case LOST -> Weight.LOST;
            case UNREADABLE -> Weight.UNREADABLE;
        };
        return new InputProblem(problem.where().source(), position, problem.message(), weight);
    }

    /**
     * What was found, in the order of reading; what lists vouch for is among it. An object that was there several times
     * is there once: of its contents that of the highest resource version, and malformed where versions cannot tell.
     */
    public ImmutableList<Change> changes() {
        return changes;
    }

    /** What could not be taken as it stands, in the order of reading. */
    public ImmutableList<InputProblem> problems() {
        return problems;
    }

    /** The objects that were read, in the order of reading, each once. */
    public ImmutableList<ClusterObject> objects() {
        return ImmutableList.copyOf(
                Iterables.transform(Iterables.filter(changes, Change.Put.class), Change.Put::object));
    }

    /** The newest time that an object carries: when the facts were collected, if nobody knows better. */
    public Optional<Instant> newestTime() {
        return newestTime;
    }

    /** Whether a source that was asked for gave nothing at all: a host had better not decide on the rest in silence. */
    public boolean hasUnreadableSource() {
        return problems.stream().anyMatch(problem -> problem.weight() == Weight.UNREADABLE);
    }

    /** Adds everything to an inventory, the newest time included. */
    public Inventory.Builder addTo(Inventory.Builder builder) {
        newestTime.ifPresent(builder::timeSeen);
        return builder.add(changes);
    }

    @Override
    public Iterator<Change> iterator() {
        return changes.iterator();
    }

    /** The numbers of changes and problems, for a log line. */
    @Override
    public String toString() {
        return "Reading of " + changes.size() + " changes, " + problems.size() + " problems";
    }
}
