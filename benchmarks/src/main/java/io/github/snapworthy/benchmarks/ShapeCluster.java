package io.github.snapworthy.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.snapworthy.benchmarks.peers.Question;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimPhase;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.DataVolume;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.Quota;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Volume;
import java.util.Optional;
import java.util.stream.IntStream;

/** A cluster that was listed to its end, whose claims go round every {@link ClaimShape}. Equal for equal sizes. */
final class ShapeCluster {
    private static final String MARK = "snapshot.storage.kubernetes.io/is-default-class";
    private static final String SNAPSHOTS = "count/volumesnapshots.snapshot.storage.k8s.io";
    private static final ImmutableMap<String, String> CEPH = ImmutableMap.of(
            "clusterID", "ceph",
            "csi.storage.k8s.io/snapshotter-secret-name", "snapshotter",
            "csi.storage.k8s.io/snapshotter-secret-namespace", "ceph");
    private static final ImmutableMap<String, ImmutableMap<String, String>> PARAMETERS =
            ImmutableMap.of("driver.longhorn.io", ImmutableMap.of("type", "snap"), "rbd.csi.ceph.com", CEPH);
    private static final ImmutableSet<String> WITHOUT_CLASS = ImmutableSet.of("csi.exoscale.com");
    private static final ImmutableSet<String> NOT_INSTALLED = ImmutableSet.of("dobs.csi.digitalocean.com");
    private static final ImmutableSetMultimap<String, String> MARKED = ImmutableSetMultimap.of(
            "csi.cloudscale.ch", "first",
            "cinder.csi.openstack.org", "first",
            "cinder.csi.openstack.org", "second");
    private static final ImmutableSet<String> WITH_TWO =
            ImmutableSet.of("csi.cloudscale.ch", "cinder.csi.openstack.org", "disk.csi.azure.com");

    private final Inventory.Builder cluster = Inventory.builder()
            .assumeComplete()
            .listed(Kind.CSI_DRIVER)
            .listed(Kind.CSI_NODE)
            .listed(Kind.API_DEFINITION);

    private ShapeCluster() {}

    /** A cluster with as many claims. */
    static Inventory ofClaims(int size) {
        return new ShapeCluster().with(size);
    }

    /** What two sources say of one driver, each the opposite of the other. */
    static FactSet dispute() {
        DriverName disputed = DriverName.of(ClaimShape.SOURCES_DISAGREE.driver());
        return said("one", disputed, Fact.Answer.SUPPORTED).and(said("another", disputed, Fact.Answer.UNSUPPORTED));
    }

    private static FactSet said(String source, DriverName driver, Fact.Answer answer) {
        Fact fact = new Fact.Capable(Capability.SNAPSHOT, answer, Optional.empty());
        return FactSet.of(source, Trust.STATED, Facts.of(driver).and(fact));
    }

