package io.github.snapworthy.kubernetes.internal.tree;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map: those of its fields that are read.
 *
 * @param entries the fields by their name
 */
public record Fields(Map<String, Node> entries) implements Node {
    /** A map to be filled. */
    static Fields empty() {
        return new Fields(new LinkedHashMap<>());
    }

    /** The field, or null where it is absent. */
    public @Nullable Node get(String key) {
        return entries.get(key);
    }

    /** The text of a field that is one, or null. */
    public @Nullable String text(String key) {
        return entries.get(key) instanceof Text text && text.isText() ? text.value() : null;
    }

    /** Whether the field is there and is no text. */
    public boolean isOdd(String key) {
        return entries.containsKey(key) && text(key) == null;
    }

    /** The field where it is a map, or null. */
    public @Nullable Fields fields(String key) {
        return entries.get(key) instanceof Fields fields ? fields : null;
    }
}
