package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.RecordedVolume;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeMode;
import io.github.snapworthy.core.VolumeSnapshot;
import java.util.List;
import java.util.Optional;

/**
 * A volume in a snapshot or backup of a machine: what is recorded of it, and its VolumeSnapshot with its content.
 *
 * @param recipe how clusters are made
 * @param at its number, which is that of its claim
 * @param state what became of it
 * @param source the volume as it is in the cluster
 */
record CopiedVolume(Recipe recipe, int at, State state, Optional<Volume> source) {
    /** What became of the VolumeSnapshot of a volume, and of what is recorded of it. */
    enum State {
        READY,
        PENDING,
        FAILED,
        MISSING,
        TERMINATING,
        WITHOUT_CONTENT,
        UNNAMED,
        NOT_REMOTE,
        UNRECORDED
    }

    /** The copy of the claim of that number, as it is in the cluster. */
    static CopiedVolume of(Recipe recipe, int at, State state, List<ClusterObject> cluster) {
        Optional<Volume> source = find(cluster, ObjectRef.of(Kind.CLAIM, Recipe.APPS, Recipe.claim(at)))
                .flatMap(claim -> ((Claim) claim).volumeName())
                .flatMap(name -> find(cluster, ObjectRef.of(Kind.VOLUME, name)))
                .map(Volume.class::cast);
        return new CopiedVolume(recipe, at, state, source);
    }

    private static Optional<ClusterObject> find(List<ClusterObject> cluster, ObjectRef ref) {
        return cluster.stream().filter(object -> object.ref().equals(ref)).findFirst();
    }

    private DriverName driver() {
        return source.flatMap(Volume::driver).orElse(recipe.driver(0));
    }

    private String snapshot() {
        return "copy-" + at;
    }

    /** The disk of the machine as it was then. */
    VmDisk disk() {
        return VmDisk.ofClaim("disk-" + at, Recipe.claim(at));
    }

    /** What a snapshot of KubeVirt records of the volume. */
    RecordedVolume inSnapshot() {
        return recorded().build();
    }

    /** What a backup of Harvester records of the volume: its driver and its remote backup too. */
    RecordedVolume inBackup() {
        RecordedVolume.Builder recorded = recorded();
        if (state != State.UNRECORDED) {
            recorded.driver(driver());
        }
        return recorded.remoteBackup(Optional.of("remote-" + at).filter(name -> state != State.NOT_REMOTE))
                .build();
    }

    private RecordedVolume.Builder recorded() {
        RecordedVolume.Builder recorded = RecordedVolume.builder()
                .name("disk-" + at)
                .snapshot(Optional.of(snapshot()).filter(name -> state != State.UNNAMED));
        if (state != State.UNRECORDED) {
            recorded.claim(Recipe.claim(at))
                    .storageClass(source.flatMap(Volume::storageClass))
                    .requestedBytes(SizePart.USUAL)
                    .volumeMode(VolumeMode.FILESYSTEM);
        }
        return recorded;
    }

    /** The VolumeSnapshot and its content, as far as they are there. */
    ImmutableList<ClusterObject> data() {
        ImmutableList.Builder<ClusterObject> data = ImmutableList.builder();
        if (state != State.MISSING) {
            data.add(volumeSnapshot());
        }
        if (state != State.WITHOUT_CONTENT) {
            data.add(content());
        }
        return data.build();
    }

    private boolean isReady() {
        return state != State.PENDING && state != State.FAILED;
    }

    private VolumeSnapshot volumeSnapshot() {
        return VolumeSnapshot.builder()
                .name(Recipe.APPS, snapshot())
                .sourceClaim(Recipe.claim(at))
                .content("content-" + snapshot())
                .ready(isReady())
                .terminating(state == State.TERMINATING)
                .error(Optional.of("no space left").filter(error -> state == State.FAILED))
                .build();
    }

    private SnapshotContent content() {
        return SnapshotContent.builder()
                .name("content-" + snapshot())
                .driver(driver())
                .sourceVolumeHandle(source.flatMap(Volume::volumeHandle))
                .snapshot(ObjectRef.of(Kind.SNAPSHOT, Recipe.APPS, snapshot()))
                .ready(isReady())
                .build();
    }
}
