package io.github.snapworthy.console.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** JSON in ASCII alone, on one line: whatever else a name contains is escaped. */
final class JsonText {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private JsonText() {}

    /** Writes one value. */
    @FunctionalInterface
    interface Writing {
        /** Writes it. */
        void to(JsonGenerator json) throws IOException;
    }

    /** A text, quoted. */
    static String of(String text) {
        return new String(bytes(json -> json.writeString(text)), StandardCharsets.US_ASCII);
    }

    /** A whole document. */
    static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(8 << 10);
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written but to memory
        }
        return out.toByteArray();
    }
}
