package io.github.snapworthy.testkit;

import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Unreadable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The events of a storm. Objects come, change and go, in any state that one of its clusters has them in; an event comes
 * twice, or again when others have overtaken it. Now and then an object makes no sense, and a kind cannot be read for a
 * while.
 *
 * <p>What all decisions share makes all of them anew: definitions that change, a kind that has no objects left. Three of
 * four storms are steady: there this is rare, so that an error in what is kept has time to show.
 */
final class Weather {
    private static final int REMEMBERED = 20;

    private final Random chance;
    private final List<ClusterObject> objects = new ArrayList<>();
    private final Deque<Change> past = new ArrayDeque<>();
    private final Map<Kind, ObjectRef> lasting = new EnumMap<>(Kind.class);
    private final boolean isSteady;
    private final Set<Kind> unreadable = EnumSet.noneOf(Kind.class);

    Weather(Storm storm) {
        chance = new Random(storm.seed());
        isSteady = chance.nextInt(4) > 0;
        add(storm.start().inventory());
        storm.others().forEach(this::add);
        objects.addAll(Gusts.objects());
        objects.forEach(object -> lasting.putIfAbsent(object.ref().kind(), object.ref()));
    }

    private void add(Inventory from) {
        for (Kind kind : Kind.ofClusters()) {
            from.refs(kind).forEach(ref -> objects.add(from.find(ref).orElseThrow()));
        }
    }

    /** The next events, one or as many as that. */
    List<Change> next(int most) {
        List<Change> events = new ArrayList<>();
        int count = 1 + chance.nextInt(most);
        while (events.size() < count) {
            events.add(next());
        }
        return events;
    }

    private Change next() {
        Change next = any(chance.nextInt(1000));
        past.addLast(next);
        if (past.size() > REMEMBERED) {
            past.removeFirst();
        }
        return next;
    }

    private Change any(int lot) {
        if (lot < 190 && !past.isEmpty()) {
            return lot < 80 ? past.getLast() : List.copyOf(past).get(chance.nextInt(past.size()));
        }
        if (lot >= (isSteady ? 998 : 970)) {
            return lot % 2 == 0 ? Change.malformed(object().ref()) : ofKind(lot);
        }
        ClusterObject object = object();
        return lot < 420 && mayGo(object.ref()) ? Change.remove(object.ref()) : Change.put(object);
    }

    private boolean mayGo(ObjectRef ref) {
        return !isSteady || !ref.equals(lasting.get(ref.kind()));
    }

    /** A kind that cannot be read can be read again, after some time, before the next one cannot. */
    private Change ofKind(int lot) {
        if (chance.nextInt(4) == 0) {
            return Change.saw(object().ref().kind().group(), object().ref().namespace());
        }
        if (unreadable.isEmpty()) {
            Kind kind = object().ref().kind();
            unreadable.add(kind);
            return Change.unreadable(kind, Unreadable.values()[chance.nextInt(Unreadable.values().length)]);
        }
        Kind kind = unreadable.iterator().next();
        unreadable.remove(kind);
        return Change.listed(kind);
    }

    private ClusterObject object() {
        ClusterObject object = objects.get(chance.nextInt(objects.size()));
        boolean isShared = isSteady && object.ref().kind() == Kind.API_DEFINITION;
        return isShared && chance.nextInt(200) > 0 ? object() : object;
    }
}
