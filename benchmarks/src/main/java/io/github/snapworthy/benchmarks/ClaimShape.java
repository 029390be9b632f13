package io.github.snapworthy.benchmarks;

/** What a claim of {@link ShapeCluster} is like: fine in some way, or with one thing that is wrong with it. */
enum ClaimShape {
    FINE("ebs.csi.aws.com"),
    MOUNTED("rbd.csi.ceph.com"),
    OF_LONGHORN("driver.longhorn.io"),
    ONE_OF_TWO_MARKED("csi.cloudscale.ch"),
    NAMED_CLASS("disk.csi.azure.com", "second-disk.csi.azure.com"),
    MISSING(""),
    TERMINATING("ebs.csi.aws.com"),
    LOST("ebs.csi.aws.com"),
    PENDING("ebs.csi.aws.com"),
    AWAITING("rbd.csi.ceph.com"),
    PENDING_WITHOUT_CLASS("csi.exoscale.com"),
    FILLING("ebs.csi.aws.com"),
    WITHOUT_VOLUME("ebs.csi.aws.com"),
    OF_ANOTHER("ebs.csi.aws.com"),
    NOT_CSI(""),
    NOT_INSTALLED("dobs.csi.digitalocean.com"),
    NO_CLASS("csi.exoscale.com"),
    TWO_UNMARKED("disk.csi.azure.com"),
    TWO_MARKED("cinder.csi.openstack.org"),
    INCOMPLETE("cephfs.csi.ceph.com"),
    NO_SUCH_CLASS("ebs.csi.aws.com", "no-such"),
    CLASS_OF_ANOTHER_DRIVER("ebs.csi.aws.com", "first-rbd.csi.ceph.com"),
    CANNOT("csi.hetzner.cloud"),
    CANNOT_OF_VOLUME("rbd.csi.ceph.com"),
    SOURCES_DISAGREE("csi.disputed.example"),
    QUOTA_FULL("ebs.csi.aws.com");

    private final String driver;
    private final String snapshotClass;

    ClaimShape(String driver) {
        this(driver, "");
    }

    ClaimShape(String driver, String snapshotClass) {
        this.driver = driver;
        this.snapshotClass = snapshotClass;
    }

    /** The CSI driver of its volume, or of its StorageClass; empty where there is none. */
    String driver() {
        return driver;
    }

    /** The class that the request names, or empty. */
    String snapshotClass() {
        return snapshotClass;
    }
}
