package io.github.snapworthy.facts;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** An inquiry on its way through a {@link Worker}, with the time by which it has to be over. */
final class Errand implements Runnable {
    private final Inquiry inquiry;
    private final Guard guard;
    private final FutureTask<@Nullable Void> task;
    private final Instant begun;
    private final long deadline;
    private volatile boolean entered;
    private volatile boolean left;
    private volatile @Nullable Instant ended;

    Errand(Inquiry inquiry, Guard guard) {
        this.inquiry = inquiry;
        this.guard = guard;
        task = new FutureTask<>(this::ask, null);
        begun = guard.clock().instant();
        deadline = System.nanoTime() + guard.limit().toNanos();
    }

    /** For the worker's thread. Returns at once where the errand was stopped before. */
    @Override
    public void run() {
        task.run();
    }

    private void ask() {
        entered = true;
        try {
            inquiry.ask();
            ended = guard.clock().instant();
        } finally {
            left = true;
        }
    }

    /**
     * Waits for the end, up to the time limit.
     *
     * @throws VirtualMachineError what the virtual machine threw in the worker's thread
     */
    void await() throws InterruptedException, TimeoutException {
        try {
            task.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            Throwable cause = requireNonNull(e.getCause());
            Throwables.throwIfUnchecked(cause);
            throw new IllegalStateException(cause);
        }
    }

    /** Stops the inquiry and interrupts the thread, unless it is over; takes the view back in any case. */
    void stop() {
        inquiry.stop();
        task.cancel(true);
    }

    /** The replies so far. */
    ImmutableMap<Topic, Reply> replies() {
        return inquiry.replies();
    }

    /** Whether the provider was reached before the end. */
    boolean wasEntered() {
        return entered;
    }

    /** Whether the provider holds the thread beyond the time limit, though it was stopped. */
    boolean hangs() {
        return entered && !left && task.isCancelled() && System.nanoTime() - deadline >= 0;
    }

    /** How long it took by the guard's clock, up to now where it is not over. */
    Duration took() {
        Instant end = ended;
        Duration took = Duration.between(begun, end == null ? guard.clock().instant() : end);
        return took.isNegative() ? Duration.ZERO : took;
    }
}
