package io.github.snapworthy.verify.internal;

import io.github.snapworthy.verify.Pattern;
import java.util.Locale;

/** Patterns of one run, no two of which are alike. Not thread-safe. */
final class Patterns {
    private static final int LENGTH = 24;

    private final String run;
    private final int chunks;
    private int made;

    Patterns(String run, int chunks) {
        this.run = run;
        this.chunks = chunks;
    }

    Pattern next() {
        made++;
        String number = String.format(Locale.ROOT, "%0" + (LENGTH - run.length()) + "d", made);
        return new Pattern(run + number, chunks);
    }
}
