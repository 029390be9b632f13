package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.ClaimSetRef;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.GroupSnapshotRequest;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.VmRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Group snapshots: their classes, their API, and questions for them. */
final class GroupPart {
    private static final String MARK = "groupsnapshot.storage.kubernetes.io/is-default-class";
    private static final ApiDefinition SERVED =
            new ApiDefinition("volumegroupsnapshots", Kind.GROUP_SNAPSHOT_CLASS.group(), ImmutableSet.of("v1"));

    /** What makes group snapshots possible, in a cluster that is known. */
    interface Made {
        ImmutableList<ClusterObject> in(List<ClusterObject> cluster);
    }

    private GroupPart() {}

    /** The classes, and the API where others are defined too. */
    static Arbitrary<Made> of(Recipe recipe) {
        Arbitrary<Boolean> served = Variants.of(12, true).or(1, false).arbitrary(recipe);
        return Combinators.combine(
                        groupClass(recipe, 0, 12), groupClass(recipe, 1, 12), groupClass(recipe, 2, 1), served)
                .as((one, other, extra, isServed) -> cluster -> {
                    boolean defined = cluster.stream()
                            .anyMatch(object -> object.ref().equals(ApiDefinition.refOf(Kind.GROUP_SNAPSHOT_CLASS)));
                    return ImmutableList.<ClusterObject>builder()
                            .addAll(one)
                            .addAll(other)
                            .addAll(extra)
                            .addAll(defined && isServed ? ImmutableList.of(SERVED) : ImmutableList.of())
                            .build();
                });
    }

    /** The class of that number, that often there to six times that it is not; of a driver an extra one is the second. */
    private static Arbitrary<ImmutableList<ClusterObject>> groupClass(Recipe recipe, int at, int weight) {
        Arbitrary<Boolean> there = Variants.of(weight, true).or(6, false).arbitrary();
        return Combinators.combine(there, mark()).as((isThere, mark) -> {
            SnapshotClass.Builder made =
                    SnapshotClass.builder().groupName("group-" + at).driver(recipe.driver(at % 2));
            mark.accept(made);
            return isThere ? ImmutableList.of(made.build()) : ImmutableList.of();
        });
    }

    private static Arbitrary<Consumer<SnapshotClass.Builder>> mark() {
        return Variants.<SnapshotClass.Builder>unchanged(8)
                .or(2, made -> made.putAnnotations(MARK, "true"))
                .or(1, made -> made.putAnnotations(MARK, "false"))
                .or(1, made -> made.putLabels("velero.io/csi-volumegroupsnapshot-class", "true"))
                .or(1, made -> made.putParameters("scope", "pool"))
                .arbitrary();
    }

    static Arbitrary<Request> question(Recipe recipe) {
        return Combinators.combine(subject(), named(recipe)).as(GroupSnapshotRequest::new);
    }

    private static Arbitrary<Subject> subject() {
        return Variants.<Subject>of(8, claims(0))
                .or(7, claims(0, 1))
                .or(1, claims(0, 1, 2))
                .or(1, ClaimSetRef.of("elsewhere", Recipe.claim(0), Recipe.claim(1)))
                .or(8, VmRef.of(Recipe.APPS, Recipe.machine(0)))
                .or(2, VmRef.of(Recipe.APPS, Recipe.machine(1)))
                .or(1, VmRef.of(Recipe.APPS, "ghost"))
                .arbitrary();
    }

    private static Subject claims(Integer... numbers) {
        return ClaimSetRef.of(
                Recipe.APPS,
                ImmutableList.copyOf(numbers).stream().map(Recipe::claim).toList());
    }

    private static Arbitrary<Optional<String>> named(Recipe recipe) {
        Variants<Optional<String>> names = Variants.of(16, Optional.<String>empty())
                .or(1, Optional.of("group-0"))
                .or(1, Optional.of("group-1"));
        String ghost = recipe.of("ghost");
        return (ObjectRef.canBeNamed(ghost) ? names.or(1, Optional.of(ghost)) : names).arbitrary(recipe);
    }
}
