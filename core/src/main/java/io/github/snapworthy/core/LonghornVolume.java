package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

/**
 * A Volume of Longhorn, whose name is the handle of the PersistentVolume.
 *
 * @param ref which object it is
 * @param dataEngine {@code spec.dataEngine}: {@code v1} or {@code v2}; the empty text where absent
 * @param backupTarget {@code spec.backupTargetName}: the BackupTarget that its backups go to; the empty text where absent
 */
public record LonghornVolume(ObjectRef ref, String dataEngine, String backupTarget) implements ClusterObject {
    public LonghornVolume {
        requireNonNull(ref, "ref");
        requireNonNull(dataEngine, "dataEngine");
        requireNonNull(backupTarget, "backupTarget");
    }

    /** A volume that names no BackupTarget. */
    public LonghornVolume(ObjectRef ref, String dataEngine) {
        this(ref, dataEngine, "");
    }
}
