package io.github.snapworthy.webhook;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A server on a free port of the loopback address, with what it may leave behind. */
final class RunningServer implements AutoCloseable {
    private final TestCertificates certificates;
    private final Health health;
    private final WebhookServer server;

    RunningServer(Path folder, Judge judge, ServerLimits limits) throws Exception {
        certificates = new TestCertificates(folder);
        certificates.write(100, "EC", TestCertificates.Form.TRADITIONAL);
        health = new Health(judge::isFresh);
        server = new WebhookServer(new InetSocketAddress("127.0.0.1", 0), certificates.files(), judge, health, limits);
        server.start(Duration.ofDays(1));
    }

    RunningServer(Path folder, ServerLimits limits) throws Exception {
        this(folder, Cluster.judge(), limits);
    }

    TestCertificates certificates() {
        return certificates;
    }

    Health health() {
        return health;
    }

    WebhookServer server() {
        return server;
    }

    RawClient client() throws Exception {
        return new RawClient(server.port());
    }

    /** What one client is answered to that text. */
    String answer(String text) throws Exception {
        try (RawClient client = client()) {
            client.send(text);
            return client.answer();
        }
    }

    /** The threads of the server. */
    static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("webhook"))
                .count();
    }

    /** Waits until nothing is left of clients that have gone. */
    void awaitQuiet() throws InterruptedException {
        await(() -> server.connections() == 0 && server.bytesInFlight() == 0);
    }

    /** Waits for as long as it takes, which the limit of the whole test ends. */
    static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(10);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
