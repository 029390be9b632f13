package io.github.snapworthy.core.internal.words;

/** The codes of virtual machines and their disks. */
public enum VmCode implements KnownCode {
    TARGET_NAME_INVALID(
            "no machine can be called {name}",
            "Capital letters or underscores in the name of a machine.",
            Way.CHANGE_REQUEST,
            "Name a DNS-1123 subdomain: lower case letters, digits, '-' and '.', each part beginning and ending with a letter or"
                    + " digit."),
    TARGET_EXISTS(
            "{subject} exists already",
            "The machine that was restored before is still there.",
            Way.CHANGE_REQUEST,
            "Name a machine that does not exist yet."),
    STATE_NOT_PORTABLE(
            "{subject} keeps {state} state outside its disks, which another machine does not get",
            "A TPM or EFI variables that are kept belong to one machine.",
            Way.CHANGE_MACHINE,
            "Keep the {state} state no longer, if the guest can do without it; otherwise replace the machine itself."),
    VM_MUST_BE_STOPPED(
            "{subject} runs, and is to be replaced", "The machine still runs.", Way.STOP_WORKLOAD, "Stop the machine."),
    REPLACE_DELETES_SNAPSHOT_SOURCE(
            "{subject} is to be deleted, and {snapshot} hangs on its volume",
            "The volumes that would be deleted carry the snapshots that are to be restored, or others.",
            Way.CHANGE_REQUEST,
            "Retain the replaced volumes, or delete {snapshot} first."),
    REPLACE_NEVER_BINDS(
            "the StorageClass {class} binds on first consumer, and the machine is started only when its volumes are bound",
            "The new claims wait for a machine that does not start before they are bound.",
            Way.CHANGE_REQUEST,
            "Name a StorageClass that binds at once, or restore to a new machine."),
    SCHEDULE_ACTIVE(
            "{subject} belongs to {schedule}, which makes backups now",
            "The backup was made by a schedule that is not suspended.",
            Way.SUSPEND_SCHEDULE,
            "Suspend {schedule}, restore, and resume it."),
    MAC_IN_USE(
            "the MAC addresses of {subject} are used by {user}",
            "The machine that was backed up is still there.",
            Way.CHANGE_REQUEST,
            "Give the new machine MAC addresses of its own, or delete {user} first."),
    VM_MISSING(
            "{subject} does not exist",
            "A name that is misspelt, or a machine that was deleted.",
            Way.CORRECT_NAME,
            "Create the machine, or correct its name."),
    VM_TERMINATING(
            "{subject} is being deleted",
            "Somebody deleted the machine, and a finalizer still holds it.",
            Way.USE_ANOTHER,
            "Use another machine: this one is going away."),
    VM_MIGRATING("{subject} is migrating", "A node is being drained.", Way.WAIT, "Wait until the migration has ended."),
    VM_OPERATION_IN_PROGRESS(
            "{subject} is held by {operation}",
            "Another snapshot, backup or restore runs, or one never ended.",
            Way.WAIT,
            "Wait until {operation} has ended."),
    DISK_SHAREABLE(
            "the disk {disk} of {subject} is shareable: other machines may write to it meanwhile",
            "A cluster of machines shares a disk.",
            Way.CHANGE_MACHINE,
            "Take the shareable disk out of the machine."),
    DISK_NOT_PERSISTENT(
            "the disk {disk} holds no data of its own and is left out",
            "Cloud-init, container disks and the like.",
            Way.ADVICE,
            ""),
    DISK_EXCLUDED(
            "the disk {disk} holds data and is left out: {why}",
            "A host disk, state of a TPM, storage that cannot be snapshotted, a disk that was hot-plugged.",
            Way.MOVE_DATA,
            "Move the data of the disk {disk} to a volume that can be covered."),
    NOTHING_TO_PROTECT(
            "{subject} has no disk that can be covered",
            "It boots from the network or a container disk, or something is lacking for each of its disks, a class for example.",
            Way.CHANGE_MACHINE,
            "Give the machine a disk that can be covered, or put right what keeps its disks out."),
    VOLUMES_NOT_ATOMIC(
            "the {count} disks of {subject} are not taken at one moment",
            "The driver takes no groups, or there is no group class.",
            Way.ADVICE,
            "");

    private final Words words;

    VmCode(String sentence, String cause, Way way, String remedy) {
        this.words = Words.of(name(), sentence, cause, way, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
