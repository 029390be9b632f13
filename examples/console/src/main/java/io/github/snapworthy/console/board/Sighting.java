package io.github.snapworthy.console.board;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.report.Report.Problem;
import java.util.Optional;

/**
 * What a source tells the board.
 *
 * @param seen what is known now
 * @param changes what led to it from what the board was told before, in order; empty where anything may have changed
 * @param problems what was wrong with the input
 * @param trouble why what is known is not the newest, in words; empty where it is
 */
public record Sighting(
        Inventory seen,
        Optional<ImmutableList<Change>> changes,
        ImmutableList<Problem> problems,
        Optional<String> trouble) {
    /** Checks that nothing is null. */
    public Sighting {
        requireNonNull(seen, "seen");
        requireNonNull(changes, "changes");
        requireNonNull(problems, "problems");
        requireNonNull(trouble, "trouble");
    }

    /** A cluster of which nothing is wrong, and anything may have changed. */
    public static Sighting of(Inventory seen) {
        return new Sighting(seen, Optional.empty(), ImmutableList.of(), Optional.empty());
    }

    /** The same cluster as it is still known, and why no newer. */
    Sighting staleBecause(String why) {
        return new Sighting(seen, Optional.of(ImmutableList.of()), problems, Optional.of(why));
    }
}
