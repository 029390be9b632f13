package io.github.snapworthy.facts.internal.statements;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Fact.Weight;
import io.github.snapworthy.facts.internal.condition.Clauses;
import io.github.snapworthy.facts.internal.condition.Places;
import io.github.snapworthy.facts.internal.condition.Sides;
import io.github.snapworthy.facts.internal.yaml.YamlMap;
import java.util.Optional;

/**
 * Reads one of {@code restrictions}: the {@code capabilities}, {@code where} to look, what stands there {@code
 * supportedWhen} and {@code unsupportedWhen}, and whether it is {@code decisive}.
 */
final class RestrictionReader {
    private static final String CAPABILITIES = "capabilities";
    private static final String WHERE = "where";
    private static final String SUPPORTED_WHEN = "supportedWhen";
    private static final String UNSUPPORTED_WHEN = "unsupportedWhen";
    private static final String DECISIVE = "decisive";

    static final ImmutableSet<String> KEYS =
            ImmutableSet.of(CAPABILITIES, WHERE, SUPPORTED_WHEN, UNSUPPORTED_WHEN, DECISIVE);

    private RestrictionReader() {}

    /** The restriction as a fact. */
    static Optional<Fact> fact(YamlMap written) {
        written.only(KEYS);
        ImmutableSet<Capability> capabilities = capabilities(written);
        Optional<Condition> condition =
                written.required(WHERE, Places::parse).flatMap(places -> condition(written, places));
        Optional<Weight> weight = written.required(DECISIVE, Words.oneOf(Words.WEIGHTS));
        return condition.flatMap(one -> weight.map(worth -> new Fact.Restriction(capabilities, one, worth)));
    }

    private static ImmutableSet<Capability> capabilities(YamlMap written) {
        if (written.size(CAPABILITIES) == 0) {
            written.note(CAPABILITIES, "expected at least one capability");
        }
        ImmutableSet.Builder<Capability> named = ImmutableSet.builder();
        written.list(CAPABILITIES, Words.oneOf(Words.CAPABILITIES)).forEach(named::addAll);
        return named.build();
    }

    private static Optional<Condition> condition(YamlMap written, Places places) {
        Optional<ImmutableList<Clause>> supported = side(written, SUPPORTED_WHEN, places);
        Optional<ImmutableList<Clause>> unsupported = side(written, UNSUPPORTED_WHEN, places);
        if (supported.isEmpty() || unsupported.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(places.condition(new Sides(supported.get(), unsupported.get())));
        } catch (IllegalArgumentException e) {
            written.note(
                    written.has(UNSUPPORTED_WHEN) ? UNSUPPORTED_WHEN : SUPPORTED_WHEN, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The side; empty where it is wrong. */
    private static Optional<ImmutableList<Clause>> side(YamlMap written, String key, Places places) {
        return written.has(key)
                ? written.find(key, side -> Clauses.parse(side, places))
                : Optional.of(ImmutableList.of());
    }
}
