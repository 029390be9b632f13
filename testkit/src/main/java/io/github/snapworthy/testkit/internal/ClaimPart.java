package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ClaimPhase;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DataVolume;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.VolumeMode;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Claims with their volumes, and who uses them; most are well. */
final class ClaimPart {
    private static final String VELERO_CLASS = "velero.io/csi-volumesnapshot-class";

    private ClaimPart() {}

    /** The claim of that number with all that belongs to it. */
    static Arbitrary<ImmutableList<ClusterObject>> of(Recipe recipe, int at) {
        return Combinators.combine(
                        driver(),
                        condition(recipe),
                        progress(),
                        mode(),
                        naming(recipe),
                        use(),
                        parameters(recipe),
                        storage(recipe))
                .as((driver, condition, progress, mode, naming, use, parameters, storage) -> {
                    ClaimSketch sketch = new ClaimSketch(recipe, at, driver);
                    mode.andThen(naming)
                            .andThen(use)
                            .andThen(parameters)
                            .andThen(storage)
                            .andThen(progress)
                            .andThen(condition)
                            .accept(sketch);
                    return sketch.objects();
                });
    }

    private static Arbitrary<Integer> driver() {
        return Variants.of(8, 0).or(8, 1).or(2, 2).or(1, 3).arbitrary();
    }

    private static Arbitrary<Consumer<ClaimSketch>> condition(Recipe recipe) {
        return Variants.<ClaimSketch>unchanged(40)
                .or(1, sketch -> sketch.claim.terminating(true))
                .or(1, sketch -> sketch.claim.phase(ClaimPhase.PENDING))
                .or(1, sketch -> sketch.claim.phase(ClaimPhase.LOST))
                .or(1, ClaimSketch::withoutClaim)
                .or(1, ClaimSketch::withoutVolume)
                .or(1, sketch -> sketch.claim.volumeName(Optional.empty()))
                .or(1, sketch -> sketch.volume.boundTo(Recipe.APPS, "another"))
                .or(1, sketch -> sketch.volume.claimUid("earlier"))
                .or(1, sketch -> sketch.claim.ofDataVolume(true))
                .or(1, sketch -> sketch.claim.resizing(true))
                .or(1, sketch -> sketch.notCsi("nfs"))
                .or(1, sketch -> sketch.notCsi("hostPath"))
                .or(1, ClaimPart::migrated)
                .or(1, ClaimSketch::unnamed)
                .arbitrary(recipe);
    }

    /** What passes by itself. */
    private static Arbitrary<Consumer<ClaimSketch>> progress() {
        return Variants.<ClaimSketch>unchanged(24)
                .or(2, ClaimPart::pending)
                .or(1, sketch -> sketch.dataVolume(DataVolume.Progress.POPULATING))
                .or(1, sketch -> sketch.dataVolume(DataVolume.Progress.POPULATED))
                .or(1, ClaimPart::notMadeYet)
                .arbitrary();
    }

    private static void pending(ClaimSketch sketch) {
        sketch.claim.phase(ClaimPhase.PENDING).volumeName(Optional.empty());
        sketch.withoutVolume();
    }

    private static void notMadeYet(ClaimSketch sketch) {
        sketch.withoutClaim();
        sketch.withoutVolume();
        sketch.dataVolume(DataVolume.Progress.POPULATING);
    }

    private static void migrated(ClaimSketch sketch) {
        sketch.notCsi("awsElasticBlockStore");
        sketch.volume.migratedTo(sketch.recipe.driver(sketch.driver));
    }

    /** How much of it there is, and where. */
    private static Arbitrary<Consumer<ClaimSketch>> storage(Recipe recipe) {
        return Combinators.combine(SizePart.ofClaim(), NodePart.place(recipe)).as(Consumer::andThen);
    }

    private static Arbitrary<Consumer<ClaimSketch>> mode() {
        return Variants.<ClaimSketch>unchanged(6)
                .or(1, sketch -> {
                    sketch.claim.volumeMode(VolumeMode.BLOCK);
                    sketch.volume.volumeMode(VolumeMode.BLOCK);
                })
                .arbitrary();
    }

    private static Arbitrary<Consumer<ClaimSketch>> naming(Recipe recipe) {
        String stable = "volume.kubernetes.io/storage-provisioner";
        String beta = "volume.beta.kubernetes.io/storage-provisioner";
        return Variants.<ClaimSketch>unchanged(8)
                .or(4, sketch -> sketch.annotated(beta, sketch.driver))
                .or(2, sketch -> sketch.annotated(stable, sketch.driver))
                .or(1, sketch -> sketch.annotated(beta, 2))
                .or(1, sketch -> sketch.claim.storageClass(sketch.recipe.storageClass(2)))
                .or(1, sketch -> sketch.volume.storageClass(Optional.empty()))
                .or(1, sketch -> sketch.claim.storageClass(Optional.empty()))
                .or(1, sketch -> sketch.claim.putAnnotations(VELERO_CLASS, sketch.recipe.of("acme-snap")))
                .or(1, sketch -> sketch.claim.putAnnotations(VELERO_CLASS, sketch.recipe.of("ghost")))
                .arbitrary(recipe);
    }

    private static Arbitrary<Consumer<ClaimSketch>> use() {
        return Variants.<ClaimSketch>unchanged(6)
                .or(2, sketch -> sketch.mounted(Pod.Phase.RUNNING))
                .or(1, sketch -> sketch.mounted(Pod.Phase.SUCCEEDED))
                .or(1, sketch -> sketch.mounted(Pod.Phase.PENDING))
                .or(1, ClaimSketch::mountedForReading)
                .or(1, ClaimSketch::attached)
                .or(1, sketch -> {
                    sketch.mounted(Pod.Phase.RUNNING);
                    sketch.attached();
                })
                .arbitrary();
    }

    private static Arbitrary<Consumer<ClaimSketch>> parameters(Recipe recipe) {
        return Variants.<ClaimSketch>unchanged(8)
                .or(1, sketch -> sketch.volume.volumeAttributes(ImmutableMap.of("dataEngine", "v2")))
                .or(1, sketch -> sketch.volume.volumeAttributes(ImmutableMap.of("dataEngine", "v1", "type", "thick")))
                .or(1, sketch -> sketch.volume.accessModes(ImmutableList.of("ReadWriteMany")))
                .or(1, sketch -> sketch.madeFrom(Kind.SNAPSHOT, "shot-0"))
                .or(1, sketch -> sketch.madeFrom(Kind.CLAIM, Recipe.claim(0)))
                .arbitrary(recipe);
    }
}
