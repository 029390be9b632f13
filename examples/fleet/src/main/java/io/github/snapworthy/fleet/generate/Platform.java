package io.github.snapworthy.fleet.generate;

import java.util.List;

/** What clusters run on. The shares are guesses of what fleets look like, and no census. */
enum Platform {
    AWS(22, driver("ebs.csi.aws.com", "gp3", 80), driver("efs.csi.aws.com", "efs", 20)),
    CEPH(
            18,
            driver("rook-ceph.rbd.csi.ceph.com", "ceph-block", 75),
            driver("rook-ceph.cephfs.csi.ceph.com", "ceph-filesystem", 25)),
    AZURE(14, driver("disk.csi.azure.com", "managed-csi", 80), driver("file.csi.azure.com", "azurefile-csi", 20)),
    GCP(
            12,
            driver("pd.csi.storage.gke.io", "standard-rwo", 90),
            driver("filestore.csi.storage.gke.io", "filestore", 10)),
    VSPHERE(10, driver("csi.vsphere.vmware.com", "vsphere", 100)),
    LONGHORN(8, driver("driver.longhorn.io", "longhorn", 85), driver("nfs.csi.k8s.io", "nfs", 15)),
    HARVESTER(
            6,
            driver("driver.longhorn.io", "harvester-longhorn", 70),
            driver("lvm.driver.harvesterhci.io", "lvm-striped", 30)),
    KUBEVIRT(4, driver("rbd.csi.ceph.com", "ceph-rbd", 60), driver("topolvm.io", "topolvm", 40)),
    HOME_GROWN(
            6,
            driver("csi.storage.acme.example", "acme", 50),
            driver("san.bravo.example", "bravo", 30),
            driver("nfs.csi.k8s.io", "nfs", 20));

    private final int share;
    private final List<Driver> drivers;

    Platform(int share, Driver... drivers) {
        this.share = share;
        this.drivers = List.of(drivers);
    }

    /**
     * A driver of a platform.
     *
     * @param name the name of the driver
     * @param storageClass its StorageClass
     * @param share how many of a hundred claims are on it
     */
    record Driver(String name, String storageClass, int share) {
        String snapshotClass() {
            return storageClass + "-snapshot";
        }
    }

    private static Driver driver(String name, String storageClass, int share) {
        return new Driver(name, storageClass, share);
    }

    /** The platform of that hundredth. */
    static Platform at(int hundredth) {
        int left = hundredth;
        for (Platform platform : values()) {
            left -= platform.share;
            if (left < 0) {
                return platform;
            }
        }
        return HOME_GROWN;
    }

    List<Driver> drivers() {
        return drivers;
    }

    boolean hasMachines() {
        return this == HARVESTER || this == KUBEVIRT;
    }
}
