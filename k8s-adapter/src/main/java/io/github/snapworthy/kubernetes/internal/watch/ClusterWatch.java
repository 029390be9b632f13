package io.github.snapworthy.kubernetes.internal.watch;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.util.concurrent.Uninterruptibles;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.internal.live.Pace;
import io.kubernetes.client.openapi.ApiClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** All threads that keep a cluster in sight. Safe for all threads. */
public final class ClusterWatch {
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(30);

    private final Board board;
    private final Publisher publisher;
    private final List<Thread> threads;

    private ClusterWatch(Board board, Publisher publisher, Supervisor supervisor) {
        this.board = board;
        this.publisher = publisher;
        threads = List.of(thread(supervisor, "snapworthy-kinds"), thread(publisher, "snapworthy-publisher"));
    }

    /** Begins; waits for nothing. */
    public static ClusterWatch start(ApiClient client, ImmutableSet<Kind> kinds, Plan plan, Pace pace) {
        Board board = new Board(kinds, plan, pace);
        ScopeWatcher.Means means =
                new ScopeWatcher.Means(plan, pace, new Semaphore(plan.lists().concurrency(), true));
        Supervisor supervisor = new Supervisor(client, kinds, board, means);
        ClusterWatch watch =
                new ClusterWatch(board, new Publisher(board, pace, plan.rhythm().batch()), supervisor);
        watch.threads.forEach(Thread::start);
        return watch;
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** The newest inventory. */
    public Inventory current() {
        return publisher.current();
    }

    /** Waits until something was heard of each kind; false if that takes longer. */
    public boolean await(Duration atMost) throws InterruptedException {
        return publisher.await(atMost);
    }

    /** What is known of each kind. */
    public ImmutableMap<Kind, KindReport> reports() {
        return board.reports();
    }

    /** Tells a listener what is published; the result ends that. */
    public Runnable listen(Consumer<Delivery> listener) {
        Mailbox mailbox = publisher.listen(listener);
        return () -> publisher.forget(mailbox);
    }

    /** Ends all requests and threads. */
    public void close() {
        threads.forEach(Thread::interrupt);
        threads.forEach(thread -> Uninterruptibles.joinUninterruptibly(thread, LONGEST_GOODBYE));
        publisher.forgetAll();
    }
}
