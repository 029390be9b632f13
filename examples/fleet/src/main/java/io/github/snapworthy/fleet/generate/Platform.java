package io.github.snapworthy.fleet.generate;

import com.google.common.collect.ImmutableMap;
import java.util.List;

/** What clusters run on. The shares are guesses of what fleets look like, and no census. */
enum Platform {
    AWS(22, driver("ebs.csi.aws.com", "gp3", 80), driver("efs.csi.aws.com", "efs", 20)),
    CEPH(
            18,
            driver("rook-ceph.rbd.csi.ceph.com", "ceph-block", 75)
                    .of(Parameters.ROOK)
                    .snapshots(rook("rbd")),
            driver("rook-ceph.cephfs.csi.ceph.com", "ceph-filesystem", 25)
                    .of(Parameters.ROOK)
                    .snapshots(rook("cephfs"))),
    AZURE(14, driver("disk.csi.azure.com", "managed-csi", 80), driver("file.csi.azure.com", "azurefile-csi", 20)),
    GCP(
            12,
            driver("pd.csi.storage.gke.io", "standard-rwo", 90),
            driver("filestore.csi.storage.gke.io", "filestore", 10)),
    VSPHERE(10, driver("csi.vsphere.vmware.com", "vsphere", 100)),
    LONGHORN(
            8,
            driver("driver.longhorn.io", "longhorn", 85).snapshots(Parameters.SNAP),
            driver("nfs.csi.k8s.io", "nfs", 15)),
    HARVESTER(
            6,
            driver("driver.longhorn.io", "harvester-longhorn", 70).snapshots(Parameters.SNAP),
            driver("lvm.driver.harvesterhci.io", "lvm-striped", 30).of(ImmutableMap.of("type", "striped"))),
    KUBEVIRT(
            4,
            driver("rbd.csi.ceph.com", "ceph-rbd", 60)
                    .of(Parameters.CEPH)
                    .snapshots(ceph("ceph", "csi-rbd-secret", Parameters.CEPH)),
            driver("topolvm.io", "topolvm", 40)),
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
     * @param storageParameters the parameters of its StorageClass
     * @param snapshotParameters what a VolumeSnapshotClass of it needs
     */
    record Driver(
            String name,
            String storageClass,
            int share,
            ImmutableMap<String, String> storageParameters,
            ImmutableMap<String, String> snapshotParameters) {
        Driver of(ImmutableMap<String, String> parameters) {
            return new Driver(name, storageClass, share, parameters, snapshotParameters);
        }

        Driver snapshots(ImmutableMap<String, String> parameters) {
            return new Driver(name, storageClass, share, storageParameters, parameters);
        }

        String snapshotClass() {
            return storageClass + "-snapshot";
        }
    }

    private static Driver driver(String name, String storageClass, int share) {
        return new Driver(name, storageClass, share, ImmutableMap.of(), ImmutableMap.of());
    }

    private static ImmutableMap<String, String> rook(String kind) {
        return ceph("rook-ceph", "rook-csi-" + kind + "-provisioner", Parameters.ROOK);
    }

    private static ImmutableMap<String, String> ceph(
            String namespace, String secret, ImmutableMap<String, String> cluster) {
        return ImmutableMap.<String, String>builder()
                .putAll(cluster)
                .put("csi.storage.k8s.io/snapshotter-secret-name", secret)
                .put("csi.storage.k8s.io/snapshotter-secret-namespace", namespace)
                .build();
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

    /** What the constants of the enum are made of, and has to be there before them. */
    private static final class Parameters {
        static final ImmutableMap<String, String> ROOK = ImmutableMap.of("clusterID", "rook-ceph");
        static final ImmutableMap<String, String> CEPH =
                ImmutableMap.of("clusterID", "2f3c6a0e-6f0b-4c5e-9d53-1d0c3a7b9e11");
        static final ImmutableMap<String, String> SNAP = ImmutableMap.of("type", "snap");

        private Parameters() {}
    }
}
