package io.github.snapworthy.testkit;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.testkit.internal.Agreements;
import io.github.snapworthy.testkit.internal.Blindness;
import io.github.snapworthy.testkit.internal.Irrelevances;
import io.github.snapworthy.testkit.internal.Permutations;
import io.github.snapworthy.testkit.internal.Repairs;
import java.util.stream.Stream;

/** The one-step changes that the laws are about. */
public final class Mutations {
    private Mutations() {}

    /** All of the steps below that ask nothing of an answer and change something. */
    static ImmutableList<Mutation> all(Scenario scenario) {
        return Stream.of(
                        outsideSnapshot(scenario),
                        outsideDriverBackup(scenario),
                        repairs(scenario),
                        blinded(scenario),
                        shuffled(scenario),
                        shuffledDisks(scenario))
                .flatMap(ImmutableList::stream)
                .filter(step -> !step.result().equals(scenario))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Changes of what a snapshot does not read: backup targets and their setting, backup entries and entries of other
     * drivers in {@code csi-driver-config}, words on backups, node agents, metadata services, classes of other drivers
     * and, where the driver has a class for snapshots, one more for backups.
     * A change that is evidence of an API being served or not is left out.
     */
    public static ImmutableList<Mutation> outsideSnapshot(Scenario scenario) {
        return Irrelevances.ofSnapshot(scenario);
    }

    /**
     * Changes of what a backup by the driver does not read: quotas on snapshots, snapshot entries of
     * {@code csi-driver-config}, words on snapshots, node agents, backup locations, other drivers' classes.
     */
    public static ImmutableList<Mutation> outsideDriverBackup(Scenario scenario) {
        return Irrelevances.ofDriverBackup(scenario);
    }

    /** One more source, of every trust, that says of the drivers what the answer already rests on. */
    public static ImmutableList<Mutation> agreeing(Scenario scenario, Answer answer) {
        return Agreements.of(scenario, answer);
    }

    /** Each kind made unreadable, one at a time; see {@link Laws#lostObservations}. */
    public static ImmutableList<Mutation> blinded(Scenario scenario) {
        return Blindness.of(scenario);
    }

    /** One thing mended: a deletion, a resize, an operation or a migration ended, a target available, a quota raised. */
    public static ImmutableList<Mutation> repairs(Scenario scenario) {
        return Repairs.of(scenario);
    }

    /** The same objects, facts and entries of settings in several other orders, the same ones at every call. */
    public static ImmutableList<Mutation> shuffled(Scenario scenario) {
        return Permutations.ofObjectsAndFacts(scenario);
    }

    /** The same with the disks of each machine in several other orders, the same ones at every call. */
    public static ImmutableList<Mutation> shuffledDisks(Scenario scenario) {
        return Permutations.ofDisks(scenario);
    }
}
