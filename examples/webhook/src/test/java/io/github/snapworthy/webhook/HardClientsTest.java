package io.github.snapworthy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that are many, slow, broken or hostile: each is answered rightly or refused clearly, and leaves nothing behind. */
@Timeout(300)
class HardClientsTest {
    /** More than any pool of threads. A thousand take ten seconds of handshakes: the long run has them. */
    private static final int MANY = Boolean.getBoolean("snapworthy.long") ? 1_000 : 80;

    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    Path folder;

    private static void assertServes(RunningServer running) throws Exception {
        assertThat(running.answer(RawClient.whole(ReviewText.ALLOWED))).contains("\"allowed\":true");
        assertThat(running.answer(RawClient.whole(ReviewText.DENIED))).contains("\"allowed\":false");
    }

    @Test
    void hundreds_of_reviews_in_flight_are_all_answered_rightly() throws Exception {
        Duration ample = Duration.ofMinutes(5); // for all handshakes of a slow machine
        ServerLimits limits =
                ServerLimits.builder().bodyTime(ample).quietTime(ample).build();
        try (RunningServer running = new RunningServer(folder, limits)) {
            List<RawClient> clients = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                RawClient client = running.client();
                clients.add(client);
                client.send(allButTheEnd(review(i)));
            }
            assertThat(RunningServer.threads()).isLessThanOrEqualTo(32);
            for (int i = 0; i < MANY; i++) {
                clients.get(i).send(end(review(i)));
            }
            for (int i = 0; i < MANY; i++) {
                assertThat(clients.get(i).answer()).contains("\"uid\":\"uid-" + i + "\",\"allowed\":" + (i % 2 == 0));
                clients.get(i).close();
            }
            running.awaitQuiet();
            assertThat(RunningServer.threads()).isLessThanOrEqualTo(32);
        }
        RunningServer.await(() -> RunningServer.threads() == 0);
    }

    private static String review(int number) {
        return (number % 2 == 0 ? ReviewText.ALLOWED : ReviewText.DENIED).replace("uid-1", "uid-" + number);
    }

    private static String allButTheEnd(String review) {
        return RawClient.whole(review).substring(0, RawClient.whole(review).length() - 10);
    }

    private static String end(String review) {
        return review.substring(review.length() - 10);
    }

    @Test
    void a_slow_body_is_given_up_while_others_are_served() throws Exception {
        ServerLimits limits = ServerLimits.builder().bodyTime(SHORT).build();
        try (RunningServer running = new RunningServer(folder, limits);
                RawClient slow = running.client();
                RawClient silent = running.client()) {
            slow.send(RawClient.head(1_000));
            silent.send(RawClient.head(1_000));
            Thread drip = new Thread(() -> drip(slow, " "));
            drip.start();
            assertServes(running);
            assertThat(slow.answer()).startsWith("HTTP/1.1 408").contains("did not arrive in time");
            assertThat(silent.answer()).startsWith("HTTP/1.1 408");
            assertThat(silent.isClosedByServer()).isTrue();
            drip.join();
            running.awaitQuiet();
        }
    }

    private static void drip(RawClient client, String text) {
        try {
            for (int i = 0; i < 100_000; i++) {
                client.send(text);
                Thread.sleep(20);
            }
        } catch (IOException e) {
            // the server has closed the connection
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_header_that_never_ends_is_given_up() throws Exception {
        ServerLimits limits =
                ServerLimits.builder().quietTime(Duration.ofSeconds(1)).build();
        try (RunningServer running = new RunningServer(folder, limits);
                RawClient endless = running.client()) {
            endless.send("POST /validate HTTP/1.1\r\nX: ");
            drip(endless, "x");
            assertThat(endless.isClosedByServer()).isTrue();
            running.awaitQuiet();
            assertServes(running);
        }
    }

    @Test
    void a_connection_that_sends_nothing_is_closed() throws Exception {
        ServerLimits limits = ServerLimits.builder().quietTime(SHORT).build();
        try (RunningServer running = new RunningServer(folder, limits);
                RawClient silent = running.client();
                RawClient done = running.client()) {
            done.send(RawClient.whole(ReviewText.ALLOWED));
            assertThat(done.answer()).startsWith("HTTP/1.1 200");
            assertThat(silent.isClosedByServer()).isTrue();
            assertThat(done.isClosedByServer()).isTrue();
            running.awaitQuiet();
        }
    }

    @Test
    void half_a_request_leaves_nothing_behind() throws Exception {
        try (RunningServer running =
                new RunningServer(folder, ServerLimits.builder().build())) {
            String whole = RawClient.whole(ReviewText.ALLOWED);
            for (int length = 1; length < whole.length(); length += 37) {
                try (RawClient client = running.client()) {
                    client.send(whole.substring(0, length));
                }
            }
            running.awaitQuiet();
            assertServes(running);
        }
    }

    @Test
    void a_body_that_ends_early_is_refused() throws Exception {
        try (RunningServer running =
                        new RunningServer(folder, ServerLimits.builder().build());
                RawClient client = running.client()) {
            client.send(RawClient.head(1_000) + "{");
            client.endOutput();
            assertThat(answerOrClosed(client)).matches("(?s)HTTP/1.1 400.*|closed");
            running.awaitQuiet();
        }
    }

    private static String answerOrClosed(RawClient client) {
        try {
            return client.answer();
        } catch (IOException e) {
            return "closed";
        }
    }

    @Test
    void a_body_that_is_too_large_is_refused_before_it_is_read() throws Exception {
        try (RunningServer running =
                new RunningServer(folder, ServerLimits.builder().build())) {
            assertThat(running.answer(RawClient.head(1 << 30)))
                    .startsWith("HTTP/1.1 413")
                    .contains("4194304 bytes");
            running.awaitQuiet();
        }
    }

    @Test
    void a_body_of_no_length_is_refused_where_it_becomes_too_large() throws Exception {
        try (RunningServer running =
                        new RunningServer(folder, ServerLimits.builder().build());
                RawClient bomb = running.client()) {
            bomb.send(RawClient.head(0).replace("Content-Length: 0", "Transfer-Encoding: chunked"));
            String chunk = "10000\r\n" + Strings.repeat("[", 0x10000) + "\r\n";
            Thread sender = new Thread(() -> bomb.sendUntilClosed(chunk, 10_000));
            sender.start();
            assertThat(answerOrClosed(bomb)).matches("(?s)HTTP/1.1 413.*|closed");
            sender.join();
            running.awaitQuiet();
            assertServes(running);
        }
    }

    @Test
    void a_body_that_is_nested_deeply_is_refused() throws Exception {
        try (RunningServer running =
                new RunningServer(folder, ServerLimits.builder().build())) {
            for (String deep : new String[] {"[", "{\"a\":"}) {
                String body = Strings.repeat(deep, 4_000_000 / deep.length());
                assertThat(running.answer(RawClient.whole(body)))
                        .startsWith("HTTP/1.1 400")
                        .contains("200 levels");
            }
            running.awaitQuiet();
            assertServes(running);
        }
    }

    @Test
    void bodies_that_are_too_many_at_once_are_refused_and_the_rest_served() throws Exception {
        ServerLimits limits =
                ServerLimits.builder().bodyBytes(100_000).allBodyBytes(250_000).build();
        try (RunningServer running = new RunningServer(folder, limits)) {
            List<RawClient> holders = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                RawClient holder = running.client();
                holders.add(holder);
                holder.send(RawClient.head(100_000) + Strings.repeat(" ", 99_999));
            }
            RunningServer.await(() -> running.server().bytesInFlight() == 2 * 99_999);
            RunningServer.await(() -> isRefused(running, RawClient.whole(Strings.repeat(" ", 90_000))));
            assertServes(running);
            for (RawClient holder : holders) {
                holder.close();
            }
            running.awaitQuiet();
        }
    }

    /** Whether the refusal arrived; it does not where the server closed before the whole body was sent. */
    private static boolean isRefused(RunningServer running, String request) {
        try {
            String answer = running.answer(request);
            assertThat(answer).startsWith("HTTP/1.1 503");
            return true;
        } catch (Exception closedWhileSending) {
            assertThat(closedWhileSending).isInstanceOf(IOException.class);
            return false;
        }
    }

    @Test
    void connections_beyond_the_limit_wait_for_their_turn() throws Exception {
        ServerLimits limits =
                ServerLimits.builder().connections(4).quietTime(SHORT).build();
        try (RunningServer running = new RunningServer(folder, limits)) {
            List<Socket> idle = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                idle.add(new Socket("127.0.0.1", running.server().port()));
            }
            assertServes(running);
            for (Socket socket : idle) {
                socket.close();
            }
            running.awaitQuiet();
        }
    }
}