    /** A question about each of them. */
    static ImmutableList<Question> questions(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Question.of(claim(i), shape(i).snapshotClass()))
                .collect(ImmutableList.toImmutableList());
    }

    /** What the claim of that number is like. */
    static ClaimShape shape(int i) {
        return ClaimShape.values()[i % ClaimShape.values().length];
    }

    private static ClaimRef claim(int i) {
        String namespace = shape(i) == ClaimShape.QUOTA_FULL ? "full" : "ns-" + i % 50;
        return ClaimRef.of(namespace, "claim-" + i);
    }

    private Inventory with(int size) {
        ImmutableSet<String> drivers = IntStream.range(0, ClaimShape.values().length)
                .mapToObj(i -> shape(i).driver())
                .filter(driver -> !driver.isEmpty())
                .collect(ImmutableSet.toImmutableSet());
        drivers.forEach(this::addDriver);
        cluster.add(new ApiDefinition("volumesnapshots", Kind.SNAPSHOT.group(), ImmutableSet.of("v1")));
        cluster.add(quota("full", "5"));
        cluster.add(quota("ns-1", "100000"));
        for (int i = 0; i < size; i++) {
            add(i, shape(i));
        }
        return cluster.build();
    }

    private static Quota quota(String namespace, String hard) {
        return new Quota(
                ObjectRef.of(Kind.QUOTA, namespace, "snapshots"),
                ImmutableMap.of(SNAPSHOTS, hard),
                ImmutableMap.of(SNAPSHOTS, "5"));
    }

    private void addDriver(String driver) {
        boolean waits = driver.equals(ClaimShape.AWAITING.driver());
        cluster.add(StorageClass.builder()
                .name("sc-" + driver)
                .provisioner(driver)
                .bindsOnFirstConsumer(waits)
                .build());
        if (!NOT_INSTALLED.contains(driver)) {
            cluster.add(new CsiDriver(DriverName.of(driver), CsiDriver.AttachmentNeed.REQUIRED));
        }
        if (!WITHOUT_CLASS.contains(driver)) {
            addClass(driver, "first");
        }
        if (WITH_TWO.contains(driver)) {
            addClass(driver, "second");
        }
    }

    private void addClass(String driver, String which) {
        SnapshotClass.Builder snapshotClass = SnapshotClass.builder()
                .name(which + "-" + driver)
                .driver(driver)
                .putAllParameters(PARAMETERS.getOrDefault(driver, ImmutableMap.of()));
        if (MARKED.containsEntry(driver, which)) {
            snapshotClass.putAnnotations(MARK, "true");
        }
        cluster.add(snapshotClass.build());
    }

    private void add(int i, ClaimShape shape) {
        if (shape == ClaimShape.MISSING) {
            return;
        }
        ClaimRef ref = claim(i);
        Claim.Builder claim = Claim.builder().name(ref.namespace(), ref.name()).uid("uid-" + i);
        if (shape != ClaimShape.NOT_CSI) {
            claim.storageClass("sc-" + shape.driver());
        }
        switch (shape) {
            case PENDING, AWAITING, PENDING_WITHOUT_CLASS -> claim.phase(ClaimPhase.PENDING);
            case LOST -> claim.volumeName("pv-" + i).phase(ClaimPhase.LOST);
            default -> claim.bound("pv-" + i);
        }
        cluster.add(claim.terminating(shape == ClaimShape.TERMINATING).build());
        addVolume(i, shape, ref);
        addOthers(i, shape, ref);
    }

    private void addVolume(int i, ClaimShape shape, ClaimRef ref) {
        Volume.Builder volume = Volume.builder().name("pv-" + i);
        switch (shape) {
            case PENDING, AWAITING, PENDING_WITHOUT_CLASS, LOST, WITHOUT_VOLUME -> {}
            case NOT_CSI ->
                cluster.add(volume.sourceType("nfs")
                        .boundTo(ref.namespace(), ref.name())
                        .build());
            case OF_ANOTHER ->
                cluster.add(volume.csi(shape.driver(), "handle-" + i)
                        .boundTo(ref.namespace(), "another")
                        .build());
            default -> {
                if (shape == ClaimShape.CANNOT_OF_VOLUME) {
                    volume.putVolumeAttributes("imageFeatures", "exclusive-lock");
                }
                cluster.add(volume.csi(shape.driver(), "handle-" + i)
                        .storageClass("sc-" + shape.driver())
                        .boundTo(ref.namespace(), ref.name())
                        .claimUid("uid-" + i)
                        .build());
            }
        }
    }

    private void addOthers(int i, ClaimShape shape, ClaimRef ref) {
        if (shape == ClaimShape.MOUNTED) {
            cluster.add(Pod.builder()
                    .name(ref.namespace(), "pod-" + i)
                    .node("node-" + i % 10)
                    .phase(Pod.Phase.RUNNING)
                    .addClaims(ref.name())
                    .build());
        }
        if (shape == ClaimShape.FILLING) {
            ObjectRef filling = ObjectRef.of(Kind.DATA_VOLUME, ref.namespace(), ref.name());
            cluster.add(new DataVolume(filling, DataVolume.Progress.POPULATING));
        }
    }
}
