package io.github.snapworthy.facts;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How providers are isolated: how long one may take, how much it may say and when it is left alone. Immutable; what a guard
 * comes to know of a provider is kept by the {@link FactSources} that it guards, see {@link FactSources#guardedBy}.
 */
public final class Guard {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Guard STANDARD =
            new Guard(Duration.ofSeconds(2), 1_000, 3, Duration.ofMinutes(1), InstantSource.system());

    private final Duration limit;
    private final int most;
    private final int failures;
    private final Duration pause;
    private final InstantSource clock;

    private Guard(Duration limit, int most, int failures, Duration pause, InstantSource clock) {
        this.limit = limit;
        this.most = most;
        this.failures = failures;
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * What providers are guarded by unless the host says otherwise: two seconds for all drivers of an inventory together, a
     * thousand facts about a driver, one minute of pause after three failures in a row, the clock of the system.
     */
    public static Guard standard() {
        return STANDARD;
    }

    /**
     * With another time limit for one provider and all drivers of an inventory together; what it says of a driver within the
     * limit counts. The limit is kept in real time, whatever the clock.
     *
     * @throws IllegalArgumentException if the limit is not positive or longer than a day
     */
    public Guard within(Duration limit) {
        checkArgument(
                limit.compareTo(Duration.ZERO) > 0 && limit.compareTo(LONGEST) <= 0,
                "limit: expected more than nothing and at most a day, was %s",
                limit);
        return new Guard(limit, most, failures, pause, clock);
    }

    /**
     * With another number of facts that a provider may state about one driver. Of an answer with more nothing is taken.
     *
     * @throws IllegalArgumentException if the number is below one
     */
    public Guard atMost(int factsPerDriver) {
        checkArgument(factsPerDriver > 0, "factsPerDriver: expected at least 1, was %s", factsPerDriver);
        return new Guard(limit, factsPerDriver, failures, pause, clock);
    }

    /**
     * With another pause. A provider that has failed so many times in a row is not asked for so long; then it is tried
     * again, and the next failure begins the next pause. It has failed when it was stopped at its limit, or had an answer for no
     * driver at all: one that fails for some drivers is asked about the others.
     *
     * @param pause how long; zero for never leaving a provider alone
     * @throws IllegalArgumentException if the number is below one, or the pause negative or longer than a day
     */
    public Guard pausing(int afterFailures, Duration pause) {
        checkArgument(afterFailures > 0, "afterFailures: expected at least 1, was %s", afterFailures);
        checkArgument(
                !pause.isNegative() && pause.compareTo(LONGEST) <= 0,
                "pause: expected nothing up to a day, was %s",
                pause);
        return new Guard(limit, most, afterFailures, pause, clock);
    }

    /** With another clock for pauses, for how long answers hold, and for how long asking took. */
    public Guard timedBy(InstantSource clock) {
        return new Guard(limit, most, failures, pause, requireNonNull(clock, "clock"));
    }

    Duration limit() {
        return limit;
    }

    /** The limit as it is read in a sentence. */
    String limitInWords() {
        long millis = limit.toMillis();
        return millis % 1_000 == 0 ? millis / 1_000 + " s" : millis + " ms";
    }

    int most() {
        return most;
    }

    int failures() {
        return failures;
    }

    Duration pause() {
        return pause;
    }

    InstantSource clock() {
        return clock;
    }

    @Override
    public String toString() {
        return "Guard[limit=" + limit + ", factsPerDriver=" + most + ", failures=" + failures + ", pause=" + pause
                + "]";
    }
}
