package io.github.snapworthy.verify;

import io.github.snapworthy.verify.internal.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only while somebody waits. */
final class TestPace implements Pace {
    private static final Instant BEGIN = Instant.parse("2026-11-26T10:00:00Z");

    private final AtomicLong nanos = new AtomicLong();

    @Override
    public Instant now() {
        return BEGIN.plusNanos(nanos.get());
    }

    @Override
    public long nanoTime() {
        return nanos.get();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("in a wait");
        }
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public double chance() {
        return 0.5;
    }

    /** How much time has passed. */
    Duration passed() {
        return Duration.ofNanos(nanos.get());
    }
}
