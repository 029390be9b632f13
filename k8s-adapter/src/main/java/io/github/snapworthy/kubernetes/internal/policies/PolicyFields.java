package io.github.snapworthy.kubernetes.internal.policies;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.kubernetes.internal.policies.PolicyNode.Mapping;
import io.github.snapworthy.kubernetes.internal.policies.PolicyNode.Nothing;
import io.github.snapworthy.kubernetes.internal.policies.PolicyNode.Scalar;
import io.github.snapworthy.kubernetes.internal.policies.PolicyNode.Sequence;
import io.github.snapworthy.kubernetes.internal.tokens.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A map of a policy, read with the types that its fields should have; what is wrong is noted. A null is absent. */
final class PolicyFields {
    private final Map<String, Scalar> keys;
    private final Map<String, PolicyNode> values;
    private final Place place;
    private final String path;
    private final PolicyProblems problems;

    private PolicyFields(Mapping mapping, String path, PolicyProblems problems) {
        keys = mapping.keys();
        values = mapping.values();
        place = mapping.place();
        this.path = path;
        this.problems = problems;
    }

    static String path(String path, String key) {
        String name = key.isBlank() ? '"' + key + '"' : key; // else nothing would stand before the colon
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The fields of a map; any other value is noted, and has none. */
    static PolicyFields of(PolicyNode node, String path, PolicyProblems problems) {
        if (node instanceof Mapping mapping) {
            return new PolicyFields(mapping, path, problems);
        }
        problems.add(path.isEmpty() ? "the text" : path, node.place(), "expected a map");
        return none(node.place(), path, problems);
    }

    private static PolicyFields none(Place place, String path, PolicyProblems problems) {
        return new PolicyFields(new Mapping(Map.of(), Map.of(), place), path, problems);
    }

    /** Notes every field that is none of these. */
    void only(ImmutableSet<String> known) {
        keys.forEach((name, key) -> {
            if (!known.contains(name)) {
                problems.add(path(path, name), key.place(), "expected one of " + String.join(", ", known));
            }
        });
    }

    void wrong(String name, String expected) {
        PolicyNode value = values.get(name);
        problems.add(path(path, name), value == null ? place : value.place(), expected);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value, or null where it is absent or null. */
    private @Nullable PolicyNode value(String name) {
        PolicyNode value = values.get(name);
        return value instanceof Nothing ? null : value;
    }

    boolean isNull(String name) {
        return has(name) && value(name) == null;
    }

    /** The map of a field; empty where it is absent. */
    Optional<PolicyFields> map(String name) {
        PolicyNode value = value(name);
        return value == null ? Optional.empty() : Optional.of(of(value, path(path, name), problems));
    }

    /** The elements of a list, nulls left out as the server leaves them out. */
    ImmutableList<PolicyNode> list(String name) {
        PolicyNode value = value(name);
        if (value instanceof Sequence sequence) {
            return sequence.elements().stream()
                    .filter(element -> !(element instanceof Nothing))
                    .collect(ImmutableList.toImmutableList());
        }
        if (value != null) {
            wrong(name, "expected a list");
        }
        return ImmutableList.of();
    }

    /** A scalar as it is written; the empty text where it is absent. */
    String literal(String name) {
        PolicyNode value = value(name);
        if (value instanceof Scalar scalar) {
            return scalar.text();
        }
        if (value != null) {
            wrong(name, "expected a text");
        }
        return "";
    }

    /** A scalar as it comes out where the server reads it twice; the empty text where it is absent. */
    String text(String name) {
        return value(name) instanceof Scalar scalar ? ServerScalars.text(scalar) : literal(name);
    }

    /** A list of scalars, each as it comes out where the server reads it twice. */
    ImmutableList<String> texts(String name) {
        ImmutableList.Builder<String> texts = ImmutableList.builder();
        int index = 0;
        for (PolicyNode element : list(name)) {
            if (element instanceof Scalar scalar) {
                texts.add(ServerScalars.text(scalar));
            } else {
                problems.add(path(path, name) + "[" + index + "]", element.place(), "expected a text");
            }
            index++;
        }
        return texts.build();
    }

    /** The texts of a map; a null among them is the empty text. */
    ImmutableMap<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        keys.keySet().forEach(name -> texts.put(name, text(name)));
        return ImmutableMap.copyOf(texts);
    }

    /** Whether every key is a text, and not a number for example. */
    boolean hasTextsAsKeys() {
        return keys.values().stream().allMatch(ServerScalars::isText);
    }
}
