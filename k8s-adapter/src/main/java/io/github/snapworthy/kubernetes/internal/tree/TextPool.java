package io.github.snapworthy.kubernetes.internal.tree;

import org.jspecify.annotations.Nullable;

/** Lets equal short texts share their memory: a cluster repeats its names and labels. Bounded; not thread-safe. */
public final class TextPool {
    private static final int SIZE = 1 << 13;
    private static final int LONGEST = 128;

    private final @Nullable String[] texts = new String[SIZE];

    /** That text, or one that is equal. */
    String share(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int slot = (text.hashCode() ^ (text.hashCode() >>> 16)) & (SIZE - 1);
        String known = texts[slot];
        if (text.equals(known)) {
            return known;
        }
        texts[slot] = text;
        return text;
    }
}
