package io.github.snapworthy.kubernetes.fake;

import com.google.gson.Gson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer of a server.
 *
 * @param status its HTTP status
 * @param type its media type
 * @param body what it says
 * @param headers its other headers
 */
public record FakeAnswer(int status, String type, String body, Map<String, String> headers) {
    private static final Gson GSON = new Gson();

    /** Success, and JSON. */
    static FakeAnswer of(Object json) {
        return new FakeAnswer(200, "application/json", GSON.toJson(json), Map.of());
    }

    /** What a server that is ready says of itself. */
    static FakeAnswer ready() {
        return new FakeAnswer(200, "text/plain; charset=utf-8", "ok", Map.of());
    }

    /** What a server that is starting says of itself. */
    public static FakeAnswer starting() {
        String checks = "[+]ping ok\n[-]poststarthook/crd-informer-synced failed: reason withheld\nreadyz check failed";
        return new FakeAnswer(500, "text/plain; charset=utf-8", checks, Map.of());
    }

    /** A {@code Status} of failure. */
    public static FakeAnswer failure(int status, String reason, String message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", "Status");
        body.put("apiVersion", "v1");
        body.put("metadata", Map.of());
        body.put("status", "Failure");
        body.put("message", message);
        body.put("reason", reason);
        body.put("code", status);
        return new FakeAnswer(status, "application/json", GSON.toJson(body), Map.of());
    }

    /** The same answer with a header. */
    public FakeAnswer with(String header, String value) {
        return new FakeAnswer(status, type, body, Map.of(header, value));
    }

    /** The same answer with another body. */
    public FakeAnswer saying(String other) {
        return new FakeAnswer(status, type, other, headers);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
