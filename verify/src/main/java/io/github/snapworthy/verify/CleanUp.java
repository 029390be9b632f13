package io.github.snapworthy.verify;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;

/**
 * What became of what earlier runs had left.
 *
 * @param runs the runs of which something was removed or could not be
 * @param goingOn the runs that may be going on, of which nothing was touched
 * @param removed what was removed: kind and name
 * @param leftovers what could not be removed
 */
public record CleanUp(
        ImmutableSortedSet<String> runs,
        ImmutableSortedSet<String> goingOn,
        ImmutableList<String> removed,
        ImmutableList<Leftover> leftovers) {
    public CleanUp {
        requireNonNull(runs, "runs");
        requireNonNull(goingOn, "goingOn");
        requireNonNull(removed, "removed");
        requireNonNull(leftovers, "leftovers");
    }
}
