package io.github.snapworthy.kubernetes.internal.watch;

import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.kubernetes.internal.live.Failure;
import io.github.snapworthy.kubernetes.internal.live.ScopeList;
import io.github.snapworthy.kubernetes.internal.reading.Item;
import io.github.snapworthy.kubernetes.internal.reading.WatchEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What is known of one kind in one namespace or in all. Not thread-safe: its board guards it. */
final class ScopeState {
    /** How well the scope is known. */
    enum Phase {
        /** Nothing was heard of it yet. */
        PENDING,
        /** Listed to the end. */
        WHOLE,
        /** Listed, and some object had no name. */
        HOLED,
        /** The right to read it is missing. */
        FORBIDDEN,
        /** It could not be read. */
        FAILED
    }

    /** What became of an event. */
    enum Outcome {
        /** It counts. */
        TAKEN,
        /** It tells what is known already. */
        OLD,
        /** It does not fit to what is known: only a list can tell what is true. */
        DOUBTFUL
    }

    private final Map<ObjectRef, Held> held = new HashMap<>();
    private final Census census;
    private Phase phase = Phase.PENDING;
    private Optional<Failure> failure = Optional.empty();
    private boolean connected;
    private Instant certain;
    private long newest = -1;

    /** A scope that begins now; what it holds is counted there. */
    ScopeState(Census census, Instant now) {
        this.census = census;
        certain = now;
    }

    Phase phase() {
        return phase;
    }

    /** Whether its objects count. */
    boolean isKnown() {
        return phase == Phase.WHOLE || phase == Phase.HOLED;
    }

    int objects() {
        return held.size();
    }

    /** What failed last, until something succeeds. */
    Optional<Failure> failure() {
        return failure;
    }

    /** Since when it may have changed without anybody hearing of it; now while a watch is open. */
    Instant certainAt(Instant now) {
        return connected ? now : certain;
    }

    /** A watch was opened, or said something. */
    void sign(Instant now) {
        connected = true;
        certain = now;
        failure = Optional.empty();
    }

    /** The watch has ended; it was heard of until that time, where that is known. */
    void ended(Optional<Instant> heard) {
        certain = connected ? heard.orElse(certain) : certain;
        connected = false;
    }

    /** A request failed. What is known stays known for a while, but not without the right to read it. */
    void failed(Failure why) {
        failure = Optional.of(why);
        if (why.why() == Failure.Why.FORBIDDEN) {
            clear();
            phase = Phase.FORBIDDEN;
        } else if (!isKnown()) {
            phase = Phase.FAILED;
        }
    }

    /** Forgets all objects. */
    void clear() {
        held.values().forEach(old -> census.remove(old.change()));
        held.clear();
    }

    /** The changes that make all its objects. */
    void all(Consumer<Change> changes) {
        held.values().forEach(object -> changes.accept(object.change()));
    }

    /** Takes a list: what is not in it is gone. Only differences become changes. */
    void relisted(ScopeList list, Instant now, Consumer<Change> changes) {
        Set<ObjectRef> gone = new HashSet<>(held.keySet());
        for (Item item : list.items()) {
            item.ref().ifPresent(ref -> {
                gone.remove(ref);
                put(ref, Held.of(ref, item), changes);
            });
        }
        gone.forEach(ref -> remove(ref, changes));
        phase = list.isWhole() ? Phase.WHOLE : Phase.HOLED;
        newest = Versions.number(list.end().resourceVersion());
        certain = now;
        failure = Optional.empty();
    }

    /** Takes an event of a watch that went on from the last list. */
    Outcome event(WatchEvent event, Instant now, Consumer<Change> changes) {
        sign(now);
        Outcome outcome = Outcome.TAKEN;
        if (event instanceof WatchEvent.Seen seen) {
            outcome = seen(seen.item(), changes);
        } else if (event instanceof WatchEvent.Gone gone) {
            outcome = gone(gone.item(), changes);
        }
        newest = Math.max(newest, Versions.number(event.version()));
        return outcome;
    }

    private Outcome seen(Item item, Consumer<Change> changes) {
        if (item.ref().isEmpty()) {
            return Outcome.DOUBTFUL;
        }
        ObjectRef ref = item.ref().get();
        Held old = held.get(ref);
        boolean isComparable = item.version() >= 0;
        if (old != null && isComparable && item.version() <= old.version()) {
            return Outcome.OLD;
        }
        if (isComparable && item.version() <= newest) {
            return Outcome.DOUBTFUL;
        }
        put(ref, Held.of(ref, item), changes);
        return Outcome.TAKEN;
    }

    private Outcome gone(Item item, Consumer<Change> changes) {
        if (item.ref().isEmpty()) {
            return Outcome.DOUBTFUL;
        }
        Held old = held.get(item.ref().get());
        if (old == null || (item.version() >= 0 && item.version() < old.version())) {
            return Outcome.OLD;
        }
        remove(item.ref().get(), changes);
        return Outcome.TAKEN;
    }

    private void put(ObjectRef ref, Held now, Consumer<Change> changes) {
        Held old = held.put(ref, now);
        if (old != null && old.change().equals(now.change())) {
            return;
        }
        census.add(now.change());
        if (old != null) {
            census.remove(old.change());
            if (old.isInTheInventory() && !now.isInTheInventory()) {
                changes.accept(Change.remove(ref));
            }
        }
        changes.accept(now.change());
    }

    private void remove(ObjectRef ref, Consumer<Change> changes) {
        Held old = held.remove(ref);
        if (old != null) {
            census.remove(old.change());
            if (old.isInTheInventory()) {
                changes.accept(Change.remove(ref));
            }
        }
    }
}
