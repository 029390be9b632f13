package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Node;
import io.github.snapworthy.core.NodeAffinity;
import io.github.snapworthy.core.NodeAffinity.Expression;
import io.github.snapworthy.core.NodeAffinity.Operator;
import io.github.snapworthy.core.NodeAffinity.Term;
import io.github.snapworthy.core.ObjectRef;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;

/** Nodes, and volumes that are not to be reached from all of them. */
final class NodePart {
    private static final String HOST = "kubernetes.io/hostname";
    private static final String ZONE = "topology.kubernetes.io/zone";
    private static final String OTHER = "node-2";

    private NodePart() {}

    /** Two nodes in one zone; now and then one of them, or both, are not there. */
    static Arbitrary<ImmutableList<ClusterObject>> nodes(Recipe recipe) {
        Node one = node(recipe.of("node-1"), "eu-1");
        Node other = node(OTHER, "eu-1");
        return Variants.<ImmutableList<ClusterObject>>of(8, ImmutableList.of(one, other))
                .or(1, ImmutableList.of(one))
                .or(1, ImmutableList.of(node(OTHER, "eu-2")))
                .or(1, ImmutableList.of())
                .arbitrary(recipe);
    }

    private static Node node(String name, String zone) {
        return new Node(name, ImmutableMap.of(HOST, name, ZONE, zone));
    }

    /** Where the storage of a claim is: mostly everywhere. */
    static Arbitrary<Consumer<ClaimSketch>> place(Recipe recipe) {
        String node = recipe.of("node-1");
        return Variants.<ClaimSketch>unchanged(12)
                .or(2, at(new Term(all(asked(HOST, Operator.IN, node)), all())))
                .or(1, at(new Term(all(), all(asked("metadata.name", Operator.IN, node)))))
                .or(1, at(new Term(all(asked(HOST, Operator.IN, OTHER)), all())))
                .or(1, at(new Term(all(asked(ZONE, Operator.IN, "eu-1")), all())))
                .or(1, at(new Term(all(asked(ZONE, Operator.NOT_IN, "eu-1"), asked(HOST, Operator.EXISTS)), all())))
                .or(1, at(new Term(all(asked(HOST, Operator.OTHER)), all())))
                .or(
                        1,
                        at(
                                new Term(all(asked("cores", Operator.GREATER, "4")), all()),
                                new Term(all(asked("cores", Operator.DOES_NOT_EXIST)), all())))
                .arbitrary(recipe);
    }

    private static Consumer<ClaimSketch> at(Term... terms) {
        return sketch -> sketch.volume.nodeAffinity(new NodeAffinity(ImmutableList.copyOf(terms)));
    }

    private static ImmutableList<Expression> all(Expression... expressions) {
        return ImmutableList.copyOf(Arrays.asList(expressions));
    }

    private static Expression asked(String key, Operator operator, String... values) {
        return new Expression(key, operator, ImmutableList.copyOf(values));
    }

    /** The node on which a new claim is to be used, as far as a request can name it. */
    static Arbitrary<Optional<String>> asked(Recipe recipe) {
        Variants<Optional<String>> nodes = Variants.of(8, Optional.empty());
        for (String name : ImmutableList.of(recipe.of("node-1"), OTHER, "ghost")) {
            if (ObjectRef.canBeNamed(name)) {
                nodes.or(1, Optional.of(name));
            }
        }
        return nodes.arbitrary(recipe);
    }
}
