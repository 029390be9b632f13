package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.RecordedVolume;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeSnapshot;
import io.github.snapworthy.core.internal.evidence.Scene;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One VolumeSnapshot under one request, with its content, the claim and volume that it was made of, and its class. In a
 * snapshot or backup of a machine the claim that counts is the recorded one.
 */
public final class SnapshotCase extends Case {
    private final SnapshotObjects objects;
    private final SnapshotData data;
    private final @Nullable SnapshotContent content;
    private final @Nullable Claim claim;
    private final @Nullable Volume volume;
    private final @Nullable RecordedVolume recorded;
    private final DriverIdentity identity;
    private final @Nullable DriverName driver;

    /** The case of a snapshot. */
    public SnapshotCase(World world, Request request, ObjectRef ref) {
        this(world, request, ref, null);
    }

    private SnapshotCase(World world, Request request, ObjectRef ref, @Nullable RecordedVolume recorded) {
        super(world, request, ref);
        this.recorded = recorded;
        objects = SnapshotObjects.of(world, ref);
        data = new SnapshotData(ref, objects, recorded);
        content = objects.content();
        claim = objects.claim();
        volume = objects.volume();
        identity = DriverIdentity.of(world.store(), claim, objects.volumeOfClaim());
        driver = strongest();
    }

    /** The case of a snapshot in a snapshot or backup of a machine. */
    static SnapshotCase of(World world, Request request, ObjectRef ref, RecordedVolume recorded) {
        return new SnapshotCase(world, request, ref, recorded);
    }

    /**
     * The content's driver, then that of the source claim, then that of the class, then what was recorded. A bound claim
     * whose volume was not seen may have another driver than its weaker names say.
     */
    private @Nullable DriverName strongest() {
        if (content != null) {
            return content.driver();
        }
        if (isVolumeOfClaimUnseen()) {
            return null;
        }
        DriverName named = driverOfClaim();
        named = named != null ? named : driverOfClass();
        return named != null || recorded == null ? named : RecordedCase.driver(store(), recorded);
    }

    /** Whether only weaker names than that of the volume were seen. */
    boolean isDriverUnseen() {
        return content == null && isVolumeOfClaimUnseen();
    }

    /** A provisioner with a slash in its name is no CSI driver, and made no snapshot. */
    @Nullable
    DriverName driverOfClaim() {
        DriverName named = identity.driver();
        return named == null || named.value().contains("/") ? null : named;
    }

    @Nullable
    DriverName driverOfClass() {
        SnapshotClass made = objects.snapshotClass();
        return made == null ? null : made.driver();
    }

    @Override
    Outcome check(Requirement requirement) {
        return requirement.check(this);
    }

    @Override
    public @Nullable DriverName driver() {
        return driver;
    }

    @Override
    public @Nullable Volume volume() {
        return volume;
    }

    @Override
    @Nullable
    StorageClass storageClass() {
        return (StorageClass) store().get(ObjectRef.of(Kind.STORAGE_CLASS, storageClassName()));
    }

    @Override
    String storageClassName() {
        if (volume != null && volume.storageClass().isPresent()) {
            return volume.storageClass().get();
        }
        Claim source = data.claim();
        return source == null ? "" : source.storageClass().orElse("");
    }

    /** Of a source that is gone nothing is asked any more: that there is a snapshot of it says that it could be made. */
    @Override
    Scene scene() {
        Optional<String> ofClaim = claim == null ? Optional.empty() : claim.storageClass();
        Scene scene =
                Scene.of(store(), volume, ofClaim, objects.snapshotClass()).into(TargetChecks.targetClass(this));
        if (volume != null) {
            return scene;
        }
        return isVolumeUnseen() ? scene.withUnseenVolume() : claim == null ? scene.afterVolume() : scene;
    }

    /** Whether the content names a volume that is known not to be there. */
    boolean isVolumeGone() {
        return objects.namesVolume() && volume == null && store().isWhole(Kind.VOLUME);
    }

    /** Whether there may be a volume that was not seen. */
    boolean isVolumeUnseen() {
        if (objects.namesVolume()) {
            return volume == null && !isVolumeGone();
        }
        if (claim == null) {
            return objects.claimRef().filter(world()::mayExist).isPresent();
        }
        return isVolumeOfClaimUnseen();
    }

    private boolean isVolumeOfClaimUnseen() {
        return claim != null
                && objects.volumeOfClaim() == null
                && claim.volumeName()
                        .filter(name -> world().mayExist(ObjectRef.of(Kind.VOLUME, name)))
                        .isPresent();
    }

    @Override
    Source source() {
        return data.source(isVolumeGone() ? SnapshotData.Volumes.GONE : SnapshotData.Volumes.MAY_BE_THERE);
    }

    /** The snapshot; a check that needs it presupposes that it exists. */
    VolumeSnapshot snapshot() {
        VolumeSnapshot snapshot = objects.snapshot();
        if (snapshot == null) {
            throw new IllegalStateException(ref() + " is not there");
        }
        return snapshot;
    }

    boolean isThere() {
        return objects.snapshot() != null;
    }

    /** The content, or null. */
    @Nullable
    SnapshotContent content() {
        return content;
    }

    Optional<ObjectRef> contentRef() {
        return objects.contentRef();
    }

    Optional<ObjectRef> classRef() {
        return objects.classRef();
    }

    @Nullable
    SnapshotClass snapshotClass() {
        return objects.snapshotClass();
    }

    @Override
    public ImmutableSet<ObjectRef> objects() {
        ImmutableSet.Builder<ObjectRef> all = ImmutableSet.builder();
        all.add(ref(), ObjectRef.of(Kind.STORAGE_CLASS, storageClassName()));
        objects.contentRef().ifPresent(all::add);
        objects.claimRef().ifPresent(all::add);
        objects.classRef().ifPresent(all::add);
        if (claim != null) {
            claim.volumeName().ifPresent(name -> all.add(ObjectRef.of(Kind.VOLUME, name)));
        }
        if (volume != null) {
            all.add(volume.ref());
        }
        TargetChecks.targetClass(this).name().ifPresent(name -> all.add(ObjectRef.of(Kind.STORAGE_CLASS, name)));
        return all.build();
    }
}
