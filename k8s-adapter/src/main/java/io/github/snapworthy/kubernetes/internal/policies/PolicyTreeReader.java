package io.github.snapworthy.kubernetes.internal.policies;

import io.github.snapworthy.kubernetes.internal.policies.PolicyNode.Mapping;
import io.github.snapworthy.kubernetes.internal.policies.PolicyNode.Nothing;
import io.github.snapworthy.kubernetes.internal.policies.PolicyNode.Scalar;
import io.github.snapworthy.kubernetes.internal.policies.PolicyNode.Sequence;
import io.github.snapworthy.kubernetes.internal.policies.PolicyNode.Style;
import io.github.snapworthy.kubernetes.internal.tokens.InputFault;
import io.github.snapworthy.kubernetes.internal.tokens.Place;
import io.github.snapworthy.kubernetes.internal.tokens.TokenLimits;
import io.github.snapworthy.kubernetes.internal.tokens.Tokens.Token;
import io.github.snapworthy.kubernetes.internal.tokens.YamlTokens;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads the first document of a text, within limits; Velero looks at no other. */
final class PolicyTreeReader {
    private static final int MOST_VALUES = 50_000;
    private static final TokenLimits LIMITS = new TokenLimits(64, PolicyText.LONGEST);

    private final YamlTokens tokens;
    private final PolicyProblems problems;
    private int values;

    private PolicyTreeReader(String text, PolicyProblems problems) {
        tokens = new YamlTokens(new StringReader(text), LIMITS, 1);
        this.problems = problems;
    }

    /** The document; one that is not there reads as nothing. */
    static PolicyNode read(String text, PolicyProblems problems) throws InputFault, IOException {
        PolicyTreeReader reader = new PolicyTreeReader(text, problems);
        return reader.value(reader.tokens.next(), "");
    }

    private PolicyNode value(Token token, String path) throws InputFault, IOException {
        Place place = tokens.place();
        if (++values > MOST_VALUES) {
            throw new InputFault(place, "has more than " + MOST_VALUES + " values");
        }
        return switch (token) {
            case MAP -> mapping(path, place);
            case LIST -> sequence(path, place);
            case TEXT, NUMBER -> scalar(place);
            default -> new Nothing(place);
        };
    }

    private Scalar scalar(Place place) {
        return new Scalar(tokens.text(), tokens.isPlain() ? Style.PLAIN : Style.QUOTED, place);
    }

    private Mapping mapping(String path, Place place) throws InputFault, IOException {
        Mapping mapping = new Mapping(new LinkedHashMap<>(), new LinkedHashMap<>(), place);
        List<PolicyNode> merged = new ArrayList<>();
        for (Token token = tokens.next(); token != Token.MAP_END; token = tokens.next()) {
            if (token == Token.MERGE) {
                merged.add(value(tokens.next(), path));
            } else {
                entry(mapping, path);
            }
        }
        merged.forEach(other -> merge(mapping, other));
        return mapping;
    }

    private void entry(Mapping mapping, String path) throws InputFault, IOException {
        Scalar key = scalar(tokens.place());
        String field = PolicyFields.path(path, key.text());
        if (mapping.keys().put(key.text(), key) != null) {
            problems.add(field, key.place(), "expected once, stands there twice");
        }
        mapping.values().put(key.text(), value(tokens.next(), field));
    }

    /** The keys of merged maps count where the map itself does not have them; the first of several counts. */
    private static void merge(Mapping into, PolicyNode other) {
        if (other instanceof Sequence list) {
            list.elements().forEach(element -> merge(into, element));
        } else if (other instanceof Mapping mapping) {
            mapping.keys().forEach(into.keys()::putIfAbsent);
            mapping.values().forEach(into.values()::putIfAbsent);
        }
    }

    private Sequence sequence(String path, Place place) throws InputFault, IOException {
        List<PolicyNode> elements = new ArrayList<>();
        for (Token token = tokens.next(); token != Token.LIST_END; token = tokens.next()) {
            elements.add(value(token, path + "[" + elements.size() + "]"));
        }
        return new Sequence(elements, place);
    }
}
