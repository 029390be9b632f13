package io.github.snapworthy.core.internal.words;

/** The codes of the snapshot API, of snapshot classes and of what names them. */
public enum ClassCode implements KnownCode {
    GROUP_MIXED_DRIVERS(
            "the claims of {subject} are of several drivers, and a group is of one: {drivers}",
            "The disks of a machine are on two kinds of storage.",
            Way.CHANGE_REQUEST,
            "Ask for one group a driver, or move the claims to one driver."),
    SNAPSHOT_API_MISSING(
            "the {group}snapshot API is not served in version {versions}v1",
            "The CustomResourceDefinitions of {prefix}snapshot.storage.k8s.io were never installed, or serve older versions"
                    + " alone.",
            Way.INSTALL,
            "Install the CustomResourceDefinitions of {prefix}snapshot.storage.k8s.io in version {versions}v1, and the"
                    + " snapshot controller{gate}."),
    SNAPSHOT_CLASS_NONE(
            "there is no {marked}Volume{group}SnapshotClass for the driver {driver}{alike}{because}",
            "The driver was installed without a Volume{group}SnapshotClass.",
            Way.CREATE_SNAPSHOT_CLASS,
            "Create a {marked}Volume{group}SnapshotClass for the driver {driver}{because}."),
    SNAPSHOT_CLASS_NOT_FOUND(
            "the Volume{group}SnapshotClass {class}, named by {step}, does not exist{instead}",
            "A name that is misspelt, or a class that was renamed.",
            Way.CORRECT_CLASS_NAME,
            "Create the class {class}, or name one that exists."),
    SNAPSHOT_CLASS_WRONG_DRIVER(
            "the Volume{group}SnapshotClass {class}, named by {step}, is of the driver {classDriver}, the volume is of"
                    + " {driver}{alike}{instead}",
            "A default class of another driver, or an annotation that was copied.",
            Way.CORRECT_CLASS_NAME,
            "Name a class of the driver {driver}."),
    SNAPSHOT_CLASS_WRONG_PURPOSE(
            "a class of purpose {wanted} is needed, and {class} is of purpose {purpose}",
            "The class makes backups or images, not snapshots, or the other way round.",
            Way.CREATE_SNAPSHOT_CLASS,
            "Name or create a class of the driver {driver} that is one of purpose {wanted}, where the driver has such classes."),
    SNAPSHOT_CLASS_AMBIGUOUS(
            "several classes of the driver {driver} could be used, and nothing chooses between them: {classes}",
            "Several classes of one driver, none or more than one of them marked.",
            Way.MARK_DEFAULT_SNAPSHOT_CLASS,
            "Mark one of them as default, or name one in the request."),
    SNAPSHOT_CLASS_NOT_CONFIGURED(
            "the setting csi-driver-config names no {wanted} class for the driver {driver}",
            "Third-party storage on Harvester whose driver has no entry in csi-driver-config.",
            Way.ADD_CSI_DRIVER_CONFIG_ENTRY,
            "Name a {wanted} class for the driver {driver} in the setting csi-driver-config{suggestion}."),
    SNAPSHOT_CLASSES_UNREADABLE(
            "Volume{group}SnapshotClasses were not read completely",
            "Volume{group}SnapshotClasses belong to the whole cluster, and the reader may read namespaces only.",
            Way.GRANT_READ,
            "Let the reader list Volume{group}SnapshotClasses."),
    SNAPSHOT_CLASS_INCOMPLETE(
            "the VolumeSnapshotClass {class} lacks {missing}",
            "The namespace of a Secret was forgotten, or a parameter that the driver needs.",
            Way.REPLACE_SNAPSHOT_CLASS,
            "Make the class {class} anew with {missing}: parameters of a class cannot be changed."),
    SNAPSHOT_CLASS_SECRET_MISSING(
            "the Secret {secret} that the VolumeSnapshotClass {class} names does not exist",
            "The Secret was deleted or never made.",
            Way.CREATE_SECRET,
            "Create the Secret {secret}."),
    STORAGE_CLASS_MISSING(
            "{dialect} finds the driver by the StorageClass of the claim, and {why}",
            "The claim was bound by hand, without a StorageClass.",
            Way.SET_STORAGE_CLASS,
            "Give the claim a StorageClass of its driver."),
    ORDER_DEPENDENT(
            "the classes {classes} are all marked, and {dialect} takes the first that is listed, which no object tells: {class} is the"
                    + " first by name",
            "Two classes of one driver are marked as default.",
            Way.ADVICE,
            ""),
    DEFAULT_MARK_IS_FALSE(
            "the class {class} says false by {key}, and {dialect} takes the key alone for a yes",
            "Somebody switched a default off by its value instead of taking the key away.",
            Way.ADVICE,
            ""),
    DEFAULT_MARK_MISSPELT(
            "the class {class} marks itself default by {key}, which nobody reads",
            "The key of StorageClasses, or one of the API group, was written instead.",
            Way.ADVICE,
            ""),
    HOST_CONFIG_INVALID(
            "the setting {setting} cannot be read: {problem}",
            "The setting was edited by hand.",
            Way.CORRECT_SETTING,
            "Correct the JSON of the setting {setting}."),
    HOST_CONFIG_READERS_DISAGREE(
            "Harvester's own readers of csi-driver-config disagree: for {driver} one takes {ours}, another {theirs}",
            "The setting has a value beside its default.",
            Way.ADVICE,
            ""),
    DELETION_POLICY_DELETE(
            "with class {class} the stored snapshot is deleted together with its object",
            "The usual policy of classes.",
            Way.ADVICE,
            "");

    private final Words words;

    ClassCode(String sentence, String cause, Way way, String remedy) {
        this.words = Words.of(name(), sentence, cause, way, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
