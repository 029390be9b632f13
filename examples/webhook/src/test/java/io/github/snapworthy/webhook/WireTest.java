package io.github.snapworthy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import io.github.snapworthy.webhook.Policy.OnUnknown;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is answered on the wire, and how it is refused. */
@Timeout(300)
class WireTest {
    @TempDir
    static Path folder;

    private static RunningServer running;

    @BeforeAll
    static void start() throws Exception {
        running = new RunningServer(folder, ServerLimits.builder().build());
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @AfterEach
    void nothing_is_left() throws Exception {
        running.awaitQuiet();
    }

    private static String request(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    }

    @Test
    void a_review_is_answered() throws Exception {
        assertThat(running.answer(RawClient.whole(ReviewText.ALLOWED)))
                .startsWith("HTTP/1.1 200")
                .endsWith("{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\","
                        + "\"response\":{\"uid\":\"uid-1\",\"allowed\":true}}");
        assertThat(running.answer(RawClient.whole(ReviewText.DENIED)))
                .contains(
                        "\"allowed\":false,\"status\":{\"code\":403,\"reason\":\"Forbidden\",\"message\":\"snapshot of")
                .contains("VOLUME_NOT_CSI");
    }

    @Test
    void one_connection_carries_many_reviews() throws Exception {
        try (RawClient client = running.client()) {
            for (int i = 0; i < 20; i++) {
                client.send(RawClient.whole(i % 2 == 0 ? ReviewText.ALLOWED : ReviewText.DENIED));
                assertThat(client.answer()).contains("\"allowed\":" + (i % 2 == 0));
            }
        }
    }

    @Test
    void a_charset_is_no_other_type() throws Exception {
        String whole =
                RawClient.whole(ReviewText.ALLOWED).replace("application/json", "Application/JSON; charset=utf-8");
        assertThat(running.answer(whole)).startsWith("HTTP/1.1 200");
    }

    @Test
    void another_content_type_is_415() throws Exception {
        String whole = RawClient.whole(ReviewText.ALLOWED);
        assertThat(running.answer(whole.replace("application/json", "application/yaml")))
                .startsWith("HTTP/1.1 415")
                .contains("expected application/json");
        assertThat(running.answer(whole.replace("Content-Type: application/json\r\n", "")))
                .startsWith("HTTP/1.1 415");
        assertThat(running.answer(whole.replace("Content-Length", "Content-Encoding: gzip\r\nContent-Length")))
                .startsWith("HTTP/1.1 415");
    }

    @Test
    void another_method_is_405_and_another_path_404() throws Exception {
        assertThat(running.answer(request("GET", "/validate"))).startsWith("HTTP/1.1 405");
        assertThat(running.answer(request("POST", "/healthz"))).startsWith("HTTP/1.1 405");
        assertThat(running.answer(request("GET", "/"))).startsWith("HTTP/1.1 404");
        assertThat(running.answer(request("GET", "/validate/../healthz"))).startsWith("HTTP/1.1 ");
    }

    @Test
    void another_version_is_422_and_no_review_400() throws Exception {
        assertThat(running.answer(RawClient.whole(ReviewText.ALLOWED.replace("k8s.io/v1\"", "k8s.io/v1beta1\""))))
                .startsWith("HTTP/1.1 422")
                .contains("admissionReviewVersions");
        assertThat(running.answer(RawClient.whole("{"))).startsWith("HTTP/1.1 400");
        assertThat(running.answer(RawClient.whole(""))).startsWith("HTTP/1.1 400");
        assertThat(running.answer("nonsense\r\n\r\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void a_large_header_is_431() throws Exception {
        assertThat(running.answer(RawClient.head(2, "X-Large: " + Strings.repeat("x", 20_000) + "\r\n")))
                .startsWith("HTTP/1.1 431");
    }

    @Test
    void plain_http_is_closed() throws Exception {
        int port = running.server().port();
        try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), port)) {
            plain.getOutputStream().write(request("GET", "/healthz").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(plain.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(answer).doesNotContain("200");
        } catch (SocketException e) {
            // closed without a word
        }
    }

    @Test
    void it_is_ready_while_what_it_knows_is_fresh() throws Exception {
        assertThat(running.answer(request("GET", "/healthz"))).isEqualTo("HTTP/1.1 200 OK\nok\n");
        assertThat(running.answer(request("GET", "/readyz"))).isEqualTo("HTTP/1.1 200 OK\nok\n");
    }

    @Test
    void it_is_not_ready_when_what_it_knows_is_old_and_when_it_ends(@TempDir Path other) throws Exception {
        Judge old = Cluster.judge(OnUnknown.ALLOW, Duration.ofHours(1));
        try (RunningServer stale =
                new RunningServer(other, old, ServerLimits.builder().build())) {
            assertThat(stale.answer(request("GET", "/readyz")))
                    .startsWith("HTTP/1.1 503")
                    .contains("too old");
            assertThat(stale.answer(request("GET", "/healthz"))).startsWith("HTTP/1.1 200");
            stale.health().end();
            assertThat(stale.answer(request("GET", "/readyz")))
                    .startsWith("HTTP/1.1 503")
                    .contains("ending");
            assertThat(stale.answer(RawClient.whole(ReviewText.DENIED))).contains("\"allowed\":true", "last seen at");
        }
    }
}
