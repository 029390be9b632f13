package io.github.snapworthy.kubernetes;

import io.github.snapworthy.kubernetes.internal.live.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only while somebody sleeps, and no chance. */
final class FakePace implements Pace {
    static final Instant START = Instant.parse("2026-11-26T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> sleeps = new CopyOnWriteArrayList<>();

    /** How long was slept, each time. */
    List<Duration> sleeps() {
        return sleeps;
    }

    @Override
    public Instant now() {
        return START.plusNanos(nanos.get());
    }

    @Override
    public long nanoTime() {
        return nanos.get();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        sleeps.add(time);
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public double chance() {
        return 0;
    }
}
