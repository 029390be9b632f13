package io.github.snapworthy.core.internal.store;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.ObjectRef;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the indexes of a store hold: under each key the object itself while there is one, a map of them from the second on. */
final class Postings {
    private static final int INDEXES = Index.values().length;

    private final PersistentMap<Object, Object>[] indexes;

    Postings() {
        this(empty());
    }

    private Postings(PersistentMap<Object, Object>[] indexes) {
        this.indexes = indexes;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static PersistentMap<Object, Object>[] empty() {
        PersistentMap[] maps = new PersistentMap[INDEXES];
        Arrays.fill(maps, PersistentMap.empty());
        return maps;
    }

    /** The same, to be changed without changing these. */
    Postings copy() {
        return new Postings(indexes.clone());
    }

    /** Adds an object; maps of the token are changed in place. */
    void link(Index index, Object key, ClusterObject object, @Nullable Object token) {
        PersistentMap<Object, Object> map = indexes[index.ordinal()];
        Object posting = map.get(key);
        Object changed;
        if (posting == null) {
            changed = object;
        } else if (posting instanceof ClusterObject other) {
            if (other.ref().equals(object.ref())) {
                return;
            }
            changed = PersistentMap.<ObjectRef, ClusterObject>empty()
                    .put(other.ref(), other, token)
                    .put(object.ref(), object, token);
        } else {
            changed = several(posting).put(object.ref(), object, token);
        }
        indexes[index.ordinal()] = map.put(key, changed, token);
    }

    /** Takes an object away. */
    void unlink(Index index, Object key, ObjectRef ref, @Nullable Object token) {
        PersistentMap<Object, Object> map = indexes[index.ordinal()];
        Object posting = map.get(key);
        if (posting == null) {
            return;
        }
        PersistentMap<ObjectRef, ClusterObject> left = posting instanceof ClusterObject
                ? PersistentMap.empty()
                : several(posting).remove(ref);
        indexes[index.ordinal()] = left.size() == 0 ? map.remove(key) : map.put(key, left, token);
    }

    @SuppressWarnings("unchecked")
    private static PersistentMap<ObjectRef, ClusterObject> several(Object posting) {
        return (PersistentMap<ObjectRef, ClusterObject>) posting;
    }

    void visit(Index index, Object key, Consumer<? super ClusterObject> visitor) {
        Object posting = indexes[index.ordinal()].get(key);
        if (posting instanceof ClusterObject object) {
            visitor.accept(object);
        } else if (posting != null) {
            several(posting).forEach((ref, object) -> visitor.accept(object));
        }
    }

    ImmutableList<ClusterObject> list(Index index, Object key) {
        Object posting = indexes[index.ordinal()].get(key);
        if (posting == null) {
            return ImmutableList.of();
        }
        if (posting instanceof ClusterObject object) {
            return ImmutableList.of(object);
        }
        ImmutableList.Builder<ClusterObject> found =
                ImmutableList.builderWithExpectedSize(several(posting).size());
        several(posting).forEach((ref, object) -> found.add(object));
        return found.build();
    }

    boolean has(Index index, Object key) {
        return indexes[index.ordinal()].get(key) != null;
    }

    /** Whether both hold the same, since nothing changed it from one to the other. */
    boolean areAlike(Index index, Postings other) {
        return indexes[index.ordinal()] == other.indexes[index.ordinal()];
    }
}
