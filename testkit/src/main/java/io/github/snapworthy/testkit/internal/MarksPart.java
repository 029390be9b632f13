package io.github.snapworthy.testkit.internal;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.testkit.Marks;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** How well each kind is known: mostly well, here and there not. */
final class MarksPart {
    private MarksPart() {}

    static Arbitrary<Marks> of(Recipe recipe) {
        return Combinators.combine(base(), exceptions(recipe), special(recipe)).as((base, exceptions, special) -> {
            Marks marks = base;
            for (Map.Entry<Kind, Observation> exception : exceptions.entrySet()) {
                marks = marks.with(exception.getKey(), exception.getValue());
            }
            return special.apply(marks);
        });
    }

    private static Arbitrary<Marks> base() {
        return Variants.of(8, Marks.allListed())
                .or(2, Marks.of(Observation.ASSUMED))
                .or(1, Marks.of(Observation.NOT_OBSERVED))
                .arbitrary();
    }

    private static Arbitrary<Map<Kind, Observation>> exceptions(Recipe recipe) {
        Arbitrary<Observation> mark =
                Arbitraries.of(Observation.FORBIDDEN, Observation.FAILED, Observation.LISTED, Observation.NOT_OBSERVED);
        Arbitrary<Kind> kind = Arbitraries.of(Kind.ofClusters());
        Arbitrary<Map<Kind, Observation>> some =
                Arbitraries.maps(kind, mark).ofMinSize(1).ofMaxSize(3);
        return Arbitraries.frequencyOf(
                Tuple.of(3 * recipe.calm(), Arbitraries.just(Map.<Kind, Observation>of())), Tuple.of(2, some));
    }

    private static Arbitrary<UnaryOperator<Marks>> special(Recipe recipe) {
        return Variants.<UnaryOperator<Marks>>of(16, marks -> marks)
                .or(1, marks -> marks.malformed(ObjectRef.of(Kind.CLAIM, Recipe.APPS, Recipe.claim(0))))
                .or(1, marks -> marks.malformed(ObjectRef.of(Kind.VOLUME, "pv-0")))
                .or(1, marks -> marks.malformed(ObjectRef.of(Kind.SNAPSHOT_CLASS, "acme-snap")))
                .or(1, marks -> marks.malformed(ObjectRef.of(Kind.SETTING, "csi-driver-config")))
                .or(1, marks -> marks.malformed(ObjectRef.of(Kind.QUOTA, Recipe.APPS, "broken")))
                .or(1, marks -> marks.listedIn(Kind.CLAIM, Recipe.APPS).with(Kind.CLAIM, marks.rest()))
                .or(1, marks -> marks.listedIn(Kind.POD, Recipe.APPS).with(Kind.POD, marks.rest()))
                .arbitrary(recipe);
    }
}
