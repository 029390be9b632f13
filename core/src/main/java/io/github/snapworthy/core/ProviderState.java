package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How asking a provider of facts went.
 *
 * @param id the id of the provider
 * @param facts how many facts it gave
 * @param problem what went wrong, empty where nothing did
 */
public record ProviderState(String id, int facts, Optional<String> problem) {
    public ProviderState {
        requireNonNull(id, "id");
        requireNonNull(problem, "problem");
    }
}
