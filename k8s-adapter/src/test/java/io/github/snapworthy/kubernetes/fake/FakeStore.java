package io.github.snapworthy.kubernetes.fake;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The objects of a server, with one version for all and the history of what happened. Safe for all threads. */
public final class FakeStore {
    private final Map<Key, JsonObject> objects = new TreeMap<>();
    private final List<Event> history = new ArrayList<>();
    private long version = 1_000;
    private long compacted;
    private int generation;

    /**
     * The place of an object; in the order in which servers list.
     *
     * @param group its API group
     * @param plural its resource
     * @param namespace its namespace, the empty text for none
     * @param name its name
     */
    public record Key(String group, String plural, String namespace, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return path().compareTo(other.path());
        }

        private String path() {
            return String.join("\u0000", group, plural, namespace, name);
        }

        boolean isOf(FakeResource resource, String of) {
            return group.equals(resource.group())
                    && plural.equals(resource.plural())
                    && (of.isEmpty() || namespace.equals(of));
        }
    }

    /**
     * What happened to an object.
     *
     * @param version the version that the server had after it
     * @param type {@code ADDED}, {@code MODIFIED} or {@code DELETED}
     * @param key the object
     * @param object as it was then
     */
    public record Event(long version, String type, Key key, JsonObject object) {}

    /** The version of the server. */
    public synchronized long version() {
        return version;
    }

    /** Puts an object, given as JSON with or without its apiVersion and kind. */
    synchronized void put(FakeResource resource, String json) {
        JsonObject object = JsonParser.parseString(json).getAsJsonObject();
        object.addProperty("apiVersion", resource.apiVersion());
        object.addProperty("kind", resource.kind());
        JsonObject metadata = object.getAsJsonObject("metadata");
        metadata.addProperty("resourceVersion", Long.toString(++version));
        Key key = new Key(resource.group(), resource.plural(), text(metadata, "namespace"), text(metadata, "name"));
        String type = objects.put(key, object) == null ? "ADDED" : "MODIFIED";
        history.add(new Event(version, type, key, object));
        notifyAll();
    }

    private static String text(JsonObject metadata, String key) {
        JsonElement text = metadata.get(key);
        return text == null ? "" : text.getAsString();
    }

    /** Deletes an object that is there. */
    synchronized void delete(FakeResource resource, String namespace, String name) {
        Key key = new Key(resource.group(), resource.plural(), namespace, name);
        JsonObject object = objects.remove(key).deepCopy();
        object.getAsJsonObject("metadata").addProperty("resourceVersion", Long.toString(++version));
        history.add(new Event(version, "DELETED", key, object));
        notifyAll();
    }

    /** Forgets what happened until now: no watch can go on from an earlier version. */
    public synchronized void compact() {
        compacted = version;
    }

    /** Whoever watches is to end. */
    synchronized void endWatches() {
        generation++;
        notifyAll();
    }

    /** Changes when watches are to end. */
    synchronized int generation() {
        return generation;
    }

    /** Whether a watch can go on from that version. */
    synchronized boolean remembers(long then) {
        return then >= compacted;
    }

    /** Waits until the version is another one, at most so many milliseconds. */
    synchronized void awaitChange(long then, long millis) throws InterruptedException {
        if (version == then) {
            wait(millis);
        }
    }

    /** The objects of a resource in a namespace, or in all where it is the empty text, in their order. */
    public synchronized List<JsonObject> list(FakeResource resource, String namespace) {
        return objects.entrySet().stream()
                .filter(entry -> entry.getKey().isOf(resource, namespace))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What happened to the objects of a resource after a version, in its order. */
    public synchronized List<Event> since(FakeResource resource, String namespace, long after) {
        return history.stream()
                .filter(event -> event.version() > after && event.key().isOf(resource, namespace))
                .toList();
    }

    /** The objects of a resource as they were at a version. */
    public synchronized Map<Key, JsonObject> at(FakeResource resource, long then) {
        Map<Key, JsonObject> state = new TreeMap<>();
        for (Event event : since(resource, "", 0)) {
            if (event.version() > then) {
                break;
            }
            if (event.type().equals("DELETED")) {
                state.remove(event.key());
            } else {
                state.put(event.key(), event.object());
            }
        }
        return state;
    }
}
