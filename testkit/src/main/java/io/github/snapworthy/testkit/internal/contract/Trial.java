package io.github.snapworthy.testkit.internal.contract;

import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.testkit.Samples;

/**
 * How a capability is put to the test: by which question, and with a class of which purpose. A capability whose operation
 * comes to be decided (restore, clone, expand, group snapshot) gets a row here and a contract that names it.
 */
public enum Trial {
    SNAPSHOT(Capability.SNAPSHOT, ClassPurpose.SNAPSHOT, Request.snapshot(Samples.CLAIM)),
    BACKUP_NATIVE(
            Capability.BACKUP_NATIVE,
            ClassPurpose.BACKUP,
            Request.backup(Samples.CLAIM).using(BackupMethod.DRIVER));

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
