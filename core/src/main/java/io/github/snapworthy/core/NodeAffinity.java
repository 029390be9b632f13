package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * From which nodes a volume can be reached, {@code spec.nodeAffinity.required} of a PersistentVolume. Any one term
 * suffices; no term is no restriction.
 *
 * @param terms the terms
 */
public record NodeAffinity(ImmutableList<Term> terms) {
    /** From everywhere. */
    public static final NodeAffinity NONE = new NodeAffinity(ImmutableList.of());

    /** How a label is compared, as Kubernetes names it. */
    public enum Operator {
        IN,
        NOT_IN,
        EXISTS,
        DOES_NOT_EXIST,
        GREATER,
        LESS,
        /** One that this library does not know: it decides nothing. */
        OTHER
    }

    /**
     * What all has to hold of a node.
     *
     * @param labels of its labels
     * @param names of its name
     */
    public record Term(ImmutableList<Expression> labels, ImmutableList<Expression> names) {
        public Term {
            requireNonNull(labels, "labels");
            requireNonNull(names, "names");
        }
    }

    /**
     * One comparison.
     *
     * @param key the label
     * @param operator the comparison
     * @param values what it is compared with
     */
    public record Expression(String key, Operator operator, ImmutableList<String> values) {
        public Expression {
            requireNonNull(key, "key");
            requireNonNull(operator, "operator");
            requireNonNull(values, "values");
        }
    }

    public NodeAffinity {
        requireNonNull(terms, "terms");
    }
}
