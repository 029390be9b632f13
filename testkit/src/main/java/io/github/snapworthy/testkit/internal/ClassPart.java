package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageClass;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Storage classes and snapshot classes: marked, misspelt, of every purpose, complete or not. */
final class ClassPart {
    private static final String SECRET_NAME = "csi.storage.k8s.io/snapshotter-secret-name";
    private static final String SECRET_NAMESPACE = "csi.storage.k8s.io/snapshotter-secret-namespace";
    private static final String MARK = "snapshot.storage.kubernetes.io/is-default-class";

    private ClassPart() {}

    /** The StorageClass of that number. */
    static Arbitrary<ImmutableList<ClusterObject>> storageClass(Recipe recipe, int at) {
        Variants<Consumer<StorageClass.Builder>> edits = Variants.<StorageClass.Builder>unchanged(10)
                .or(2, made -> made.bindsOnFirstConsumer(true))
                .or(1, made -> made.putParameters("dataEngine", "v2"))
                .or(1, made -> made.putParameters("tier", recipe.of("gold")))
                .or(1, made -> made.putParameters("tier", "thick"))
                .or(1, made -> made.putAnnotations("k10.kasten.io/volume-snapshot-class", recipe.of("acme-snap")))
                .or(1, made -> made.provisioner(recipe.driver(2).value()));
        Arbitrary<Boolean> expansion = Variants.of(1, false).or(2, true).arbitrary();
        return Combinators.combine(isThere(recipe, 12), expansion, edits.arbitrary(recipe))
                .as((there, grows, edit) -> {
                    StorageClass.Builder made = StorageClass.builder()
                            .name(recipe.storageClass(at))
                            .allowsExpansion(grows)
                            .provisioner(recipe.driver(at).value());
                    edit.accept(made);
                    return there ? ImmutableList.of(made.build()) : ImmutableList.of();
                });
    }

    /** The snapshot class of that number. */
    static Arbitrary<ImmutableList<ClusterObject>> snapshotClass(Recipe recipe, int at) {
        boolean extra = at >= 4;
        return Combinators.combine(isThere(recipe, extra ? 0 : 8), driver(at), mark(extra), parameters(recipe, at))
                .as((there, driver, mark, parameters) -> {
                    SnapshotClass.Builder made = SnapshotClass.builder()
                            .name(recipe.of(Recipe.SNAPSHOT_CLASSES.get(at)))
                            .driver(recipe.driver(driver));
                    mark.andThen(parameters).accept(made);
                    return there ? ImmutableList.of(made.build()) : ImmutableList.of();
                });
    }

    /** Of two: that weight to be there, one not to be; extra ones are rarely there. */
    private static Arbitrary<Boolean> isThere(Recipe recipe, int weight) {
        return weight == 0
                ? Variants.of(6, false).or(1, true).arbitrary(recipe)
                : Variants.of(weight, true).or(1, false).arbitrary(recipe);
    }

    private static Arbitrary<Integer> driver(int at) {
        return switch (at) {
            case 0 -> Variants.of(12, 0).or(1, 2).arbitrary();
            case 1, 2 -> Variants.of(12, 1).or(1, 0).arbitrary();
            case 3 -> Variants.of(1, 2).arbitrary();
            default -> Variants.of(2, 0).or(2, 1).or(1, 2).arbitrary();
        };
    }

    /** An extra class is mostly marked: two marked ones of a driver are what dialects differ on. */
    private static Arbitrary<Consumer<SnapshotClass.Builder>> mark(boolean extra) {
        return Variants.<SnapshotClass.Builder>unchanged(extra ? 2 : 8)
                .or(extra ? 8 : 2, made -> made.putAnnotations(MARK, "true"))
                .or(2, made -> made.putAnnotations(MARK, "false"))
                .or(1, made -> made.putAnnotations("snapshot.storage.k8s.io/is-default-class", "true"))
                .or(1, made -> made.putAnnotations("snapshot.storage.beta.kubernetes.io/is-default-class", "true"))
                .or(1, made -> made.putLabels("velero.io/csi-volumesnapshot-class", "true"))
                .or(1, made -> made.putAnnotations("k10.kasten.io/is-snapshot-class", "true"))
                .or(1, made -> made.deletesWithObject(true))
                .arbitrary();
    }

    private static Arbitrary<Consumer<SnapshotClass.Builder>> parameters(Recipe recipe, int at) {
        String type = at == 1 ? "snap" : at == 2 ? "bak" : "";
        ImmutableMap<String, String> own = type.isEmpty() ? ImmutableMap.of() : ImmutableMap.of("type", type);
        return Variants.<Consumer<SnapshotClass.Builder>>of(16, made -> made.putAllParameters(own))
                .or(1, made -> made.putParameters("type", "snap"))
                .or(1, made -> made.putParameters("type", "Bak"))
                .or(1, made -> made.putParameters("type", "bi"))
                .or(1, made -> made.putParameters("type", recipe.of("gold")))
                .or(1, made -> {})
                .or(1, made -> made.putAllParameters(own).putParameters(SECRET_NAME, recipe.of("secret")))
                .or(1, made -> made.putAllParameters(own).putAllParameters(secret(recipe.of("secret"))))
                .or(1, made -> made.putAllParameters(own).putAllParameters(secret("${pvc.name}")))
                .or(1, made -> made.putAllParameters(own).putParameters("pool", "a"))
                .arbitrary(recipe);
    }

    private static ImmutableMap<String, String> secret(String name) {
        return ImmutableMap.of(SECRET_NAME, name, SECRET_NAMESPACE, Recipe.APPS);
    }
}
