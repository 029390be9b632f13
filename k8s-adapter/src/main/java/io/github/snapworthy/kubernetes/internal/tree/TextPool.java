package io.github.snapworthy.kubernetes.internal.tree;

import org.jspecify.annotations.Nullable;

/** Lets equal short texts share their memory: a cluster repeats its names and labels. Bounded; not thread-safe. */
public final class TextPool {
    /** Enough for an object: most pools live no longer than one. */
    private static final int FIRST_SIZE = 1 << 6;

    private static final int SIZE = 1 << 13;
    private static final int LONGEST = 128;

    private @Nullable String[] texts = new String[FIRST_SIZE];
    private int kept;

    /** That text, or one that is equal. */
    String share(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int slot = slot(text);
        String known = texts[slot];
        if (text.equals(known)) {
            return known;
        }
        if (++kept > texts.length && texts.length < SIZE) {
            grow();
            slot = slot(text);
        }
        texts[slot] = text;
        return text;
    }

    private int slot(String text) {
        return (text.hashCode() ^ (text.hashCode() >>> 16)) & (texts.length - 1);
    }

    private void grow() {
        @Nullable String[] before = texts;
        texts = new String[Math.min(SIZE, before.length << 3)];
        for (String text : before) {
            if (text != null) {
                texts[slot(text)] = text;
            }
        }
    }
}
