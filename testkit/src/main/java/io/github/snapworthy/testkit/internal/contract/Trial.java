package io.github.snapworthy.testkit.internal.contract;

import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.ClaimSetRef;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.testkit.Samples;

/**
 * How a capability is put to the test: by which question, and with a class of which purpose. A capability whose operation
 * comes to be decided (restore, clone, expand) gets a row here and a contract that names it.
 */
public enum Trial {
    SNAPSHOT(Capability.SNAPSHOT, ClassPurpose.SNAPSHOT, Request.snapshot(Samples.CLAIM)),
    BACKUP_NATIVE(
            Capability.BACKUP_NATIVE,
            ClassPurpose.BACKUP,
            Request.backup(Samples.CLAIM).using(BackupMethod.DRIVER)),
    /** A class of group snapshots has no purpose, whatever those of single snapshots have. */
    GROUP_SNAPSHOT(
            Capability.GROUP_SNAPSHOT,
            ClassPurpose.SNAPSHOT,
            Request.groupSnapshot(ClaimSetRef.of(Samples.CLAIM.namespace(), Samples.CLAIM.name())));

    private final Capability capability;
    private final ClassPurpose purpose;
    private final Request request;

    Trial(Capability capability, ClassPurpose purpose, Request request) {
        this.capability = capability;
        this.purpose = purpose;
        this.request = request;
    }

    Capability capability() {
        return capability;
    }

    ClassPurpose purpose() {
        return purpose;
    }

    Request request() {
        return request;
    }

    /** The plainest stage on which it is tried. */
    Stage stage(DriverName driver) {
        return capability == Capability.GROUP_SNAPSHOT ? Stage.ofGroup(driver) : Stage.of(driver);
    }

    /** Whether the class on the stage is one that it can be tried with. */
    boolean suits(Purposes purposes, Stage stage) {
        return capability == Capability.GROUP_SNAPSHOT || purposes.suit(stage, purpose);
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
