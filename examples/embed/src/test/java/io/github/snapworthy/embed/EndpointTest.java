package io.github.snapworthy.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.report.StoredDecision;
import io.github.snapworthy.report.StoredReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks the endpoint through a server of the JDK. */
class EndpointTest {
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        Path dump = Path.of(Objects.requireNonNull(EndpointTest.class.getResource("/cluster"))
                .toURI());
        Situation now = new SnapshotButton().look(dump);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/claims/", new DecisionEndpoint(() -> now));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private HttpResponse<byte[]> ask(String method, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }

    @Test
    void a_claim_is_answered_with_a_report_that_can_be_read_back() throws Exception {
        HttpResponse<byte[]> answer = ask("GET", "/claims/vms/db-data");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        StoredReport report = StoredReport.read(new ByteArrayInputStream(answer.body()));
        assertThat(report.decisions())
                .filteredOn(decision -> decision.verdict() == Verdict.ALLOWED)
                .extracting(StoredDecision::subject)
                .contains(new StoredDecision.Subject("PersistentVolumeClaim", "vms", "db-data"));
    }

    @Test
    void a_stored_report_tells_what_is_refused() throws Exception {
        assertThat(StoredVerdicts.refused(
                        new ByteArrayInputStream(ask("GET", "/claims/vms/plain").body())))
                .contains(new StoredDecision.Subject("PersistentVolumeClaim", "vms", "plain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims/", "/claims/vms", "/claims/vms/a/b", "/claims/vms/..%2f", "/claims//x"})
    void what_names_no_claim_is_not_found(String path) throws Exception {
        assertThat(ask("GET", path).statusCode()).isEqualTo(404);
    }

    @Test
    void nothing_can_be_written() throws Exception {
        assertThat(ask("POST", "/claims/vms/db-data").statusCode()).isEqualTo(405);
    }
}
