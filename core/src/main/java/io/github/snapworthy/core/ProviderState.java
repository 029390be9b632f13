package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;

/**
 * How asking a provider of facts went.
 *
 * @param id the id of the provider
 * @param facts how many facts it gave
 * @param problem what went wrong, empty where nothing did
 */
public record ProviderState(String id, int facts, Optional<String> problem) implements Comparable<ProviderState> {
    private static final Comparator<ProviderState> ORDER = Comparator.comparing(ProviderState::id)
            .thenComparing(state -> state.problem().orElse(""))
            .thenComparingInt(ProviderState::facts)
            .thenComparing(state -> state.problem().isPresent());

    public ProviderState {
        requireNonNull(id, "id");
        requireNonNull(problem, "problem");
    }

    @Override
    public int compareTo(ProviderState other) {
        return ORDER.compare(this, other);
    }
}
