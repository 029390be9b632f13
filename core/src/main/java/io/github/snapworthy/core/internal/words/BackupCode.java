package io.github.snapworthy.core.internal.words;

/** The codes of backups: their methods, agents, policies and targets. */
public enum BackupCode implements KnownCode {
    BACKUP_NOT_RECOVERABLE(
            "the volume {volume} of {subject} has no backup in the backup target",
            "The backup was cut off before it had copied every volume.",
            Way.USE_ANOTHER,
            "Use another backup: the data of this volume was not stored."),
    BACKUP_TARGET_CHANGED(
            "{subject} was stored at {then}, and the backup target is now {now}",
            "Somebody configured another target since the backup was made.",
            Way.CONFIGURE_BACKUP_TARGET,
            "Set the backup target to that of the backup."),
    BACKUP_METHOD_NONE(
            "the host has no way to make a backup",
            "No backup system is installed, and the driver makes no backups.",
            Way.INSTALL,
            "Install a backup system, or use a driver that makes backups."),
    SKIPPED_BY_POLICY(
            "Velero leaves {subject} out of its backups: {rule}",
            "A rule of the volume policy skips volumes like this one.",
            Way.CHANGE_POLICY,
            "Change the policy, or put a rule that matches the volume before the one that skips it."),
    POLICY_INVALID(
            "Velero refuses the volume policy {policy}, and every backup that names it: {problem}",
            "The ConfigMap is absent, or was edited by hand.",
            Way.CHANGE_POLICY,
            "Correct the policy, or name another one."),
    CUSTOM_POLICY_ACTION(
            "Velero leaves {subject} to somebody else, who is not known here: {rule}",
            "A rule leaves the volume to a plug-in.",
            Way.CHANGE_POLICY,
            "Ask whoever carries out the action custom, or give the volume another action in the policy."),
    NOT_OPTED_IN(
            "Velero does not take {subject} by this method, by {setting}",
            "Velero takes one way for a volume, and its settings name another one.",
            Way.CHANGE_BACKUP_SETTING,
            "Change what decided: {setting}."),
    BACKUP_CLASS_IS_LOCAL_SNAPSHOT(
            "the backup class {class} makes plain snapshots: the copy would not leave the cluster",
            "The snapshot class was entered as the backup class too.",
            Way.CORRECT_CLASS_NAME,
            "Name a class whose snapshots leave the primary storage."),
    BACKUP_TARGET_MISSING(
            "no backup target is configured",
            "Nobody configured a target yet.",
            Way.CONFIGURE_BACKUP_TARGET,
            "Configure a backup target."),
    BACKUP_TARGET_UNAVAILABLE(
            "the backup target {target} is not available",
            "The target cannot be reached, or its credentials are wrong.",
            Way.WAIT,
            "Wait until the target can be reached."),
    DATA_MOVER_MISSING(
            "no data mover runs on the cluster",
            "Velero was installed without its node agent.",
            Way.INSTALL,
            "Install a data mover."),
    NODE_AGENT_MISSING(
            "no ready node agent runs {place}",
            "Velero was installed without its node agent, or it does not run on the node of the pod.",
            Way.INSTALL,
            "Install the node agent, or repair it."),
    VOLUME_MODE_UNSUPPORTED(
            "the method needs a file system, and {subject} is a block volume",
            "A disk of a machine is a block volume mostly.",
            Way.CHANGE_REQUEST,
            "Use another method for block volumes."),
    HOST_PATH_UNSUPPORTED(
            "the method cannot read the hostPath volume of {subject}",
            "A volume for development.",
            Way.MOVE_DATA,
            "Move the data to a real volume."),
    NOT_MOUNTED_BY_POD(
            "no running pod mounts {subject}",
            "The workload is scaled to zero, or its job has ended.",
            Way.START_WORKLOAD,
            "Start a pod that mounts the claim."),
    VM_NOT_RUNNING("{subject} does not run", "The machine is stopped.", Way.START_WORKLOAD, "Start the machine."),
    CHANGE_TRACKING_PENDING(
            "changed-block tracking of {subject} is {state}",
            "Tracking was enabled while the machine ran.",
            Way.STOP_WORKLOAD,
            "Restart the machine."),
    CHANGE_TRACKING_DISABLED(
            "changed-block tracking of {subject} is disabled",
            "The feature gate is off, or the machine has not the label that enables it.",
            Way.ENABLE_CHANGE_TRACKING,
            "Enable changed-block tracking for the machine."),
    TARGET_CLAIM_UNSUITABLE(
            "the target claim {claim} is {problem}",
            "The claim is a block volume, or is not there.",
            Way.CHANGE_REQUEST,
            "Name a claim of volume mode Filesystem in the namespace of the machine."),
    BACKUP_TARGET_CLAIM_NOT_NAMED(
            "the target claim was not named and not checked",
            "The request does not say where the backup goes.",
            Way.ADVICE,
            "");

    private final Words words;

    BackupCode(String sentence, String cause, Way way, String remedy) {
        this.words = Words.of(name(), sentence, cause, way, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
