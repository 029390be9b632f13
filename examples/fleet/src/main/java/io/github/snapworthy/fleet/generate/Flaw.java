package io.github.snapworthy.fleet.generate;

/** What is missing or wrong in a cluster, or in what was collected of it. */
enum Flaw {
    /** The first driver has no VolumeSnapshotClass. */
    NO_CLASS(14),
    /** The last driver has a VolumeSnapshotClass of another one. */
    CLASS_OF_ANOTHER_DRIVER(5),
    /** Two classes of the first driver are marked as default. */
    TWO_DEFAULTS(6),
    /** Two classes of the first driver, neither marked. */
    NO_DEFAULT(8),
    /** The API of snapshots is not installed. */
    NO_SNAPSHOT_API(7),
    /** Whoever collected might not list the classes. */
    CLASSES_NOT_LISTED(4),
    /** Whoever collected might not list the volumes. */
    VOLUMES_NOT_LISTED(3),
    /** The drivers are not among what was collected. */
    DRIVERS_NOT_LISTED(5),
    /** The VolumeSnapshotClasses have none of the parameters that their drivers need. */
    BARE_CLASSES(8);

    private final int share;

    Flaw(int share) {
        this.share = share;
    }

    /** How many of a hundred clusters have it. */
    int share() {
        return share;
    }
}
