package io.github.snapworthy.kubernetes.fake;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers lists, in pages where that is asked for: all pages are of the moment of the first one. */
final class FakeLists {
    private final FakeStore store;
    private final Map<String, Rest> rests = new LinkedHashMap<>();
    private int tokens;

    FakeLists(FakeStore store) {
        this.store = store;
    }

    /** What is left of a list. */
    private record Rest(List<JsonObject> objects, long version) {}

    /** Continue tokens of that moment are too old from now on. */
    synchronized void expire() {
        rests.clear();
    }

    synchronized FakeAnswer list(FakeResource resource, String namespace, FakeRequest request) {
        Rest rest = request.parameter("continue")
                .map(rests::get)
                .orElseGet(() -> request.isContinued() ? null : all(resource, namespace));
        if (rest == null) {
            return FakeAnswer.failure(410, "Expired", "The provided continue parameter is too old");
        }
        int limit = request.parameter("limit").map(Integer::valueOf).orElse(Integer.MAX_VALUE);
        int size = Math.min(limit, rest.objects.size());
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("resourceVersion", Long.toString(rest.version));
        if (size < rest.objects.size()) {
            String token = "page-" + ++tokens;
            rests.put(token, new Rest(rest.objects.subList(size, rest.objects.size()), rest.version));
            metadata.put("continue", token);
        }
        return answer(resource, request, metadata, rest.objects.subList(0, size));
    }

    /** The objects and the version of one moment: what came between them would be in neither a list nor a watch. */
    private Rest all(FakeResource resource, String namespace) {
        synchronized (store) {
            return new Rest(store.list(resource, namespace), store.version());
        }
    }

    private static FakeAnswer answer(
            FakeResource resource, FakeRequest request, Map<String, Object> metadata, List<JsonObject> objects) {
        boolean metadataOnly = request.headers().getOrDefault("accept", "").contains("as=PartialObjectMetadataList");
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("kind", metadataOnly ? "PartialObjectMetadataList" : resource.kind() + "List");
        list.put("apiVersion", metadataOnly ? "meta.k8s.io/v1" : resource.apiVersion());
        list.put("metadata", metadata);
        list.put(
                "items",
                objects.stream().map(item -> item(resource, item, metadataOnly)).toList());
        return FakeAnswer.of(list);
    }

    /** In lists of its own kinds a server leaves out what they are; in those of custom resources it does not. */
    static JsonObject item(FakeResource resource, JsonObject object, boolean metadataOnly) {
        JsonObject item = object.deepCopy();
        if (metadataOnly) {
            item = new JsonObject();
            item.addProperty("kind", "PartialObjectMetadata");
            item.addProperty("apiVersion", "meta.k8s.io/v1");
            item.add("metadata", object.get("metadata"));
        } else if (!resource.group().contains(".") || resource.group().equals("storage.k8s.io")) {
            item.remove("kind");
            item.remove("apiVersion");
        }
        return item;
    }
}
