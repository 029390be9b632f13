package io.github.snapworthy.testkit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/**
 * Weighted choices, the plainest first, so that a failing case shrinks to it.
 *
 * @param <T> what is chosen
 */
final class Variants<T> {
    private final List<Tuple2<Integer, T>> choices = new ArrayList<>();

    private Variants() {}

    /** The plain choice. */
    static <T> Variants<T> of(int weight, T plain) {
        return new Variants<T>().or(weight, plain);
    }

    /** An edit that mostly leaves things as they are. */
    static <B> Variants<Consumer<B>> unchanged(int weight) {
        return of(weight, thing -> {});
    }

    /** Or that one. */
    Variants<T> or(int weight, T other) {
        choices.add(Tuple.of(weight, other));
        return this;
    }

    /** The choice as an arbitrary, in which the plain one is as much likelier as the recipe says. */
    Arbitrary<T> arbitrary(Recipe recipe) {
        List<Tuple2<Integer, T>> weighted = new ArrayList<>(choices);
        weighted.set(
                0,
                Tuple.of(choices.get(0).get1() * recipe.calm(), choices.get(0).get2()));
        return Arbitraries.frequency(weighted).withoutEdgeCases();
    }

    /** The choice as an arbitrary, of which no part is better than another. */
    Arbitrary<T> arbitrary() {
        return Arbitraries.frequency(choices).withoutEdgeCases();
    }
}
