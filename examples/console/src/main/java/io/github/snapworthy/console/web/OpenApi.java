package io.github.snapworthy.console.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;

/** Describes the API as OpenAPI 3.1, from the tables that it is answered by. */
final class OpenApi {
    private static final String SCHEMAS = "schemas.json";

    private final ObjectMapper json = new ObjectMapper();

    private OpenApi() {}

    /** The description as JSON. */
    static byte[] document() {
        OpenApi api = new OpenApi();
        try {
            return api.json.writerWithDefaultPrettyPrinter().writeValueAsBytes(api.root());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e); // a tree can always be written
        }
    }

    private ObjectNode root() {
        ObjectNode root = json.createObjectNode();
        root.put("openapi", "3.1.0");
        root.putObject("info")
                .put("title", "Snapworthy console")
                .put("version", "v1")
                .put(
                        "description",
                        "What can be done now in a cluster, and why the rest cannot. Reads alone: nothing is changed by it."
                                + " Answers have entity tags.");
        ObjectNode paths = root.putObject("paths");
        for (Endpoint endpoint : Endpoint.values()) {
            operation(endpoint, paths.putObject(endpoint.path()).putObject("get"));
        }
        root.putObject("components").set("schemas", schemas());
        return root;
    }

    private ObjectNode schemas() {
        try (InputStream in = Objects.requireNonNull(OpenApi.class.getResourceAsStream(SCHEMAS), SCHEMAS)) {
            return (ObjectNode) json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void operation(Endpoint endpoint, ObjectNode operation) {
        operation.put("operationId", endpoint.name().toLowerCase(Locale.ROOT));
        operation.put("summary", endpoint.summary());
        ArrayNode parameters = operation.putArray("parameters");
        endpoint.places().forEach(place -> place(place, parameters.addObject()));
        endpoint.parameters().forEach(parameter -> parameter(parameter, parameters.addObject()));
        ObjectNode responses = operation.putObject("responses");
        ok(endpoint, responses.putObject("200"));
        if (endpoint != Endpoint.EVENTS) {
            responses.putObject("304").put("description", "The client has it already.");
        }
        problem("400", "A parameter is not as it has to be.", responses);
        if (!endpoint.places().isEmpty() || endpoint.parameters().contains(Parameter.REMEDY)) {
            problem("404", "What is asked for is not there.", responses);
        }
        if (endpoint == Endpoint.EVENTS) {
            problem("503", "There are too many listeners.", responses);
        }
    }

    private static void place(String name, ObjectNode parameter) {
        parameter.put("name", name).put("in", "path").put("required", true);
        parameter.putObject("schema").put("type", "string");
    }

    private static void parameter(Parameter known, ObjectNode parameter) {
        parameter.put("name", known.word()).put("in", "query").put("description", known.description());
        ObjectNode schema = parameter.putObject("schema");
        ObjectNode value = known.repeats() ? schema.put("type", "array").putObject("items") : schema;
        if (known == Parameter.LIMIT) {
            value.put("type", "integer").put("minimum", 1).put("maximum", Parameter.MOST);
            value.put("default", Parameter.USUAL);
            return;
        }
        value.put("type", "string");
        if (!known.choices().isEmpty()) {
            ArrayNode choices = value.putArray("enum");
            known.choices().forEach(choices::add);
        }
    }

    private static void ok(Endpoint endpoint, ObjectNode response) {
        response.put("description", endpoint.summary());
        if (endpoint.isPaged()) {
            ObjectNode headers = response.putObject("headers");
            header("Snapworthy-Continue", "Where to go on; not there where nothing is left.", "string", headers);
            header("Snapworthy-Remaining", "How many subjects are left behind this page.", "integer", headers);
        }
        if (endpoint == Endpoint.WHAT_IF) {
            ObjectNode headers = response.withObjectProperty("headers");
            header("Snapworthy-Better", "How many decisions would have a better verdict.", "integer", headers);
            header("Snapworthy-Worse", "How many would have a worse one.", "integer", headers);
            header("Snapworthy-Otherwise", "How many would have the same for other reasons.", "integer", headers);
        }
        ObjectNode content = response.putObject("content");
        if (endpoint == Endpoint.EVENTS) {
            content.putObject("text/event-stream").putObject("schema").put("type", "string");
        } else {
            content.putObject(Answer.JSON).putObject("schema").put("$ref", endpoint.schema());
        }
    }

    private static void header(String name, String description, String type, ObjectNode headers) {
        ObjectNode header = headers.putObject(name);
        header.put("description", description);
        header.putObject("schema").put("type", type);
    }

    private static void problem(String status, String description, ObjectNode responses) {
        ObjectNode response = responses.putObject(status);
        response.put("description", description);
        response.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
    }
}
