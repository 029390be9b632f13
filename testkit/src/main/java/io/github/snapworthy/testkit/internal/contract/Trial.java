package io.github.snapworthy.testkit.internal.contract;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.ClaimSetRef;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.CloneMethod;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Where;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.testkit.Samples;
import java.util.Optional;

/**
 * How a capability is put to the test: by which question, and with a class of which purpose. A capability whose operation
 * comes to be decided (restore, expand) gets a row here and a contract that names it.
 */
public enum Trial {
    SNAPSHOT(Capability.SNAPSHOT, ClassPurpose.SNAPSHOT, Request.snapshot(Samples.CLAIM)),
    BACKUP_NATIVE(
            Capability.BACKUP_NATIVE,
            ClassPurpose.BACKUP,
            Request.backup(Samples.CLAIM).using(BackupMethod.DRIVER)),
    CLONE(Capability.CLONE, Request.clone(Samples.CLAIM).using(CloneMethod.CSI_CLONE)),
    /** A class of group snapshots has no purpose, whatever those of single snapshots have. */
    GROUP_SNAPSHOT(
            Capability.GROUP_SNAPSHOT,
            Request.groupSnapshot(ClaimSetRef.of(Samples.CLAIM.namespace(), Samples.CLAIM.name())));

    private final Capability capability;
    private final Optional<ClassPurpose> purpose;
    private final Request request;

    Trial(Capability capability, ClassPurpose purpose, Request request) {
        this(capability, Optional.of(purpose), request);
    }

    /** For an operation that needs no snapshot class. */
    Trial(Capability capability, Request request) {
        this(capability, Optional.empty(), request);
    }

    Trial(Capability capability, Optional<ClassPurpose> purpose, Request request) {
        this.capability = capability;
        this.purpose = purpose;
        this.request = request;
    }

    Capability capability() {
        return capability;
    }

    /** The purpose of the class that it needs, in words. */
    String purpose() {
        return purpose.map(Enum::name).orElse("none");
    }

    /** Whether the snapshot class of the stage serves it. */
    boolean suits(Purposes purposes, Stage stage) {
        return purpose.map(wanted -> purposes.suit(stage, wanted)).orElse(true);
    }

    /** The stage with a snapshot class that serves it. */
    Stage prepare(Purposes purposes, Stage stage) {
        return purpose.map(wanted -> purposes.prepare(stage, wanted)).orElse(stage);
    }

    /** A restriction as this operation reads it: a clone that names no StorageClass goes to that of its source. */
    Fact.Restriction read(Fact.Restriction said) {
        if (capability != Capability.CLONE) {
            return said;
        }
        Condition condition = said.condition();
        ImmutableList<Place> places = condition.places().stream()
                .map(place -> place.where() == Where.TARGET_STORAGE_CLASS_PARAMETER
                        ? new Place(Where.STORAGE_CLASS_PARAMETER, place.key())
                        : place)
                .collect(ImmutableList.toImmutableList());
        return new Fact.Restriction(
                said.capabilities(),
                new Condition(condition.reading(), places, condition.supportedWhen(), condition.unsupportedWhen()),
                said.weight());
    }

    Request request() {
        return request;
    }

    /** The plainest stage on which it is tried. */
    Stage stage(DriverName driver) {
        return capability == Capability.GROUP_SNAPSHOT ? Stage.ofGroup(driver) : Stage.of(driver);
    }

    /** The code of a refusal. */
    String lacks() {
        return "DRIVER_LACKS_" + capability;
    }

    /** The code where it is not known. */
    String unknown() {
        return capability + "_SUPPORT_UNKNOWN";
    }

    /** Whether a driver of which nothing is said is refused: CSI knows no backup, so that silence means none. */
    boolean isRefusedUnlessSaid() {
        return capability == Capability.BACKUP_NATIVE;
    }
}
