package io.github.snapworthy.testkit.internal;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VolumeMode;
import io.github.snapworthy.core.VolumeSnapshotRef;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** VolumeSnapshots with their contents, in every state; most are well. */
final class SnapshotPart {
    private static final String MODE_MAY_CHANGE = "snapshot.storage.kubernetes.io/allow-volume-mode-change";

    private SnapshotPart() {}

    /** A snapshot that becomes objects when the cluster is known that it was made in. */
    static Arbitrary<SnapshotSketch> of(Recipe recipe) {
        return Combinators.combine(state(recipe), origin(recipe), size(), mode(), madeBy(recipe))
                .as((state, origin, size, mode, madeBy) -> {
                    SnapshotSketch sketch = new SnapshotSketch(recipe);
                    size.andThen(mode)
                            .andThen(madeBy)
                            .andThen(origin)
                            .andThen(state)
                            .accept(sketch);
                    return sketch;
                });
    }

    private static Arbitrary<Consumer<SnapshotSketch>> state(Recipe recipe) {
        return Variants.<SnapshotSketch>unchanged(24)
                .or(1, sketch -> sketch.snapshot.terminating(true))
                .or(4, sketch -> sketch.snapshot.ready(false))
                .or(1, sketch -> sketch.snapshot.ready(false).error("no space left"))
                .or(1, sketch -> sketch.snapshot.error("timeout"))
                .or(1, SnapshotPart::failedInItsContent)
                .or(2, sketch -> sketch.snapshot.content(Optional.empty()).ready(false))
                .or(1, SnapshotSketch::withoutContent)
                .or(1, SnapshotSketch::withoutSnapshot)
                .or(1, sketch -> sketch.content.snapshot(ObjectRef.of(Kind.SNAPSHOT, Recipe.APPS, "another")))
                .or(1, sketch -> sketch.content.snapshot(Optional.empty()))
                .or(1, SnapshotPart::ofNothing)
                .arbitrary(recipe);
    }

    private static void failedInItsContent(SnapshotSketch sketch) {
        sketch.snapshot.ready(false);
        sketch.content.ready(false).error("rpc error: Unimplemented");
    }

    /** Not bound, and nothing that is there tells its driver. */
    private static void ofNothing(SnapshotSketch sketch) {
        sketch.snapshot.content(Optional.empty()).ready(false).sourceClaim("ghost");
        sketch.withoutContent();
    }

    private static Arbitrary<Consumer<SnapshotSketch>> origin(Recipe recipe) {
        return Variants.<SnapshotSketch>unchanged(16)
                .or(1, sketch -> sketch.content.sourceVolumeHandle("handle-gone"))
                .or(2, sketch -> {
                    sketch.snapshot.sourceClaim(Optional.empty());
                    sketch.content.sourceVolumeHandle(Optional.empty());
                })
                .or(1, sketch -> sketch.snapshot.sourceClaim("ghost"))
                .or(1, sketch -> sketch.snapshot.sourceClaim(Recipe.claim(1)))
                .or(1, sketch -> sketch.by(sketch.recipe.driver(2)))
                .arbitrary(recipe);
    }

    private static Arbitrary<Consumer<SnapshotSketch>> size() {
        return Variants.<SnapshotSketch>unchanged(1)
                .or(6, sketch -> {
                    sketch.snapshot.restoreBytes(SizePart.USUAL);
                    sketch.content.restoreBytes(SizePart.USUAL);
                })
                .or(1, sketch -> sketch.snapshot.restoreBytes(SizePart.USUAL))
                .or(1, sketch -> sketch.content.restoreBytes(OptionalLong.of(0)))
                .or(1, sketch -> sketch.content.restoreBytes(SizePart.LARGER))
                .arbitrary();
    }

    private static Arbitrary<Consumer<SnapshotSketch>> mode() {
        return Variants.<SnapshotSketch>unchanged(3)
                .or(6, sketch -> sketch.content.sourceVolumeMode(VolumeMode.FILESYSTEM))
                .or(1, sketch -> sketch.content.sourceVolumeMode(VolumeMode.BLOCK))
                .or(
                        1,
                        sketch -> sketch.content
                                .sourceVolumeMode(VolumeMode.FILESYSTEM)
                                .putAnnotations(MODE_MAY_CHANGE, "true"))
                .arbitrary();
    }

    /** The class by which it was made, by its own word or by that of its content. */
    private static Arbitrary<Consumer<SnapshotSketch>> madeBy(Recipe recipe) {
        return Variants.<SnapshotSketch>unchanged(4)
                .or(3, sketch -> sketch.content.snapshotClass(recipe.of("acme-snap")))
                .or(2, sketch -> sketch.content.snapshotClass(recipe.of("longhorn-snap")))
                .or(1, sketch -> sketch.content.snapshotClass(recipe.of("longhorn-bak")))
                .or(1, sketch -> sketch.snapshot.snapshotClass(recipe.of("longhorn-snap")))
                .or(1, sketch -> sketch.snapshot.snapshotClass(recipe.of("ghost")))
                .arbitrary();
    }

    /** Which snapshot is asked about: mostly the one that is always there. */
    static Arbitrary<VolumeSnapshotRef> subject() {
        return Variants.of(20, VolumeSnapshotRef.of(Recipe.APPS, "shot-1"))
                .or(2, VolumeSnapshotRef.of(Recipe.APPS, "shot-0"))
                .or(1, VolumeSnapshotRef.of(Recipe.APPS, "ghost"))
                .or(1, VolumeSnapshotRef.of("elsewhere", "shot-1"))
                .arbitrary();
    }
}
