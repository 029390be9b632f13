package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.RecordedVolume;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.internal.evidence.Scene;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One volume of a snapshot or backup of a machine of which nothing is needed but its record: its data is elsewhere. */
final class RecordedCase extends Case {
    private final MachineCopy copy;
    private final RecordedVolume volume;
    private final Claim claim;
    private final @Nullable DriverName driver;

    /** The case of a volume; findings on it are about the snapshot or backup. */
    RecordedCase(World world, Request request, MachineCopy copy, RecordedVolume volume) {
        super(world, request, copy.ref());
        this.copy = copy;
        this.volume = volume;
        this.claim = claim(copy.ref(), volume);
        this.driver = driver(world.store(), volume);
    }

    /** The claim as it was recorded: its name, size and class. */
    static Claim claim(ObjectRef copy, RecordedVolume volume) {
        Claim.Builder claim = Claim.builder()
                .name(copy.namespace(), volume.claim().orElse(""))
                .requestedBytes(volume.requestedBytes());
        volume.storageClass().ifPresent(claim::storageClass);
        return claim.build();
    }

    /** The driver that was recorded, else that of the recorded class. */
    static @Nullable DriverName driver(Store store, RecordedVolume volume) {
        StorageClass recorded = (StorageClass)
                store.get(ObjectRef.of(Kind.STORAGE_CLASS, volume.storageClass().orElse("")));
        return volume.driver()
                .or(() -> recorded == null
                                || recorded.provisioner().contains("/")
                                || recorded.provisioner().isBlank()
                        ? Optional.empty()
                        : Optional.of(DriverName.of(recorded.provisioner())))
                .orElse(null);
    }

    /** The claim that it was of, else the snapshot or backup, where that does not name it. */
    ObjectRef about() {
        return volume.claim().isPresent() ? claim.ref() : ref();
    }

    /** The volume as it was recorded. */
    RecordedVolume recorded() {
        return volume;
    }

    /** Whether its data is in a backup target. */
    boolean isRemote() {
        return copy.isRemote();
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
        return null;
    }

    @Override
    @Nullable
    StorageClass storageClass() {
        return (StorageClass) store().get(ObjectRef.of(Kind.STORAGE_CLASS, storageClassName()));
    }

    @Override
    String storageClassName() {
        return volume.storageClass().orElse("");
    }

    /** Its source is not asked for: that there is a backup of it says that it could be made. */
    @Override
    Scene scene() {
        return Scene.of(store(), null, volume.storageClass(), null)
                .afterVolume()
                .into(TargetChecks.targetClass(this));
    }

    @Override
    Source source() {
        return new Source(claim.ref(), claim, volume.requestedBytes(), volume.volumeMode(), false);
    }

    @Override
    public ImmutableSet<ObjectRef> objects() {
        ImmutableSet.Builder<ObjectRef> all = ImmutableSet.builder();
        all.add(ObjectRef.of(Kind.STORAGE_CLASS, storageClassName()));
        TargetChecks.targetClass(this).name().ifPresent(name -> all.add(ObjectRef.of(Kind.STORAGE_CLASS, name)));
        return all.build();
    }
}
