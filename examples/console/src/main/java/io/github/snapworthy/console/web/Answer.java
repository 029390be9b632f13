package io.github.snapworthy.console.web;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a request is answered.
 *
 * @param status the status of HTTP
 * @param type the type of the body
 * @param body the body, which nobody changes
 * @param headers more headers, an entity tag among them
 */
@SuppressWarnings("ArrayRecordComponent") // handed from its maker to the connection, and compared by nobody
record Answer(int status, String type, byte[] body, ImmutableMap<String, String> headers) {
    static final String JSON = "application/json";

    Answer {
        requireNonNull(type, "type");
        requireNonNull(body, "body");
        requireNonNull(headers, "headers");
    }

    /** A body that anybody may keep, and has to ask again whether it is still so. */
    static Answer of(String type, byte[] body) {
        String hash = Hashing.sha256().hashBytes(body).toString().substring(0, 32);
        return new Answer(200, type, body, ImmutableMap.of("ETag", '"' + hash + '"'));
    }

    /** JSON that is the same for as long as its tag is. */
    static Answer json(byte[] body, String tag) {
        return new Answer(200, JSON, body, ImmutableMap.of("ETag", tag));
    }

    /** What went wrong, as RFC 9457 has it. */
    static Answer problem(int status, String title, String detail) {
        String text = "{\"status\":" + status + ",\"title\":" + JsonText.of(title) + ",\"detail\":"
                + JsonText.of(detail) + "}\n";
        return new Answer(
                status, "application/problem+json", text.getBytes(StandardCharsets.US_ASCII), ImmutableMap.of());
    }

    /** The same with one more header. */
    Answer with(String name, String value) {
        return new Answer(
                status,
                type,
                body,
                ImmutableMap.<String, String>builder()
                        .putAll(headers)
                        .put(name, value)
                        .buildOrThrow());
    }

    /** The tag, where it has one. */
    Optional<String> tag() {
        return Optional.ofNullable(headers.get("ETag"));
    }
}
