package io.github.snapworthy.kubernetes.internal.tokens;

import java.util.BitSet;

/** The maps and lists that are open, and whether the innermost one expects a key next. */
final class Nesting {
    private final BitSet maps = new BitSet();
    private final BitSet awaitsKey = new BitSet();
    private int depth;

    int depth() {
        return depth;
    }

    void open(boolean map) {
        depth++;
        maps.set(depth, map);
        awaitsKey.set(depth, map);
    }

    void close() {
        depth--;
    }

    boolean expectsKey() {
        return depth > 0 && awaitsKey.get(depth);
    }

    /** A key or a value was there. */
    void advance() {
        if (depth > 0 && maps.get(depth)) {
            awaitsKey.flip(depth);
        }
    }
}
