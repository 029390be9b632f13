package io.github.snapworthy.testkit.internal.contract;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One call of foreign code in a daemon thread of its own: whatever it does, whoever waits for it is not held. */
final class Call<T> {
    /** How a call ended. */
    enum End {
        ANSWERED,
        THREW,
        /** It ended only when it was interrupted. */
        STOPPED,
        /** It did not even end then, or nobody waited for that. */
        STUCK
    }

    /**
     * What became of a call.
     *
     * @param end how it ended
     * @param value what it returned, null also where it returned nothing
     * @param thrown what it threw, null where it did not
     * @param staysInterrupted whether its thread was interrupted in the end
     * @param took how long it took, or was waited for
     */
    record Outcome<T>(
            End end, @Nullable T value, @Nullable Throwable thrown, boolean staysInterrupted, Duration took) {}

    private final Callable<? extends @Nullable T> work;
    private final Thread thread;
    private volatile @Nullable T value;
    private volatile @Nullable Throwable thrown;
    private volatile boolean staysInterrupted;
    private volatile long nanos;

    private Call(Callable<? extends @Nullable T> work, boolean interrupted) {
        this.work = work;
        this.thread = new Thread(() -> run(interrupted), "snapworthy-contract");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** Starts the call. */
    static <T> Call<T> start(Callable<? extends @Nullable T> work) {
        return new Call<>(work, false);
    }

    /** Starts the call in a thread that is interrupted already. */
    static <T> Call<T> startInterrupted(Callable<? extends @Nullable T> work) {
        return new Call<>(work, true);
    }

    /** Everything that can be thrown is an answer about the code that threw it. */
    private void run(boolean interrupted) {
        long begin = System.nanoTime();
        try {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            value = work.call();
        } catch (Throwable e) {
            thrown = e;
        }
        nanos = System.nanoTime() - begin;
        staysInterrupted = Thread.currentThread().isInterrupted();
    }

    /** Waits for its end as long as the patience lasts, then interrupts it and waits for as long as the grace. */
    Outcome<T> end(Duration patience, Duration grace) {
        if (!join(patience)) {
            thread.interrupt();
            End end = !grace.isZero() && join(grace) ? End.STOPPED : End.STUCK;
            return new Outcome<>(end, null, thrown, staysInterrupted, patience);
        }
        End end = thrown == null ? End.ANSWERED : End.THREW;
        return new Outcome<>(end, value, thrown, staysInterrupted, Duration.ofNanos(nanos));
    }

    private boolean join(Duration patience) {
        try {
            TimeUnit.NANOSECONDS.timedJoin(thread, patience.toNanos());
            return !thread.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a provider was asked", e);
        }
    }
}
