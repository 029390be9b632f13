package io.github.snapworthy.facts.internal.curated;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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

/**
 * Reads one of {@code restrictions}: the {@code capabilities}, {@code where} to look, what stands there {@code
 * supportedWhen} and {@code unsupportedWhen}, and whether it is {@code decisive}.
 */
final class RestrictionReader {
    private static final String CAPABILITIES = "capabilities";
    private static final String SUPPORTED_WHEN = "supportedWhen";
    private static final String UNSUPPORTED_WHEN = "unsupportedWhen";
    private static final ImmutableSet<String> KEYS =
            ImmutableSet.of(CAPABILITIES, "where", SUPPORTED_WHEN, UNSUPPORTED_WHEN, "decisive");
    private static final ImmutableMap<String, Weight> WEIGHTS =
            ImmutableMap.of("yes", Weight.DECISIVE, "no", Weight.ADVICE);

    private RestrictionReader() {}

    /** The restriction as a fact. */
    static Fact fact(YamlMap written) {
        written.only(KEYS);
        return new Fact.Restriction(capabilities(written), condition(written), written.word("decisive", WEIGHTS));
    }

    private static ImmutableSet<Capability> capabilities(YamlMap written) {
        ImmutableSet.Builder<Capability> named = ImmutableSet.builder();
        written.words(CAPABILITIES, Words.CAPABILITIES).forEach(named::addAll);
        ImmutableSet<Capability> capabilities = named.build();
        if (capabilities.isEmpty()) {
            throw written.problem(CAPABILITIES, "expected at least one capability");
        }
        return capabilities;
    }

    private static Condition condition(YamlMap written) {
        Places places = written.parsed("where", Places::parse);
        ImmutableList<Clause> supported = side(written, SUPPORTED_WHEN, places);
        ImmutableList<Clause> unsupported = side(written, UNSUPPORTED_WHEN, places);
        try {
            return places.condition(new Sides(supported, unsupported));
        } catch (IllegalArgumentException e) {
            throw written.problem(UNSUPPORTED_WHEN, String.valueOf(e.getMessage()));
        }
    }

    private static ImmutableList<Clause> side(YamlMap written, String key, Places places) {
        return written.find(key).isEmpty()
                ? ImmutableList.of()
                : written.parsed(key, side -> Clauses.parse(side, places));
    }
}
