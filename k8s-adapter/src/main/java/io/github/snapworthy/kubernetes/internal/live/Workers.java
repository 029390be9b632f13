package io.github.snapworthy.kubernetes.internal.live;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of one reading; none is left when it is closed. */
public final class Workers implements AutoCloseable {
    /** Requests that were ended end at once; only a look-up of a name does not hear of it. */
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

    private final RawApi api;
    private final ConcurrentLinkedQueue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final AtomicInteger number = new AtomicInteger();
    private final ExecutorService pool;

    /** So many threads, whose requests go to that server. */
    public Workers(int count, RawApi api) {
        this.api = api;
        pool = Executors.newFixedThreadPool(count, this::thread);
    }

    private Thread thread(Runnable task) {
        Thread thread = new Thread(task, "snapworthy-list-" + number.incrementAndGet());
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    /** Does everything, and waits for it; the results are in the order of the tasks. */
    <T> List<T> all(List<Callable<T>> tasks) throws InterruptedException {
        List<T> results = new ArrayList<>(tasks.size());
        for (Future<T> done : pool.invokeAll(tasks)) {
            results.add(result(done));
        }
        return results;
    }

    private static <T> T result(Future<T> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            Throwables.throwIfUnchecked(cause);
            Throwables.throwIfInstanceOf(cause, InterruptedException.class);
            throw new IllegalStateException(cause);
        }
    }

    /** Ends what is under way, and waits until the threads are gone, interrupted or not. */
    @Override
    public void close() {
        pool.shutdownNow();
        api.cancel();
        threads.forEach(thread -> Uninterruptibles.joinUninterruptibly(thread, LONGEST_GOODBYE));
    }
}
