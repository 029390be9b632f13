package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeMode;
import io.github.snapworthy.core.VolumeSnapshot;
import io.github.snapworthy.core.internal.evidence.Scene;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One VolumeSnapshot under one request, with its content, the claim and volume that it was made of, and its class. */
public final class SnapshotCase extends Case {
    private static final String MODE_MAY_CHANGE = "snapshot.storage.kubernetes.io/allow-volume-mode-change";

    private final SnapshotObjects objects;
    private final @Nullable SnapshotContent content;
    private final @Nullable Claim claim;
    private final @Nullable Volume volume;
    private final DriverIdentity identity;
    private final @Nullable DriverName driver;

    /** The case of a snapshot. */
    public SnapshotCase(World world, Request request, ObjectRef ref) {
        super(world, request, ref);
        objects = SnapshotObjects.of(world, ref);
        content = objects.content();
        claim = objects.claim();
        volume = objects.volume();
        identity = DriverIdentity.of(world.store(), claim, objects.volumeOfClaim());
        driver = strongest();
    }

    /**
     * The content's driver, then that of the source claim, then that of the class. A bound claim whose volume was not seen
     * may have another driver than its weaker names say.
     */
    private @Nullable DriverName strongest() {
        if (content != null) {
            return content.driver();
        }
        if (isVolumeOfClaimUnseen()) {
            return null;
        }
        DriverName ofClaim = driverOfClaim();
        return ofClaim != null ? ofClaim : driverOfClass();
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
    boolean isPending() {
        return false;
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
        return volume != null && volume.storageClass().isPresent()
                ? volume.storageClass().get()
                : claim == null ? "" : claim.storageClass().orElse("");
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
    private boolean isVolumeUnseen() {
        if (objects.namesVolume()) {
            return volume == null && !isVolumeGone();
        }
        if (claim == null) {
            return objects.claimRef().filter(world()::mayExist).isPresent();
        }
        return volume == null && isVolumeOfClaimUnseen();
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
        return new Source(
                objects.claimRef().orElse(null),
                claim,
                bytes(),
                mode(),
                content != null && "true".equals(content.annotations().get(MODE_MAY_CHANGE)));
    }

    /** The size that a restore needs; unstated or 0 it is the capacity of the source. */
    private OptionalLong bytes() {
        if (content != null && content.restoreBytes().orElse(0) > 0) {
            return content.restoreBytes();
        }
        VolumeSnapshot snapshot = objects.snapshot();
        if (snapshot != null && snapshot.restoreBytes().orElse(0) > 0) {
            return snapshot.restoreBytes();
        }
        if (volume != null && volume.capacityBytes().isPresent()) {
            return volume.capacityBytes();
        }
        return claim == null || isVolumeGone() ? OptionalLong.empty() : claim.capacityBytes();
    }

    /** Only a content that was seen tells whether it may change. */
    private Optional<VolumeMode> mode() {
        if (content == null || content.sourceVolumeMode().isPresent()) {
            return content == null ? Optional.empty() : content.sourceVolumeMode();
        }
        return volume == null ? Optional.empty() : Optional.of(volume.volumeMode());
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
