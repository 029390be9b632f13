package io.github.snapworthy.report;

import com.fasterxml.jackson.core.JsonLocation;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value in a document, with the place of the object that it stands in.
 *
 * @param value a map, a list, a text, a number, a boolean or null
 * @param path where it is, {@code decisions[3].verdict} for example
 * @param place the place of the innermost object
 * @param places the places of all objects
 */
record JsonNode(@Nullable Object value, String path, JsonLocation place, IdentityHashMap<Object, JsonLocation> places) {
    /** A field of this object; the value of one that is not there is null. */
    JsonNode field(String name) throws ReportException {
        Map<?, ?> map = map();
        JsonLocation here = places.get(map);
        return new JsonNode(
                map.get(name), path.isEmpty() ? name : path + "." + name, here == null ? place : here, places);
    }

    private Map<?, ?> map() throws ReportException {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong("an object");
    }

    boolean isNull() {
        return value == null;
    }

    String text() throws ReportException {
        if (value instanceof String text) {
            return text;
        }
        throw wrong("a text");
    }

    Optional<String> optionalText() throws ReportException {
        return isNull() ? Optional.empty() : Optional.of(text());
    }

    int number() throws ReportException {
        if (value instanceof Integer number && number >= 0) {
            return number;
        }
        throw wrong("a whole number");
    }

    boolean truth() throws ReportException {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw wrong("true or false");
    }

    /** Something made of a value. */
    interface Maker<T> {
        T of(JsonNode node) throws ReportException;
    }

    <T> ImmutableList<T> list(Maker<T> maker) throws ReportException {
        if (!(value instanceof List<?> list)) {
            throw wrong("a list");
        }
        ImmutableList.Builder<T> made = ImmutableList.builder();
        for (int i = 0; i < list.size(); i++) {
            made.add(maker.of(new JsonNode(list.get(i), path + "[" + i + "]", place, places)));
        }
        return made.build();
    }

    <T> ImmutableMap<String, T> fields(Maker<T> maker) throws ReportException {
        ImmutableMap.Builder<String, T> made = ImmutableMap.builder();
        for (Object name : map().keySet()) {
            made.put(name.toString(), maker.of(field(name.toString())));
        }
        return made.buildOrThrow();
    }

    <T> Optional<T> optional(Maker<T> maker) throws ReportException {
        return isNull() ? Optional.empty() : Optional.of(maker.of(this));
    }

    /** The one of these whose name it is. */
    <T> T one(T[] known, Function<? super T, String> name) throws ReportException {
        String text = text();
        for (T one : known) {
            if (name.apply(one).equals(text)) {
                return one;
            }
        }
        throw wrong("one of " + String.join(", ", Arrays.stream(known).map(name).toList()));
    }

    <E extends Enum<E>> E constant(Class<E> type) throws ReportException {
        return one(type.getEnumConstants(), Enum::name);
    }

    ReportException wrong(String expected) {
        String was = value == null
                ? "absent"
                : value instanceof Map ? "an object" : value instanceof List ? "a list" : value.toString();
        String where = path.isEmpty() ? "" : path + ": ";
        return new ReportException(place, where + "expected " + expected + ", was " + was);
    }
}
