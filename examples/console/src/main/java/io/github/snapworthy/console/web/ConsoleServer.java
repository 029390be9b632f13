package io.github.snapworthy.console.web;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.console.board.Board;
import java.net.InetSocketAddress;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The server of the console. It reads the board, and has nothing that changes anything. */
public final class ConsoleServer implements AutoCloseable {
    /** Room for many remedies in one address. */
    private static final int HEADER_BYTES = 16 << 10;

    /** What the machine keeps for a client that does not read, beside what {@link EventClient} does. */
    private static final int UNREAD_BYTES = 256 << 10;

    private static final int CONNECTIONS = 500;
    private static final long BEAT_MILLIS = 10_000;
    private static final long QUIET_MILLIS = 30_000;

    private final Server server;
    private final ServerConnector connector;
    private final EventHub events;

    /**
     * A server over a board, that listens when it is started.
     *
     * @param board the board
     * @param source what the board looks at, for people
     * @param address where to listen; port 0 takes any free one
     * @param names the names under which it may be asked, beside those of the loopback address
     */
    public ConsoleServer(Board board, String source, InetSocketAddress address, ImmutableSet<String> names) {
        String instance = UUID.randomUUID().toString().substring(0, 8);
        events = new EventHub(instance, board.view().version());
        board.onStep(events::tell);
        QueuedThreadPool threads = new QueuedThreadPool(16, 4);
        threads.setName("console");
        server = new Server(threads);
        connector = connector(address);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
        server.setHandler(new Guard(new Answers(new Api(board, source, instance), new StaticFiles(), events), names));
        server.setErrorHandler(new Refusals());
        server.setStopTimeout(0); // whoever reads can read again
    }

    private ServerConnector connector(InetSocketAddress address) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        ServerConnector made = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        made.setHost(address.getHostString());
        made.setPort(address.getPort());
        made.setIdleTimeout(QUIET_MILLIS);
        made.setAcceptedSendBufferSize(UNREAD_BYTES);
        return made;
    }

    /** Begins to listen. */
    public void start() throws Exception {
        server.start();
        again();
    }

    private void again() {
        server.getScheduler().schedule(this::beat, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        events.beat();
        if (server.isRunning()) {
            again();
        }
    }

    /** The port that it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** How many clients listen to events. */
    int listeners() {
        return events.clients();
    }

    /** Waits until the server has ended. */
    public void join() throws InterruptedException {
        server.join();
    }

    /** Ends; no thread and no connection of it is left. */
    @Override
    public void close() {
        events.close();
        LifeCycle.stop(server);
    }
}
