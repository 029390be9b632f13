package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.ContentReference;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a text of JSON of which nothing is known yet, and remembers where each object began. */
final class JsonDocument {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private static final JsonLocation BEGINNING = new JsonLocation(ContentReference.unknown(), 0, 1, 1);

    private final JsonParser parser;
    private final IdentityHashMap<Object, JsonLocation> places = new IdentityHashMap<>();

    private JsonDocument(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads the whole text; the stream stays open.
     *
     * @throws ReportException if it is no JSON, or more than one value
     */
    static JsonNode read(InputStream in) throws IOException {
        try (JsonParser parser = FACTORY.createParser(in)) {
            return new JsonDocument(parser).document();
        } catch (CharConversionException e) { // zeros at the beginning mean UTF-16 or UTF-32 to Jackson
            ReportException wrong = new ReportException(BEGINNING, "expected a report in UTF-8");
            wrong.initCause(e);
            throw wrong;
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation() == null ? BEGINNING : e.getLocation();
            String words = e.getOriginalMessage().replaceAll(" \\(start marker at \\[.*?\\]\\)", "");
            ReportException wrong = new ReportException(place, words);
            wrong.initCause(e);
            throw wrong;
        }
    }

    private JsonNode document() throws IOException {
        if (parser.nextToken() == null) {
            throw new ReportException(parser.currentTokenLocation(), "expected a report, was empty");
        }
        JsonLocation begin = parser.currentTokenLocation();
        Object value = value();
        if (parser.nextToken() != null) {
            throw new ReportException(parser.currentTokenLocation(), "expected the end of the report");
        }
        return new JsonNode(value, "", begin, places);
    }

    private @Nullable Object value() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> map();
            case START_ARRAY -> list();
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> number();
            case VALUE_NUMBER_FLOAT -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /** A number that is too large for any field of ours stays a text, which none of them takes. */
    private Object number() throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.INT ? (Object) parser.getIntValue() : parser.getText();
    }

    private Map<String, @Nullable Object> map() throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        places.put(map, parser.currentTokenLocation());
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            map.put(key, value());
        }
        return map;
    }

    private List<@Nullable Object> list() throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value());
        }
        return list;
    }
}
