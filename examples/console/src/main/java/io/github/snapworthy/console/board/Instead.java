package io.github.snapworthy.console.board;

/** What to do where an operation is possible, and no object that a console could write has it done. */
public enum Instead {
    /** Harvester clones a machine when its user interface, or its API, is asked to. */
    CLONE_IN_HARVESTER,
    /** The disks can be copied one by one; the machine that is to have the copies has to be written. */
    CLONE_EACH_DISK,
    /** Claims are snapshotted as a group by a label that they share. */
    LABEL_THE_GROUP,
    /** A Schedule, a Backup with its policy or an annotation of a pod decides: the backup has to be made with the same. */
    BACK_UP_AS_VELERO_IS_SET,
    /** Somebody has to say more: the machine to restore, the size or the class of a volume. */
    SAY_MORE
}
