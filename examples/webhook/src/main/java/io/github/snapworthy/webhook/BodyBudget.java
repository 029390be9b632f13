package io.github.snapworthy.webhook;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes that all bodies in flight may have together. Safe for all threads. */
final class BodyBudget {
    private final long limit;
    private final AtomicLong taken = new AtomicLong();

    BodyBudget(long limit) {
        this.limit = limit;
    }

    /** Takes so many bytes; false, and nothing taken, where there is no room. */
    boolean take(int bytes) {
        if (taken.addAndGet(bytes) <= limit) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    /** Gives back what was taken. */
    void give(int bytes) {
        taken.addAndGet(-bytes);
    }

    /** How many bytes are taken now. */
    long taken() {
        return taken.get();
    }
}
