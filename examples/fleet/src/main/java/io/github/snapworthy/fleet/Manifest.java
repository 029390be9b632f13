package io.github.snapworthy.fleet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which batches of the tables count: a run that died before it wrote this has changed nothing.
 *
 * @param next the number of the next batch
 * @param live the batches of each day; the empty text stands for no day
 */
record Manifest(int next, ImmutableSortedMap<String, ImmutableList<Integer>> live) {
    static final Manifest NONE = new Manifest(1, ImmutableSortedMap.of());

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String KIND = "Fleet";

    /** Whether the rows of a batch count on that day. */
    boolean has(String date, int batch) {
        return live.getOrDefault(date, ImmutableList.of()).contains(batch);
    }

    /** After one more batch: on these days it stands beside the others, on those in their place. */
    Manifest after(int batch, Iterable<String> beside, Iterable<String> instead) {
        Map<String, ImmutableList<Integer>> days = new TreeMap<>(live);
        for (String date : beside) {
            days.put(
                    date,
                    ImmutableList.<Integer>builder()
                            .addAll(live.getOrDefault(date, ImmutableList.of()))
                            .add(batch)
                            .build());
        }
        for (String date : instead) {
            days.put(date, ImmutableList.of(batch));
        }
        return new Manifest(batch + 1, ImmutableSortedMap.copyOf(days));
    }

    String toJson() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("apiVersion", "snapworthy/v1");
            json.writeStringField("kind", KIND);
            json.writeNumberField("next", next);
            json.writeObjectFieldStart("live");
            for (Map.Entry<String, ImmutableList<Integer>> day : live.entrySet()) {
                json.writeFieldName(day.getKey());
                json.writeStartArray();
                for (int batch : day.getValue()) {
                    json.writeNumber(batch);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return text + "\n";
    }

    /** Reads it back; throws {@link InputException} where it is none. */
    static Manifest parse(String text, String name) throws IOException {
        try (JsonParser json = JSON.createParser(text)) {
            return parse(json, name);
        } catch (JsonProcessingException e) {
            throw new InputException(name + ": is no valid JSON: " + e.getOriginalMessage());
        }
    }

    private static Manifest parse(JsonParser json, String name) throws IOException {
        int next = 0;
        String kind = "";
        ImmutableSortedMap.Builder<String, ImmutableList<Integer>> live = ImmutableSortedMap.naturalOrder();
        expect(json.nextToken() == JsonToken.START_OBJECT, name);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "kind" -> kind = String.valueOf(json.getValueAsString());
                case "next" -> next = json.getValueAsInt();
                case "live" -> live(json, name, live);
                default -> json.skipChildren();
            }
        }
        expect(kind.equals(KIND) && next > 0, name);
        Manifest manifest = new Manifest(next, live.buildOrThrow());
        expect(manifest.live.values().stream().flatMap(List::stream).allMatch(batch -> batch < manifest.next), name);
        return manifest;
    }

    private static void live(
            JsonParser json, String name, ImmutableSortedMap.Builder<String, ImmutableList<Integer>> live)
            throws IOException {
        expect(json.currentToken() == JsonToken.START_OBJECT, name);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String date = json.currentName();
            ImmutableList.Builder<Integer> batches = ImmutableList.builder();
            expect(json.nextToken() == JsonToken.START_ARRAY, name);
            while (json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
                batches.add(json.getIntValue());
            }
            expect(json.currentToken() == JsonToken.END_ARRAY, name);
            live.put(date, batches.build());
        }
    }

    private static void expect(boolean isSo, String name) {
        if (!isSo) {
            throw new InputException(name + ": is not what this command wrote");
        }
    }
}
