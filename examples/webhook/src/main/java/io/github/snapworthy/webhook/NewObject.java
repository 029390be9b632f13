package io.github.snapworthy.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Bytes;
import io.github.snapworthy.core.ObjectRef;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The object that is to be created, read by the paths of its fields: {@code spec.source.name}. What is null counts as not
 * set, as in the API.
 */
final class NewObject {
    private final JsonNode object;
    private final String namespace;

    NewObject(JsonNode object, String namespace) {
        this.object = object;
        this.namespace = namespace;
    }

    /**
     * The namespace that it is created in.
     *
     * @throws UnreadableField where it has none
     */
    String namespace() throws UnreadableField {
        if (!ObjectRef.canBeNamed(namespace)) {
            throw new UnreadableField("request.namespace", "a namespace");
        }
        return namespace;
    }

    /** The text there, where there is one; the empty text is one. */
    Optional<String> text(String path) throws UnreadableField {
        JsonNode node = node(path);
        if (isUnset(node)) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            throw new UnreadableField(path, "a text");
        }
        return Optional.of(node.textValue());
    }

    /** The name of an object there; the empty text counts as not set, as in the API. */
    Optional<String> name(String path) throws UnreadableField {
        Optional<String> name = text(path).filter(text -> !text.isEmpty());
        if (name.isPresent() && !ObjectRef.canBeNamed(name.get())) {
            throw new UnreadableField(path, "the name of an object");
        }
        return name;
    }

    /** The name of an object there, which has to be one. */
    String requiredName(String path) throws UnreadableField {
        return name(path).orElseThrow(() -> new UnreadableField(path, "the name of an object"));
    }

    /** The switch there, where it is set. */
    Optional<Boolean> flag(String path) throws UnreadableField {
        JsonNode node = node(path);
        if (isUnset(node)) {
            return Optional.empty();
        }
        if (!node.isBoolean()) {
            throw new UnreadableField(path, "true or false");
        }
        return Optional.of(node.booleanValue());
    }

    /** The quantity there in bytes, where it is set. */
    OptionalLong bytes(String path) throws UnreadableField {
        JsonNode node = node(path);
        if (isUnset(node)) {
            return OptionalLong.empty();
        }
        OptionalLong bytes = node.isValueNode() ? Bytes.parse(node.asText()) : OptionalLong.empty();
        if (bytes.isEmpty() || bytes.getAsLong() == 0) {
            throw new UnreadableField(path, "a quantity above 0, as 10Gi");
        }
        return bytes;
    }

    /** The texts of the list there, none where it is not set. */
    ImmutableSet<String> texts(String path) throws UnreadableField {
        JsonNode node = node(path);
        ImmutableSet.Builder<String> texts = ImmutableSet.builder();
        if (!isUnset(node) && !node.isArray()) {
            throw new UnreadableField(path, "a list of texts");
        }
        for (JsonNode item : node) {
            if (!item.isTextual()) {
                throw new UnreadableField(path, "a list of texts");
            }
            texts.add(item.textValue());
        }
        return texts.build();
    }

    /** Whether anything is there but null and an empty list or map. */
    boolean has(String path) throws UnreadableField {
        JsonNode node = node(path);
        return !isUnset(node) && !(node.isContainerNode() && node.isEmpty());
    }

    private JsonNode node(String path) throws UnreadableField {
        JsonNode node = object;
        for (String step : path.split("\\.", -1)) {
            if (!isUnset(node) && !node.isObject()) {
                throw new UnreadableField(path, "a map of fields above it");
            }
            node = node.path(step);
        }
        return node;
    }

    private static boolean isUnset(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
