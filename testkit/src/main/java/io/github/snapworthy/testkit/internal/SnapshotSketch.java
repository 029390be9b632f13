package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeSnapshot;
import java.util.List;
import java.util.Optional;

/** A ready VolumeSnapshot of the first claim with its content, on which edits work before it is made. */
final class SnapshotSketch {
    private static final String NAME = "shot-1";
    private static final String CONTENT = "content-1";

    final Recipe recipe;
    final VolumeSnapshot.Builder snapshot = VolumeSnapshot.builder();
    final SnapshotContent.Builder content = SnapshotContent.builder();
    private Optional<DriverName> driver = Optional.empty();
    private boolean hasSnapshot = true;
    private boolean hasContent = true;

    SnapshotSketch(Recipe recipe) {
        this.recipe = recipe;
        snapshot.name(Recipe.APPS, NAME)
                .sourceClaim(Recipe.claim(0))
                .content(CONTENT)
                .ready(true);
        content.name(CONTENT)
                .sourceVolumeHandle(recipe.of("handle-0"))
                .snapshot(ObjectRef.of(Kind.SNAPSHOT, Recipe.APPS, NAME))
                .ready(true);
    }

    void withoutSnapshot() {
        hasSnapshot = false;
    }

    void withoutContent() {
        hasContent = false;
    }

    void by(DriverName other) {
        driver = Optional.of(other);
    }

    /** Without an edit that names another one, it was made by the driver of the volume that it is of. */
    ImmutableList<ClusterObject> objects(List<ClusterObject> cluster) {
        ImmutableList.Builder<ClusterObject> objects = ImmutableList.builder();
        if (hasSnapshot) {
            objects.add(snapshot.build());
        }
        if (hasContent) {
            objects.add(
                    content.driver(driver.orElseGet(() -> ofVolume(cluster))).build());
        }
        return objects.build();
    }

    private DriverName ofVolume(List<ClusterObject> cluster) {
        ObjectRef volume = ObjectRef.of(Kind.VOLUME, recipe.of("pv-0"));
        return cluster.stream()
                .filter(object -> object.ref().equals(volume))
                .flatMap(object -> ((Volume) object).driver().stream())
                .findFirst()
                .orElse(recipe.driver(0));
    }
}
