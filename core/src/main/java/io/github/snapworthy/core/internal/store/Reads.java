package io.github.snapworthy.core.internal.store;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was read of a store: objects by reference, found or not, postings of indexes, whole kinds; and what others note
 * of things that are derived from it. How well kinds are known is not noted: see {@link Store#isFramedLike}. Safe for
 * all threads.
 */
public final class Reads {
    private final Set<Object> keys = ConcurrentHashMap.newKeySet();

    /** Notes that it was read. */
    public void note(Object key) {
        keys.add(key);
    }

    /** Whether any of them was read. */
    public boolean hasAny(Set<Object> changed) {
        return changed.stream().anyMatch(keys::contains);
    }

    /** What was read. */
    public Set<Object> keys() {
        return keys;
    }
}
