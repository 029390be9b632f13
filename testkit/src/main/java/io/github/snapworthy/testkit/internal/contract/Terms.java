package io.github.snapworthy.testkit.internal.contract;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Longs;
import io.github.snapworthy.core.Condition.Term;
import io.github.snapworthy.core.Condition.Test;
import java.util.Optional;

/** What single terms ask, and texts that meet them. */
final class Terms {
    private Terms() {}

    static boolean isOfRelease(Test test) {
        return test == Test.VERSION_AT_LEAST || test == Test.VERSION_BELOW;
    }

    /** Whether the term looks at the text of a place. */
    static boolean isOfPlace(Test test) {
        return switch (test) {
            case ABSENT, EQUALS, AT_LEAST, HAS, CONTAINS, PREFIX -> true;
            case VERSION_AT_LEAST, VERSION_BELOW, ELSE, WORDS -> false;
        };
    }

    /** Whether the term holds for what stands in its place; empty where that cannot be told. */
    static Optional<Boolean> holds(Term term, Optional<String> found) {
        if (term.test() == Test.ABSENT) {
            return Optional.of(found.isEmpty());
        }
        return found.isEmpty() ? Optional.of(false) : holds(term, found.get());
    }

    private static Optional<Boolean> holds(Term term, String text) {
        String operand = term.operand();
        return switch (term.test()) {
            case EQUALS -> Optional.of(text.equals(operand));
            case HAS ->
                Optional.of(Splitter.on(',').trimResults().splitToList(text).contains(operand));
            case CONTAINS -> Optional.of(text.contains(operand));
            case PREFIX -> Optional.of(text.startsWith(operand));
            case AT_LEAST -> number(text).flatMap(one -> number(operand).map(other -> one >= other));
            case ABSENT, VERSION_AT_LEAST, VERSION_BELOW, ELSE, WORDS -> Optional.empty();
        };
    }

    /** Texts that meet the term, or just miss it. */
    static ImmutableSet<String> samples(Term term) {
        String operand = term.operand();
        return switch (term.test()) {
            case EQUALS -> ImmutableSet.of(operand);
            case HAS -> ImmutableSet.of(operand, "kit," + operand);
            case CONTAINS -> ImmutableSet.of(operand, "kit-" + operand + "-kit");
            case PREFIX -> ImmutableSet.of(operand, operand + "-kit");
            case AT_LEAST ->
                number(operand)
                        .map(least -> ImmutableSet.of(String.valueOf(least), String.valueOf(least - 1)))
                        .orElse(ImmutableSet.of());
            case ABSENT, VERSION_AT_LEAST, VERSION_BELOW, ELSE, WORDS -> ImmutableSet.of();
        };
    }

    static Optional<Long> number(String text) {
        return Optional.ofNullable(Longs.tryParse(text.trim()));
    }
}
