package io.github.snapworthy.verify.internal;

import com.google.common.collect.ImmutableList;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fields of objects: what is not there, or is of another type, is empty. */
final class Fields {
    private static final Gson GSON = new Gson();

    private Fields() {}

    /** An object of maps, lists and scalars. */
    static JsonObject object(Map<String, ?> content) {
        return GSON.toJsonTree(content).getAsJsonObject();
    }

    /** A text, number or truth value as text. */
    static Optional<String> text(JsonObject object, String... path) {
        JsonElement found = find(object, path);
        return found != null && found.isJsonPrimitive() ? Optional.of(found.getAsString()) : Optional.empty();
    }

    /** The text, or the empty one. */
    static String textOf(JsonObject object, String... path) {
        return text(object, path).orElse("");
    }

    /** Whether the field is the truth value true. */
    static boolean isTrue(JsonObject object, String... path) {
        return textOf(object, path).equals("true");
    }

    /** A map. */
    static Optional<JsonObject> map(JsonObject object, String... path) {
        JsonElement found = find(object, path);
        return found != null && found.isJsonObject() ? Optional.of(found.getAsJsonObject()) : Optional.empty();
    }

    /** The maps of a list. */
    static ImmutableList<JsonObject> maps(JsonObject object, String... path) {
        ImmutableList.Builder<JsonObject> maps = ImmutableList.builder();
        for (JsonElement element : array(object, path)) {
            if (element.isJsonObject()) {
                maps.add(element.getAsJsonObject());
            }
        }
        return maps.build();
    }

    /** The texts of a list. */
    static ImmutableList<String> texts(JsonObject object, String... path) {
        ImmutableList.Builder<String> texts = ImmutableList.builder();
        for (JsonElement element : array(object, path)) {
            if (element.isJsonPrimitive()) {
                texts.add(element.getAsString());
            }
        }
        return texts.build();
    }

    private static JsonArray array(JsonObject object, String... path) {
        JsonElement found = find(object, path);
        return found != null && found.isJsonArray() ? found.getAsJsonArray() : new JsonArray();
    }

    /** {@code metadata.name}. */
    static String name(JsonObject object) {
        return textOf(object, "metadata", "name");
    }

    /** {@code metadata.uid}. */
    static String uid(JsonObject object) {
        return textOf(object, "metadata", "uid");
    }

    private static @Nullable JsonElement find(JsonObject object, String... path) {
        JsonElement found = object;
        for (String key : path) {
            if (found == null || !found.isJsonObject()) {
                return null;
            }
            found = found.getAsJsonObject().get(key);
        }
        return found;
    }
}
