package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;

/**
 * Facts about drivers from outside the cluster, of all sources. Uniting two sets is commutative, associative and
 * idempotent: the order of providers, threads and arrival never matters.
 *
 * @param facts what is said of each driver
 * @param providers how asking each provider went: sorted, each state once
 */
public record FactSet(ImmutableSetMultimap<DriverName, SourcedFact> facts, ImmutableList<ProviderState> providers) {
    private static final FactSet NONE = new FactSet(ImmutableSetMultimap.of(), ImmutableList.of());

    public FactSet {
        requireNonNull(facts, "facts");
        providers = ImmutableSortedSet.copyOf(requireNonNull(providers, "providers"))
                .asList();
    }

    /** No facts from outside. */
    public static FactSet none() {
        return NONE;
    }

    /** What one source says, at that trust. */
    public static FactSet of(String source, Trust trust, Facts... stated) {
        ImmutableSetMultimap.Builder<DriverName, SourcedFact> facts = ImmutableSetMultimap.builder();
        for (Facts one : stated) {
            for (Fact fact : one.stated()) {
                facts.put(
                        one.driver().orElseThrow(),
                        new SourcedFact(
                                fact, trust, source, one.reason(), one.when(), one.release(), SourcedFact.Age.CURRENT));
            }
        }
        return new FactSet(facts.build(), ImmutableList.of());
    }

    /** These facts and those. */
    public FactSet and(FactSet other) {
        return new FactSet(
                ImmutableSetMultimap.<DriverName, SourcedFact>builder()
                        .putAll(facts)
                        .putAll(other.facts)
                        .build(),
                ImmutableList.<ProviderState>builder()
                        .addAll(providers)
                        .addAll(other.providers)
                        .build());
    }

    /** These facts, with a word on how asking a provider went. */
    public FactSet and(ProviderState state) {
        return and(new FactSet(ImmutableSetMultimap.of(), ImmutableList.of(state)));
    }
}
