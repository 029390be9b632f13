package io.github.snapworthy.console.board;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.DecisionChange;

/**
 * A step of the board.
 *
 * @param version the version that it led to
 * @param changes the decisions that are not what they were; none where something else changed
 */
public record BoardEvent(long version, ImmutableList<DecisionChange> changes) {
    /** Checks that nothing is null. */
    public BoardEvent {
        requireNonNull(changes, "changes");
    }
}
