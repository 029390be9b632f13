package io.github.snapworthy.kubernetes;

import io.github.snapworthy.kubernetes.internal.live.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes a hundred times faster than usual, and leaps where it is told to. */
final class FastPace implements Pace {
    private static final int FACTOR = 100;

    private final long began = System.nanoTime();
    private final AtomicLong leaps = new AtomicLong();

    /** So much time has passed at once. */
    void leap(Duration time) {
        leaps.addAndGet(time.toNanos());
    }

    @Override
    public Instant now() {
        return FakePace.START.plusNanos(nanoTime());
    }

    @Override
    public long nanoTime() {
        return (System.nanoTime() - began) * FACTOR + leaps.get();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        Thread.sleep(Math.max(1, time.toMillis() / FACTOR));
    }

    @Override
    public double chance() {
        return 0.5;
    }
}
