package io.github.snapworthy.core.internal.track;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.internal.decide.Engine;
import io.github.snapworthy.core.internal.evidence.ClusterEvidence;
import io.github.snapworthy.core.internal.store.Reads;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Optional;
import java.util.Set;

/** One prepared world, with what was read for what all decisions share. */
final class Base {
    private final Store store;
    private final Reads ofEvidence;
    private final Reads ofTheRest;
    private final Engine engine;

    Base(Profile profile, Store store, FactSet outside) {
        this.store = store;
        this.ofEvidence = new Reads();
        this.ofTheRest = new Reads();
        this.engine = Engine.noting(profile, store, outside, ofEvidence, ofTheRest);
    }

    private Base(Base before, Store store, Reads ofEvidence) {
        this.store = store;
        this.ofEvidence = ofEvidence;
        this.ofTheRest = before.ofTheRest;
        this.engine = before.engine.next(store, ofEvidence, ofTheRest);
    }

    Store store() {
        return store;
    }

    Row decide(Iterable<Request> requests) {
        Reads reads = new Reads();
        Engine noting = engine.notedBy(reads);
        ImmutableList.Builder<Decision> decisions = ImmutableList.builder();
        requests.forEach(request -> decisions.add(noting.decide(request)));
        return new Row(decisions.build(), ImmutableSet.copyOf(reads.keys()));
    }

    /**
     * The base of a later store, with the drivers of which it says something else among the keys that changed; empty
     * where what all decisions share may have changed.
     */
    Optional<Base> next(Store later, Set<Object> changed) {
        if (!store.isFramedLike(later) || ofTheRest.hasAny(changed)) {
            return Optional.empty();
        }
        boolean derivesAnew = ofEvidence.hasAny(changed);
        Base next = new Base(this, later, derivesAnew ? new Reads() : ofEvidence);
        ClusterEvidence then = engine.evidence();
        ClusterEvidence now = next.engine.evidence();
        if (!then.agreesOnSnapshotController(now)) {
            return Optional.empty();
        }
        if (!derivesAnew) {
            now.takeOver(then);
        }
        changed.addAll(then.changed(now));
        return Optional.of(next);
    }
}
