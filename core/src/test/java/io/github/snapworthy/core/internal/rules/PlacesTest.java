package io.github.snapworthy.core.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Node;
import io.github.snapworthy.core.NodeAffinity;
import io.github.snapworthy.core.NodeAffinity.Expression;
import io.github.snapworthy.core.NodeAffinity.Operator;
import io.github.snapworthy.core.NodeAffinity.Term;
import io.github.snapworthy.core.internal.evidence.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A node admits a volume where one term of its affinity matches, which does where all its expressions do. */
class PlacesTest {
    private static final Node NODE = new Node("n1", ImmutableMap.of("zone", "a", "generation", "10"));

    @ParameterizedTest
    @CsvSource({
        "zone, IN, a b, YES",
        "zone, IN, b, NO",
        "rack, IN, a, NO",
        "zone, NOT_IN, b, YES",
        "zone, NOT_IN, a, NO",
        "rack, NOT_IN, a, YES",
        "zone, EXISTS, , YES",
        "rack, EXISTS, , NO",
        "zone, DOES_NOT_EXIST, , NO",
        "rack, DOES_NOT_EXIST, , YES",
        "generation, GREATER, 9, YES",
        "generation, GREATER, 10, NO",
        "generation, GREATER, 9 8, NO",
        "generation, GREATER, many, NO",
        "zone, GREATER, 9, NO",
        "rack, GREATER, 9, NO",
        "generation, LESS, 11, YES",
        "generation, LESS, 10, NO",
        "zone, OTHER, a, UNKNOWN"
    })
    void a_label_is_compared_as_the_scheduler_does(String key, Operator operator, String values, Truth admitted) {
        ImmutableList<String> several = values == null ? ImmutableList.of() : ImmutableList.copyOf(values.split(" "));
        assertThat(admits(labels(new Expression(key, operator, several)), NODE)).isEqualTo(admitted);
    }

    @Test
    void a_bound_without_a_value_admits_nobody() {
        assertThat(admits(labels(new Expression("generation", Operator.GREATER, ImmutableList.of())), NODE))
                .isEqualTo(Truth.NO);
    }

    @Test
    void all_expressions_of_a_term_and_one_of_the_terms() {
        Expression right = new Expression("zone", Operator.IN, ImmutableList.of("a"));
        Expression wrong = new Expression("zone", Operator.IN, ImmutableList.of("b"));
        assertThat(admits(labels(right, wrong), NODE)).isEqualTo(Truth.NO);
        assertThat(admits(new NodeAffinity(ImmutableList.of(term(wrong), term(right))), NODE))
                .isEqualTo(Truth.YES);
    }

    @Test
    void a_volume_without_affinity_is_reached_from_everywhere_and_one_of_an_empty_term_from_nowhere() {
        assertThat(admits(NodeAffinity.NONE, NODE)).isEqualTo(Truth.YES);
        assertThat(admits(labels(), NODE)).isEqualTo(Truth.NO);
    }

    @Test
    void a_node_that_was_not_seen_is_judged_by_its_name_alone() {
        Expression name = new Expression("metadata.name", Operator.IN, ImmutableList.of("n1"));
        Expression other = new Expression("metadata.name", Operator.IN, ImmutableList.of("n2"));
        Expression label = new Expression("zone", Operator.IN, ImmutableList.of("a"));
        assertThat(admits(names(name), null)).isEqualTo(Truth.YES);
        assertThat(admits(names(other), null)).isEqualTo(Truth.NO);
        assertThat(admits(labels(label), null)).isEqualTo(Truth.UNKNOWN);
        assertThat(admits(names(other, label), null)).isEqualTo(Truth.NO);
        assertThat(admits(names(name, label), null)).isEqualTo(Truth.UNKNOWN);
        assertThat(admits(names(name, label), NODE)).isEqualTo(Truth.YES);
    }

    private static Truth admits(NodeAffinity affinity, @Nullable Node node) {
        return Places.admits(affinity, "n1", node);
    }

    private static NodeAffinity labels(Expression... labels) {
        return new NodeAffinity(ImmutableList.of(term(labels)));
    }

    private static Term term(Expression... labels) {
        return new Term(ImmutableList.copyOf(labels), ImmutableList.of());
    }

    private static NodeAffinity names(Expression name, Expression... labels) {
        return new NodeAffinity(
                ImmutableList.of(new Term(ImmutableList.copyOf(List.of(labels)), ImmutableList.of(name))));
    }
}
