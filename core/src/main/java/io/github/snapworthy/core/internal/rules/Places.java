package io.github.snapworthy.core.internal.rules;

import com.google.common.primitives.Longs;
import io.github.snapworthy.core.Node;
import io.github.snapworthy.core.NodeAffinity;
import io.github.snapworthy.core.NodeAffinity.Expression;
import io.github.snapworthy.core.NodeAffinity.Term;
import io.github.snapworthy.core.internal.evidence.Truth;
import org.jspecify.annotations.Nullable;

/** Whether a volume can be reached from a node. */
final class Places {
    private Places() {}

    /** The answer for a node of that name; its labels are unknown where the node was not seen. */
    static Truth admits(NodeAffinity affinity, String name, @Nullable Node node) {
        if (affinity.terms().isEmpty()) {
            return Truth.YES;
        }
        Truth any = Truth.NO;
        for (Term term : affinity.terms()) {
            any = any.or(holds(term, name, node));
        }
        return any;
    }

    /** A term that asks nothing matches no node. */
    private static Truth holds(Term term, String name, @Nullable Node node) {
        if (term.labels().isEmpty() && term.names().isEmpty()) {
            return Truth.NO;
        }
        Truth all = Truth.YES;
        for (Expression expression : term.names()) {
            all = all.and(compare(expression, name));
        }
        for (Expression expression : term.labels()) {
            all = all.and(
                    node == null
                            ? Truth.UNKNOWN
                            : compare(expression, node.labels().get(expression.key())));
        }
        return all;
    }

    private static Truth compare(Expression expression, @Nullable String value) {
        return switch (expression.operator()) {
            case IN -> Truth.of(value != null && expression.values().contains(value));
            case NOT_IN -> Truth.of(value == null || !expression.values().contains(value));
            case EXISTS -> Truth.of(value != null);
            case DOES_NOT_EXIST -> Truth.of(value == null);
            case GREATER -> ordered(expression, value, 1);
            case LESS -> ordered(expression, value, -1);
            case OTHER -> Truth.UNKNOWN;
        };
    }

    private static Truth ordered(Expression expression, @Nullable String value, int sign) {
        Long number = value == null ? null : Longs.tryParse(value);
        Long bound = expression.values().size() == 1
                ? Longs.tryParse(expression.values().get(0))
                : null;
        return Truth.of(number != null && bound != null && Integer.signum(number.compareTo(bound)) == sign);
    }
}
