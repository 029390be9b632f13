package io.github.snapworthy.facts.internal.statements;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.facts.internal.yaml.YamlMap;

/**
 * Reads what is said of a driver: {@code capabilities}, yes or no, unknown left out; {@code limits}; {@code
 * maximumSnapshots} of one volume; {@code neededClassParameters}; {@code classPurpose}; {@code restrictions}.
 */
public final class Statements {
    static final String CAPABILITIES = "capabilities";
    static final String LIMITS = "limits";
    private static final String MAXIMUM_SNAPSHOTS = "maximumSnapshots";
    private static final String NEEDED_CLASS_PARAMETERS = "neededClassParameters";
    private static final String CLASS_PURPOSE = "classPurpose";
    private static final String RESTRICTIONS = "restrictions";

    /** The keys, in the order in which they are best written. */
    public static final ImmutableSet<String> KEYS = ImmutableSet.of(
            CAPABILITIES, LIMITS, MAXIMUM_SNAPSHOTS, NEEDED_CLASS_PARAMETERS, CLASS_PURPOSE, RESTRICTIONS);

    /** The keys of what is found out of a driver by asking or trying; the others are rules. */
    public static final ImmutableSet<String> FOUND_OUT = ImmutableSet.of(CAPABILITIES, LIMITS);

    private Statements() {}

    /** The facts, in the order of the keys. What is wrong is noted and left out. */
    public static ImmutableList<Fact> read(YamlMap written) {
        ImmutableSet.Builder<Fact> facts = ImmutableSet.builder();
        written.map(CAPABILITIES).map(CapabilityReader::facts).ifPresent(facts::addAll);
        written.list(LIMITS, Words.oneOf(Words.LIMITS)).forEach(limit -> facts.add(new Fact.Limited(limit)));
        written.find(MAXIMUM_SNAPSHOTS, Words::number)
                .map(Fact.MaximumSnapshots::new)
                .ifPresent(facts::add);
        ImmutableSet<String> needed = ImmutableSet.copyOf(written.list(NEEDED_CLASS_PARAMETERS, Words::text));
        if (!needed.isEmpty()) {
            facts.add(new Fact.NeededParameters(needed));
        }
        written.map(CLASS_PURPOSE).flatMap(PurposeReader::fact).ifPresent(facts::add);
        written.maps(RESTRICTIONS).forEach(one -> RestrictionReader.fact(one).ifPresent(facts::add));
        return facts.build().asList();
    }
}
