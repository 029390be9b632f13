package io.github.snapworthy.kubernetes.internal.watch;

import io.github.snapworthy.kubernetes.internal.live.Pace;
import java.time.Duration;

/** Waits longer each time, with a part by chance so that many watches do not come back at once. For one thread. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 10;

    private final Pace pace;
    private int failures;

    Backoff(Pace pace) {
        this.pace = pace;
    }

    /** What was waited for has come: the next failure is a first one. */
    void reset() {
        failures = 0;
    }

    /** How often it has failed since something came. */
    int failures() {
        return failures;
    }

    /** Waits after a failure, at least so long. */
    void pause(Duration atLeast) throws InterruptedException {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures++, MOST_DOUBLINGS));
        Duration longest = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        Duration own = jittered(longest);
        pace.sleep(own.compareTo(atLeast) < 0 ? atLeast : own);
    }

    /** Between half of that time and all of it. */
    Duration jittered(Duration time) {
        return Duration.ofNanos((long) (time.toNanos() * (1 + pace.chance()) / 2));
    }
}
