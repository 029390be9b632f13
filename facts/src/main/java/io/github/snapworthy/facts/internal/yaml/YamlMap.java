package io.github.snapworthy.facts.internal.yaml;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of a YAML file. Each method throws {@link YamlProblem} where the file holds something else. */
public final class YamlMap {
    private final YamlSource source;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlMap(YamlSource source, Node node) {
        this.source = source;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw source.problem(node, "expected a mapping");
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = scalar(entry.getKeyNode());
            if (values.put(key, entry.getValueNode()) != null) {
                throw source.problem(entry.getKeyNode(), "expected '" + key + "' once");
            }
        }
    }

    /** Reads the file, whose only document has to be a mapping. */
    public static YamlMap read(String file, InputStream in) {
        YamlSource source = new YamlSource(file);
        return new YamlMap(source, source.document(in));
    }

    /** This mapping, if it has no other keys than these. */
    public YamlMap only(Set<String> known) {
        for (Map.Entry<String, Node> entry : values.entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw source.problem(
                        entry.getValue(),
                        "unknown key '" + entry.getKey() + "', expected one of " + String.join(", ", known));
            }
        }
        return this;
    }

    /** The text under the key, which has to be there. */
    public String text(String key) {
        return find(key).orElseThrow(() -> source.problem(node, "expected the key '" + key + "'"));
    }

    /** The text under the key, if it is there. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key)).map(this::scalar);
    }

    /** The text under the key, made into something else; what the parser throws gets the place of the text. */
    public <T> T parsed(String key, Function<String, T> parser) {
        String text = text(key);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw problem(key, String.valueOf(e.getMessage()));
        }
    }

    /** What the word under the key means. */
    public <T> T word(String key, ImmutableMap<String, T> meanings) {
        return parsed(key, text -> meaning(text, meanings));
    }

    /** What the words of the list under the key mean; no list, no words. */
    public <T> ImmutableList<T> words(String key, ImmutableMap<String, T> meanings) {
        ImmutableList.Builder<T> words = ImmutableList.builder();
        for (Node item : items(key)) {
            try {
                words.add(meaning(scalar(item), meanings));
            } catch (IllegalArgumentException e) {
                throw source.problem(item, key + ": " + e.getMessage());
            }
        }
        return words.build();
    }

    /** The texts of the list under the key; no list, no texts. */
    public ImmutableList<String> texts(String key) {
        ImmutableList.Builder<String> texts = ImmutableList.builder();
        for (Node item : items(key)) {
            texts.add(scalar(item));
        }
        return texts.build();
    }

    /** The mapping under the key, if it is there. */
    public Optional<YamlMap> map(String key) {
        return Optional.ofNullable(values.get(key)).map(value -> new YamlMap(source, value));
    }

    /** The mappings of the list under the key; no list, no mappings. */
    public ImmutableList<YamlMap> maps(String key) {
        ImmutableList.Builder<YamlMap> maps = ImmutableList.builder();
        for (Node item : items(key)) {
            maps.add(new YamlMap(source, item));
        }
        return maps.build();
    }

    /** The keys, in the order of the file. */
    public Set<String> keys() {
        return values.keySet();
    }

    /** An error at the value of the key, or at the mapping where the key is missing. */
    public YamlProblem problem(String key, String what) {
        return source.problem(values.getOrDefault(key, node), key + ": " + what);
    }

    private static <T> T meaning(String word, ImmutableMap<String, T> meanings) {
        T meaning = meanings.get(word);
        if (meaning == null) {
            throw new IllegalArgumentException(
                    "expected one of " + String.join(", ", meanings.keySet()) + ", was '" + word + "'");
        }
        return meaning;
    }

    private ImmutableList<Node> items(String key) {
        Node value = values.get(key);
        if (value == null) {
            return ImmutableList.of();
        }
        if (value instanceof SequenceNode list) {
            return ImmutableList.copyOf(list.getValue());
        }
        throw problem(key, "expected a list");
    }

    private String scalar(Node value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw source.problem(value, "expected a text");
    }
}
