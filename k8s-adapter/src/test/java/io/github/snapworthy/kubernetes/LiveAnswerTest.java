package io.github.snapworthy.kubernetes;

import static io.github.snapworthy.kubernetes.fake.FakeCluster.CLAIMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.kubernetes.ListedKind.State;
import io.github.snapworthy.kubernetes.fake.FakeAnswer;
import io.github.snapworthy.kubernetes.fake.FakeApiServer;
import io.github.snapworthy.kubernetes.fake.FakeCluster;
import io.github.snapworthy.kubernetes.fake.Misdeed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer that is none to a list: the kind has failed, in words of a bounded length, and nothing is taken for an empty list. */
class LiveAnswerTest {
    private static final String PATH = "/persistentvolumeclaims";
    private static final ListOptions OPTIONS = ListOptions.builder()
            .attempts(2)
            .requestTimeout(Duration.ofSeconds(20))
            .build();
    private static final int LONGEST_MESSAGE = 500;

    private final FakeApiServer server = FakeCluster.start().put(CLAIMS, FakeCluster.claim("a", "x"));

    @AfterEach
    void stop() {
        server.close();
    }

    private String failure() throws IOException {
        ClusterListing listing = ClusterListing.list(server.client(), List.of(Kind.CLAIM), OPTIONS, new FakePace());
        ListedKind claims = listing.kinds().get(Kind.CLAIM);
        Inventory seen = listing.addTo(Inventory.builder()).build();

        assertThat(claims.state()).isEqualTo(State.FAILED);
        assertThat(seen.observation(Kind.CLAIM)).isEqualTo(Observation.FAILED);
        assertThat(seen.count(Kind.CLAIM)).isZero();
        assertThat(claims.failures()).hasSize(1);
        String failure = claims.failures().iterator().next();
        assertThat(failure).hasSizeLessThan(LONGEST_MESSAGE).doesNotContainPattern("\\p{Cntrl}");
        return failure;
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 405, 406, 408, 409, 410, 413, 422, 429, 500, 501, 502, 503, 504, 599})
    void a_status_that_stays_is_told(int status) throws IOException {
        server.always(PATH, Misdeed.saying(FakeAnswer.failure(status, "Odd", "what \u001b it says")));

        assertThat(failure()).startsWith("GET /api/v1/persistentvolumeclaims: " + status + " ");
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "text/html; charset=utf-8", "application/yaml", "application/vnd.kubernetes.protobuf"})
    void another_type_of_content_is_told_whatever_the_content(String type) throws IOException {
        server.always(PATH, Misdeed.changing(right -> new FakeAnswer(200, type, right.body(), Map.of())));

        assertThat(failure()).endsWith("answers with " + type + ": expected application/json");
    }

    @Test
    void a_failure_of_ten_million_characters_is_told_in_a_line() throws IOException {
        server.always(PATH, Misdeed.saying(FakeAnswer.failure(500, "InternalError", "no\n".repeat(3_000_000))));

        assertThat(failure()).contains(": 500");
    }

    @Test
    void a_connection_that_is_closed_before_any_answer_is_told() throws IOException {
        server.always(PATH, (exchange, right) -> exchange.close());

        assertThat(failure()).startsWith("GET /api/v1/persistentvolumeclaims: ");
    }

    @Test
    void a_text_without_end_is_not_read_to_its_end() throws IOException {
        server.always(PATH, (exchange, right) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write("{\"kind\": \"".getBytes(StandardCharsets.UTF_8));
                while (true) {
                    out.write(piece); // ends when nobody reads on
                }
            }
        });

        assertThat(failure()).contains("holds a text of more than");
    }
}
