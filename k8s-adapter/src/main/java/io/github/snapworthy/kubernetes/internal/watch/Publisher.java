package io.github.snapworthy.kubernetes.internal.watch;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.kubernetes.internal.live.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes inventories of what the watches find, one at a time. Reading the current one costs nothing and never waits. */
final class Publisher implements Runnable {
    /** Time passes also where nothing happens: an inventory says up to when it is certain. */
    private static final int BATCHES_A_TICK = 10;

    private static final Duration LONGEST_CALM = Duration.ofSeconds(30);

    private final Board board;
    private final Pace pace;
    private final Duration batch;
    private final List<Mailbox> mailboxes = new ArrayList<>();
    private volatile Inventory current = Inventory.builder().build();
    private Inventory told = current;
    private boolean isHeard;

    Publisher(Board board, Pace pace, Duration batch) {
        this.board = board;
        this.pace = pace;
        this.batch = batch;
    }

    Inventory current() {
        return current;
    }

    @Override
    public void run() {
        try {
            while (true) {
                board.await(batch.multipliedBy(BATCHES_A_TICK));
                pace.sleep(batch);
                safely();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void safely() {
        try {
            publish(board.take());
        } catch (RuntimeException e) {
            WatchLog.broken("publishing", e);
            board.publishAnew();
        }
    }

    private synchronized void publish(Batch news) {
        Inventory next = news.after(current);
        current = next;
        isHeard |= news.isHeard();
        if (news.isNews() || isTimeNews(next)) {
            told = next;
            mailboxes.forEach(mailbox -> mailbox.put(next, news.isWhole(), news.changes()));
        }
        notifyAll();
    }

    /** That time passes is told now and then, for something may end by that alone. */
    private boolean isTimeNews(Inventory next) {
        Instant then = told.observedAt().orElse(Instant.EPOCH);
        return next.observedAt()
                .filter(now -> now.isAfter(then.plus(LONGEST_CALM)))
                .isPresent();
    }

    /** Tells a listener of everything that is published, beginning with what is there now. */
    synchronized Mailbox listen(Consumer<Delivery> listener) {
        Mailbox mailbox = new Mailbox(listener);
        mailboxes.add(mailbox);
        mailbox.put(current, true, List.of());
        mailbox.start();
        return mailbox;
    }

    /** Tells it nothing more. */
    void forget(Mailbox mailbox) {
        synchronized (this) {
            mailboxes.remove(mailbox);
        }
        mailbox.close();
    }

    /** Tells nobody anything more. */
    void forgetAll() {
        List<Mailbox> all;
        synchronized (this) {
            all = List.copyOf(mailboxes);
        }
        all.forEach(this::forget);
    }

    /** Waits until something was heard of each kind and published; false if that takes longer. */
    synchronized boolean await(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!isHeard) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
