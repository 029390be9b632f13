package io.github.snapworthy.core.internal.words;

import io.github.snapworthy.core.Capability;

/** The codes of a driver: its identity, what it can do, and what of it runs. */
public enum DriverCode implements KnownCode {
    DRIVER_UNRESOLVED(
            "nothing names the driver of {subject}",
            "The volume and the StorageClass were not seen, or the claim is pending without a class.",
            Way.GRANT_READ,
            "Let the reader see the volume or its StorageClass."),
    DRIVER_IDENTITY_DISAGREES(
            "the driver of {subject} is {driver}, and {place} names {other}",
            "The StorageClass was replaced by one of another driver after the volume was made.",
            Way.ADVICE,
            ""),
    DRIVER_NOT_INSTALLED(
            "the driver {driver} is not installed: no CSIDriver and no node lists it",
            "The driver was removed, or its pods do not run on any node.",
            Way.INSTALL,
            "Install the driver {driver}."),
    DRIVER_LACKS_SNAPSHOT(
            "the driver {driver} cannot make snapshots{where}",
            "Local and NFS drivers mostly make none; some make them with certain parameters only.",
            Way.DRIVER_CANNOT_MOVE_DATA,
            "The driver cannot: move the data to a class whose driver makes snapshots."),
    SNAPSHOT_SUPPORT_UNKNOWN(
            "it is not known whether the driver {driver} can make snapshots{where}",
            "Nobody made a snapshot yet, no snapshotter was seen, and no source knows the driver.",
            Way.STATE_FACT,
            "Ask the driver, make one snapshot by hand, or state the answer in an override."),
    SNAPSHOT_SUPPORT_CONFLICTS(
            "equally trusted sources disagree whether the driver {driver} can make snapshots",
            "An override contradicts another one, or one snapshot succeeded where another failed for good.",
            Way.CORRECT_SOURCE,
            "Correct the source that is wrong."),
    DRIVER_LACKS_RESTORE(
            "the driver {driver} cannot restore snapshots{where}",
            "The driver makes snapshots that only its own tools can bring back.",
            Way.DRIVER_CANNOT,
            "The driver cannot: use another method."),
    RESTORE_SUPPORT_UNKNOWN(
            "it is not known whether the driver {driver} can restore snapshots{where}",
            "No source knows the driver, or what it needs was not seen.",
            Way.STATE_FACT,
            "Ask the driver, restore one snapshot by hand, or state the answer in an override."),
    RESTORE_SUPPORT_CONFLICTS(
            "equally trusted sources disagree whether the driver {driver} can restore snapshots",
            "Two equally trusted sources contradict each other.",
            Way.CORRECT_SOURCE,
            "Correct the source that is wrong."),
    DRIVER_LACKS_BACKUP_NATIVE(
            "no source says that the driver {driver} makes backups of its own{where}",
            "CSI knows no backup; only few drivers make one of their own, such as Longhorn.",
            Way.DRIVER_CANNOT_BACK_UP,
            "Use another backup method, or a driver that makes backups."),
    BACKUP_NATIVE_SUPPORT_UNKNOWN(
            "it is not known whether the driver {driver} makes backups here{where}",
            "The answer depends on a parameter or release that was not seen.",
            Way.STATE_FACT,
            "Ask the driver, or state the answer in an override."),
    BACKUP_NATIVE_SUPPORT_CONFLICTS(
            "equally trusted sources disagree whether the driver {driver} makes backups",
            "Two equally trusted sources contradict each other.",
            Way.CORRECT_SOURCE,
            "Correct the source that is wrong."),
    DRIVER_LACKS_CHANGED_BLOCKS(
            "the driver {driver} does not serve changed blocks{where}",
            "The driver does not serve the snapshot metadata API.",
            Way.DRIVER_CANNOT_BACK_UP,
            "Use another backup method."),
    CHANGED_BLOCKS_SUPPORT_UNKNOWN(
            "it is not known whether the driver {driver} serves changed blocks{where}",
            "No SnapshotMetadataService was seen and no source knows the driver.",
            Way.STATE_FACT,
            "Install the driver's SnapshotMetadataService, or state the answer in an override."),
    CHANGED_BLOCKS_SUPPORT_CONFLICTS(
            "equally trusted sources disagree whether the driver {driver} serves changed blocks",
            "Two equally trusted sources contradict each other.",
            Way.CORRECT_SOURCE,
            "Correct the source that is wrong."),
    DRIVER_LACKS_EXPAND_ONLINE(
            "the driver {driver} cannot expand a volume while it is in use{where}",
            "The driver expands volumes that are not in use, or none at all.",
            Way.DRIVER_CANNOT_MOVE_DATA,
            "The driver cannot: copy the data to a larger claim of another class."),
    EXPAND_ONLINE_SUPPORT_UNKNOWN(
            "it is not known whether the driver {driver} can expand a volume while it is in use{where}",
            "No resizer was seen and no source knows the driver.",
            Way.STATE_FACT,
            "Ask the driver, or state the answer in an override."),
    EXPAND_ONLINE_SUPPORT_CONFLICTS(
            "equally trusted sources disagree whether the driver {driver} can expand a volume while it is in use",
            "Two equally trusted sources contradict each other.",
            Way.CORRECT_SOURCE,
            "Correct the source that is wrong."),
    DRIVER_LACKS_EXPAND_OFFLINE(
            "the driver {driver} cannot expand volumes{where}",
            "The driver expands volumes in use only, or none at all.",
            Way.DRIVER_CANNOT_MOVE_DATA,
            "The driver cannot: copy the data to a larger claim of another class."),
    EXPAND_OFFLINE_SUPPORT_UNKNOWN(
            "it is not known whether the driver {driver} can expand volumes{where}",
            "No resizer was seen and no source knows the driver.",
            Way.STATE_FACT,
            "Ask the driver, or state the answer in an override."),
    EXPAND_OFFLINE_SUPPORT_CONFLICTS(
            "equally trusted sources disagree whether the driver {driver} can expand volumes",
            "Two equally trusted sources contradict each other.",
            Way.CORRECT_SOURCE,
            "Correct the source that is wrong."),
    DRIVER_LACKS_CLONE(
            "the driver {driver} cannot clone volumes{where}",
            "Many drivers make snapshots and no clones.",
            Way.DRIVER_CANNOT,
            "The driver cannot: clone over a snapshot, or copy the data."),
    CLONE_SUPPORT_UNKNOWN(
            "it is not known whether the driver {driver} can clone volumes{where}",
            "No volume was cloned yet, and no source knows the driver.",
            Way.STATE_FACT,
            "Ask the driver, clone one volume by hand, or state the answer in an override."),
    CLONE_SUPPORT_CONFLICTS(
            "equally trusted sources disagree whether the driver {driver} can clone volumes",
            "Two equally trusted sources contradict each other.",
            Way.CORRECT_SOURCE,
            "Correct the source that is wrong."),
    DRIVER_LACKS_GROUP_SNAPSHOT(
            "the driver {driver} cannot snapshot several volumes at one moment{where}",
            "Few drivers take several volumes at one moment.",
            Way.DRIVER_CANNOT,
            "The driver cannot: snapshot the claims one by one, or snapshot the machine with its guest agent connected."),
    GROUP_SNAPSHOT_SUPPORT_UNKNOWN(
            "it is not known whether the driver {driver} can snapshot several volumes at one moment{where}",
            "No source knows whether the driver takes groups.",
            Way.STATE_FACT,
            "Ask the driver, make one group snapshot by hand, or state the answer in an override."),
    GROUP_SNAPSHOT_SUPPORT_CONFLICTS(
            "equally trusted sources disagree whether the driver {driver} can snapshot several volumes at one moment",
            "Two equally trusted sources contradict each other.",
            Way.CORRECT_SOURCE,
            "Correct the source that is wrong."),
    EXPANSION_MODE_UNSTATED(
            "nobody says whether the driver {driver} expands volumes in use or unused ones",
            "A resizer runs or the driver declares expansion, and no source knows more of the driver.",
            Way.ADVICE,
            ""),
    RESIZER_NOT_SEEN(
            "the controller of the driver {driver} runs without a ready csi-resizer",
            "The driver was deployed without csi-resizer, or it crashes.",
            Way.ADVICE,
            ""),
    EVIDENCE_DISAGREES(
            "of the driver {driver} {source} ({trust}) says {answer} on {capability}, which a more trusted source"
                    + " contradicts",
            "An old list of drivers says otherwise than the cluster shows.",
            Way.ADVICE,
            ""),
    EVIDENCE_OLD(
            "what {source} says of the driver {driver} on {capability} was found out on {when}, longer ago than this host"
                    + " lets evidence hold",
            "Nobody has asked the driver, or tried it, for a long time.",
            Way.ADVICE,
            ""),
    EVIDENCE_OF_OTHER_RELEASE(
            "what {source} says of the driver {driver} on {capability} was found out of release {release}, and another"
                    + " one runs",
            "The driver was upgraded since it was asked or tried.",
            Way.ADVICE,
            ""),
    CONDITION_NOT_CHECKED(
            "{capability} of the driver {driver} depends on {condition}; the version was not seen and is taken as current",
            "The driver's release is shown by no object.",
            Way.ADVICE,
            ""),
    METADATA_SERVICE_MISSING(
            "no SnapshotMetadataService is named {driver}",
            "The sidecar of the driver is not deployed, or its service has another name.",
            Way.INSTALL,
            "Install the metadata service of the driver."),
    SNAPSHOT_LEAVES_VOLUME_STORAGE(
            "snapshots of the driver {driver} leave the storage of their volume by nature, and count as no backup",
            "A cloud's block storage keeps snapshots in its object storage.",
            Way.ADVICE,
            ""),
    ASSURANCE_TOO_LOW(
            "the answer rests on {trust}, below {floor}",
            "The driver is known from a public list alone.",
            Way.STATE_FACT,
            "Ask the driver itself, or verify it by a snapshot and a restore."),
    SNAPSHOT_CONTROLLER_NOT_SEEN(
            "the snapshot API is served, and no snapshot controller was seen: snapshots would hang",
            "The definitions were installed without the controller.",
            Way.ADVICE,
            ""),
    SNAPSHOTTER_NOT_SEEN(
            "the controller of {driver} was seen without a ready csi-snapshotter",
            "The driver was deployed without csi-snapshotter, or it crashes.",
            Way.ADVICE,
            "");

    /** Where a driver can do something only since a release of the host. */
    public static final String RELEASE_TOO_OLD = ": engine v2 needs Harvester 1.7";

    private final Words words;

    DriverCode(String sentence, String cause, Way way, String remedy) {
        this.words = Words.of(name(), sentence, cause, way, remedy);
    }

    @Override
    public Words words() {
        return words;
    }

    /** {@code DRIVER_LACKS_...} of a capability. */
    public static DriverCode lacks(Capability capability) {
        return valueOf("DRIVER_LACKS_" + capability);
    }

    /** {@code ..._SUPPORT_UNKNOWN} of a capability. */
    public static DriverCode unknown(Capability capability) {
        return valueOf(capability + "_SUPPORT_UNKNOWN");
    }

    /** {@code ..._SUPPORT_CONFLICTS} of a capability. */
    public static DriverCode conflicts(Capability capability) {
        return valueOf(capability + "_SUPPORT_CONFLICTS");
    }
}
