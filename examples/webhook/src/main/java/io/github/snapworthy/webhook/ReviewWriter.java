package io.github.snapworthy.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes the answer to an AdmissionReview, in ASCII alone. Safe for all threads. */
final class ReviewWriter {
    /** The version that is understood and answered in. */
    static final String VERSION = "admission.k8s.io/v1";

    private static final int FORBIDDEN = 403;
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private ReviewWriter() {}

    /** The answer to the review of that identifier. */
    static byte[] write(String uid, Ruling ruling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("apiVersion", VERSION);
            json.writeStringField("kind", "AdmissionReview");
            json.writeObjectFieldStart("response");
            json.writeStringField("uid", uid);
            json.writeBooleanField("allowed", ruling.isAllowed());
            if (ruling.refusal().isPresent()) {
                status(json, AsciiText.message(ruling.refusal().get()));
            }
            warnings(json, AsciiText.warnings(ruling.warnings()));
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory do not fail
        }
        return bytes.toByteArray();
    }

    private static void status(JsonGenerator json, String message) throws IOException {
        json.writeObjectFieldStart("status");
        json.writeNumberField("code", FORBIDDEN);
        json.writeStringField("reason", "Forbidden");
        json.writeStringField("message", message);
        json.writeEndObject();
    }

    private static void warnings(JsonGenerator json, ImmutableList<String> warnings) throws IOException {
        if (warnings.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("warnings");
        for (String warning : warnings) {
            json.writeString(warning);
        }
        json.writeEndArray();
    }
}
