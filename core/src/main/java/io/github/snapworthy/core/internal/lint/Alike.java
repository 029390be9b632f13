package io.github.snapworthy.core.internal.lint;

import io.github.snapworthy.core.internal.classes.NearMiss;
import java.util.Optional;
import java.util.stream.Stream;

/** The name that was probably meant. */
final class Alike {
    private Alike() {}

    /** The first by name among the known ones that is almost the same. */
    static Optional<String> to(String name, Stream<String> known) {
        return known.filter(other -> NearMiss.of(name, other)).sorted().findFirst();
    }

    /** As the end of a sentence; the empty text where none is alike. */
    static String hint(String name, Stream<String> known) {
        return to(name, known).map(other -> "; did you mean " + other + "?").orElse("");
    }
}
