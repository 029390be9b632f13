package io.github.snapworthy.verify.simulated;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** The objects of the cluster, and how they come and go. Guarded by the cluster. */
final class Objects {
    private static final Gson GSON = new Gson();

    private final Map<String, JsonObject> all = new TreeMap<>();

    static JsonObject json(Map<String, ?> content) {
        return GSON.toJsonTree(content).getAsJsonObject();
    }

    private static String key(Served resource, String namespace, String name) {
        return resource.plural() + "/" + (resource.isNamespaced() ? namespace : "") + "/" + name;
    }

    Optional<JsonObject> find(String plural, String namespace, String name) {
        return Optional.ofNullable(all.get(key(Served.of(plural), namespace, name)));
    }

    /** All objects of a resource, of one namespace or of all where it is the empty text. */
    List<JsonObject> list(String plural, String namespace) {
        List<JsonObject> found = new ArrayList<>();
        all.forEach((key, object) -> {
            if (key.startsWith(plural + "/")
                    && (namespace.isEmpty()
                            || text(object, "metadata", "namespace").equals(namespace))) {
                found.add(object);
            }
        });
        return found;
    }

    /** What there is: one line for each object. */
    TreeSet<String> names() {
        return new TreeSet<>(all.keySet());
    }

    /** A new object; false where there is one of that name. */
    boolean add(String plural, JsonObject object) {
        Served resource = Served.of(plural);
        JsonObject metadata = object.getAsJsonObject("metadata");
        object.addProperty("apiVersion", resource.apiVersion());
        object.addProperty("kind", resource.kind());
        String key = key(resource, text(metadata, "namespace"), text(metadata, "name"));
        if (all.containsKey(key)) {
            return false;
        }
        metadata.addProperty("uid", UUID.randomUUID().toString());
        metadata.addProperty("creationTimestamp", Instant.now().toString());
        all.put(key, object);
        return true;
    }

    /** Begins to delete an object; it goes when it has no finalizer. */
    void delete(JsonObject object) {
        JsonObject metadata = object.getAsJsonObject("metadata");
        if (!metadata.has("deletionTimestamp")) {
            metadata.addProperty("deletionTimestamp", Instant.now().toString());
        }
        settle(object);
    }

    /** Ends a deletion that nothing holds up any more, and begins those of what the object owns. */
    void settle(JsonObject object) {
        if (isDeleted(object) && finalizers(object).isEmpty()) {
            all.values().remove(object);
            String uid = text(object, "metadata", "uid");
            for (JsonObject other : List.copyOf(all.values())) {
                JsonElement owners = other.getAsJsonObject("metadata").get("ownerReferences");
                if (owners != null && owners.toString().contains(uid)) {
                    delete(other);
                }
            }
        }
    }

    static boolean isDeleted(JsonObject object) {
        return object.getAsJsonObject("metadata").has("deletionTimestamp");
    }

    static JsonArray finalizers(JsonObject object) {
        JsonObject metadata = object.getAsJsonObject("metadata");
        if (!metadata.has("finalizers")) {
            metadata.add("finalizers", new JsonArray());
        }
        return metadata.getAsJsonArray("finalizers");
    }

    /** Adds a finalizer that the object does not have. */
    static void protect(JsonObject object, String finalizer) {
        JsonPrimitive one = new JsonPrimitive(finalizer);
        if (!finalizers(object).contains(one)) {
            finalizers(object).add(one);
        }
    }

    /** Takes a finalizer away. */
    void unprotect(JsonObject object, String finalizer) {
        finalizers(object).remove(new JsonPrimitive(finalizer));
        settle(object);
    }

    static void merge(JsonObject into, JsonObject fields) {
        fields.entrySet().forEach(field -> {
            JsonElement old = into.get(field.getKey());
            if (field.getValue().isJsonObject() && old != null && old.isJsonObject()) {
                merge(old.getAsJsonObject(), field.getValue().getAsJsonObject());
            } else {
                into.add(field.getKey(), field.getValue());
            }
        });
    }

    /** Sets the status. */
    static void status(JsonObject object, Map<String, ?> status) {
        object.add("status", json(status));
    }

    /** The text at a path, the empty one where there is none. */
    static String text(JsonObject object, String... path) {
        JsonElement found = object;
        for (String key : path) {
            found = found != null && found.isJsonObject()
                    ? found.getAsJsonObject().get(key)
                    : null;
        }
        return found == null || !found.isJsonPrimitive() ? "" : found.getAsString();
    }
}
