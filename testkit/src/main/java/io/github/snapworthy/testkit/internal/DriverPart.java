package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.CsiDriver.AttachmentNeed;
import io.github.snapworthy.core.CsiNode;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.NamedObject;
import io.github.snapworthy.core.ObjectRef;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What the cluster says of its drivers and of its API. */
final class DriverPart {
    private DriverPart() {}

    /** The CSIDriver of that number. */
    static Arbitrary<ImmutableList<ClusterObject>> csiDriver(Recipe recipe, int at) {
        return Variants.of(8, Optional.of(AttachmentNeed.REQUIRED))
                .or(1, Optional.of(AttachmentNeed.NONE))
                .or(2, Optional.empty())
                .arbitrary()
                .map(need -> need.<ImmutableList<ClusterObject>>map(
                                said -> ImmutableList.of(new CsiDriver(recipe.driver(at), said)))
                        .orElse(ImmutableList.of()));
    }

    /** One node, and the drivers that registered there. */
    static Arbitrary<ImmutableList<ClusterObject>> csiNode(Recipe recipe) {
        ImmutableSet<DriverName> all = ImmutableSet.of(recipe.driver(0), recipe.driver(1), recipe.driver(2));
        return Variants.<ImmutableList<ClusterObject>>of(8, ImmutableList.of(new CsiNode(recipe.of("node-1"), all)))
                .or(1, ImmutableList.of(new CsiNode(recipe.of("node-1"), ImmutableSet.of(recipe.driver(0)))))
                .or(1, ImmutableList.of())
                .arbitrary(recipe);
    }

    /** The custom resources that are defined: mostly all. */
    static Arbitrary<ImmutableList<ClusterObject>> definitions(Recipe recipe) {
        ImmutableList<ClusterObject> all = custom();
        ObjectRef snapshots = ApiDefinition.refOf(Kind.SNAPSHOT);
        ImmutableList<ClusterObject> without = all.stream()
                .filter(definition -> !definition.ref().equals(snapshots))
                .collect(ImmutableList.toImmutableList());
        ApiDefinition old =
                new ApiDefinition(Kind.SNAPSHOT.plural(), Kind.SNAPSHOT.group(), ImmutableSet.of("v1beta1"));
        ImmutableList<ClusterObject> outdated =
                ImmutableList.<ClusterObject>builder().addAll(without).add(old).build();
        return Variants.of(20, all)
                .or(1, without)
                .or(1, outdated)
                .or(2, ImmutableList.of())
                .arbitrary(recipe);
    }

    private static ImmutableList<ClusterObject> custom() {
        return Kind.ofClusters().stream()
                .filter(Kind::isDefinedByCustomResource)
                .map(kind -> new ApiDefinition(kind.plural(), kind.group(), ImmutableSet.of("v1")))
                .collect(ImmutableList.toImmutableList());
    }

    /** A Secret that a class may name, and a metadata service. */
    static Arbitrary<ImmutableList<ClusterObject>> named(Recipe recipe) {
        NamedObject secret = new NamedObject(ObjectRef.of(Kind.SECRET, Recipe.APPS, recipe.of("secret")));
        NamedObject service = new NamedObject(
                ObjectRef.of(Kind.METADATA_SERVICE, recipe.driver(0).value()));
        Arbitrary<List<NamedObject>> secrets =
                Variants.of(1, List.<NamedObject>of()).or(1, List.of(secret)).arbitrary();
        Arbitrary<List<NamedObject>> services =
                Variants.of(3, List.<NamedObject>of()).or(1, List.of(service)).arbitrary();
        return Combinators.combine(secrets, services)
                .as((one, other) -> ImmutableList.<ClusterObject>builder()
                        .addAll(one)
                        .addAll(other)
                        .build());
    }
}
