package io.github.snapworthy.csi.internal;

import io.grpc.ManagedChannel;
import io.grpc.okhttp.OkHttpChannelBuilder;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A connection to one driver, with threads of its own that end with it. */
public final class Channels implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 200;

    private final ManagedChannel channel;
    private final ExecutorService threads;
    private final ScheduledExecutorService timer;

    private Channels(ManagedChannel channel, ExecutorService threads, ScheduledExecutorService timer) {
        this.channel = channel;
        this.threads = threads;
        this.timer = timer;
    }

    /** A connection to a socket, or to a host and port; nothing is sent yet. */
    public static Channels to(boolean isSocket, String place) {
        ExecutorService threads = Executors.newCachedThreadPool(Channels::daemon);
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Channels::daemon);
        OkHttpChannelBuilder builder = isSocket
                // What drivers written in Go expect of a socket, which has no host; the port is for show.
                ? OkHttpChannelBuilder.forAddress("localhost", 1)
                        .socketFactory(new UnixSockets(place))
                        .overrideAuthority("localhost")
                : OkHttpChannelBuilder.forTarget("dns:///" + encoded(place));
        ManagedChannel channel = builder.usePlaintext()
                .proxyDetector(address -> null)
                .disableRetry()
                .executor(threads)
                .transportExecutor(threads)
                .scheduledExecutorService(timer)
                .build();
        return new Channels(channel, threads, timer);
    }

    /** In the path of a URI the brackets of an address have no place. */
    private static String encoded(String place) {
        return place.replace("%", "%25").replace("[", "%5B").replace("]", "%5D");
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "snapworthy-csi");
        thread.setDaemon(true);
        return thread;
    }

    /** The channel. */
    public ManagedChannel channel() {
        return channel;
    }

    @Override
    public void close() {
        channel.shutdownNow();
        try {
            channel.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // What waits for a connection that nobody accepts is interrupted.
        threads.shutdownNow();
        timer.shutdown();
    }
}
