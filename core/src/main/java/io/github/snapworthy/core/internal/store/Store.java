package io.github.snapworthy.core.internal.store;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Lease;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The inventory: one persistent map a kind, one an index. Changed only while it is being edited by its builder. */
public final class Store implements Inventory {
    private static final int KINDS = Kind.values().length;
    private static final Index[] INDEXES = Index.values();

    /** Nothing is known. */
    public static final Store EMPTY = new Store();

    private final @Nullable Object token;
    private final PersistentMap<ObjectRef, ClusterObject>[] objects;
    private final Postings postings;
    private final Vouching vouching;
    private final PersistentMap<ObjectRef, Boolean>[] malformed;
    private final NamedDrivers drivers;
    /** How well each kind is known, as far as it was asked for: of a store that is edited nobody asks. */
    private final @Nullable Observation[] known = new Observation[KINDS];

    private PersistentMap<Kind, Boolean> held;
    private PersistentMap<String, Boolean> groups;
    private PersistentMap<String, Boolean> namespaces;
    private @Nullable Instant collected;
    private @Nullable Instant newest;
    private @Nullable Reads reads;

    private Store() {
        token = null;
        objects = maps(KINDS);
        postings = new Postings();
        vouching = new Vouching();
        malformed = maps(KINDS);
        drivers = new NamedDrivers();
        held = PersistentMap.empty();
        groups = PersistentMap.empty();
        namespaces = PersistentMap.empty();
    }

