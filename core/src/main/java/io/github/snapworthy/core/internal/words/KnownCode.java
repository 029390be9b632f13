package io.github.snapworthy.core.internal.words;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Remedy;

/**
 * Every code that the core can give, with its sentence. {@code {subject}} stands for the object that a finding is about,
 * other words in braces for its arguments.
 */
public enum KnownCode {
    CLAIM_MISSING("{subject} does not exist", Remedy.By.USER, "Create the claim, or correct its name."),
    CLAIM_UNREADABLE(
            "it is not known whether {subject} exists: claims were not read completely",
            Remedy.By.CLUSTER_ADMIN,
            "Let the reader list PersistentVolumeClaims in this namespace."),
    CLAIM_TERMINATING("{subject} is being deleted", Remedy.By.USER, "Use another claim: this one is going away."),
    CLAIM_PENDING("{subject} is not bound to a volume yet", Remedy.By.TIME, "Wait until the claim is bound."),
    CLAIM_AWAITS_CONSUMER(
            "{subject} is bound when a pod or machine first uses it: class {storageClass} binds on first consumer",
            Remedy.By.USER,
            "Start a pod or machine that uses the claim."),
    CLAIM_LOST(
            "{subject} has lost its volume {volume}",
            Remedy.By.CLUSTER_ADMIN,
            "Bring the volume back, or make the claim anew."),
    CLAIM_NOT_POPULATED(
            "{subject} is still being filled by its DataVolume",
            Remedy.By.TIME,
            "Wait until the DataVolume has succeeded."),
    VOLUME_MISSING(
            "the volume {volume} of {subject} does not exist",
            Remedy.By.CLUSTER_ADMIN,
            "Bring the volume back, or make the claim anew."),
    VOLUME_UNREADABLE(
            "the volume {volume} of {subject} was not seen",
            Remedy.By.CLUSTER_ADMIN,
            "Let the reader list PersistentVolumes."),
    CLAIM_MISBOUND(
            "the volume {volume} of {subject} is bound to another claim: {boundTo}",
            Remedy.By.CLUSTER_ADMIN,
            "Find out which claim the volume belongs to, and bind this one to a volume of its own."),
    VOLUME_NOT_CSI(
            "the volume of {subject} is of type {type}, not a CSI volume",
            Remedy.By.USER,
            "Copy the data to a claim of a CSI driver that makes snapshots."),
    DRIVER_UNRESOLVED(
            "nothing names the driver of {subject}",
            Remedy.By.CLUSTER_ADMIN,
            "Let the reader see the volume or its StorageClass."),
    DRIVER_IDENTITY_DISAGREES(
            "the driver of {subject} is {driver}, and {place} names {other}", Remedy.By.CLUSTER_ADMIN, ""),
    DRIVER_NOT_INSTALLED(
            "the driver {driver} is not installed: no CSIDriver and no node lists it",
            Remedy.By.CLUSTER_ADMIN,
            "Install the driver {driver}."),
    VOLUME_RESIZING("a resize of {subject} is running", Remedy.By.TIME, ""),
    DRIVER_LACKS_SNAPSHOT(
            "the driver {driver} cannot make snapshots{where}",
            Remedy.By.STORAGE_VENDOR,
            "The driver cannot: move the data to a class whose driver makes snapshots."),
    SNAPSHOT_SUPPORT_UNKNOWN(
            "it is not known whether the driver {driver} can make snapshots{where}",
            Remedy.By.CLUSTER_ADMIN,
            "Ask the driver, make one snapshot by hand, or state the answer in an override."),
    SNAPSHOT_SUPPORT_CONFLICTS(
            "equally trusted sources disagree whether the driver {driver} can make snapshots",
            Remedy.By.CLUSTER_ADMIN,
            "Correct the source that is wrong."),
    DRIVER_LACKS_RESTORE(
            "the driver {driver} cannot restore snapshots{where}",
            Remedy.By.STORAGE_VENDOR,
            "The driver cannot: use another method."),
    RESTORE_SUPPORT_UNKNOWN(
            "it is not known whether the driver {driver} can restore snapshots{where}",
            Remedy.By.CLUSTER_ADMIN,
            "Ask the driver, restore one snapshot by hand, or state the answer in an override."),
    RESTORE_SUPPORT_CONFLICTS(
            "equally trusted sources disagree whether the driver {driver} can restore snapshots",
            Remedy.By.CLUSTER_ADMIN,
            "Correct the source that is wrong."),
    DRIVER_LACKS_BACKUP_NATIVE(
            "no source says that the driver {driver} makes backups of its own{where}",
            Remedy.By.STORAGE_VENDOR,
            "Use another backup method, or a driver that makes backups."),
    BACKUP_NATIVE_SUPPORT_UNKNOWN(
            "it is not known whether the driver {driver} makes backups here{where}",
            Remedy.By.CLUSTER_ADMIN,
            "Ask the driver, or state the answer in an override."),
    BACKUP_NATIVE_SUPPORT_CONFLICTS(
            "equally trusted sources disagree whether the driver {driver} makes backups",
            Remedy.By.CLUSTER_ADMIN,
            "Correct the source that is wrong."),
    DRIVER_LACKS_CHANGED_BLOCKS(
            "the driver {driver} does not serve changed blocks{where}",
            Remedy.By.STORAGE_VENDOR,
            "Use another backup method."),
    CHANGED_BLOCKS_SUPPORT_UNKNOWN(
            "it is not known whether the driver {driver} serves changed blocks{where}",
            Remedy.By.CLUSTER_ADMIN,
            "Install the driver's SnapshotMetadataService, or state the answer in an override."),
    CHANGED_BLOCKS_SUPPORT_CONFLICTS(
            "equally trusted sources disagree whether the driver {driver} serves changed blocks",
            Remedy.By.CLUSTER_ADMIN,
            "Correct the source that is wrong."),
    DRIVER_LACKS_EXPAND_ONLINE(
            "the driver {driver} cannot expand a volume while it is in use{where}",
            Remedy.By.STORAGE_VENDOR,
            "The driver cannot: copy the data to a larger claim of another class."),
    EXPAND_ONLINE_SUPPORT_UNKNOWN(
            "it is not known whether the driver {driver} can expand a volume while it is in use{where}",
            Remedy.By.CLUSTER_ADMIN,
            "Ask the driver, or state the answer in an override."),
    EXPAND_ONLINE_SUPPORT_CONFLICTS(
            "equally trusted sources disagree whether the driver {driver} can expand a volume while it is in use",
            Remedy.By.CLUSTER_ADMIN,
            "Correct the source that is wrong."),
    DRIVER_LACKS_EXPAND_OFFLINE(
            "the driver {driver} cannot expand volumes{where}",
            Remedy.By.STORAGE_VENDOR,
            "The driver cannot: copy the data to a larger claim of another class."),
    EXPAND_OFFLINE_SUPPORT_UNKNOWN(
            "it is not known whether the driver {driver} can expand volumes{where}",
            Remedy.By.CLUSTER_ADMIN,
            "Ask the driver, or state the answer in an override."),
    EXPAND_OFFLINE_SUPPORT_CONFLICTS(
            "equally trusted sources disagree whether the driver {driver} can expand volumes",
            Remedy.By.CLUSTER_ADMIN,
            "Correct the source that is wrong."),
    DRIVER_LACKS_CLONE(
            "the driver {driver} cannot clone volumes{where}",
            Remedy.By.STORAGE_VENDOR,
            "The driver cannot: clone over a snapshot, or copy the data."),
    CLONE_SUPPORT_UNKNOWN(
            "it is not known whether the driver {driver} can clone volumes{where}",
            Remedy.By.CLUSTER_ADMIN,
            "Ask the driver, clone one volume by hand, or state the answer in an override."),
    CLONE_SUPPORT_CONFLICTS(
            "equally trusted sources disagree whether the driver {driver} can clone volumes",
            Remedy.By.CLUSTER_ADMIN,
            "Correct the source that is wrong."),
    DRIVER_LACKS_GROUP_SNAPSHOT(
            "the driver {driver} cannot snapshot several volumes at one moment{where}",
            Remedy.By.STORAGE_VENDOR,
            "The driver cannot: snapshot the claims one by one, or snapshot the machine with its guest agent connected."),
    GROUP_SNAPSHOT_SUPPORT_UNKNOWN(
            "it is not known whether the driver {driver} can snapshot several volumes at one moment{where}",
            Remedy.By.CLUSTER_ADMIN,
            "Ask the driver, make one group snapshot by hand, or state the answer in an override."),
    GROUP_SNAPSHOT_SUPPORT_CONFLICTS(
            "equally trusted sources disagree whether the driver {driver} can snapshot several volumes at one moment",
            Remedy.By.CLUSTER_ADMIN,
            "Correct the source that is wrong."),
    GROUP_MIXED_DRIVERS(
            "the claims of {subject} are of several drivers, and a group is of one: {drivers}",
            Remedy.By.USER,
            "Ask for one group a driver, or move the claims to one driver."),
    CLONE_METHOD_NONE(
            "the host has no way to make a clone",
            Remedy.By.USER,
            "Allow a method that the host has, or install CDI, which copies."),
    SOURCE_IN_USE(
            "{user} writes to {subject}, and what is written while it is copied is copied in part",
            Remedy.By.USER,
            "Stop what writes to the claim while it is copied."),
    SNAPSHOT_MISSING(
            "{subject} {problem}", Remedy.By.USER, "Use a snapshot that is there: this one cannot be restored."),
    SNAPSHOT_TERMINATING("{subject} is being deleted", Remedy.By.USER, "Use another snapshot: this one is going away."),
    SNAPSHOT_NOT_READY("{subject} is not ready to use yet", Remedy.By.TIME, "Wait until the snapshot is ready."),
    SNAPSHOT_FAILED(
            "{subject} failed: {error}",
            Remedy.By.CLUSTER_ADMIN,
            "Repair what the error names, or make the snapshot anew."),
    SOURCE_VOLUME_GONE(
            "the volume {volume} that {subject} was made of is gone, and snapshots of the driver {driver} go with it",
            Remedy.By.USER,
            "Restore from a backup: the data of this snapshot is lost."),
    CONTENT_NOT_DYNAMIC(
            "the content {content} of {subject} was written by hand, and the driver {driver} restores only contents that were"
                    + " made of a volume",
            Remedy.By.USER,
            "Use a snapshot that was made on this cluster."),
    TARGET_CLASS_MISSING(
            "the StorageClass {class} of the new claim does not exist",
            Remedy.By.USER,
            "Name a StorageClass that exists."),
    TARGET_CLASS_OTHER_DRIVER(
            "the StorageClass {class} of the new claim is of {provisioner}, and the data is of the driver {driver}",
            Remedy.By.USER,
            "Name a StorageClass of the driver {driver}."),
    TARGET_TOO_SMALL(
            "{asked} bytes are less than the {size} bytes that {subject} needs",
            Remedy.By.USER,
            "Ask for {size} bytes at least."),
    TARGET_NOT_EXPANDABLE(
            "{asked} bytes are more than the {size} bytes of {subject}, and the StorageClass {class} does not allow expansion",
            Remedy.By.USER,
            "Ask for {size} bytes, or name a StorageClass that allows expansion."),
    TARGET_SIZE_MUST_EQUAL(
            "{asked} bytes are asked, and the driver {driver} makes the new volume exactly as large as {subject}: {size} bytes",
            Remedy.By.USER,
            "Ask for {size} bytes, and expand the new claim afterwards."),
    VOLUME_MODE_DIFFERS(
            "volume mode {asked} is asked, and the data of {subject} is of mode {mode}",
            Remedy.By.USER,
            "Ask for mode {mode}, or let the content of the snapshot be restored in another mode."),
    PINNED_TO_NODE(
            "the data of {subject} is local to a node, and the new volume comes back there{node}",
            Remedy.By.USER,
            "Use the new claim on the node of its source."),
    TARGET_NAME_INVALID(
            "no machine can be called {name}",
            Remedy.By.USER,
            "Name a DNS-1123 subdomain: lower case letters, digits, '-' and '.', each part beginning and ending with a letter or"
                    + " digit."),
    TARGET_EXISTS("{subject} exists already", Remedy.By.USER, "Name a machine that does not exist yet."),
    STATE_NOT_PORTABLE(
            "{subject} keeps {state} state outside its disks, which another machine does not get",
            Remedy.By.USER,
            "Keep the {state} state no longer, if the guest can do without it; otherwise replace the machine itself."),
    OTHER_NAMESPACE(
            "{subject} is in another namespace than {other}",
            Remedy.By.USER,
            "Use a claim and a target of one namespace; only a backup may cross."),
    VM_MUST_BE_STOPPED("{subject} runs, and is to be replaced", Remedy.By.USER, "Stop the machine."),
    REPLACE_DELETES_SNAPSHOT_SOURCE(
            "{subject} is to be deleted, and {snapshot} hangs on its volume",
            Remedy.By.USER,
            "Retain the replaced volumes, or delete {snapshot} first."),
    REPLACE_NEVER_BINDS(
            "the StorageClass {class} binds on first consumer, and the machine is started only when its volumes are bound",
            Remedy.By.USER,
            "Name a StorageClass that binds at once, or restore to a new machine."),
    BACKUP_NOT_RECOVERABLE(
            "the volume {volume} of {subject} has no backup in the backup target",
            Remedy.By.USER,
            "Use another backup: the data of this volume was not stored."),
    BACKUP_TARGET_CHANGED(
            "{subject} was stored at {then}, and the backup target is now {now}",
            Remedy.By.CLUSTER_ADMIN,
            "Set the backup target to that of the backup."),
    SCHEDULE_ACTIVE(
            "{subject} belongs to {schedule}, which makes backups now",
            Remedy.By.USER,
            "Suspend {schedule}, restore, and resume it."),
    MAC_IN_USE(
            "the MAC addresses of {subject} are used by {user}",
            Remedy.By.USER,
            "Give the new machine MAC addresses of its own, or delete {user} first."),
    ALREADY_ATTACHED("{subject} is a disk of {vm} already", Remedy.By.USER, "Nothing is left to do."),
    CLAIM_IN_USE(
            "{subject} is used by {user}", Remedy.By.USER, "Take the claim away from {user}, or use a clone of it."),
    BUS_NOT_HOTPLUGGABLE(
            "no disk can be added on the bus {bus} while a machine runs",
            Remedy.By.USER,
            "Use the bus scsi or virtio."),
    UNREACHABLE_FROM_NODE(
            "the volume of {subject} cannot be reached from the node {node} of the machine",
            Remedy.By.USER,
            "Move the machine to a node that reaches the volume, or use a volume that its node reaches."),
    EXPANSION_NOT_ALLOWED(
            "the StorageClass {storageClass} of {subject} does not allow expansion",
            Remedy.By.CLUSTER_ADMIN,
            "Set allowVolumeExpansion: true on the StorageClass, if its driver can expand volumes."),
    EXPANSION_NEEDS_OFFLINE(
            "the driver {driver} expands volumes only while they are not in use",
            Remedy.By.USER,
            "Stop what uses the claim, expand it, and start it again."),
    EXPANSION_AWAITS_USE(
            "the driver {driver} expands volumes only while they are in use",
            Remedy.By.USER,
            "Start a pod or machine that uses the claim: the expansion follows."),
    EXPANSION_MODE_UNSTATED(
            "nobody says whether the driver {driver} expands volumes in use or unused ones",
            Remedy.By.CLUSTER_ADMIN,
            ""),
    SHRINK_REQUESTED(
            "{asked} bytes are less than the {size} bytes that {subject} has",
            Remedy.By.USER,
            "Ask for a larger size: volumes never shrink."),
    RESIZER_NOT_SEEN(
            "the controller of the driver {driver} runs without a ready csi-resizer", Remedy.By.CLUSTER_ADMIN, ""),
    EVIDENCE_DISAGREES(
            "of the driver {driver} {source} ({trust}) says {answer} on {capability}, which a more trusted source"
                    + " contradicts",
            Remedy.By.CLUSTER_ADMIN,
            ""),
    CONDITION_NOT_CHECKED(
            "{capability} of the driver {driver} depends on {condition}; the version was not seen and is taken as current",
            Remedy.By.CLUSTER_ADMIN,
            ""),
    SNAPSHOT_API_MISSING(
            "the {group}snapshot API is not served in version {versions}v1",
            Remedy.By.CLUSTER_ADMIN,
            "Install the CustomResourceDefinitions of {prefix}snapshot.storage.k8s.io/v1 and the snapshot controller."),
    SNAPSHOT_CLASS_NONE(
            "there is no {marked}Volume{group}SnapshotClass for the driver {driver}{alike}{because}",
            Remedy.By.CLUSTER_ADMIN,
            "Create a {marked}Volume{group}SnapshotClass for the driver {driver}{because}."),
    SNAPSHOT_CLASS_NOT_FOUND(
            "the Volume{group}SnapshotClass {class}, named by {step}, does not exist{instead}",
            Remedy.By.CLUSTER_ADMIN,
            "Create the class {class}, or name one that exists."),
    SNAPSHOT_CLASS_WRONG_DRIVER(
            "the Volume{group}SnapshotClass {class}, named by {step}, is of the driver {classDriver}, the volume is of"
                    + " {driver}{alike}{instead}",
            Remedy.By.CLUSTER_ADMIN,
            "Name a class of the driver {driver}."),
    SNAPSHOT_CLASS_WRONG_PURPOSE(
            "a class of purpose {wanted} is needed, and {class} is of purpose {purpose}",
            Remedy.By.CLUSTER_ADMIN,
            "Create a class of the driver {driver} whose parameters make it one of purpose {wanted}."),
    SNAPSHOT_CLASS_AMBIGUOUS(
            "several classes of the driver {driver} could be used, and nothing chooses between them: {classes}",
            Remedy.By.CLUSTER_ADMIN,
            "Mark one of them as default, or name one in the request."),
    SNAPSHOT_CLASS_NOT_CONFIGURED(
            "the setting csi-driver-config names no {wanted} class for the driver {driver}",
            Remedy.By.CLUSTER_ADMIN,
            "Name a {wanted} class for the driver {driver} in the setting csi-driver-config{suggestion}."),
    SNAPSHOT_CLASSES_UNREADABLE(
            "Volume{group}SnapshotClasses were not read completely",
            Remedy.By.CLUSTER_ADMIN,
            "Let the reader list Volume{group}SnapshotClasses."),
    SNAPSHOT_CLASS_INCOMPLETE(
            "the VolumeSnapshotClass {class} lacks {missing}",
            Remedy.By.CLUSTER_ADMIN,
            "Make the class anew with {missing}: parameters of a class cannot be changed."),
    SNAPSHOT_CLASS_SECRET_MISSING(
            "the Secret {secret} that the VolumeSnapshotClass {class} names does not exist",
            Remedy.By.CLUSTER_ADMIN,
            "Create the Secret {secret}."),
    STORAGE_CLASS_MISSING(
            "{dialect} finds the driver by the StorageClass of the claim, and {why}",
            Remedy.By.CLUSTER_ADMIN,
            "Give the claim a StorageClass of its driver."),
    ORDER_DEPENDENT(
            "{classes} are all marked, and {dialect} takes the first that is listed, which no object tells: {class} is the"
                    + " first by name",
            Remedy.By.CLUSTER_ADMIN,
            ""),
    DEFAULT_MARK_IS_FALSE(
            "the class {class} says false by {key}, and {dialect} takes the key alone for a yes",
            Remedy.By.CLUSTER_ADMIN,
            ""),
    DEFAULT_MARK_MISSPELT(
            "the class {class} marks itself default by {key}, which nobody reads", Remedy.By.CLUSTER_ADMIN, ""),
    HOST_CONFIG_INVALID(
            "the setting {setting} cannot be read: {problem}",
            Remedy.By.CLUSTER_ADMIN,
            "Correct the JSON of the setting {setting}."),
    HOST_CONFIG_READERS_DISAGREE(
            "Harvester's own readers of csi-driver-config disagree: for {driver} one takes {ours}, another {theirs}",
            Remedy.By.CLUSTER_ADMIN,
            ""),
    FACT_UNREADABLE(
            "{kind} could not be read, and the answer for {subject} depends on it",
            Remedy.By.CLUSTER_ADMIN,
            "Let the reader list {kind}, or correct what could not be read."),
    QUOTA_EXCEEDED(
            "the quota {quota} leaves no room: {used} used, {asked} asked, limit {limit}",
            Remedy.By.CLUSTER_ADMIN,
            "Raise the quota {quota}, or delete what is counted."),
    QUOTA_NOT_COUNTED("the limit {quota} does not count snapshots of the driver {driver}", Remedy.By.TIME, ""),
    BACKUP_METHOD_NONE(
            "the host has no way to make a backup",
            Remedy.By.CLUSTER_ADMIN,
            "Install a backup system, or use a driver that makes backups."),
    SKIPPED_BY_POLICY(
            "Velero leaves {subject} out of its backups: {rule}",
            Remedy.By.CLUSTER_ADMIN,
            "Change the policy, or put a rule that matches the volume before the one that skips it."),
    POLICY_INVALID(
            "Velero refuses the volume policy {policy}, and every backup that names it: {problem}",
            Remedy.By.CLUSTER_ADMIN,
            "Correct the policy, or name another one."),
    CUSTOM_POLICY_ACTION(
            "Velero leaves {subject} to somebody else, who is not known here: {rule}",
            Remedy.By.CLUSTER_ADMIN,
            "Ask whoever carries out the action custom, or give the volume another action in the policy."),
    NOT_OPTED_IN(
            "Velero does not take {subject} by this method, by {setting}",
            Remedy.By.CLUSTER_ADMIN,
            "Change what decided: {setting}."),
    BACKUP_CLASS_IS_LOCAL_SNAPSHOT(
            "the backup class {class} makes plain snapshots: the copy would not leave the cluster",
            Remedy.By.CLUSTER_ADMIN,
            "Name a class whose snapshots leave the primary storage."),
    BACKUP_TARGET_MISSING("no backup target is configured", Remedy.By.CLUSTER_ADMIN, "Configure a backup target."),
    BACKUP_TARGET_UNAVAILABLE(
            "the backup target {target} is not available", Remedy.By.TIME, "Wait until the target can be reached."),
    DATA_MOVER_MISSING("no data mover runs on the cluster", Remedy.By.CLUSTER_ADMIN, "Install a data mover."),
    NODE_AGENT_MISSING(
            "no ready node agent runs {place}", Remedy.By.CLUSTER_ADMIN, "Install the node agent, or repair it."),
    VOLUME_MODE_UNSUPPORTED(
            "the method needs a file system, and {subject} is a block volume",
            Remedy.By.USER,
            "Use another method for block volumes."),
    HOST_PATH_UNSUPPORTED(
            "the method cannot read the hostPath volume of {subject}",
            Remedy.By.USER,
            "Move the data to a real volume."),
    NOT_MOUNTED_BY_POD("no running pod mounts {subject}", Remedy.By.USER, "Start a pod that mounts the claim."),
    VM_NOT_RUNNING("{subject} does not run", Remedy.By.USER, "Start the machine."),
    CHANGE_TRACKING_PENDING("changed-block tracking of {subject} is {state}", Remedy.By.USER, "Restart the machine."),
    CHANGE_TRACKING_DISABLED(
            "changed-block tracking of {subject} is disabled",
            Remedy.By.CLUSTER_ADMIN,
            "Enable changed-block tracking for the machine."),
    TARGET_CLAIM_UNSUITABLE(
            "the target claim {claim} is {problem}",
            Remedy.By.USER,
            "Name a claim of volume mode Filesystem in the namespace of the machine."),
    BACKUP_TARGET_CLAIM_NOT_NAMED("the target claim was not named and not checked", Remedy.By.USER, ""),
    METADATA_SERVICE_MISSING(
            "no SnapshotMetadataService is named {driver}",
            Remedy.By.CLUSTER_ADMIN,
            "Install the metadata service of the driver."),
    SNAPSHOT_LEAVES_VOLUME_STORAGE(
            "snapshots of the driver {driver} leave the storage of their volume by nature, and count as no backup",
            Remedy.By.USER,
            ""),
    VM_MISSING("{subject} does not exist", Remedy.By.USER, "Create the machine, or correct its name."),
    VM_TERMINATING("{subject} is being deleted", Remedy.By.USER, "Use another machine: this one is going away."),
    VM_MIGRATING("{subject} is migrating", Remedy.By.TIME, "Wait until the migration has ended."),
    VM_OPERATION_IN_PROGRESS("{subject} is held by {operation}", Remedy.By.TIME, "Wait until {operation} has ended."),
    DISK_SHAREABLE(
            "the disk {disk} of {subject} is shareable: other machines may write to it meanwhile",
            Remedy.By.USER,
            "Take the shareable disk out of the machine."),
    DISK_NOT_PERSISTENT("the disk {disk} holds no data of its own and is left out", Remedy.By.USER, ""),
    DISK_EXCLUDED(
            "the disk {disk} holds data and is left out: {why}",
            Remedy.By.USER,
            "Move the data of the disk {disk} to a volume that can be covered."),
    NOTHING_TO_PROTECT(
            "{subject} has no disk that can be covered",
            Remedy.By.USER,
            "Give the machine a disk that can be covered."),
    STOPPED_BUT_ATTACHED(
            "nothing that runs uses {subject}, and a volume is still attached: caches may not be flushed",
            Remedy.By.TIME,
            ""),
    MOUNTED_WITHOUT_QUIESCE(
            "{subject} is in use by {user}: what is not flushed will be lost; sync first, or snapshot the machine",
            Remedy.By.USER,
            ""),
    VOLUMES_NOT_ATOMIC("the {count} disks of {subject} are not taken at one moment", Remedy.By.USER, ""),
    PREFER_VM_SNAPSHOT(
            "{subject} is a disk of {vm}: a snapshot of the machine freezes its file systems", Remedy.By.USER, ""),
    CONSISTENCY_TOO_WEAK(
            "the result would be {grade}, below {floor}",
            Remedy.By.USER,
            "Stop the machine or pod, or connect the guest agent."),
    CONSISTENCY_UNKNOWN(
            "how consistent the result would be cannot be told, and {floor} is asked",
            Remedy.By.CLUSTER_ADMIN,
            "Let the reader see pods, machines and attachments."),
    ASSURANCE_TOO_LOW(
            "the answer rests on {trust}, below {floor}",
            Remedy.By.CLUSTER_ADMIN,
            "Ask the driver itself, or verify it by a snapshot and a restore."),
    SNAPSHOT_CONTROLLER_NOT_SEEN(
            "the snapshot API is served, and no snapshot controller was seen: snapshots would hang",
            Remedy.By.CLUSTER_ADMIN,
            ""),
    SNAPSHOTTER_NOT_SEEN(
            "the controller of {driver} was seen without a ready csi-snapshotter", Remedy.By.CLUSTER_ADMIN, ""),
    DELETION_POLICY_DELETE(
            "with class {class} the stored snapshot is deleted together with its object", Remedy.By.USER, "");

    private final String sentence;
    private final Remedy.By by;
    private final String remedy;
    private final Code code;

    KnownCode(String sentence, Remedy.By by, String remedy) {
        this.sentence = sentence;
        this.by = by;
        this.remedy = remedy;
        this.code = Code.of(name());
    }

    /** The code as a value. */
    public Code code() {
        return code;
    }

    /** The sentence, with its places in braces. */
    public String sentence() {
        return sentence;
    }

    /** The remedy, with its places in braces; the empty text for advice. */
    public String remedy() {
        return remedy;
    }

    /** Who can carry out the remedy. */
    public Remedy.By by() {
        return by;
    }

    /** {@code DRIVER_LACKS_...} of a capability. */
    public static KnownCode lacks(Capability capability) {
        return valueOf("DRIVER_LACKS_" + capability);
    }

    /** {@code ..._SUPPORT_UNKNOWN} of a capability. */
    public static KnownCode unknown(Capability capability) {
        return valueOf(capability + "_SUPPORT_UNKNOWN");
    }

    /** {@code ..._SUPPORT_CONFLICTS} of a capability. */
    public static KnownCode conflicts(Capability capability) {
        return valueOf(capability + "_SUPPORT_CONFLICTS");
    }
}
