package io.github.snapworthy.kubernetes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Generates objects: those of the fixtures, with some of their values replaced by others. */
final class Documents {
    private static final List<Object> ODD_VALUES = new ArrayList<>();

    static {
        ODD_VALUES.addAll(List.of(
                "", "null", "true", "x", "10Gi", "a/b", "..", "<redacted>", "#", "- x", "é\uD83D\uDE00", "\t", "a: b"));
        ODD_VALUES.addAll(List.of(0, -1, 7, true, false, List.of(), Map.of(), List.of("x"), Map.of("name", "x")));
        ODD_VALUES.add(null);
    }

    private Documents() {}

    static List<Map<String, Object>> ofFixtures() {
        return Stream.of("storage.yaml", "machines.yaml", "surroundings.yaml", "velero.yaml")
                .flatMap(name -> load(new String(Fixtures.resource(name), StandardCharsets.UTF_8)).stream())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> load(String yaml) {
        List<Map<String, Object>> documents = new ArrayList<>();
        new Load(LoadSettings.builder().build())
                .loadAllFromString(yaml)
                .forEach(document -> documents.add((Map<String, Object>) document));
        return documents;
    }

    /** Objects of which up to three values are odd. */
    static Arbitrary<Map<String, Object>> odd() {
        List<Map<String, Object>> fixtures = ofFixtures();
        return Arbitraries.randomValue(random -> {
            Object object = fixtures.get(random.nextInt(fixtures.size()));
            for (int i = random.nextInt(4); i > 0; i--) {
                object = mutate(object, random);
            }
            return asMap(object);
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object object) {
        return object instanceof Map ? (Map<String, Object>) object : Map.of("kind", String.valueOf(object));
    }

    private static Object mutate(Object value, Random random) {
        if (value instanceof Map<?, ?> map && !map.isEmpty() && random.nextInt(6) > 0) {
            Map<Object, Object> copy = new LinkedHashMap<>(map);
            Object key = new ArrayList<>(map.keySet()).get(random.nextInt(map.size()));
            copy.put(key, mutate(map.get(key), random));
            return copy;
        }
        if (value instanceof List<?> list && !list.isEmpty() && random.nextInt(4) > 0) {
            List<Object> copy = new ArrayList<>(list);
            int index = random.nextInt(list.size());
            copy.set(index, mutate(list.get(index), random));
            return copy;
        }
        return ODD_VALUES.get(random.nextInt(ODD_VALUES.size()));
    }

    /** The same object with the keys of all its maps in another order. */
    static Object shuffled(Object value, Random random) {
        if (value instanceof Map<?, ?> map) {
            List<Object> keys = new ArrayList<>(map.keySet());
            java.util.Collections.shuffle(keys, random);
            Map<Object, Object> copy = new LinkedHashMap<>();
            keys.forEach(key -> copy.put(key, shuffled(map.get(key), random)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return new ArrayList<>(list)
                    .stream()
                            .map(element -> shuffled(element, random))
                            .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
        }
        return value;
    }

    static String yaml(Object object) {
        return new Dump(DumpSettings.builder().build()).dumpToString(object);
    }

    static String json(Object object) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
            write(object, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                write(entry.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(element, json);
            }
            json.writeEndArray();
        } else if (value instanceof Number || value instanceof Boolean || value == null) {
            json.writeRawValue(String.valueOf(value));
        } else {
            json.writeString(value.toString());
        }
    }
}
