package io.github.snapworthy.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description of the API says what the API does. */
class DescriptionTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static RunningConsole console;
    private static JsonNode description;
    private static JsonNode reports;

    @BeforeAll
    static void start() throws Exception {
        console = RunningConsole.on(
                "kubernetes",
                Clusters.seen(Clusters.base() + Clusters.claim("apps", "db") + Clusters.machine("apps", "vm", "db")));
        description = console.json("/openapi.json");
        reports = console.json("/schema.json");
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    /** The schema of that place, with everything that it may lead to inside it. */
    private static Schema schema(JsonNode place) {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("$ref", "#" + place.get("$ref").asText().replaceFirst("^.*#", ""));
        whole.set("components", description.get("components"));
        whole.set("$defs", reports.get("$defs"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString());
    }

    private static void fits(JsonNode responses, HttpResponse<String> answer) {
        JsonNode response = responses.get(String.valueOf(answer.statusCode()));
        assertThat(response).as("%s is described", answer.statusCode()).isNotNull();
        String type = answer.headers().firstValue("Content-Type").orElseThrow();
        JsonNode content = response.at("/content").get(type);
        assertThat(content).as("%s is described", type).isNotNull();
        assertThat(schema(content.get("schema")).validate(answer.body(), InputFormat.JSON))
                .extracting(Error::toString)
                .isEmpty();
    }

    private static String filled(String path) {
        return path.replace("{kind}", "pvc")
                .replace("{namespace}", "apps")
                .replace("{name}", "db")
                .replace("{operation}", "snapshot");
    }

    private static String query(String path) throws Exception {
        if (!path.endsWith("/what-if")) {
            return "";
        }
        String id = console.json("/actions/pvc/apps/db")
                .at("/rows/0/actions/0/ways/0/id")
                .asText();
        return "?remedy=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    @Test
    void every_address_answers_as_it_is_described() throws Exception {
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            if (path.getKey().endsWith("/events")) {
                continue; // EventsTest
            }
            JsonNode responses = path.getValue().at("/get/responses");
            String address = filled(path.getKey());
            HttpResponse<String> answer = console.get(address + query(path.getKey()));
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            fits(responses, answer);
            fits(responses, console.get(address + "?unheard-of=1"));
            if (path.getKey().contains("{name}")) {
                fits(responses, console.get(address.replace("/db", "/nobody")));
            }
        }
    }

    @Test
    void every_parameter_is_taken_with_each_value_that_is_described() throws Exception {
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            for (JsonNode parameter : path.getValue().at("/get/parameters")) {
                JsonNode schema = parameter.get("schema");
                JsonNode value = schema.has("items") ? schema.get("items") : schema;
                for (JsonNode choice : value.path("enum")) {
                    String word = parameter.get("name").asText() + "=" + choice.asText();
                    assertThat(console.get(filled(path.getKey()) + "?" + word).statusCode())
                            .as(path.getKey() + " " + word)
                            .isEqualTo(200);
                }
            }
        }
    }

    @Test
    void nothing_else_is_answered() throws Exception {
        Set<String> described = new TreeSet<>();
        description.get("paths").fieldNames().forEachRemaining(described::add);
        assertThat(described).hasSize(13).contains("/api/v1/actions", "/api/v1/events", "/api/v1/eligibility");
        for (String other :
                List.of("/api/v1/", "/api/v1", "/api/v2/actions", "/api/v1/actions/pvc", "/api/v1/status/")) {
            assertThat(console.get(other).statusCode()).as(other).isEqualTo(404);
        }
    }
}
