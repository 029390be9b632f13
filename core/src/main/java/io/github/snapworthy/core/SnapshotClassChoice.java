package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * The snapshot class that will be used, and why not another.
 *
 * @param name the name of the class
 * @param chosenBy the step that chose it
 * @param rejected all other classes of the cluster, by name
 */
public record SnapshotClassChoice(String name, ChosenBy chosenBy, ImmutableList<Rejected> rejected) {
    /** Why a class lost. */
    public enum Why {
        SNAPSHOT_CLASS_WRONG_DRIVER,
        SNAPSHOT_CLASS_WRONG_PURPOSE,
        NOT_MARKED,
        NOT_CHOSEN
    }

    /**
     * A class that lost.
     *
     * @param name the name of the class
     * @param why the reason
     */
    public record Rejected(String name, Why why) {
        public Rejected {
            requireNonNull(name, "name");
            requireNonNull(why, "why");
        }
    }

    public SnapshotClassChoice {
        requireNonNull(name, "name");
        requireNonNull(chosenBy, "chosenBy");
        requireNonNull(rejected, "rejected");
    }
}
