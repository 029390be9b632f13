package io.github.snapworthy.kubernetes.internal.live;

import java.io.IOException;
import java.time.Duration;

/** When everything has to be done, and how long one request may take. Immutable. */
public final class Deadline {
    private final Pace pace;
    private final long end;
    private final Duration all;
    private final Duration request;

    /** All has to be done so long from now. */
    public Deadline(Pace pace, Duration all, Duration request) {
        this.pace = pace;
        this.all = all;
        this.request = request;
        end = pace.nanoTime() + all.toNanos();
    }

    /** How much time is left; zero or less where none is. */
    Duration left() {
        return Duration.ofNanos(end - pace.nanoTime());
    }

    /**
     * How long the next request may take.
     *
     * @throws TimeUp if no time is left
     */
    Duration forRequest() throws TimeUp {
        Duration left = left();
        if (left.compareTo(Duration.ofMillis(1)) < 0) {
            throw new TimeUp(all);
        }
        return left.compareTo(request) < 0 ? left : request;
    }

    /** No time is left for another request. */
    static final class TimeUp extends IOException {
        private static final long serialVersionUID = 1L;

        TimeUp(Duration all) {
            super("the time for reading the cluster is up: " + all.toMillis() + " ms");
        }
    }
}
