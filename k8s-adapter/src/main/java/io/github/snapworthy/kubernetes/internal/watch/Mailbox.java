package io.github.snapworthy.kubernetes.internal.watch;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.Uninterruptibles;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Inventory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells one listener, on a thread of its own, what was published. While the listener is busy changes are gathered, and
 * beyond a bound forgotten: it is told then that anything may have changed. Safe for all threads.
 */
public final class Mailbox {
    private static final int MOST_CHANGES = 10_000;
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);

    private final Consumer<Delivery> listener;
    private final Thread thread = new Thread(this::run, "snapworthy-listener");
    private final List<Change> changes = new ArrayList<>();
    private @Nullable Inventory newest;
    private boolean isWhole = true;
    private boolean closed;

    Mailbox(Consumer<Delivery> listener) {
        this.listener = listener;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Puts what was published. */
    synchronized void put(Inventory inventory, boolean whole, List<Change> more) {
        newest = inventory;
        isWhole |= whole || changes.size() + more.size() > MOST_CHANGES;
        if (isWhole) {
            changes.clear();
        } else {
            changes.addAll(more);
        }
        notifyAll();
    }

    private synchronized Delivery take() throws InterruptedException {
        while (newest == null) {
            wait();
        }
        Inventory inventory = newest;
        Delivery delivery =
                new Delivery(inventory, isWhole ? Optional.empty() : Optional.of(ImmutableList.copyOf(changes)));
        newest = null;
        isWhole = false;
        changes.clear();
        return delivery;
    }

    private void run() {
        try {
            while (!isClosed()) {
                tell(take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Delivery delivery) {
        try {
            listener.accept(delivery);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            WatchLog.broken("a listener", e);
            missed();
        }
    }

    /** Nobody knows how far the listener came: it begins anew. */
    private synchronized void missed() {
        isWhole = true;
        changes.clear();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Tells nothing more. Waits for the listener a while, but where it closes itself. */
    public void close() {
        synchronized (this) {
            closed = true;
        }
        thread.interrupt();
        if (Thread.currentThread() != thread) {
            Uninterruptibles.joinUninterruptibly(thread, LONGEST_GOODBYE);
        }
    }
}
