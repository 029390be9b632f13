package io.github.snapworthy.core.internal.remedy;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.internal.decide.Engine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What comes of a bundle where the requests that it allows are carried out one after the other: each is decided beside what the
 * ones before it take of quotas. Those come first that were allowed before.
 */
final class Replay {
    private final Engine base;
    private final Map<Request, Decision> then = new HashMap<>();
    private final ImmutableList.Builder<Request> unlocked = ImmutableList.builder();
    private Bundle bundle;
    private Engine after;

    /**
     * Before anything is decided.
     *
     * @param bundle what is done
     * @param base the engine before it, where nothing is drawn
     */
    Replay(Bundle bundle, Engine base) {
        this.base = base;
        this.bundle = bundle;
        this.after = base.with(bundle.changes());
    }

    /** Decides what was allowed; whether none of it is worse off. */
    boolean keeps(Map<Request, Decision> good) {
        for (Map.Entry<Request, Decision> before : good.entrySet()) {
            Decision decision = carriedOut(before.getKey());
            if (decision.verdict().compareTo(before.getValue().verdict()) > 0) {
                return false;
            }
        }
        return true;
    }

    private Decision carriedOut(Request request) {
        return carriedOut(request, after.count(request));
    }

    private Decision carriedOut(Request request, Engine.Counted counted) {
        after = after.besides(counted.takes());
        then.put(request, counted.decision());
        return counted.decision();
    }

    /** Decides what waited, and widens the bundle where it raises a quota that has to be raised further. */
    void unlock(Map<Request, Decision> waiting) {
        List<Request> denied = new ArrayList<>();
        for (Map.Entry<Request, Decision> before : waiting.entrySet()) {
            Request request = before.getKey();
            Engine.Counted counted = after.count(request);
            if (suffices(before.getValue(), counted.decision())) {
                carriedOut(request, counted);
                unlocked.add(request);
            } else if (widen(before.getValue(), counted.decision())) {
                carriedOut(request);
                unlocked.add(request);
            } else {
                then.put(request, counted.decision());
                denied.add(request);
            }
        }
        if (!after.world().drawn().isNothing()) {
            denied.forEach(request -> then.put(request, after.decide(request)));
        }
    }

    private boolean widen(Decision before, Decision denied) {
        Optional<Bundle> wider = bundle.wider(denied, base.world().store());
        if (wider.isEmpty()) {
            return false;
        }
        Engine roomier = base.with(wider.get().changes()).besides(after.world().drawn());
        if (!suffices(before, roomier.decide(denied.request()))) {
            return false;
        }
        bundle = wider.get();
        after = roomier;
        return true;
    }

    private static boolean suffices(Decision before, Decision after) {
        return Trials.suffices(before.verdict(), after.verdict());
    }

    /** The requests that wait no longer. */
    ImmutableList<Request> unlocked() {
        return unlocked.build();
    }

    /** What is decided then, by request. */
    Map<Request, Decision> then() {
        return then;
    }

    /** The bundle, which may raise quotas further than it did. */
    Bundle bundle() {
        return bundle;
    }

    /** The engine then, where all that is allowed is drawn. */
    Engine after() {
        return after;
    }
}
