package io.github.snapworthy.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.report.StoredDecision;
import io.github.snapworthy.report.StoredReport;
import io.github.snapworthy.spring.app.TinyApp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the application, and asks it. */
class TinyAppTest {
    private static ConfigurableApplicationContext app;

    @BeforeAll
    static void start() {
        app = new SpringApplicationBuilder(TinyApp.class)
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--snapworthy.inventory.source=file",
                        "--snapworthy.inventory.path=src/test/resources/cluster",
                        "--management.endpoints.web.exposure.include=health,metrics,snapworthy",
                        "--management.endpoint.health.show-details=always");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static HttpResponse<byte[]> ask(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + app.getEnvironment().getProperty("local.server.port") + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
    }

    private static String text(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = ask(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static StoredReport report(String path) throws Exception {
        return StoredReport.read(new ByteArrayInputStream(text(path).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_application_answers() throws Exception {
        assertThat(text("/claims/vms/db-data")).contains("ALLOWED");
        assertThat(text("/claims/vms/plain")).contains("DENIED");
    }

    @Test
    void its_health_is_told() throws Exception {
        assertThat(text("/actuator/health")).contains("\"snapworthy\":{").contains("\"status\":\"UP\"");
    }

    @Test
    void its_decisions_are_counted() throws Exception {
        assertThat(text("/actuator/metrics/snapworthy.decisions?tag=operation:snapshot&tag=verdict:ALLOWED"))
                .contains("{\"statistic\":\"VALUE\",\"value\":1.0}");
        assertThat(text("/actuator/metrics/snapworthy.inventory.age.seconds")).contains("VALUE");
    }

    @Test
    void a_report_can_be_read_back() throws Exception {
        HttpResponse<byte[]> answer = ask("/actuator/snapworthy");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(report("/actuator/snapworthy").decisions())
                .filteredOn(decision -> decision.verdict() == Verdict.ALLOWED)
                .extracting(StoredDecision::subject)
                .contains(new StoredDecision.Subject("PersistentVolumeClaim", "vms", "db-data"));
    }

    @Test
    void a_report_can_be_narrowed() throws Exception {
        assertThat(report("/actuator/snapworthy?namespace=vms&name=plain&operation=snapshot&verdict=denied"
                                + "&kind=PersistentVolumeClaim")
                        .decisions())
                .singleElement()
                .satisfies(decision -> assertThat(decision.subject().name()).isEqualTo("plain"));
        assertThat(report("/actuator/snapworthy?namespace=elsewhere").decisions())
                .isEmpty();
        assertThat(report("/actuator/snapworthy?kind=VirtualMachine&verdict=DENIED")
                        .decisions())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"operation=delete", "verdict=MAYBE"})
    void a_word_that_nobody_knows_is_a_bad_request(String query) throws Exception {
        assertThat(ask("/actuator/snapworthy?" + query).statusCode()).isEqualTo(400);
    }
}
