package io.github.snapworthy.facts.internal.yaml;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.facts.internal.DidYouMean;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a YAML file. Where the file holds something else than is asked for, that is noted in the file and the
 * answer is empty. What a parser of texts throws as IllegalArgumentException is noted at the place of the text; its
 * message says what was expected.
 */
public final class YamlMap {
    private final YamlFile file;
    private final Node node;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();

    private YamlMap(YamlFile file, MappingNode node) {
        this.file = file;
        this.node = node;
        for (NodeTuple entry : node.getValue()) {
            Node key = entry.getKeyNode();
            if (!(key instanceof ScalarNode scalar)) {
                file.note(key, "expected a text as key");
            } else if (entries.putIfAbsent(scalar.getValue(), entry) != null) {
                file.note(key, "expected " + DidYouMean.quoted(scalar.getValue()) + " once");
            }
        }
    }

    static Optional<YamlMap> of(YamlFile file, Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(file, mapping));
        }
        file.note(node, "expected a mapping");
        return Optional.empty();
    }

    /** The keys, in the order of the file. */
    public ImmutableSet<String> keys() {
        return ImmutableSet.copyOf(entries.keySet());
    }

    /** Whether something stands under the key. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** This mapping, once it is noted which of its keys are none of these. */
    public YamlMap only(Collection<String> known) {
        for (String key : entries.keySet()) {
            if (!known.contains(key)) {
                noteKey(
                        key,
                        "unknown key " + DidYouMean.quoted(key) + ", expected one of " + String.join(", ", known)
                                + DidYouMean.near(key, known));
            }
        }
        return this;
    }

    /** The text under the key, made into something; empty where the key is missing. */
    public <T> Optional<T> find(String key, Function<String, T> parser) {
        return value(key).flatMap(value -> parsed(key, value, parser));
    }

    /** The text under the key, made into something; it is noted where the key is missing. */
    public <T> Optional<T> required(String key, Function<String, T> parser) {
        noteMissing(key);
        return find(key, parser);
    }

    /** The texts of the list under the key, each made into something; no list, no texts. */
    public <T> ImmutableList<T> list(String key, Function<String, T> parser) {
        ImmutableList.Builder<T> read = ImmutableList.builder();
        for (Node item : items(key)) {
            parsed(key, item, parser).ifPresent(read::add);
        }
        return read.build();
    }

    /** How many items the list under the key has; no list, none. */
    public int size(String key) {
        return items(key).size();
    }

    /** The mapping under the key; empty where the key is missing. */
    public Optional<YamlMap> map(String key) {
        return value(key).flatMap(value -> of(file, value));
    }

    /** The mapping under the key; it is noted where the key is missing. */
    public Optional<YamlMap> requiredMap(String key) {
        noteMissing(key);
        return map(key);
    }

    /** The mappings of the list under the key; no list, no mappings. */
    public ImmutableList<YamlMap> maps(String key) {
        ImmutableList.Builder<YamlMap> maps = ImmutableList.builder();
        for (Node item : items(key)) {
            of(file, item).ifPresent(maps::add);
        }
        return maps.build();
    }

    /** Where the key stands: the file and the line. */
    public String place(String key) {
        return file.name() + ":"
                + at(key).getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** Notes an error at the value of the key, or at the mapping where the key is missing. */
    public void note(String key, String what) {
        file.note(value(key).orElse(node), key + ": " + what);
    }

    /** Notes an error at the key, or at the mapping where the key is missing. */
    public void noteKey(String key, String what) {
        file.note(at(key), what);
    }

    /** Notes an error at the mapping. */
    public void note(String what) {
        file.note(node, what);
    }

    private void noteMissing(String key) {
        if (!has(key)) {
            note("expected the key '" + key + "'");
        }
    }

    private Node at(String key) {
        NodeTuple entry = entries.get(key);
        return entry == null ? node : entry.getKeyNode();
    }

    private Optional<Node> value(String key) {
        @Nullable NodeTuple entry = entries.get(key);
        return entry == null ? Optional.empty() : Optional.of(entry.getValueNode());
    }

    private List<Node> items(String key) {
        Optional<Node> value = value(key);
        if (value.isPresent() && value.get() instanceof SequenceNode list) {
            return list.getValue();
        }
        value.ifPresent(other -> note(key, "expected a list"));
        return ImmutableList.of();
    }

    private <T> Optional<T> parsed(String key, Node value, Function<String, T> parser) {
        if (!(value instanceof ScalarNode scalar)) {
            file.note(value, key + ": expected a text");
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(scalar.getValue()));
        } catch (IllegalArgumentException e) {
            file.note(value, key + ": " + e.getMessage());
            return Optional.empty();
        }
    }
}