    private Store(Store from, @Nullable Object token) {
        this.token = token;
        objects = from.objects.clone();
        postings = from.postings.copy();
        vouching = from.vouching.copy();
        malformed = from.malformed.clone();
        drivers = from.drivers.copy();
        held = from.held;
        groups = from.groups;
        namespaces = from.namespaces;
        collected = from.collected;
        newest = from.newest;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <K, V> PersistentMap<K, V>[] maps(int count) {
        PersistentMap[] maps = new PersistentMap[count];
        Arrays.fill(maps, PersistentMap.empty());
        return maps;
    }

    /** A copy that may be changed by {@link #apply} until it is frozen. */
    public Store edit() {
        return new Store(this, new Object());
    }

    /** The same store, of which each read is noted. */
    public Store notedBy(Reads noted) {
        Store copy = new Store(this, null);
        copy.reads = noted;
        return copy;
    }

    /** Whether each read is noted. */
    public boolean isNoted() {
        return reads != null;
    }

    /** What a change of that object from one store to a later one may be read by. */
    public static void touched(Store before, Store after, ObjectRef ref, Consumer<Object> keys) {
        ClusterObject old = before.objects[ref.kind().ordinal()].get(ref);
        ClusterObject now = after.objects[ref.kind().ordinal()].get(ref);
        if (!Objects.equals(old, now)) {
            keys.accept(ref);
            keys.accept(ref.kind());
            for (Index index : INDEXES) {
                Consumer<Object> posting = key -> keys.accept(new Posting(index, key));
                if (old != null) {
                    index.keys(old, posting);
                }
                if (now != null) {
                    index.keys(now, posting);
                }
            }
        }
    }

    /** Whether both hold the same objects of those kinds, since nothing changed them from one to the other. */
    public boolean sharesWith(Store other, Iterable<Kind> kinds) {
        for (Kind kind : kinds) {
            if (objects[kind.ordinal()] != other.objects[kind.ordinal()]) {
                return false;
            }
        }
        return true;
    }

    /** Whether both answer alike how well which kind is known: what no single object says. */
    public boolean isFramedLike(Store other) {
        for (int kind = 0; kind < KINDS; kind++) {
            if (malformed[kind] != other.malformed[kind]
                    || (objects[kind].size() == 0) != (other.objects[kind].size() == 0)) {
                return false;
            }
        }
        return objects[Kind.API_DEFINITION.ordinal()] == other.objects[Kind.API_DEFINITION.ordinal()]
                && held == other.held
                && groups == other.groups
                && vouching.isLike(other.vouching);
    }

    /**
     * What has been built so far, never changed again. What cannot be read is not known: objects of an unreadable kind
     * are dropped, whatever order they came in.
     */
    public Store freeze() {
        Store frozen = new Store(this, null);
        vouching.unreadableKinds().forEach(frozen::drop);
        return frozen;
    }

    private void drop(Kind kind) {
        List<ObjectRef> refs = new ArrayList<>();
        visit(kind, object -> refs.add(object.ref()));
        refs.forEach(this::remove);
    }

    /** Applies a change in place. */
    public void apply(Change change) {
        if (change instanceof Change.Put put) {
            put(put.object());
        } else if (change instanceof Change.Remove remove) {
            remove(remove.ref());
        } else if (change instanceof Change.Malformed bad) {
            remove(bad.ref());
            int kind = bad.ref().kind().ordinal();
            malformed[kind] = malformed[kind].put(bad.ref(), true, token);
            saw(bad.ref().kind().group(), bad.ref().namespace());
        } else if (change instanceof Change.Saw seen) {
            saw(seen.apiGroup(), seen.namespace());
        } else {
            vouching.apply(change);
        }
    }

    /** Every kind of which nothing else is said is complete. */
    public void assumeComplete() {
        vouching.assumeComplete();
    }

    @Override
    public Inventory collectedAt(Instant instant) {
        Store later = edit();
        later.collectAt(requireNonNull(instant, "instant"));
        return new Store(later, null);
    }

    /** See {@link Inventory.Builder#collectedAt}. */
    public void collectAt(Instant instant) {
        collected = instant;
    }

    /** See {@link Inventory.Builder#timeSeen}. */
    public void timeSeen(Instant instant) {
        newest = newest == null || newest.isBefore(instant) ? instant : newest;
    }

    private void put(ClusterObject object) {
        ObjectRef ref = Shapes.check(object);
        remove(ref);
        int kind = ref.kind().ordinal();
        objects[kind] = objects[kind].put(ref, object, token);
        held = held.get(ref.kind()) == null ? held.put(ref.kind(), true, token) : held;
        for (Index index : INDEXES) {
            index.keys(object, key -> postings.link(index, key, object, token));
        }
        drivers.add(object, token);
        saw(ref.kind().group(), ref.namespace());
        if (ref.kind() == Kind.NAMESPACE) {
            saw("", ref.name());
        }
        if (object instanceof Lease lease) {
            lease.renewed().ifPresent(this::timeSeen);
        }
    }

    private void remove(ObjectRef ref) {
        int kind = ref.kind().ordinal();
        ClusterObject old = objects[kind].get(ref);
        if (old != null) {
            objects[kind] = objects[kind].remove(ref);
            for (Index index : INDEXES) {
                index.keys(old, key -> postings.unlink(index, key, ref, token));
            }
            drivers.remove(old, token);
        }
        malformed[kind] = malformed[kind].remove(ref);
    }

    private void saw(String group, String namespace) {
        if (groups.get(group) == null) {
            groups = groups.put(group, true, token);
        }
        if (!namespace.isEmpty() && namespaces.get(namespace) == null) {
            namespaces = namespaces.put(namespace, true, token);
        }
    }

    /** The object, or null: what the engine calls, without an Optional. */
    public @Nullable ClusterObject get(ObjectRef ref) {
        if (reads != null) {
            reads.note(ref);
        }
        return objects[ref.kind().ordinal()].get(ref);
    }

    /** Visits what an index holds under a key, in no order that means anything. */
    public void visit(Index index, Object key, Consumer<? super ClusterObject> visitor) {
        notePosting(index, key);
        postings.visit(index, key, visitor);
    }

    /** What an index holds under a key, in no order that means anything. */
    public ImmutableList<ClusterObject> list(Index index, Object key) {
        notePosting(index, key);
        return postings.list(index, key);
    }

    /** Whether an index holds anything under a key. */
    public boolean has(Index index, Object key) {
        notePosting(index, key);
        return postings.has(index, key);
    }

    private void notePosting(Index index, Object key) {
        if (reads != null) {
            reads.note(new Posting(index, key));
        }
    }

    /** Whether the index holds in both what it held when the later one was made of the other. */
    public boolean holdsAlike(Index index, Store other) {
        return postings.areAlike(index, other.postings);
    }

    /** Visits all objects of a kind, in no order that means anything. */
    public void visit(Kind kind, Consumer<? super ClusterObject> visitor) {
        noteAll(kind);
        objects[kind.ordinal()].forEach((ref, object) -> visitor.accept(object));
    }

    /** Visits all objects of a kind that made no sense. */
    public void visitMalformed(Kind kind, Consumer<ObjectRef> visitor) {
        malformed[kind.ordinal()].forEach((ref, mark) -> visitor.accept(ref));
    }

    private void noteAll(Kind kind) {
        if (reads != null) {
            reads.note(kind);
        }
    }

    @Override
    public Optional<ClusterObject> find(ObjectRef ref) {
        return Optional.ofNullable(get(ref));
    }

    @Override
    public ImmutableList<ObjectRef> refs(Kind kind) {
        noteAll(kind);
        ImmutableList.Builder<ObjectRef> refs = ImmutableList.builderWithExpectedSize(count(kind));
        objects[kind.ordinal()].forEach((ref, object) -> refs.add(ref));
        return ImmutableList.sortedCopyOf(refs.build());
    }

    @Override
    public ImmutableSet<DriverName> drivers() {
        return drivers.sorted();
    }

    @Override
    public int count(Kind kind) {
        return objects[kind.ordinal()].size();
    }

    @Override
    public Observation observation(Kind kind) {
        Observation answer = known[kind.ordinal()];
        if (answer == null) {
            answer = observe(kind);
            known[kind.ordinal()] = answer;
        }
        return answer;
    }

    private Observation observe(Kind kind) {
        return isKnownNotServed(kind) ? Observation.NOT_SERVED : vouching.of(kind);
    }

    @Override
    public Observation observation(Kind kind, String namespace) {
        Observation whole = observation(kind);
        return whole == Observation.NOT_SERVED ? whole : vouching.of(kind, namespace);
    }

    /** Definitions that were observed win over everything else that was said of a kind, unless an object is there. */
    private boolean isKnownNotServed(Kind kind) {
        return kind.isDefinedByCustomResource()
                && held.get(kind) == null
                && isReallyObserved(Kind.API_DEFINITION)
                && get(ApiDefinition.refOf(kind)) == null
                && !isMalformed(ApiDefinition.refOf(kind));
    }

    /** Whether the kind was listed, or is assumed complete and really there: what may prove an absence. */
    public boolean isReallyObserved(Kind kind) {
        Observation said = vouching.of(kind);
        return said == Observation.LISTED || (said == Observation.ASSUMED && count(kind) > 0);
    }

    @Override
    public ImmutableSet<String> listedNamespaces(Kind kind) {
        return vouching.namespaces(kind);
    }

    @Override
    public boolean isMalformed(ObjectRef ref) {
        return malformed[ref.kind().ordinal()].get(ref) != null;
    }

    /** Whether all objects of the kind were seen and made sense: what a search among them may rest on. */
    public boolean isWhole(Kind kind) {
        return observation(kind).isComplete() && malformed[kind.ordinal()].size() == 0;
    }

    /** Whether all objects of the kind in that namespace were seen and made sense. */
    public boolean isWhole(Kind kind, String namespace) {
        return (observation(kind).isComplete() || observation(kind, namespace).isComplete())
                && !hasMalformed(kind, namespace);
    }

    /** Whether any object of the kind made no sense. */
    public boolean hasMalformed(Kind kind) {
        return malformed[kind.ordinal()].size() > 0;
    }

    /** Whether any object of the kind in that namespace made no sense. */
    public boolean hasMalformed(Kind kind, String namespace) {
        if (malformed[kind.ordinal()].size() == 0) {
            return false;
        }
        boolean[] found = new boolean[1];
        malformed[kind.ordinal()].forEach(
                (ref, mark) -> found[0] |= ref.namespace().equals(namespace));
        return found[0];
    }

    @Override
    public boolean sawGroup(String apiGroup) {
        return groups.get(apiGroup) != null;
    }

    @Override
    public boolean sawNamespace(String namespace) {
        return namespaces.get(namespace) != null;
    }

    @Override
    public Optional<Instant> observedAt() {
        return Optional.ofNullable(collected != null ? collected : newest);
    }

    @Override
    public Inventory with(Change change) {
        return with(ImmutableList.of(change));
    }

    @Override
    public Inventory with(Iterable<Change> changes) {
        if (Iterables.isEmpty(changes)) {
            return this;
        }
        Store next = edit();
        changes.forEach(next::apply);
        return next.freeze();
    }

    /** The number of objects of each kind, for a log line. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Inventory");
        for (Kind kind : Kind.ofClusters()) {
            if (count(kind) > 0) {
                text.append(' ').append(kind).append('=').append(count(kind));
            }
        }
        return text.toString();
    }
}
