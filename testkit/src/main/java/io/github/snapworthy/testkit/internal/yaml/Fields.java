package io.github.snapworthy.testkit.internal.yaml;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The fields of an object in the order in which they are put; what is absent or empty is left out. */
final class Fields {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** No fields yet. */
    static Fields none() {
        return new Fields();
    }

    Fields text(String key, String value) {
        fields.put(key, value);
        return this;
    }

    Fields text(String key, Optional<String> value) {
        value.ifPresent(present -> fields.put(key, present));
        return this;
    }

    Fields flag(String key, boolean value) {
        fields.put(key, value);
        return this;
    }

    /** The flag where it is set. */
    Fields flagIf(String key, boolean value) {
        return value ? flag(key, true) : this;
    }

    Fields number(String key, long value) {
        fields.put(key, value);
        return this;
    }

    /** A quantity, which is a text. */
    Fields quantity(String key, OptionalLong value) {
        value.ifPresent(present -> fields.put(key, Long.toString(present)));
        return this;
    }

    Fields texts(String key, ImmutableMap<String, String> value) {
        return value.isEmpty() ? this : map(key, new TreeMap<>(value));
    }

    Fields list(String key, List<?> value) {
        if (!value.isEmpty()) {
            fields.put(key, value);
        }
        return this;
    }

    /** The map, be it empty: its presence says something. */
    Fields map(String key, Map<String, ?> value) {
        fields.put(key, value);
        return this;
    }

    /** The map of these fields, where there are any. */
    Fields in(String key, Fields value) {
        return value.fields.isEmpty() ? this : map(key, value.fields);
    }

    Map<String, Object> map() {
        return fields;
    }
}
