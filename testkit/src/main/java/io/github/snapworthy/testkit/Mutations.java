package io.github.snapworthy.testkit;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.testkit.internal.Agreements;
import io.github.snapworthy.testkit.internal.Blindness;
import io.github.snapworthy.testkit.internal.Irrelevances;
import io.github.snapworthy.testkit.internal.Methods;
import io.github.snapworthy.testkit.internal.Permutations;
import io.github.snapworthy.testkit.internal.Repairs;
import java.util.stream.Stream;

/** The one-step changes that the laws are about. */
public final class Mutations {
    private Mutations() {}

    /** All of the steps below that ask nothing of an answer and change something. */
    static ImmutableList<Mutation> all(Scenario scenario) {
        return Stream.of(
                        outside(scenario),
                        repairs(scenario),
                        blinded(scenario),
                        shuffled(scenario),
                        shuffledDisks(scenario))
                .flatMap(ImmutableList::stream)
                .filter(step -> !step.result().equals(scenario))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Changes of what decisions on the request do not read: kinds that no requirement of the operation names (backup targets
     * and node agents for a snapshot, quotas for an attachment, machines for a restore, and so on), words on other
     * capabilities, classes and entries in {@code csi-driver-config} of other drivers or of the other purpose, limits of
     * quotas on other objects, objects of other namespaces. A backup is taken to be one by the method DRIVER. A change that
     * is evidence of an API being served or not is left out.
     */
    public static ImmutableList<Mutation> outside(Scenario scenario) {
        return Irrelevances.of(scenario);
    }

    /** One more source, of every trust, that says of the drivers what the answer already rests on. */
    public static ImmutableList<Mutation> agreeing(Scenario scenario, Answer answer) {
        return Agreements.of(scenario, answer);
    }

    /**
     * One more method: of each pair of methods the first alone and then both, one more beside those that the request names,
     * and one more of the profile. None for a request whose operation has no methods. The scenario before a step may be
     * another one than this: each step has its own.
     */
    public static ImmutableList<Mutation> furtherMethods(Scenario scenario) {
        return Methods.further(scenario);
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
