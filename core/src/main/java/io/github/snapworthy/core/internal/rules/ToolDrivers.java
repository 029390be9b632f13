package io.github.snapworthy.core.internal.rules;

import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimPhase;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.internal.classes.GoesBy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By which driver each dialect goes for one claim. */
final class ToolDrivers {
    private final World world;
    private final Claim claim;
    private final DriverIdentity identity;

    ToolDrivers(World world, Claim claim, DriverIdentity identity) {
        this.world = world;
        this.claim = claim;
        this.identity = identity;
    }

    /** As the tool goes. */
    GoesBy ofTool(Dialect dialect) {
        return switch (dialect.driverFrom()) {
            case IDENTITY -> identified();
            case VOLUME -> byVolume();
            case STORAGE_CLASS -> byStorageClass();
            case VOLUME_AND_STORAGE_CLASS -> byBoth();
            case CLAIM_ANNOTATIONS -> byAnnotations();
        };
    }

    /** As a decision goes: for a claim without a volume its StorageClass speaks, also to a tool that would wait for one. */
    GoesBy ofDecision(Dialect dialect, DriverName driver) {
        return switch (dialect.driverFrom()) {
            case IDENTITY, VOLUME -> GoesBy.of(driver);
            case STORAGE_CLASS -> byStorageClass();
            case VOLUME_AND_STORAGE_CLASS -> byBoth();
            case CLAIM_ANNOTATIONS -> {
                GoesBy annotated = byAnnotations();
                boolean open =
                        annotated.driver().isPresent() || annotated.unseen().isPresent();
                yield open ? annotated : GoesBy.of(driver);
            }
        };
    }

    /** Whether a decision goes by the driver that serves the claim. */
    boolean isOfOwn(Dialect dialect, DriverName driver) {
        return switch (dialect.driverFrom()) {
            case IDENTITY, VOLUME -> true;
            case STORAGE_CLASS, VOLUME_AND_STORAGE_CLASS, CLAIM_ANNOTATIONS ->
                ofDecision(dialect, driver).equals(GoesBy.of(driver));
        };
    }

    private GoesBy identified() {
        Volume volume = identity.volume();
        if (volume == null && isBound()) {
            return byVolume();
        }
        if (volume != null && !volume.sourceType().equals("csi")) {
            return GoesBy.none("its volume is no CSI volume");
        }
        DriverName driver = identity.driver();
        if (driver != null) {
            return GoesBy.of(driver);
        }
        String name = identity.storageClassName();
        return isUnseen(name) ? GoesBy.unseen(Kind.STORAGE_CLASS) : GoesBy.none("nothing names its driver");
    }

    private GoesBy byVolume() {
        Optional<DriverName> driver = identity.byVolume();
        if (driver.isPresent()) {
            return GoesBy.of(driver.get());
        }
        if (identity.volume() != null) {
            return GoesBy.none("its volume is no CSI volume");
        }
        String name = claim.volumeName().orElse("");
        if (!isBound()) {
            return GoesBy.none("the claim has no volume yet");
        }
        boolean unseen = name.isEmpty() || world.mayExist(ObjectRef.of(Kind.VOLUME, name));
        return unseen ? GoesBy.unseen(Kind.VOLUME) : GoesBy.none("the volume " + name + " is not there");
    }

    private boolean isBound() {
        return claim.phase() != ClaimPhase.PENDING;
    }

    private GoesBy byStorageClass() {
        String name = claim.storageClass().orElse("");
        if (name.isEmpty()) {
            return GoesBy.none("the claim has no StorageClass");
        }
        StorageClass found = storageClass(name);
        if (found != null) {
            return found.provisioner().isBlank()
                    ? GoesBy.none("the StorageClass " + name + " names no provisioner")
                    : GoesBy.of(DriverName.of(found.provisioner()));
        }
        return isUnseen(name)
                ? GoesBy.unseen(Kind.STORAGE_CLASS)
                : GoesBy.none("the StorageClass " + name + " is not there");
    }

    private @Nullable StorageClass storageClass(String name) {
        return (StorageClass) world.store().get(ObjectRef.of(Kind.STORAGE_CLASS, name));
    }

    private boolean isUnseen(String storageClass) {
        return !storageClass.isEmpty()
                && storageClass(storageClass) == null
                && world.mayExist(ObjectRef.of(Kind.STORAGE_CLASS, storageClass));
    }

    private GoesBy byBoth() {
        GoesBy named = byStorageClass();
        if (named.driver().isEmpty() || !isBound()) {
            return named;
        }
        GoesBy volume = byVolume();
        if (volume.driver().isEmpty() || volume.driver().equals(named.driver())) {
            return volume;
        }
        return GoesBy.none("its volume is of " + volume.driver().get() + ", its StorageClass of "
                + named.driver().get());
    }

    private GoesBy byAnnotations() {
        Optional<DriverName> driver = identity.byAnnotations();
        if (driver.isPresent()) {
            return GoesBy.of(driver.get());
        }
        return isUnseen(identity.storageClassName())
                ? GoesBy.unseen(Kind.STORAGE_CLASS)
                : GoesBy.none("neither the claim nor its StorageClass names a provisioner");
    }
}
