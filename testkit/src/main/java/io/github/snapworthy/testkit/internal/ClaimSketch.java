package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Attachment;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DataVolume;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A bound claim with its volume, on which edits work before it is made. */
final class ClaimSketch {
    final Recipe recipe;
    final int at;
    final int driver;
    final Claim.Builder claim = Claim.builder();
    final Volume.Builder volume = Volume.builder();
    final List<ClusterObject> beside = new ArrayList<>();
    private boolean hasClaim = true;
    private boolean hasVolume = true;

    ClaimSketch(Recipe recipe, int at, int driver) {
        this.recipe = recipe;
        this.at = at;
        this.driver = driver;
        claim.name(Recipe.APPS, name()).uid(uid()).bound(volumeName()).storageClass(recipe.storageClass(driver));
        volume.name(volumeName())
                .boundTo(Recipe.APPS, name())
                .claimUid(uid())
                .storageClass(recipe.storageClass(driver))
                .addAccessModes("ReadWriteOnce");
        if (Recipe.DRIVERS.get(driver).equals(Recipe.LOCAL)) {
            volume.sourceType("local");
        } else {
            volume.driver(recipe.driver(driver)).volumeHandle(handle(at));
        }
    }

    ImmutableList<ClusterObject> objects() {
        ImmutableList.Builder<ClusterObject> objects = ImmutableList.builder();
        if (hasClaim) {
            objects.add(claim.build());
        }
        if (hasVolume) {
            objects.add(onlyCsiHasAttributes(volume.build()));
        }
        return objects.addAll(beside).build();
    }

    private static Volume onlyCsiHasAttributes(Volume made) {
        return made.sourceType().equals("csi")
                ? made
                : Volume.builder()
                        .from(made)
                        .volumeAttributes(ImmutableMap.of())
                        .build();
    }

    String name() {
        return Recipe.claim(at);
    }

    String volumeName() {
        return recipe.of("pv-" + at);
    }

    String handle(int of) {
        return recipe.of("handle-" + of);
    }

    private String uid() {
        return recipe.of("uid-" + at);
    }

    void withoutClaim() {
        hasClaim = false;
    }

    void withoutVolume() {
        hasVolume = false;
    }

    /** Named by nothing: neither StorageClass nor driver. */
    void unnamed() {
        claim.storageClass(Optional.empty());
        volume.storageClass(Optional.empty()).driver(Optional.empty()).sourceType("csi");
    }

    void notCsi(String sourceType) {
        volume.driver(Optional.empty()).volumeHandle(Optional.empty()).sourceType(sourceType);
    }

    void annotated(String key, int namedDriver) {
        claim.annotations(ImmutableMap.of(key, recipe.driver(namedDriver).value()));
    }

    void dataVolume(DataVolume.Progress progress) {
        claim.ofDataVolume(true);
        beside.add(new DataVolume(ObjectRef.of(Kind.DATA_VOLUME, Recipe.APPS, name()), progress));
    }

    void attached() {
        beside.add(Attachment.of("attachment-" + at, volumeName(), recipe.of("node-1")));
    }

    void mounted(Pod.Phase phase) {
        beside.add(pod(phase).build());
    }

    void mountedForReading() {
        beside.add(pod(Pod.Phase.RUNNING).addReadOnlyClaims(name()).build());
    }

    private Pod.Builder pod(Pod.Phase phase) {
        return Pod.builder()
                .name(Recipe.APPS, "pod-" + at)
                .phase(phase)
                .node(recipe.of("node-1"))
                .addClaims(name())
                .putClaimsByVolume("data", name());
    }

    void madeFrom(Kind kind, String source) {
        claim.dataSource(ObjectRef.of(kind, Recipe.APPS, source));
    }
}
