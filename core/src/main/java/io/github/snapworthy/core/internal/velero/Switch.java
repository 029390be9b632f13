package io.github.snapworthy.core.internal.velero;

import io.github.snapworthy.core.VeleroBackup;
import java.util.Optional;
import java.util.function.Function;

/** A setting of Velero that is either on or off. */
public enum Switch {
    /** Whether volumes are snapshotted at all. */
    SNAPSHOT_VOLUMES("snapshot-volumes", "snapshotVolumes", "", VeleroBackup::snapshotVolumes),
    /** Whether files of mounted volumes are backed up where nobody opted out. */
    FS_BACKUP_DEFAULT(
            "fs-backup-default",
            "defaultVolumesToFsBackup",
            "--default-volumes-to-fs-backup",
            VeleroBackup::defaultVolumesToFsBackup),
    /** Whether a data mover carries the content of snapshots off. */
    MOVE_DATA("move-data", "snapshotMoveData", "--default-snapshot-move-data", VeleroBackup::snapshotMoveData);

    private final String option;
    private final String field;
    private final String flag;
    private final Function<VeleroBackup, Optional<Boolean>> value;

    Switch(String option, String field, String flag, Function<VeleroBackup, Optional<Boolean>> value) {
        this.option = option;
        this.field = field;
        this.flag = flag;
        this.value = value;
    }

    /** The name as an option of a request. */
    public String option() {
        return option;
    }

    /** The field of a Backup. */
    String field() {
        return field;
    }

    /** The server's flag, the empty text where it has none. */
    String flag() {
        return flag;
    }

    /** What a Backup says. */
    Optional<Boolean> of(VeleroBackup backup) {
        return value.apply(backup);
    }

    /** What holds where a Backup and the server leave it open. */
    boolean unset() {
        return this == SNAPSHOT_VOLUMES;
    }

    /** What is taken where there is no one Schedule or Backup: snapshots whose data is moved. */
    boolean withoutBackup() {
        return this != FS_BACKUP_DEFAULT;
    }
}
