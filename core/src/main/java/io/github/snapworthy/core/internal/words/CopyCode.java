package io.github.snapworthy.core.internal.words;

/** The codes of restores, clones, attachments and expansions. */
public enum CopyCode implements KnownCode {
    CLONE_METHOD_NONE(
            "the host has no way to make a clone",
            "The request allows methods that the host does not have.",
            Way.CHANGE_REQUEST,
            "Allow a method that the host has, or install CDI, which copies."),
    SOURCE_IN_USE(
            "{user} writes to {subject}, and what is written while it is copied is copied in part",
            "A machine or pod runs on the claim.",
            Way.STOP_WORKLOAD,
            "Stop what writes to the claim while it is copied."),
    SNAPSHOT_MISSING(
            "{subject} {problem}",
            "The snapshot or its content was deleted, or the name is misspelt.",
            Way.USE_ANOTHER,
            "Use a snapshot that is there: this one cannot be restored."),
    SNAPSHOT_TERMINATING(
            "{subject} is being deleted",
            "Somebody deleted the snapshot, and a finalizer still holds it.",
            Way.USE_ANOTHER,
            "Use another snapshot: this one is going away."),
    SNAPSHOT_NOT_READY(
            "{subject} is not ready to use yet",
            "The driver still uploads or copies the snapshot, or no snapshotter runs.",
            Way.WAIT,
            "Wait until the snapshot is ready."),
    SNAPSHOT_FAILED(
            "{subject} failed: {error}",
            "The driver refused: wrong credentials, no room, a volume that it does not know.",
            Way.REPAIR,
            "Repair what the error names, or make the snapshot anew."),
    NOTHING_TO_RESTORE(
            "{subject} holds no volume: what comes back is the definition of the machine alone, without data",
            "The machine had no disk that could be covered, or its disks were left out.",
            Way.ADVICE,
            ""),
    SNAPSHOT_PURPOSE_UNKNOWN(
            "it cannot be told whether {snapshot} is a plain snapshot, a backup or an image: {problem}",
            "The VolumeSnapshotClass by which it was made was deleted or renamed, or none was named.",
            Way.CREATE_SNAPSHOT_CLASS,
            "Bring the class back as it was, under its old name."),
    SOURCE_VOLUME_GONE(
            "the volume {volume} that {subject} was made of is gone, and snapshots of the driver {driver} go with it",
            "The claim was deleted; the driver's snapshots are part of their volume.",
            Way.USE_ANOTHER,
            "Restore from a backup: the data of this snapshot is lost."),
    CONTENT_NOT_DYNAMIC(
            "the content {content} of {subject} was written by hand, and the driver {driver} restores only contents that were"
                    + " made of a volume",
            "The content was imported from another cluster.",
            Way.USE_ANOTHER,
            "Use a snapshot that was made on this cluster."),
    TARGET_CLASS_MISSING(
            "the StorageClass {class} of the new claim does not exist{alike}",
            "The StorageClass was renamed since the snapshot was made, or the name is misspelt.",
            Way.CHANGE_REQUEST,
            "Name a StorageClass that exists."),
    TARGET_CLASS_OTHER_DRIVER(
            "the StorageClass {class} of the new claim is of {provisioner}, and the data is of the driver {driver}",
            "The data is to move to other storage, which no snapshot can.",
            Way.CHANGE_REQUEST,
            "Name a StorageClass of the driver {driver}."),
    TARGET_TOO_SMALL(
            "{asked} bytes are less than the {size} bytes that {subject} needs",
            "A size in GB was meant for one in GiB, or the volume grew after it was asked for.",
            Way.CHANGE_REQUEST,
            "Ask for {size} bytes at least."),
    TARGET_NOT_EXPANDABLE(
            "{asked} bytes are more than the {size} bytes of {subject}, and the StorageClass {class} does not allow expansion",
            "The StorageClass was made without allowVolumeExpansion.",
            Way.ALLOW_EXPANSION,
            "Set allowVolumeExpansion: true on the StorageClass {class}, if its driver can expand volumes, or ask for {size} bytes."),
    TARGET_SIZE_MUST_EQUAL(
            "{asked} bytes are asked, and the driver {driver} makes the new volume exactly as large as {subject}: {size} bytes",
            "The driver copies the volume as it is.",
            Way.CHANGE_REQUEST,
            "Ask for {size} bytes, and expand the new claim afterwards."),
    VOLUME_MODE_DIFFERS(
            "volume mode {asked} is asked, and the data of {subject} is of mode {mode}",
            "A machine's block volume is restored for a pod, or the other way round.",
            Way.CHANGE_REQUEST,
            "Ask for mode {mode}, or let the content of the snapshot be restored in another mode."),
    PINNED_TO_NODE(
            "the data of {subject} is local to a node, and the new volume comes back there{node}",
            "Local storage: LVM, ZFS, a directory on a node.",
            Way.CHANGE_REQUEST,
            "Use the new claim on the node of its source."),
    OTHER_NAMESPACE(
            "{subject} is in another namespace than {other}",
            "Claims and snapshots never leave their namespace.",
            Way.CHANGE_REQUEST,
            "Use a claim and a target of one namespace; only a backup may cross."),
    ALREADY_ATTACHED(
            "{subject} is a disk of {vm} already",
            "The request was sent twice.",
            Way.NOTHING_LEFT,
            "Nothing is left to do."),
    CLAIM_IN_USE(
            "{subject} is used by {user}",
            "A machine that is stopped still has the disk, or a pod mounts the claim.",
            Way.STOP_WORKLOAD,
            "Take the claim away from {user}, or use a clone of it."),
    BUS_NOT_HOTPLUGGABLE(
            "an attachment is a hot-plug, and the bus {bus} takes none",
            "A disk on another bus than SCSI or virtio can only be written into the template of a machine.",
            Way.CHANGE_REQUEST,
            "Use the bus scsi or virtio."),
    UNREACHABLE_FROM_NODE(
            "the volume of {subject} cannot be reached from the node {node} of the machine",
            "The volume is local to another node or zone, or the driver does not run on the node of the machine.",
            Way.MOVE_WORKLOAD,
            "Move the machine to a node that reaches the volume, or use a volume that its node reaches."),
    EXPANSION_NOT_ALLOWED(
            "the StorageClass {storageClass} of {subject} does not allow expansion",
            "The StorageClass was made without allowVolumeExpansion.",
            Way.ALLOW_EXPANSION,
            "Set allowVolumeExpansion: true on the StorageClass {storageClass}, if its driver can expand volumes."),
    EXPANSION_NEEDS_OFFLINE(
            "the driver {driver} expands volumes only while they are not in use",
            "The driver changes the size while the volume is detached.",
            Way.STOP_WORKLOAD,
            "Stop what uses the claim, expand it, and start it again."),
    EXPANSION_AWAITS_USE(
            "the driver {driver} expands volumes only while they are in use",
            "The driver changes the size on the node that has the volume.",
            Way.START_WORKLOAD,
            "Start a pod or machine that uses the claim: the expansion follows."),
    SHRINK_REQUESTED(
            "{asked} bytes are less than the {size} bytes that {subject} has",
            "A size in GB was meant for one in GiB.",
            Way.CHANGE_REQUEST,
            "Ask for a larger size: volumes never shrink.");

    private final Words words;

    CopyCode(String sentence, String cause, Way way, String remedy) {
        this.words = Words.of(name(), sentence, cause, way, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
