package io.github.snapworthy.core.internal.rules;

import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimPhase;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeSnapshot;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The objects that a VolumeSnapshot leads to; null where one was not found.
 *
 * @param snapshot the snapshot
 * @param content its content
 * @param claimRef the claim that it was made of, empty where it names none
 * @param claim the same
 * @param volumeOfClaim the volume that this claim has now
 * @param volume the volume that the snapshot was made of: by its content, else that of the claim
 * @param classRef the class by which it was made, empty where it names none
 * @param snapshotClass the same
 */
record SnapshotObjects(
        @Nullable VolumeSnapshot snapshot,
        @Nullable SnapshotContent content,
        Optional<ObjectRef> claimRef,
        @Nullable Claim claim,
        @Nullable Volume volumeOfClaim,
        @Nullable Volume volume,
        Optional<ObjectRef> classRef,
        @Nullable SnapshotClass snapshotClass) {

    static SnapshotObjects of(World world, ObjectRef ref) {
        Store store = world.store();
        VolumeSnapshot snapshot = (VolumeSnapshot) store.get(ref);
        SnapshotContent content = (SnapshotContent) find(store, contentRef(snapshot));
        Optional<ObjectRef> claimRef = claimRef(snapshot);
        Claim claim = (Claim) find(store, claimRef);
        Volume volumeOfClaim = volumeOf(store, claim);
        Optional<ObjectRef> classRef = classRef(snapshot, content);
        return new SnapshotObjects(
                snapshot,
                content,
                claimRef,
                claim,
                volumeOfClaim,
                content != null && content.dynamic() ? ofHandle(world, content) : volumeOfClaim,
                classRef,
                (SnapshotClass) find(store, classRef));
    }

    private static @Nullable Object find(Store store, Optional<ObjectRef> ref) {
        return ref.isEmpty() ? null : store.get(ref.get());
    }

    private static Optional<ObjectRef> contentRef(@Nullable VolumeSnapshot snapshot) {
        return snapshot == null
                ? Optional.empty()
                : snapshot.content().map(name -> ObjectRef.of(Kind.SNAPSHOT_CONTENT, name));
    }

    private static Optional<ObjectRef> claimRef(@Nullable VolumeSnapshot snapshot) {
        return snapshot == null
                ? Optional.empty()
                : snapshot.sourceClaim()
                        .map(name -> ObjectRef.of(Kind.CLAIM, snapshot.ref().namespace(), name));
    }

    private static Optional<ObjectRef> classRef(@Nullable VolumeSnapshot snapshot, @Nullable SnapshotContent content) {
        Optional<String> asked = snapshot == null ? Optional.empty() : snapshot.snapshotClass();
        Optional<String> made = content == null ? Optional.empty() : content.snapshotClass();
        return made.or(() -> asked).map(name -> ObjectRef.of(Kind.SNAPSHOT_CLASS, name));
    }

    private static @Nullable Volume volumeOf(Store store, @Nullable Claim claim) {
        return claim == null || claim.volumeName().isEmpty() || claim.phase() == ClaimPhase.PENDING
                ? null
                : (Volume)
                        store.get(ObjectRef.of(Kind.VOLUME, claim.volumeName().get()));
    }

    private static @Nullable Volume ofHandle(World world, SnapshotContent content) {
        return world.evidence()
                .volume(content.driver(), content.sourceVolumeHandle().orElse(""));
    }

    /** The content that it names, seen or not. */
    Optional<ObjectRef> contentRef() {
        return contentRef(snapshot);
    }

    /** Whether the content names the volume that it was made of. */
    boolean namesVolume() {
        return content != null && content.dynamic();
    }
}
