package io.github.snapworthy.testkit.internal.yaml;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Node;
import io.github.snapworthy.core.NodeAffinity;
import io.github.snapworthy.core.NodeAffinity.Expression;
import io.github.snapworthy.core.NodeAffinity.Operator;
import io.github.snapworthy.core.NodeAffinity.Term;
import java.util.List;
import java.util.Map;

/** Nodes, and what volumes ask of them. */
final class NodeManifests {
    private NodeManifests() {}

    static Manifest node(Node node) {
        return Manifest.empty().labelled(node.labels(), ImmutableMap.of());
    }

    static Fields affinity(NodeAffinity affinity) {
        List<Map<String, Object>> terms =
                affinity.terms().stream().map(NodeManifests::term).toList();
        return Fields.none().in("required", Fields.none().list("nodeSelectorTerms", terms));
    }

    private static Map<String, Object> term(Term term) {
        return Fields.none()
                .list("matchExpressions", all(term.labels()))
                .list("matchFields", all(term.names()))
                .map();
    }

    private static List<Map<String, Object>> all(List<Expression> expressions) {
        return expressions.stream()
                .map(expression -> Fields.none()
                        .text("key", expression.key())
                        .text("operator", operator(expression.operator()))
                        .list("values", expression.values())
                        .map())
                .toList();
    }

    /** One that no version of Kubernetes knows is any other word. */
    private static String operator(Operator operator) {
        return switch (operator) {
            case IN -> "In";
            case NOT_IN -> "NotIn";
            case EXISTS -> "Exists";
            case DOES_NOT_EXIST -> "DoesNotExist";
            case GREATER -> "Gt";
            case LESS -> "Lt";
            case OTHER -> "Unheard";
        };
    }
}
