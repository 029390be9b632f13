package io.github.snapworthy.verify.internal;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * When requests are made.
 *
 * @param pace time and chance
 * @param poll how long to wait between two looks at what changes
 * @param requestTimeout how long one request may take
 * @param attempts how often a request is tried where trying again may help
 */
public record Rhythm(Pace pace, Duration poll, Duration requestTimeout, int attempts) {
    /** The one of people who wait. */
    public static final Rhythm STANDARD = new Rhythm(Pace.SYSTEM, Duration.ofSeconds(1), Duration.ofSeconds(30), 5);

    public Rhythm {
        requireNonNull(pace, "pace");
        requireNonNull(poll, "poll");
        requireNonNull(requestTimeout, "requestTimeout");
    }

    /** The same with another time between two looks. */
    public Rhythm polling(Duration other) {
        return new Rhythm(pace, other, requestTimeout, attempts);
    }

    /** A deadline so long from now. */
    public Deadline deadline(Duration all) {
        return new Deadline(pace, all);
    }
}
