package io.github.snapworthy.fleet;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Until when a dump has to be done. It is looked at between two blocks of a file and between two decisions. */
final class Deadline {
    private final LongSupplier nanos;
    private final long begun;
    private final Duration limit;

    private Deadline(LongSupplier nanos, Duration limit) {
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.limit = limit;
    }

    /** So long from now on, by a clock of nanoseconds. */
    static Deadline in(Duration limit, LongSupplier nanos) {
        return new Deadline(nanos, limit);
    }

    boolean isOver() {
        return nanos.getAsLong() - begun > limit.toNanos();
    }

    /** Throws where it is over. */
    void check() {
        if (isOver()) {
            throw new DumpException(Outcome.FAILED, words());
        }
    }

    String words() {
        return "took longer than " + limit.toMillis() + " ms";
    }
}
