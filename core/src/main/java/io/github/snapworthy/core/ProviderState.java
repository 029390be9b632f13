package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/**
 * How asking a provider of facts went.
 *
 * @param id the id of the provider
 * @param state how it ended
 * @param facts how many facts it gave
 * @param took how long it took, empty where nobody measured
 * @param problem what went wrong, empty where nothing did
 */
public record ProviderState(String id, State state, int facts, Optional<Duration> took, Optional<String> problem)
        implements Comparable<ProviderState> {
    /** How asking a provider ended. Values may be added. */
    public enum State {
        /** It answered. */
        OK,
        /** It failed for at least one driver, of which it says nothing. */
        FAILED,
        /** It was stopped at its time limit. What it had said of a driver until then counts. */
        TIMED_OUT,
        /** It was left alone, having failed repeatedly. */
        PAUSED,
        /** It failed, and earlier answers stand in for those that are missing. */
        STALE,
        /** It was not asked at all: its id is unusable, or it could not be loaded. */
        REFUSED
    }

    private static final Comparator<ProviderState> ORDER = Comparator.comparing(ProviderState::id)
            .thenComparing(ProviderState::state)
            .thenComparing(state -> state.problem().orElse(""))
            .thenComparingInt(ProviderState::facts)
            .thenComparing(state -> state.problem().isPresent())
            .thenComparing(state -> state.took().orElse(Duration.ZERO))
            .thenComparing(state -> state.took().isPresent());

    public ProviderState {
        requireNonNull(id, "id");
        requireNonNull(state, "state");
        requireNonNull(took, "took");
        requireNonNull(problem, "problem");
        if (state != State.OK && problem.isEmpty()) {
            throw new IllegalArgumentException("problem: expected one, as the state is " + state);
        }
    }

    /** A provider that answered. */
    public static ProviderState answered(String id, int facts) {
        return new ProviderState(id, State.OK, facts, Optional.empty(), Optional.empty());
    }

    /** A provider with a problem that gave that many facts all the same. */
    public static ProviderState troubled(String id, State state, int facts, String problem) {
        return new ProviderState(id, state, facts, Optional.empty(), Optional.of(problem));
    }

    /** The same, measured. */
    public ProviderState in(Duration took) {
        return new ProviderState(id, state, facts, Optional.of(took), problem);
    }

    @Override
    public int compareTo(ProviderState other) {
        return ORDER.compare(this, other);
    }
}
