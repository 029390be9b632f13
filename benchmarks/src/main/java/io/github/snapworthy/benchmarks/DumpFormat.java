package io.github.snapworthy.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;

/** The two formats of dumps, each with the bare parser that the reader of the library is built on, set as it is there. */
public enum DumpFormat {
    JSON("json") {
        @Override
        long tokens(Path file) throws IOException {
            JsonFactory factory = JsonFactory.builder()
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
                    .build();
            try (InputStream in = Files.newInputStream(file);
                    JsonParser parser = factory.createParser(in)) {
                long tokens = 0;
                while (parser.nextToken() != null) {
                    tokens++;
                }
                return tokens;
            }
        }
    },
    YAML("yaml") {
        @Override
        long tokens(Path file) throws IOException {
            LoadSettings settings = LoadSettings.builder()
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .setBufferSize(1 << 14)
                    .build();
            try (InputStream in = Files.newInputStream(file)) {
                long events = 0;
                for (Event event : new Parse(settings).parseInputStream(in)) {
                    events += event.getEventId() == Event.ID.Comment ? 0 : 1;
                }
                return events;
            }
        }
    };

    private final String extension;

    DumpFormat(String extension) {
        this.extension = extension;
    }

    /** How the names of its files end, without the dot. */
    String extension() {
        return extension;
    }

    /** How many tokens or events the bare parser finds; nothing is kept. */
    abstract long tokens(Path file) throws IOException;
}
