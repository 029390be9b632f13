package io.github.snapworthy.core;

import java.util.Locale;

/** The bus by which a machine sees a disk. */
public enum Bus {
    VIRTIO,
    SCSI,
    SATA,
    USB;

    /** Whether a disk can be added on the bus while the machine runs. */
    public boolean isHotPluggable() {
        return this == VIRTIO || this == SCSI;
    }

    /** The name in manifests and options: {@code virtio} for example. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
