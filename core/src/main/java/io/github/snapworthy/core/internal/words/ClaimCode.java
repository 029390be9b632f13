package io.github.snapworthy.core.internal.words;

/** The codes of a claim and its volume, of its use, and of what could not be read. */
public enum ClaimCode implements KnownCode {
    CLAIM_MISSING(
            "{subject} does not exist",
            "A name that is misspelt, or a claim that was deleted.",
            Way.CORRECT_NAME,
            "Create the claim, or correct its name."),
    CLAIM_UNREADABLE(
            "it is not known whether {subject} exists: claims were not read completely",
            "The reader may not list claims, or the dump holds a part of them.",
            Way.GRANT_READ,
            "Let the reader list PersistentVolumeClaims in this namespace."),
    CLAIM_TERMINATING(
            "{subject} is being deleted",
            "Somebody deleted the claim, and a finalizer still holds it.",
            Way.USE_ANOTHER,
            "Use another claim: this one is going away."),
    CLAIM_PENDING(
            "{subject} is not bound to a volume yet",
            "The provisioner has not made the volume yet, or cannot.",
            Way.WAIT,
            "Wait until the claim is bound."),
    CLAIM_AWAITS_CONSUMER(
            "{subject} is bound when a pod or machine first uses it: class {storageClass} binds on first consumer",
            "The StorageClass binds on first consumer, and no pod or machine has used the claim yet.",
            Way.START_WORKLOAD,
            "Start a pod or machine that uses the claim."),
    CLAIM_LOST(
            "{subject} has lost its volume {volume}",
            "The volume was deleted under the claim.",
            Way.REPAIR,
            "Bring the volume back, or make the claim anew."),
    CLAIM_NOT_POPULATED(
            "{subject} is still being filled by its DataVolume",
            "CDI still imports, uploads or clones into the claim, or failed to.",
            Way.WAIT,
            "Wait until the DataVolume has succeeded."),
    VOLUME_MISSING(
            "the volume {volume} of {subject} does not exist",
            "The PersistentVolume was deleted by hand.",
            Way.REPAIR,
            "Bring the volume back, or make the claim anew."),
    VOLUME_UNREADABLE(
            "the volume {volume} of {subject} was not seen",
            "PersistentVolumes belong to the whole cluster, and the reader may read namespaces only.",
            Way.GRANT_READ,
            "Let the reader list PersistentVolumes."),
    CLAIM_MISBOUND(
            "the volume {volume} of {subject} is bound to another claim: {boundTo}",
            "The claim was made anew under its old name while the volume still names the old one.",
            Way.REPAIR,
            "Find out which claim the volume belongs to, and bind this one to a volume of its own."),
    VOLUME_NOT_CSI(
            "the volume of {subject} is of type {type}, not a CSI volume",
            "An in-tree, local or hostPath volume, also one that is only migrated to CSI.",
            Way.MOVE_DATA,
            "Copy the data to a claim of a CSI driver that makes snapshots."),
    VOLUME_RESIZING(
            "a resize of {subject} is running",
            "Somebody asked for more room a moment ago, or the resizer is stuck.",
            Way.WAIT,
            "Wait until the resize has ended."),
    FACT_UNREADABLE(
            "{kind} could not be read, and the answer for {subject} depends on it",
            "The reader lacks a right, or the dump lacks a kind.",
            Way.GRANT_READ,
            "Let the reader list {kind}, or correct what could not be read."),
    QUOTA_EXCEEDED(
            "the quota {quota} leaves no room for {resource}: {used} used, {asked} asked, limit {limit}",
            "Old snapshots or claims use the quota up.",
            Way.RAISE_QUOTA,
            "Raise the quota {quota}, or delete what is counted."),
    QUOTA_NOT_COUNTED(
            "the limit {quota} does not count snapshots of the driver {driver}",
            "Harvester measures the snapshots of Longhorn alone.",
            Way.ADVICE,
            ""),
    STOPPED_BUT_ATTACHED(
            "nothing that runs uses {subject}, and a volume is still attached: caches may not be flushed",
            "The machine was stopped a moment ago, or its node is down.",
            Way.ADVICE,
            ""),
    MOUNTED_WITHOUT_QUIESCE(
            "{subject} is in use by {user}: what is not flushed will be lost; sync first, or snapshot the machine",
            "The claim of a running machine or pod is snapshotted for itself.",
            Way.ADVICE,
            ""),
    PREFER_VM_SNAPSHOT(
            "{subject} is a disk of {vm}: a snapshot of the machine {why}",
            "The claim is a disk of a machine.",
            Way.ADVICE,
            ""),
    CONSISTENCY_TOO_WEAK(
            "the result would be {grade}, below {floor}",
            "The machine runs without a guest agent.",
            Way.STOP_WORKLOAD,
            "Stop the machine or pod, or connect the guest agent."),
    CONSISTENCY_UNKNOWN(
            "how consistent the result would be cannot be told, and {floor} is asked",
            "Pods, machines or attachments were not seen.",
            Way.GRANT_READ,
            "Let the reader see pods, machines and attachments.");

    private final Words words;

    ClaimCode(String sentence, String cause, Way way, String remedy) {
        this.words = Words.of(name(), sentence, cause, way, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
