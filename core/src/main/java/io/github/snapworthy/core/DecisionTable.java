package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.track.Tracker;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decisions on all subjects of a cluster, kept up to date while it changes: for consoles, and for operators that
 * want to hear of a decision that changed. A change costs what it touches; the decisions are at any moment those that
 * {@link Situation#decide} gives for the same facts.
 *
 * <p>Not safe for several threads; what it returns is.
 */
public final class DecisionTable {
    private final Tracker tracker;
    private Situation start;
    private @Nullable Situation now;

    private DecisionTable(Situation now, ImmutableSet<Kind> kinds, ImmutableSet<Operation> operations) {
        this.start = now;
        this.now = now;
        this.tracker = new Tracker(
                now.profile(), (Store) now.inventory(), now.outside(), kinds, subject -> requests(subject, operations));
    }

    /**
     * Decides, for every object of those kinds, every one of those operations that it can have and that needs no
     * parameter.
     *
     * @throws IllegalArgumentException for a kind that is no subject of any operation
     */
    public static DecisionTable of(Situation now, Set<Kind> subjects, Set<Operation> operations) {
        for (Kind kind : subjects) {
            if (!Operation.subjects().contains(kind)) {
                throw new IllegalArgumentException("subjects: " + kind + " is no subject of an operation");
            }
        }
        return new DecisionTable(
                requireNonNull(now, "now"), ImmutableSet.copyOf(subjects), Sets.immutableEnumSet(operations));
    }

    private static ImmutableList<Request> requests(Subject subject, ImmutableSet<Operation> operations) {
        ImmutableList.Builder<Request> requests = ImmutableList.builder();
        for (Operation operation : operations) {
            if (operation.standsAlone() && operation.isFor(subject)) {
                requests.add(Request.of(operation, subject));
            }
        }
        return requests.build();
    }

    /** What the decisions are made over. */
    public Situation now() {
        if (now == null) {
            now = start.over(tracker.store());
        }
        return now;
    }

    /** The decisions on a subject, in the order of {@link Operation}; none where the subject is not there. */
    public ImmutableList<Decision> row(Subject subject) {
        return tracker.row(subject);
    }

    /** All decisions, by subject. Takes time in proportion to their number. */
    public ImmutableList<Decision> decisions() {
        return tracker.all();
    }

    /** Goes on to the cluster after those changes, and tells which decisions are not what they were, by subject. */
    public ImmutableList<DecisionChange> apply(Iterable<Change> changes) {
        ImmutableList<DecisionChange> changed = tracker.apply(start.profile(), start.outside(), changes);
        now = null;
        return changed;
    }

    /** Goes on to another situation, whatever changed, profile and facts from outside among it. Decides all again. */
    public ImmutableList<DecisionChange> replace(Situation next) {
        ImmutableList<DecisionChange> changed =
                tracker.replace(next.profile(), (Store) next.inventory(), next.outside());
        start = next;
        now = next;
        return changed;
    }
}
