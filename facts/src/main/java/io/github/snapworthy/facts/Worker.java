package io.github.snapworthy.facts;

import io.github.snapworthy.spi.DriverFactProvider;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one thread of a guard: a daemon that is there while there is something to do. Whoever asks meanwhile waits in line, so
 * that a provider which ignores its interruption never holds a second one.
 */
final class Worker {
    /** How the names of the threads begin; the id of the provider follows. */
    static final String THREADS = "snapworthy-guard-";

    private static final long IDLE_MILLIS = 100;

    private final ThreadPoolExecutor thread;
    private volatile @Nullable Errand current;

    Worker(String id, DriverFactProvider provider) {
        thread =
                new ThreadPoolExecutor(
                        0,
                        1,
                        IDLE_MILLIS,
                        TimeUnit.MILLISECONDS,
                        new LinkedBlockingQueue<>(),
                        work -> named(THREADS + id, work, provider.getClass().getClassLoader())) {
                    @Override
                    protected void beforeExecute(Thread by, Runnable errand) {
                        current = (Errand) errand;
                    }

                    @Override
                    protected void afterExecute(Runnable errand, @Nullable Throwable thrown) {
                        current = null;
                    }
                };
    }

    /** A thread that inherits nothing of whoever happened to ask first. */
    private static Thread named(String name, Runnable work, @Nullable ClassLoader classLoader) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(classLoader);
        return thread;
    }

    /** Begins, or stands in line. */
    void begin(Errand errand) {
        thread.execute(errand);
    }

    /** Gives up an errand; harmless where it is over. */
    void stop(Errand errand) {
        errand.stop();
        thread.remove(errand);
    }

    /** Whether an inquiry that was stopped holds the thread beyond its time limit. */
    boolean hangs() {
        Errand errand = current;
        return errand != null && errand.hangs();
    }
}
