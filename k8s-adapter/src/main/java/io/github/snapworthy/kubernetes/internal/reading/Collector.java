package io.github.snapworthy.kubernetes.internal.reading;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.kubernetes.internal.objects.Mapped;
import io.github.snapworthy.kubernetes.internal.objects.Times;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Weight;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Where;
import io.github.snapworthy.kubernetes.internal.tokens.Place;
import io.github.snapworthy.kubernetes.internal.tree.TextPool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers what is read from all sources. Not thread-safe. */
public final class Collector {
    private final int maxObjects;
    private final boolean isOverlay;
    private final List<Change> changes = new ArrayList<>();
    private final Copies copies = new Copies(changes);
    private final Set<Change> saw = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Times times = new Times();
    private final TextPool texts = new TextPool();
    private int objects;
    private int documents;
    private int problemsLeftOut;

    /** Gathers at most so many objects. */
    public Collector(int maxObjects) {
        this(maxObjects, false);
    }

    private Collector(int maxObjects, boolean isOverlay) {
        this.maxObjects = maxObjects;
        this.isOverlay = isOverlay;
    }

    /** Gathers what is to be laid over a cluster, in its order. */
    public static Collector ofOverlay(int maxObjects) {
        return new Collector(maxObjects, true);
    }

    boolean isOverlay() {
        return isOverlay;
    }

    Times times() {
        return times;
    }

    TextPool texts() {
        return texts;
    }

    void countObject() throws Stopped {
        if (++objects > maxObjects) {
            throw new Stopped(Stopped.Scope.EVERYTHING, "there are more than " + maxObjects + " objects");
        }
    }

    void documentRead() {
        documents++;
    }

    int documents() {
        return documents;
    }

    /** Adds what a reader found. */
    public void add(Change change) {
        changes.add(change);
    }

    /** Adds an object of an answer of the API server. */
    public void add(Item item, Where where) {
        add(item.mapped(), item.version(), where, item.place());
    }

    /** A time at which the cluster was looked at, or that an object of it carries. */
    public void seeTime(Instant time) {
        times.see(time);
    }

    void add(Mapped mapped, long version, Where where, Place place) {
        if (mapped instanceof Mapped.Read read) {
            add(read.object().ref(), new Copy(Change.put(read.object()), version, where, place));
        } else if (mapped instanceof Mapped.Gone gone) {
            add(Change.remove(gone.ref()));
        } else if (mapped instanceof Mapped.Unread unread) {
            Change change = Change.saw(unread.group(), unread.namespace());
            if (saw.add(change)) {
                changes.add(change);
            }
        } else if (mapped instanceof Mapped.Broken broken) {
            broken.ref().ifPresent(ref -> add(ref, new Copy(Change.malformed(ref), version, where, place)));
            problem(new Problem(where, place, name(broken) + broken.problem(), Weight.LOST));
        }
    }

    /** In an overlay the later one of two objects is meant, whatever their versions. */
    private void add(ObjectRef ref, Copy copy) {
        if (isOverlay) {
            add(copy.change());
        } else {
            copies.add(ref, copy);
        }
    }

    private static String name(Mapped.Broken broken) {
        return broken.ref()
                .map(Object::toString)
                .or(() -> broken.kind().map(Object::toString))
                .map(name -> name + ": ")
                .orElse("");
    }

    /** Adds a problem. */
    public void problem(Problem problem) {
        if (problems.size() < Limits.MAX_PROBLEMS) {
            problems.add(problem);
        } else {
            problemsLeftOut++;
        }
    }

    int problemCount() {
        return problems.size();
    }

    /** Weighs what was lost since then as a source that gave nothing. */
    void nothingReadSince(int problem) {
        for (int i = problem; i < problems.size(); i++) {
            if (problems.get(i).weight() == Weight.LOST) {
                problems.set(i, problems.get(i).weighing(Weight.UNREADABLE));
            }
        }
    }

    /** Decides what counts of objects that occur several times, after everything has been read. */
    public void judgeCopies() {
        copies.judge(this::problem);
    }

    /** What was found, in the order of reading. */
    public ImmutableList<Change> changes() {
        return ImmutableList.copyOf(changes);
    }

    /** What could not be read, in the order of reading. */
    public ImmutableList<Problem> problems() {
        if (problemsLeftOut == 0) {
            return ImmutableList.copyOf(problems);
        }
        Problem last = problems.get(problems.size() - 1);
        return ImmutableList.<Problem>builder()
                .addAll(problems)
                .add(new Problem(
                        new Where(last.where().source(), 0),
                        Place.NONE,
                        problemsLeftOut + " more problems are not listed",
                        Weight.LOST))
                .build();
    }

    /** The newest time that an object carries. */
    public Optional<Instant> newestTime() {
        return times.newest();
    }
}
