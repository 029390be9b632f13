package io.github.snapworthy.core.internal.track;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.internal.store.Store;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Keeps the decisions on all subjects of an inventory up to date. What a decision reads is noted while it is made, so
 * that nobody has to say it; what all decisions share is compared, and where it may have changed all are made again.
 */
public final class Tracker {
    private final ImmutableSet<Kind> kinds;
    private final Function<Subject, ? extends Iterable<Request>> asks;
    private final Rows rows = new Rows();
    private Base base;

    /** Decides all requests on all subjects of those kinds. */
    public Tracker(
            Profile profile,
            Store store,
            FactSet outside,
            Set<Kind> kinds,
            Function<Subject, ? extends Iterable<Request>> asks) {
        this.kinds = ImmutableSet.copyOf(kinds);
        this.asks = asks;
        this.base = new Base(profile, store, outside);
        subjects(store).forEach(this::decide);
    }

    /** What is decided over. */
    public Store store() {
        return base.store();
    }

    /** The decisions on a subject, none where it is not there. */
    public ImmutableList<Decision> row(Subject subject) {
        return rows.get(subject).decisions();
    }

    /** All decisions, by subject. */
    public ImmutableList<Decision> all() {
        ImmutableList.Builder<Decision> all = ImmutableList.builder();
        sorted(rows.subjects()).forEach(subject -> all.addAll(row(subject)));
        return all.build();
    }

    /** Goes on to the store after those changes. */
    public ImmutableList<DecisionChange> apply(Profile profile, FactSet outside, Iterable<Change> changes) {
        Store before = base.store();
        Store after = (Store) before.with(changes);
        Set<Object> touched = new HashSet<>();
        Set<ObjectRef> changed = new LinkedHashSet<>();
        for (Change change : changes) {
            object(change).ifPresent(changed::add);
        }
        changed.forEach(ref -> Store.touched(before, after, ref, touched::add));
        Optional<Base> next = base.next(after, touched);
        if (next.isEmpty()) {
            return replace(profile, after, outside);
        }
        base = next.get();
        Set<Subject> stale = rows.readersOf(touched);
        changed.forEach(ref -> Subjects.of(ref).filter(this::isAsked).ifPresent(stale::add));
        return decideAgain(stale);
    }

    /** Goes on to another store, and makes all decisions again. */
    public ImmutableList<DecisionChange> replace(Profile profile, Store after, FactSet outside) {
        base = new Base(profile, after, outside);
        Set<Subject> stale = rows.subjects();
        stale.addAll(subjects(after));
        return decideAgain(stale);
    }

    private ImmutableList<DecisionChange> decideAgain(Set<Subject> stale) {
        ImmutableList.Builder<DecisionChange> changes = ImmutableList.builder();
        for (Subject subject : sorted(stale)) {
            Map<Request, Decision> before = byRequest(row(subject));
            decide(subject);
            Map<Request, Decision> after = byRequest(row(subject));
            Set<Request> requests = new LinkedHashSet<>(before.keySet());
            requests.addAll(after.keySet());
            for (Request request : requests) {
                Optional<Decision> then = Optional.ofNullable(before.get(request));
                Optional<Decision> now = Optional.ofNullable(after.get(request));
                if (!then.equals(now)) {
                    changes.add(new DecisionChange(request, then, now));
                }
            }
        }
        return changes.build();
    }

    private void decide(Subject subject) {
        ObjectRef ref = subject.object();
        boolean isThere = base.store().get(ref) != null || base.store().isMalformed(ref);
        rows.put(subject, isThere ? base.decide(asks.apply(subject)) : Row.NONE);
    }

    private Set<Subject> subjects(Store store) {
        Set<Subject> subjects = new LinkedHashSet<>();
        for (Kind kind : kinds) {
            store.visit(kind, object -> Subjects.of(object.ref()).ifPresent(subjects::add));
            store.visitMalformed(kind, ref -> Subjects.of(ref).ifPresent(subjects::add));
        }
        return subjects;
    }

    private boolean isAsked(Subject subject) {
        return kinds.contains(subject.object().kind());
    }

    private static Map<Request, Decision> byRequest(Iterable<Decision> decisions) {
        Map<Request, Decision> map = new LinkedHashMap<>();
        decisions.forEach(decision -> map.put(decision.request(), decision));
        return map;
    }

    private static Iterable<Subject> sorted(Set<Subject> subjects) {
        Set<Subject> sorted = new TreeSet<>((a, b) -> a.object().compareTo(b.object()));
        sorted.addAll(subjects);
        return sorted;
    }

    /** The object that is put or removed: one that makes no sense has all decided again, whichever it is. */
    private static Optional<ObjectRef> object(Change change) {
        if (change instanceof Change.Put put) {
            return Optional.of(put.object().ref());
        }
        return change instanceof Change.Remove gone ? Optional.of(gone.ref()) : Optional.empty();
    }
}
