package io.github.snapworthy.benchmarks;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeSnapshot;
import io.github.snapworthy.core.VolumeSnapshotRef;
import java.util.List;

/**
 * A cluster of any size: four drivers with a StorageClass and a VolumeSnapshotClass each, every second claim mounted by a
 * running pod, every fifth the disk of a virtual machine. Equal for equal sizes.
 */
final class BenchmarkCluster {
    static final List<String> DRIVERS =
            List.of("ebs.csi.aws.com", "rbd.csi.ceph.com", "driver.longhorn.io", "csi.acme.example");
    private static final ImmutableMap<String, ImmutableMap<String, String>> CLASS_PARAMETERS = ImmutableMap.of(
            "driver.longhorn.io",
            ImmutableMap.of("type", "snap"),
            "rbd.csi.ceph.com",
            ImmutableMap.of(
                    "clusterID", "ceph",
                    "csi.storage.k8s.io/snapshotter-secret-name", "snapshotter",
                    "csi.storage.k8s.io/snapshotter-secret-namespace", "ceph"));
    private static final int NAMESPACES = 50;

    private BenchmarkCluster() {}

    static Inventory ofClaims(int size) {
        return withClaims(size).build();
    }

    /** The same cluster, in which every claim has a snapshot that became ready. */
    static Inventory ofSnapshots(int size) {
        Inventory.Builder cluster = withClaims(size);
        for (int i = 0; i < size; i++) {
            addContent(cluster, i, DRIVERS.get(i % DRIVERS.size()));
        }
        return cluster.build();
    }

    /** The same cluster, in which every claim has a VolumeSnapshot, whose content may be there too: it proves what its driver can. */
    static Inventory ofBoundSnapshots(int size, boolean proven) {
        Inventory.Builder cluster = withClaims(size);
        for (int i = 0; i < size; i++) {
            if (proven) {
                addContent(cluster, i, DRIVERS.get(i % DRIVERS.size()));
            }
            cluster.add(VolumeSnapshot.builder()
                    .name(namespace(i), snapshot(i).name())
                    .sourceClaim(claim(i).name())
                    .content("content-" + i)
                    .ready(true)
                    .build());
        }
        return cluster.build();
    }

    static VolumeSnapshotRef snapshot(int i) {
        return VolumeSnapshotRef.of(namespace(i), "snapshot-" + i);
    }

    /**
     * A cluster of claims without pods and machines, and as many classes for each driver, of which the first is marked as
     * the default.
     */
    static Inventory ofClasses(int claims, int classes) {
        Inventory.Builder cluster = Inventory.builder().assumeComplete();
        for (String driver : DRIVERS) {
            addDriver(cluster, driver, true);
            for (int i = 1; i < classes; i++) {
                cluster.add(snapshotClass("snap-" + i + "-" + driver, driver).build());
            }
        }
        for (int i = 0; i < claims; i++) {
            addVolume(cluster, i, DRIVERS.get(i % DRIVERS.size()));
        }
        return cluster.build();
    }

    private static Inventory.Builder withClaims(int size) {
        Inventory.Builder cluster = Inventory.builder().assumeComplete();
        DRIVERS.forEach(driver -> addDriver(cluster, driver, false));
        for (int i = 0; i < size; i++) {
            addClaim(cluster, i);
        }
        return cluster;
    }

    /** A cluster in which every claim has a snapshot that became ready, spread over that many drivers. */
    static Inventory ofDrivers(int drivers, int claims) {
        Inventory.Builder cluster = Inventory.builder().assumeComplete();
        for (int i = 0; i < drivers; i++) {
            addDriver(cluster, driver(i), false);
        }
        for (int i = 0; i < claims; i++) {
            addVolume(cluster, i, driver(i % drivers));
            addContent(cluster, i, driver(i % drivers));
        }
        return cluster.build();
    }

    static String driver(int i) {
        return i < DRIVERS.size() ? DRIVERS.get(i) : "csi-" + i + ".acme.example";
    }

    static ClaimRef claim(int i) {
        return ClaimRef.of(namespace(i), "claim-" + i);
    }

    static VmRef machine(int i) {
        return VmRef.of(namespace(i * 5), "vm-" + i);
    }

    private static void addDriver(Inventory.Builder cluster, String driver, boolean marked) {
        cluster.add(
                StorageClass.builder().name("sc-" + driver).provisioner(driver).build());
        SnapshotClass.Builder snapshotClass = snapshotClass("snap-" + driver, driver);
        if (marked) {
            snapshotClass.putAnnotations("snapshot.storage.kubernetes.io/is-default-class", "true");
        }
        cluster.add(snapshotClass.build());
        cluster.add(new CsiDriver(DriverName.of(driver), CsiDriver.AttachmentNeed.REQUIRED));
    }

    private static SnapshotClass.Builder snapshotClass(String name, String driver) {
        return SnapshotClass.builder()
                .name(name)
                .driver(driver)
                .putAllParameters(CLASS_PARAMETERS.getOrDefault(driver, ImmutableMap.of()));
    }

    private static void addContent(Inventory.Builder cluster, int i, String driver) {
        cluster.add(SnapshotContent.builder()
                .name("content-" + i)
                .driver(DriverName.of(driver))
                .sourceVolumeHandle("handle-" + i)
                .ready(true)
                .build());
    }

    private static void addClaim(Inventory.Builder cluster, int i) {
        addVolume(cluster, i, DRIVERS.get(i % DRIVERS.size()));
        ClaimRef claim = claim(i);
        if (i % 2 == 0) {
            cluster.add(Pod.builder()
                    .name(namespace(i), "pod-" + i)
                    .node("node-" + i % 10)
                    .phase(Pod.Phase.RUNNING)
                    .addClaims(claim.name())
                    .build());
        }
        if (i % 5 == 0) {
            cluster.add(VirtualMachine.builder()
                    .name(namespace(i), "vm-" + i / 5)
                    .addDisks(VmDisk.ofClaim("root", claim.name()))
                    .build());
        }
    }

    private static void addVolume(Inventory.Builder cluster, int i, String driver) {
        ClaimRef claim = claim(i);
        cluster.add(Claim.builder()
                .name(namespace(i), claim.name())
                .storageClass("sc-" + driver)
                .bound("pv-" + i)
                .build());
        cluster.add(Volume.builder()
                .name("pv-" + i)
                .csi(driver, "handle-" + i)
                .storageClass("sc-" + driver)
                .boundTo(namespace(i), claim.name())
                .build());
    }

    private static String namespace(int i) {
        return "ns-" + i % NAMESPACES;
    }
}
