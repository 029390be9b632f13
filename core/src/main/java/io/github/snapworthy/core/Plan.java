package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * Few remedies that allow as many requests as possible, in the order in which they unlock most. What a step is said to
 * unlock was decided with its remedies and those of all steps before it in place, and no request that was allowed is worse
 * off after any step. The requests are counted together: each is decided beside what those take of the quotas of Kubernetes
 * that are allowed or unlocked before it. Those that are allowed as it is come first, in the order in which they are asked; one
 * that is allowed by itself, and finds no room beside them, waits like one that is denied. Harvester's snapshot limits are
 * not added up, for nobody knows the size of a snapshot before it is made.
 *
 * <p>A remedy that takes the class which some tool chooses from it, for a claim of the requests, says so, and is taken
 * only where it unlocks what nothing else does.
 *
 * <p>Everything is unlocked that some combination of remedies which can be written unlocks, one request at a time. The steps are
 * chosen greedily, by what they unlock for each remedy. Where each request needs one remedy of several, that is the greedy
 * set cover: at most {@code 1 + ln n} times as many remedies as the fewest, for {@code n} unlocked requests. Where requests
 * need several remedies together, it is at most that times the number of different combinations that share one remedy. Where a
 * quota has to be raised on the way, or a choice is spared, there may be more.
 *
 * @param steps what to do, in order
 * @param left the decisions that no written remedy makes better, after all steps and beside all that is allowed then, with the
 *     remedies that are left in words
 */
public record Plan(ImmutableList<Step> steps, ImmutableList<Decision> left) {
    public Plan {
        requireNonNull(steps, "steps");
        requireNonNull(left, "left");
    }

    /**
     * Remedies that are carried out together.
     *
     * @param remedies what to do, in order; each is written as objects
     * @param unlocks the requests that are allowed then, or wait for nothing but an ordinary event, and were not before,
     *     each beside those before it
     */
    public record Step(ImmutableList<Remedy> remedies, ImmutableList<Request> unlocks) {
        public Step {
            requireNonNull(remedies, "remedies");
            requireNonNull(unlocks, "unlocks");
        }
    }

    /** All remedies in their order. */
    public ImmutableList<Remedy> remedies() {
        return steps.stream().flatMap(step -> step.remedies().stream()).collect(ImmutableList.toImmutableList());
    }

    /** All requests that it unlocks, in the order of the steps. */
    public ImmutableList<Request> unlocks() {
        return steps.stream().flatMap(step -> step.unlocks().stream()).collect(ImmutableList.toImmutableList());
    }

    /** What all its steps do to an inventory, in their order. */
    public ImmutableList<Change> changes() {
        return remedies().stream()
                .flatMap(remedy -> remedy.changes().stream())
                .collect(ImmutableList.toImmutableList());
    }
}
