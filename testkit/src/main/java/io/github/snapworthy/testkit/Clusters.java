package io.github.snapworthy.testkit;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.testkit.internal.Generator;
import io.github.snapworthy.testkit.internal.Recipe;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Small clusters for jqwik: {@code @Domain(Clusters.class)} gives properties scenarios, inventories, facts, requests,
 * profiles, claims, volumes, snapshot classes, machines and one-step mutations. Most of what is generated is well, so that every verdict and
 * every code occurs; a failing case shrinks to the few objects that matter.
 *
 * <p>The names are few and repeat: namespace {@code apps}, claims {@code data-0} to {@code data-3}, machines {@code vm-0}
 * and {@code vm-1}, VolumeSnapshots {@code shot-0} and {@code shot-1}, a KubeVirt snapshot and a Harvester backup
 * {@code copy} of {@code vm-0}, classes of group snapshots {@code group-0} to {@code group-2}, drivers {@code csi.acme.example},
 * {@code csi.bravo.example} and Longhorn's. The methods can also be called for arbitraries to combine further.
 */
public final class Clusters extends DomainContextBase {
    /** For jqwik. */
    public Clusters() {}

    /** Whole scenarios: one to four claims, up to two machines, and a question of any operation about them. */
    @Provide
    public static Arbitrary<Scenario> scenarios() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Generator.scenarios(Recipe.CALM)), Tuple.of(2, Generator.scenarios(Recipe.ROUGH)));
    }

    /** Whole scenarios that ask for that operation, of every subject that it has. */
    public static Arbitrary<Scenario> asking(Operation operation) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Generator.scenarios(Recipe.CALM, operation)),
                Tuple.of(2, Generator.scenarios(Recipe.ROUGH, operation)));
    }

    /** Whole clusters. */
    @Provide
    public static Arbitrary<Inventory> inventories() {
        return scenarios().map(Scenario::inventory);
    }

    /** What is known of drivers from outside. */
    @Provide
    public static Arbitrary<FactSet> facts() {
        return Generator.facts(Recipe.ROUGH);
    }

    /** Questions about the claims, machines and snapshots of generated clusters, and about some that are not there. */
    @Provide
    public static Arbitrary<Request> requests() {
        return Generator.requests(Recipe.ROUGH);
    }

    /** Profiles, with floors and maps now and then. */
    @Provide
    public static Arbitrary<Profile> profiles() {
        return Generator.profiles(Recipe.ROUGH);
    }

    /** Claims in every state. */
    @Provide
    public static Arbitrary<Claim> claims() {
        return only(Generator.claims(Recipe.ROUGH), Claim.class);
    }

    /** Volumes of claims. */
    @Provide
    public static Arbitrary<Volume> volumes() {
        return only(Generator.claims(Recipe.ROUGH), Volume.class);
    }

    /** Snapshot classes of every purpose, marked or not, complete or not. */
    @Provide
    public static Arbitrary<SnapshotClass> snapshotClasses() {
        return only(Generator.snapshotClasses(Recipe.ROUGH), SnapshotClass.class);
    }

    /** Machines with disks of all kinds. */
    @Provide
    public static Arbitrary<VirtualMachine> machines() {
        return only(Generator.machines(Recipe.ROUGH), VirtualMachine.class);
    }

    /** One step from a scenario to another, as the laws take them: something else added, mended, hidden or reordered. */
    @Provide
    public static Arbitrary<Mutation> mutations() {
        Arbitrary<Integer> which = Arbitraries.integers().between(0, 10_000).withoutEdgeCases();
        return Combinators.combine(scenarios().map(Mutations::all).filter(steps -> !steps.isEmpty()), which)
                .as((steps, number) -> steps.get(number % steps.size()))
                .withoutEdgeCases();
    }

    private static <T> Arbitrary<T> only(Arbitrary<ImmutableList<ClusterObject>> objects, Class<T> type) {
        return objects.filter(all -> all.stream().anyMatch(type::isInstance))
                .map(all -> all.stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .findFirst()
                        .orElseThrow());
    }
}
