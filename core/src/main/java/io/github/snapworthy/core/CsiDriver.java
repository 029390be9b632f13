package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A CSIDriver object. It is optional: a driver may run without one.
 *
 * @param driver the driver, whose name is the name of the object
 * @param attachment whether volumes of the driver are attached through VolumeAttachment objects
 * @param release the label {@code app.kubernetes.io/version}, by which charts tell the release that they install
 */
public record CsiDriver(DriverName driver, AttachmentNeed attachment, Optional<String> release)
        implements ClusterObject {
    /** {@code spec.attachRequired}. */
    public enum AttachmentNeed {
        /** Volumes are attached: a VolumeAttachment shows where. */
        REQUIRED,
        /** Volumes are never attached: only pods and VMs show the use. */
        NONE
    }

    public CsiDriver {
        requireNonNull(driver, "driver");
        requireNonNull(attachment, "attachment");
        requireNonNull(release, "release");
    }

    /** An object that tells no release. */
    public CsiDriver(DriverName driver, AttachmentNeed attachment) {
        this(driver, attachment, Optional.empty());
    }

    @Override
    public ObjectRef ref() {
        return ObjectRef.of(Kind.CSI_DRIVER, driver.value());
    }
}
