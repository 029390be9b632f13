package io.github.snapworthy.verify.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Time and chance; tests have their own. Safe for all threads. */
public interface Pace {
    /** Those of this machine. */
    Pace SYSTEM = new Pace() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            Thread.sleep(time.toMillis());
        }

        @Override
        public double chance() {
            return ThreadLocalRandom.current().nextDouble();
        }
    };

    /** The time of day. */
    Instant now();

    /** Nanoseconds since some moment. */
    long nanoTime();

    /** Waits so long. */
    void sleep(Duration time) throws InterruptedException;

    /** A number from 0 to below 1. */
    double chance();
}
