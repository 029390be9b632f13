package io.github.snapworthy.webhook;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The server of the webhook, by HTTPS alone. */
final class WebhookServer implements AutoCloseable {
    /** Larger headers come from no API server. */
    private static final int HEADER_BYTES = 8 << 10;

    private final Server server;
    private final ServerConnector connector;
    private final QuietConnections connections;
    private final BodyBudget budget;
    private final CertificateWatch certificate;

    /** A server that listens there when it is started. */
    WebhookServer(InetSocketAddress address, CertificateFiles files, Judge judge, Health health, ServerLimits limits)
            throws BadCertificate {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        certificate = CertificateWatch.begin(files, tls);
        server = new Server(threads(limits));
        budget = new BodyBudget(limits.allBodyBytes());
        connections = new QuietConnections(new ReviewHandler(judge, health, limits, budget), limits.quietTime());
        connector = connector(address, tls, limits);
        connector.addEventListener(connections);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        server.setHandler(new GracefulHandler(connections));
        server.setStopTimeout(limits.stopTime().toMillis());
    }

    private static QueuedThreadPool threads(ServerLimits limits) {
        QueuedThreadPool threads = new QueuedThreadPool(limits.threads(), 4);
        threads.setName("webhook");
        return threads;
    }

    private ServerConnector connector(InetSocketAddress address, SslContextFactory.Server tls, ServerLimits limits) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        // A probe comes by the address of the pod, and any name may be in front of a service.
        http.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector made = new ServerConnector(
                server, 1, 1, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(http));
        made.setHost(address.getHostString());
        made.setPort(address.getPort());
        made.setAcceptQueueSize(1_024);
        made.setIdleTimeout(limits.quietTime().toMillis());
        return made;
    }

    /** Begins to listen, and to look at the files of the certificate that often. */
    void start(Duration everySoOften) throws Exception {
        server.start();
        again(everySoOften);
    }

    private void again(Duration everySoOften) {
        server.getScheduler().schedule(() -> look(everySoOften), everySoOften.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(Duration everySoOften) {
        certificate.look();
        if (server.isRunning()) {
            again(everySoOften);
        }
    }

    /** Looks at the files of the certificate now. */
    void lookAtCertificate() {
        certificate.look();
    }

    /** The port that it listens on. */
    int port() {
        return connector.getLocalPort();
    }

    /** How many connections are open. */
    int connections() {
        return connections.count();
    }

    /** How many bytes of bodies are held. */
    long bytesInFlight() {
        return budget.taken();
    }

    /** Answers what is in flight, and ends. */
    @Override
    public void close() {
        LifeCycle.stop(server);
    }

    /** Waits until the server has ended. */
    void join() throws InterruptedException {
        server.join();
    }
}
