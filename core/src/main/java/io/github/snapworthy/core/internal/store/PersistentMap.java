package io.github.snapworthy.core.internal.store;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A hash array mapped trie: a change copies one path and shares the rest. Nodes that were made under an edit token may be
 * changed in place while the same token edits, which makes building as cheap as it is in a mutable map.
 */
public final class PersistentMap<K, V> {
    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;
    private static final int DEEPEST = 32;

    private static final PersistentMap<?, ?> EMPTY = new PersistentMap<>(new Node(0, new Object[0], null), 0);

    private final Node root;
    private final int size;

    private PersistentMap(Node root, int size) {
        this.root = root;
        this.size = size;
    }

    /** The map without entries. */
    @SuppressWarnings("unchecked")
    public static <K, V> PersistentMap<K, V> empty() {
        return (PersistentMap<K, V>) EMPTY;
    }

    /** How many entries there are. */
    public int size() {
        return size;
    }

    /** The value of the key, or null. */
    @SuppressWarnings("unchecked")
    public @Nullable V get(Object key) {
        if (size == 0) {
            return null;
        }
        int hash = spread(key);
        Node node = root;
        for (int shift = 0; shift < DEEPEST; shift += BITS) {
            int bit = 1 << ((hash >>> shift) & MASK);
            if ((node.bits & bit) == 0) {
                return null;
            }
            int at = node.position(bit);
            Object first = node.slots[at];
            if (!(first instanceof Node child)) {
                return key.equals(first) ? (V) node.slots[at + 1] : null;
            }
            node = child;
        }
        int at = node.collision(key);
        return at < 0 ? null : (V) node.slots[at + 1];
    }

    /** The map with that entry; nodes of the token are changed in place. */
    public PersistentMap<K, V> put(K key, V value, @Nullable Object token) {
        int[] grown = new int[1];
        Node changed = root.put(spread(key), 0, key, value, token, grown);
        return changed == root && grown[0] == 0 ? this : new PersistentMap<>(changed, size + grown[0]);
    }

    /** The map without that key. */
    public PersistentMap<K, V> remove(Object key) {
        if (size == 0) {
            return this;
        }
        Node changed = root.remove(spread(key), 0, key);
        return changed == root ? this : new PersistentMap<>(changed, size - 1);
    }

    /** Visits all entries, in no order that means anything. */
    @SuppressWarnings("unchecked")
    public void forEach(BiConsumer<? super K, ? super V> visitor) {
        root.forEach((BiConsumer<Object, Object>) (BiConsumer<?, ?>) visitor);
    }

    private static int spread(Object key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    /** Slots hold pairs: key and value, or child node and a mark. At the deepest level all keys have one hash. */
    private static final class Node {
        private static final Object CHILD = new Object();

        private int bits;
        private Object[] slots;
        private final @Nullable Object owner;

        Node(int bits, Object[] slots, @Nullable Object owner) {
            this.bits = bits;
            this.slots = slots;
            this.owner = owner;
        }

        int position(int bit) {
            return 2 * Integer.bitCount(bits & (bit - 1));
        }

        int collision(Object key) {
            for (int at = 0; at < slots.length; at += 2) {
                if (key.equals(slots[at])) {
                    return at;
                }
            }
            return -1;
        }

        Node put(int hash, int shift, Object key, Object value, @Nullable Object token, int[] grown) {
            if (shift >= DEEPEST) {
                int at = collision(key);
                return at < 0 ? insert(slots.length, 0, key, value, token, grown) : set(at + 1, value, token);
            }
            int bit = 1 << ((hash >>> shift) & MASK);
            int at = position(bit);
            if ((bits & bit) == 0) {
                return insert(at, bit, key, value, token, grown);
            }
            Object first = slots[at];
            if (first instanceof Node child) {
                Node changed = child.put(hash, shift + BITS, key, value, token, grown);
                return changed == child ? this : set(at, changed, token);
            }
            if (key.equals(first)) {
                return set(at + 1, value, token);
            }
            int[] ignored = new int[1];
            Node child = new Node(0, new Object[0], token)
                    .put(spread(first), shift + BITS, first, slots[at + 1], token, ignored)
                    .put(hash, shift + BITS, key, value, token, grown);
            return set(at, child, token).set(at + 1, CHILD, token);
        }

        Node remove(int hash, int shift, Object key) {
            if (shift >= DEEPEST) {
                int at = collision(key);
                return at < 0 ? this : without(at, 0);
            }
            int bit = 1 << ((hash >>> shift) & MASK);
            if ((bits & bit) == 0) {
                return this;
            }
            int at = position(bit);
            Object first = slots[at];
            if (first instanceof Node child) {
                Node changed = child.remove(hash, shift + BITS, key);
                if (changed == child) {
                    return this;
                }
                return changed.slots.length == 0 ? without(at, bit) : set(at, changed, null);
            }
            return key.equals(first) ? without(at, bit) : this;
        }

        void forEach(BiConsumer<Object, Object> visitor) {
            for (int at = 0; at < slots.length; at += 2) {
                if (slots[at] instanceof Node child) {
                    child.forEach(visitor);
                } else {
                    visitor.accept(slots[at], slots[at + 1]);
                }
            }
        }

        private Node set(int at, Object value, @Nullable Object token) {
            if (token != null && owner == token) {
                slots[at] = value;
                return this;
            }
            Object[] copy = slots.clone();
            copy[at] = value;
            return new Node(bits, copy, token);
        }

        private Node insert(int at, int bit, Object key, Object value, @Nullable Object token, int[] grown) {
            grown[0]++;
            Object[] wider = Arrays.copyOf(slots, slots.length + 2);
            System.arraycopy(slots, at, wider, at + 2, slots.length - at);
            wider[at] = key;
            wider[at + 1] = value;
            if (token != null && owner == token) {
                bits |= bit;
                slots = wider;
                return this;
            }
            return new Node(bits | bit, wider, token);
        }

        private Node without(int at, int bit) {
            Object[] narrower = Arrays.copyOf(slots, slots.length - 2);
            System.arraycopy(slots, at + 2, narrower, at, slots.length - at - 2);
            return new Node(bits & ~bit, narrower, null);
        }
    }
}
