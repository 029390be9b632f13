package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.testkit.Marks;
import io.github.snapworthy.testkit.Scenario;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Puts generated parts together. */
public final class Generator {
    private Generator() {}

    /** Whole scenarios by that recipe. */
    public static Arbitrary<Scenario> scenarios(Recipe recipe) {
        return scenarios(recipe, requests(recipe));
    }

    /** Whole scenarios by that recipe that ask for that operation. */
    public static Arbitrary<Scenario> scenarios(Recipe recipe, Operation operation) {
        return scenarios(recipe, QuestionPart.request(recipe, operation));
    }

    private static Arbitrary<Scenario> scenarios(Recipe recipe, Arbitrary<Request> requests) {
        return Combinators.combine(
                        objects(recipe),
                        AskedPart.of(recipe),
                        marks(recipe),
                        facts(recipe),
                        requests,
                        profiles(recipe),
                        VeleroPart.settings())
                .as((objects, asked, marks, facts, request, profile, settings) -> Scenario.builder()
                        .profile(profile)
                        .objects(asked.in(objects, request))
                        .marks(marks)
                        .collectedAt(EvidencePart.NOW)
                        .facts(facts)
                        .request(VeleroPart.under(request, profile, settings))
                        .build());
    }

    /** The objects of a cluster. */
    public static Arbitrary<ImmutableList<ClusterObject>> objects(Recipe recipe) {
        List<Arbitrary<ImmutableList<ClusterObject>>> parts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            parts.add(i == 0 ? ClaimPart.of(recipe, i) : maybe(recipe, ClaimPart.of(recipe, i)));
            parts.add(ClassPart.storageClass(recipe, i));
            parts.add(DriverPart.csiDriver(recipe, Math.min(i, 2)));
        }
        for (int i = 0; i < Recipe.SNAPSHOT_CLASSES.size(); i++) {
            parts.add(ClassPart.snapshotClass(recipe, i));
        }
        parts.add(MachinePart.of(recipe, 0));
        parts.add(maybe(recipe, MachinePart.of(recipe, 1)));
        parts.add(DriverPart.csiNode(recipe));
        parts.add(DriverPart.named(recipe));
        parts.add(EvidencePart.of(recipe));
        parts.add(SettingPart.of(recipe));
        parts.addAll(host(recipe));
        return Combinators.combine(parts.stream().map(Generator::droppable).toList())
                .as(Generator::flat);
    }

    private static List<Arbitrary<ImmutableList<ClusterObject>>> host(Recipe recipe) {
        return List.of(
                HostPart.longhornTarget(recipe),
                HostPart.location(),
                HostPart.agent(),
                HostPart.quota(recipe),
                QuotaPart.ofClaims(recipe),
                NodePart.nodes(recipe),
                HostPart.harvesterQuota(recipe),
                HostPart.longhornVolume(recipe),
                ToolPart.storageProfile(recipe, 0),
                ToolPart.storageProfile(recipe, 1),
                ToolPart.veleroBackup(recipe),
                VeleroPart.of(recipe),
                DriverPart.definitions(recipe));
    }

    /** Almost always there; a failing case shrinks to a cluster without what does not matter. */
    private static Arbitrary<ImmutableList<ClusterObject>> droppable(Arbitrary<ImmutableList<ClusterObject>> part) {
        return present(199, part);
    }

    private static Arbitrary<ImmutableList<ClusterObject>> maybe(
            Recipe recipe, Arbitrary<ImmutableList<ClusterObject>> part) {
        return present(recipe.calm(), part);
    }

    /** That often there, to once that it is not. */
    private static Arbitrary<ImmutableList<ClusterObject>> present(
            int weight, Arbitrary<ImmutableList<ClusterObject>> part) {
        Arbitrary<Boolean> left = Variants.of(1, false).or(weight, true).arbitrary();
        return Combinators.combine(left, part).as((there, objects) -> there ? objects : ImmutableList.of());
    }

    private static ImmutableList<ClusterObject> flat(List<ImmutableList<ClusterObject>> parts) {
        ImmutableList.Builder<ClusterObject> all = ImmutableList.builder();
        parts.forEach(all::addAll);
        return all.build();
    }

    /** How well each kind is known. */
    public static Arbitrary<Marks> marks(Recipe recipe) {
        return MarksPart.of(recipe);
    }

    /** What is said of drivers from outside. */
    public static Arbitrary<FactSet> facts(Recipe recipe) {
        return FactsPart.of(recipe);
    }

    /** What is asked. */
    public static Arbitrary<Request> requests(Recipe recipe) {
        return QuestionPart.request(recipe);
    }

    /** How the host does things. */
    public static Arbitrary<Profile> profiles(Recipe recipe) {
        return ProfilePart.of(recipe);
    }

    /** The claims of clusters with their volumes. */
    public static Arbitrary<ImmutableList<ClusterObject>> claims(Recipe recipe) {
        return Arbitraries.integers().between(0, 3).flatMap(at -> ClaimPart.of(recipe, at));
    }

    /** Machines with their instances. */
    public static Arbitrary<ImmutableList<ClusterObject>> machines(Recipe recipe) {
        return MachinePart.of(recipe, 0);
    }

    /** Snapshot classes. */
    public static Arbitrary<ImmutableList<ClusterObject>> snapshotClasses(Recipe recipe) {
        return Arbitraries.integers().between(0, 5).flatMap(at -> ClassPart.snapshotClass(recipe, at));
    }
}
