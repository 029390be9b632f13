package io.github.snapworthy.webhook;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections that have had no request answered for too long. A limit on silence would be reset by every byte, so that
 * a client could hold a connection for hours with one header; this one ends it, and an unfinished TLS handshake too.
 */
final class QuietConnections extends Handler.Wrapper implements Connection.Listener {
    private final Duration limit;
    private final Map<Connection, State> open = new ConcurrentHashMap<>();

    QuietConnections(Handler handler, Duration limit) {
        super(handler);
        this.limit = limit;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        again();
    }

    @Override
    public void onOpened(Connection connection) {
        open.put(connection, new State());
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    /** How many connections there are; one by TLS counts twice. */
    int count() {
        return open.size();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        State state = open.get(request.getConnectionMetaData().getConnection());
        if (state != null) {
            state.isAtWork = true;
            Request.addCompletionListener(request, failure -> state.rest());
        }
        return super.handle(request, response, callback);
    }

    private void again() {
        Scheduler scheduler = getServer().getScheduler();
        scheduler.schedule(this::sweep, Math.max(1, limit.toMillis() / 4), TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        long now = System.nanoTime();
        open.forEach((connection, state) -> {
            if (!state.isAtWork && now - state.since > limit.toNanos()) {
                connection.close();
            }
        });
        if (isRunning()) {
            again();
        }
    }

    /** Whether a request of a connection is being answered, and since when none is. */
    private static final class State {
        private volatile boolean isAtWork;
        private volatile long since = System.nanoTime();

        void rest() {
            since = System.nanoTime();
            isAtWork = false;
        }
    }
}
