package io.github.snapworthy.kubernetes.internal.objects;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Node;
import io.github.snapworthy.core.NodeAffinity;
import io.github.snapworthy.core.NodeAffinity.Expression;
import io.github.snapworthy.core.NodeAffinity.Operator;
import io.github.snapworthy.core.NodeAffinity.Term;
import io.github.snapworthy.core.ObjectRef;

/** Nodes, and what is asked of them. */
final class NodeMappers {
    private NodeMappers() {}

    static ClusterObject node(ObjectRef ref, View object) throws Malformed {
        return new Node(ref.name(), object.in("metadata").textsIn("labels"));
    }

    static NodeAffinity affinity(View required) throws Malformed {
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        for (View term : required.list("nodeSelectorTerms")) {
            terms.add(new Term(expressions(term, "matchExpressions"), expressions(term, "matchFields")));
        }
        return new NodeAffinity(terms.build());
    }

    private static ImmutableList<Expression> expressions(View term, String key) throws Malformed {
        ImmutableList.Builder<Expression> expressions = ImmutableList.builder();
        for (View one : term.list(key)) {
            expressions.add(new Expression(
                    one.requiredText("key"),
                    operator(one.requiredText("operator")),
                    ImmutableList.copyOf(one.texts("values"))));
        }
        return expressions.build();
    }

    private static Operator operator(String text) {
        return switch (text) {
            case "In" -> Operator.IN;
            case "NotIn" -> Operator.NOT_IN;
            case "Exists" -> Operator.EXISTS;
            case "DoesNotExist" -> Operator.DOES_NOT_EXIST;
            case "Gt" -> Operator.GREATER;
            case "Lt" -> Operator.LESS;
            default -> Operator.OTHER;
        };
    }
}
