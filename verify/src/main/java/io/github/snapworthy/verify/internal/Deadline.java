package io.github.snapworthy.verify.internal;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** When something has to be done. Immutable. */
public final class Deadline {
    private static final Duration LEAST = Duration.ofMillis(1);
    private static final Duration MOST = Duration.ofDays(365);

    private final Pace pace;
    private final long end;
    private final Duration all;

    Deadline(Pace pace, Duration all) {
        this.pace = pace;
        this.all = all;
        end = pace.nanoTime() + all.toNanos();
    }

    /** Throws unless so long can be waited: a millisecond to a year, so that no clock overflows when all is made already. */
    public static void check(String name, Duration limit) {
        checkArgument(
                limit.compareTo(LEAST) >= 0 && limit.compareTo(MOST) <= 0,
                "%s: expected a millisecond to %s days, was %s",
                name,
                MOST.toDays(),
                limit);
    }

    /** How much time is left; zero where none is. */
    public Duration left() {
        Duration left = Duration.ofNanos(end - pace.nanoTime());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whether no time is left. */
    public boolean isOver() {
        return left().compareTo(LEAST) < 0;
    }

    /** So long, or what is left where that is less; throws if nothing is left. */
    Duration atMost(Duration wanted) throws TimeoutException {
        if (isOver()) {
            throw new TimeoutException("the time is up: " + words(all));
        }
        Duration left = left();
        return left.compareTo(wanted) < 0 ? left : wanted;
    }

    /** An earlier deadline: that part of what is left. */
    Deadline part(int parts) {
        return new Deadline(pace, left().dividedBy(parts));
    }

    /** A time as people write it. */
    public static String words(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
