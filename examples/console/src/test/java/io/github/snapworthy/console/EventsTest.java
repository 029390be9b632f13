package io.github.snapworthy.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.console.board.Sighting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What clients are told of, also those that come back and those that do not listen. */
@Timeout(120)
class EventsTest {
    private static final String WITHOUT = Clusters.base() + Clusters.claim("apps", "db");
    private static final String WITH = WITHOUT + "---\n" + Clusters.CLASS;

    private RunningConsole console;

    @BeforeEach
    void start() throws Exception {
        console = RunningConsole.on("kubernetes", Clusters.seen(WITHOUT));
    }

    @AfterEach
    void stop() {
        console.close();
    }

    /** A client that has heard of an event last, of none where it is empty. */
    private final class Client implements AutoCloseable {
        private final Socket socket = new Socket();
        private final BufferedReader in;

        Client(String last) throws IOException {
            socket.setReceiveBufferSize(4 << 10); // else a machine keeps much for one that does not read
            socket.connect(new InetSocketAddress("127.0.0.1", console.port()));
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String header = last.isEmpty() ? "" : "Last-Event-ID: " + last + "\r\n";
            socket.getOutputStream()
                    .write(("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
        }

        /** The lines up to one that begins so. */
        List<String> until(String begin) throws IOException {
            List<String> lines = new ArrayList<>();
            String line = "";
            while (line != null && !line.startsWith(begin)) {
                line = in.readLine();
                lines.add(line);
            }
            assertThat(line).isNotNull();
            return lines;
        }

        String id(List<String> lines) {
            return lines.stream()
                    .filter(line -> line.startsWith("id: "))
                    .reduce((one, two) -> two)
                    .orElseThrow()
                    .substring(4);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private void step(String cluster) {
        console.board().tell(Clusters.seen(cluster));
    }

    @Test
    void a_step_is_told_with_what_changed() throws Exception {
        try (Client client = new Client("")) {
            assertThat(client.until("data: ")).contains("HTTP/1.1 200 OK", "event: hello");
            step(WITH);
            assertThat(client.until("data: "))
                    .contains("event: step")
                    .last()
                    .asString()
                    .contains(
                            "\"id\":\"pvc/apps/db\",\"operation\":\"snapshot\",\"before\":\"DENIED\",\"after\":\"ALLOWED\"");
        }
    }

    @Test
    void who_comes_back_is_told_of_what_was_missed() throws Exception {
        String last;
        try (Client client = new Client("")) {
            last = client.id(client.until("data: "));
        }
        step(WITH);
        step(WITHOUT);
        try (Client client = new Client(last)) {
            assertThat(client.until("data: ").toString()).contains("event: step", "ALLOWED");
            assertThat(client.until("data: ").toString()).contains("event: step", "DENIED");
        }
    }

    @Test
    void who_was_away_for_too_long_or_asked_another_server_looks_at_everything_again() throws Exception {
        for (String last : List.of("other-1", "nonsense", "x".repeat(1_000))) {
            try (Client client = new Client(last)) {
                assertThat(client.until("data: ")).contains("event: reset");
            }
        }
    }

    @Test
    void who_does_not_read_holds_up_nobody_and_is_told_to_look_again() throws Exception {
        StringBuilder large = new StringBuilder(Clusters.base());
        for (int i = 0; i < 60; i++) {
            large.append(Clusters.claim("apps", "x".repeat(200) + i));
        }
        Sighting without = Clusters.seen(large.toString());
        Sighting with = Clusters.seen(large + "---\n" + Clusters.CLASS);
        try (Client slow = new Client("");
                Client quick = new Client("")) {
            slow.until("data: ");
            quick.until("data: ");
            for (int i = 0; i < 60; i++) {
                console.board().tell(with);
                console.board().tell(without);
                quick.until("data: ");
                quick.until("data: ");
            }
            boolean isReset = false;
            for (int i = 0; i < 120 && !isReset; i++) {
                isReset = slow.until("data: ").contains("event: reset");
            }
            assertThat(isReset).isTrue();
        }
    }

    @Test
    void there_are_no_more_listeners_than_the_server_bears() throws Exception {
        List<Client> clients = new ArrayList<>();
        try {
            for (int i = 0; i < 64; i++) {
                Client client = new Client("");
                clients.add(client);
                client.until("data: ");
            }
            Client late = new Client("");
            clients.add(late);
            assertThat(late.until("Content-Type")).first().asString().contains("503");
        } finally {
            for (Client client : clients) {
                client.close();
            }
        }
    }

    @Test
    void an_end_ends_the_listeners_and_leaves_no_thread() throws Exception {
        try (Client client = new Client("")) {
            client.until("data: ");
            console.close();
            String line = "";
            while (line != null) {
                line = client.in.readLine();
            }
        }
        RunningConsole.await(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.isAlive() && thread.getName().matches("console-(\\d+|files|end)")));
    }
}
