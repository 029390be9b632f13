package io.github.snapworthy.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and what a browser is told. */
@Timeout(120)
class GuardTest {
    private static RunningConsole console;

    @BeforeAll
    static void start() throws Exception {
        console = RunningConsole.onSample();
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    /** What is answered to those bytes, until the connection ends. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", console.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static String asking(String host) throws IOException {
        return raw("GET /api/v1/status HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LOCALHOST:1", "127.0.0.1:8080", "[::1]:9", "console.example", "Console.Example:80"
            })
    void a_name_of_ours_is_let_in(String host) throws IOException {
        assertThat(asking(host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "127.0.0.2",
                "evil.example#localhost",
                "0.0.0.0"
            })
    void another_name_is_not(String host) throws IOException {
        assertThat(asking(host)).containsPattern("^HTTP/1.1 4(21|00)").doesNotContain("profile");
    }

    @Test
    void a_name_in_the_first_line_counts_too() throws IOException {
        assertThat(
                        raw(
                                "GET http://evil.example/api/v1/status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .containsPattern("^HTTP/1.1 4(21|00)")
                .doesNotContain("profile");
        assertThat(raw("GET /api/v1/status HTTP/1.0\r\n\r\n")).contains("421");
        assertThat(raw("GET /api/v1/status HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .contains("400");
    }

    @Test
    void nothing_but_reading_is_possible() throws IOException {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE")) {
            String answer = raw(method + " /api/v1/status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Length: 0\r\n\r\n");
            assertThat(answer).as(method).contains("405", "Allow: GET, HEAD");
        }
        assertThat(raw("HEAD /api/v1/status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("profile");
    }

    @Test
    void pages_and_answers_carry_what_keeps_others_out() throws Exception {
        for (String path : List.of("/", "/texts.js", "/api/v1/actions", "/api/v1/nothing", "/nothing")) {
            HttpResponse<String> answer = console.get(path, "Origin", "https://evil.example");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"))
                    .noneMatch(name -> name.equalsIgnoreCase("set-cookie") || name.equalsIgnoreCase("server"));
        }
    }

    @Test
    void an_address_that_is_too_long_is_refused() throws IOException {
        String query = "x".repeat(100_000);
        assertThat(raw("GET /api/v1/actions?name=" + query
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .containsPattern("^HTTP/1.1 (414|431)");
        assertThat(asking("localhost")).startsWith("HTTP/1.1 200");
    }

    /** What no handler sees, for the server refuses it first. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET /api/v1/status HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: evil.example#localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nno header\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /%2e%2e/x HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
                "TOO-LONG"
            })
    void what_is_malformed_is_refused_as_everything_else_is(String request) throws IOException {
        String answer = raw(request.replace("TOO-LONG", "GET /?" + "x".repeat(100_000) + " HTTP/1.1\r\n\r\n"));
        assertThat(answer)
                .containsPattern("^HTTP/1.1 (400|404|414|431|505)")
                .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
                .contains("Content-Type: application/problem+json", "Cache-Control: no-store", "\"title\":")
                .doesNotContain("Jetty", "html", "Server:", "evil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/../pom.xml", "/%2e%2e/pom.xml", "/pages/index.html", "/index.html/", "/web/schemas.json", "//"
            })
    void only_the_pages_are_served(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .containsPattern("^HTTP/1.1 40[04]");
    }
}
