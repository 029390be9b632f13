package io.github.snapworthy.core;

import java.util.Locale;

/** A data-protection operation. */
public enum Operation {
    /** A point-in-time copy beside the volume, or of all disks of a machine. */
    SNAPSHOT,
    /** A copy that leaves the cluster's primary storage. */
    BACKUP;

    /** The name in reports and on command lines: {@code group-snapshot} for example. */
    public String reportName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
