package io.github.snapworthy.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Maps;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.Unreadable;
import java.util.EnumMap;
import java.util.Map;

/**
 * How well the kinds of a scenario are known. A kind that is not among them is as well known as the rest. Immutable.
 *
 * @param kinds what was said of whole kinds: listed, forbidden or failed
 * @param listedIn the namespaces in which a kind was listed
 * @param malformed the objects that were there with a content that made no sense
 * @param rest what holds for every other kind: assumed or not observed
 */
public record Marks(
        ImmutableMap<Kind, Observation> kinds,
        ImmutableSetMultimap<Kind, String> listedIn,
        ImmutableSet<ObjectRef> malformed,
        Observation rest) {
    /** Checks that only LISTED, FORBIDDEN and FAILED are said of a kind, and ASSUMED or NOT_OBSERVED of the rest. */
    public Marks {
        requireNonNull(listedIn, "listedIn");
        requireNonNull(malformed, "malformed");
        kinds.values().forEach(Marks::requireSaid);
        if (rest != Observation.ASSUMED && rest != Observation.NOT_OBSERVED) {
            throw new IllegalArgumentException("rest: expected ASSUMED or NOT_OBSERVED, was " + rest);
        }
    }

    private static void requireSaid(Observation mark) {
        if (!isSayable(mark)) {
            throw new IllegalArgumentException("kinds: expected LISTED, FORBIDDEN or FAILED, was " + mark);
        }
    }

    private static boolean isSayable(Observation mark) {
        return mark == Observation.LISTED || mark.isUnreadable();
    }

    /** Nothing is known of any kind, or all of them are assumed complete. */
    public static Marks of(Observation rest) {
        return new Marks(ImmutableMap.of(), ImmutableSetMultimap.of(), ImmutableSet.of(), rest);
    }

    /** Every kind has been listed to the end. */
    public static Marks allListed() {
        Map<Kind, Observation> kinds = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.ofClusters()) {
            kinds.put(kind, Observation.LISTED);
        }
        return of(Observation.NOT_OBSERVED).with(kinds);
    }

    /** With every kind assumed complete of which nothing is said. */
    public Marks assuming() {
        return new Marks(kinds, listedIn, malformed, Observation.ASSUMED);
    }

    /** With another mark for the kind; one that cannot be said of a single kind takes back what was said of it. */
    public Marks with(Kind kind, Observation mark) {
        Map<Kind, Observation> changed = new EnumMap<>(Kind.class);
        changed.putAll(kinds);
        if (isSayable(mark)) {
            changed.put(kind, mark);
        } else {
            changed.remove(kind);
        }
        return with(changed);
    }

    /** With the kind listed in that namespace. */
    public Marks listedIn(Kind kind, String namespace) {
        ImmutableSetMultimap<Kind, String> more = ImmutableSetMultimap.<Kind, String>builder()
                .putAll(listedIn)
                .put(kind, namespace)
                .build();
        return new Marks(kinds, more, malformed, rest);
    }

    /** With an object that made no sense. */
    public Marks malformed(ObjectRef ref) {
        ImmutableSet<ObjectRef> more =
                ImmutableSet.<ObjectRef>builder().addAll(malformed).add(ref).build();
        return new Marks(kinds, listedIn, more, rest);
    }

    /** With an object that makes sense, or is not there. */
    Marks sensible(ObjectRef ref) {
        ImmutableSet<ObjectRef> fewer =
                malformed.stream().filter(odd -> !odd.equals(ref)).collect(ImmutableSet.toImmutableSet());
        return new Marks(kinds, listedIn, fewer, rest);
    }

    /** With what a change says of a kind; any other change says nothing. */
    Marks after(Change change) {
        if (change instanceof Change.Listed listed) {
            Marks marks = listed.namespaces().isEmpty() ? with(listed.kind(), Observation.LISTED) : this;
            for (String namespace : listed.namespaces()) {
                marks = marks.listedIn(listed.kind(), namespace);
            }
            return marks;
        } else if (change instanceof Change.NotReadable not) {
            boolean forbidden = not.why() == Unreadable.FORBIDDEN;
            return with(not.kind(), forbidden ? Observation.FORBIDDEN : Observation.FAILED);
        } else {
            return this;
        }
    }

    private Marks with(Map<Kind, Observation> changed) {
        return new Marks(Maps.immutableEnumMap(changed), listedIn, malformed, rest);
    }

    /** What is said, as changes of an inventory: of whole kinds, of namespaces, of objects. The rest is no change. */
    public ImmutableList<Change> changes() {
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        kinds.forEach((kind, mark) -> changes.add(change(kind, mark)));
        listedIn.forEach((kind, namespace) -> changes.add(Change.listed(kind, namespace)));
        malformed.forEach(ref -> changes.add(Change.malformed(ref)));
        return changes.build();
    }

    private static Change change(Kind kind, Observation mark) {
        return switch (mark) {
            case FORBIDDEN -> Change.unreadable(kind, Unreadable.FORBIDDEN);
            case FAILED -> Change.unreadable(kind, Unreadable.FAILED);
            default -> Change.listed(kind);
        };
    }
}
