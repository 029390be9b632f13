package io.github.snapworthy.kubernetes.internal.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Tries a request again where that may help: after 429 and 5xx, and where the connection or the answer broke. Waits twice
 * as long each time, with a part by chance so that many readers do not come back at once, and at least as long as the
 * server asks. Safe for all threads.
 */
public final class Retries {
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 10;

    private final Pace pace;
    private final Deadline deadline;
    private final int attempts;

    /** Makes at most so many attempts of each request. */
    public Retries(Pace pace, Deadline deadline, int attempts) {
        this.pace = pace;
        this.deadline = deadline;
        this.attempts = attempts;
    }

    /** One attempt of a request. */
    public interface Attempt<T> {
        /** Makes the request, which may take so long. */
        T make(Duration limit) throws IOException, InterruptedException;
    }

    /** The answer of the first attempt that succeeds; throws the fault of the last one. */
    public <T> T run(Attempt<T> attempt) throws IOException, InterruptedException {
        for (int failed = 1; ; failed++) {
            try {
                return attempt.make(deadline.forRequest());
            } catch (IOException fault) {
                Duration wait = wait(fault, failed);
                if (failed >= attempts || !isWorthRetrying(fault) || wait.compareTo(deadline.left()) >= 0) {
                    throw fault;
                }
                pace.sleep(wait);
            }
        }
    }

    /** The answer of one attempt alone. */
    <T> T once(Attempt<T> attempt) throws IOException, InterruptedException {
        return attempt.make(deadline.forRequest());
    }

    private static boolean isWorthRetrying(IOException fault) {
        return fault instanceof ApiFault answered ? answered.isWorthRetrying() : !(fault instanceof Deadline.TimeUp);
    }

    private Duration wait(IOException fault, int failed) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failed - 1, MOST_DOUBLINGS));
        Duration longest = doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        Duration own = Duration.ofNanos((long) (longest.toNanos() * (1 + pace.chance()) / 2));
        Optional<Duration> asked = fault instanceof ApiFault answered ? answered.retryAfter() : Optional.empty();
        return asked.filter(wait -> wait.compareTo(own) > 0).orElse(own);
    }
}
