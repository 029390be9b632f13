package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.Attachment;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.CsiNode;
import io.github.snapworthy.core.DataVolume;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Node;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.Quota;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.SnapshotLimit;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmInstance;
import io.github.snapworthy.core.VmOperation;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeSnapshot;
import io.github.snapworthy.testkit.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Objects that a cluster does not have yet, each of which refers to what it has in a way that matters somewhere. */
final class Newcomers {
    private static final String NAME = "extra";
    private static final ImmutableList<String> CLAIMS =
            IntStream.range(0, 4).mapToObj(Recipe::claim).collect(ImmutableList.toImmutableList());
    private static final ImmutableList<Kind> OPERATIONS = ImmutableList.of(
            Kind.VM_SNAPSHOT,
            Kind.VM_RESTORE,
            Kind.VM_BACKUP,
            Kind.VM_MIGRATION,
            Kind.HARVESTER_BACKUP,
            Kind.HARVESTER_RESTORE);

    private Newcomers() {}

    static ImmutableList<ClusterObject> to(Scenario scenario) {
        return Stream.of(
                        storage(scenario),
                        snapshots(scenario),
                        drivers(scenario),
                        inNamespace(Recipe.APPS),
                        inNamespace("far"),
                        ofCluster())
                .flatMap(List::stream)
                .filter(object -> scenario.find(object.ref()).isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    /** Claims that were made from others, and volumes behind handles that somebody names. */
    private static List<ClusterObject> storage(Scenario scenario) {
        ImmutableList.Builder<ClusterObject> all = ImmutableList.builder();
        scenario.objects().stream()
                .filter(Newcomers::isSource)
                .forEach(source -> all.add(Claim.builder()
                        .name(Recipe.APPS, NAME)
                        .bound("pv-0")
                        .requestedBytes(1)
                        .dataSource(source.ref())
                        .build()));
        for (ClusterObject object : scenario.objects()) {
            if (object instanceof SnapshotContent content) {
                content.sourceVolumeHandle()
                        .ifPresent(handle -> all.add(Volume.builder()
                                .name(NAME)
                                .csi(content.driver().value(), handle)
                                .storageClass("acme")
                                .build()));
            } else if (object instanceof Volume volume) {
                all.add(Attachment.of(NAME, volume.ref().name(), "node-1"));
            }
        }
        return all.build();
    }

    private static boolean isSource(ClusterObject object) {
        return object instanceof Claim || object instanceof VolumeSnapshot;
    }

    private static List<ClusterObject> snapshots(Scenario scenario) {
        ImmutableList.Builder<ClusterObject> all = ImmutableList.builder();
        for (ClusterObject object : scenario.objects()) {
            if (object instanceof Volume volume && volume.driver().isPresent()) {
                SnapshotContent.Builder content = SnapshotContent.builder()
                        .name(NAME)
                        .driver(volume.driver().get())
                        .sourceVolumeHandle(volume.volumeHandle());
                all.add(content.ready(true).build());
                all.add(content.ready(false).error("Unimplemented").build());
            }
        }
        CLAIMS.forEach(claim -> all.add(VolumeSnapshot.builder()
                .name(Recipe.APPS, NAME)
                .sourceClaim(claim)
                .build()));
        return all.build();
    }

    private static List<ClusterObject> drivers(Scenario scenario) {
        ImmutableList.Builder<ClusterObject> all = ImmutableList.builder();
        for (DriverName driver : Drivers.of(scenario)) {
            all.add(SnapshotClass.builder().name(NAME).driver(driver).build());
            all.add(SnapshotClass.builder().groupName(NAME).driver(driver).build());
            all.add(StorageClass.builder()
                    .name(NAME)
                    .provisioner(driver.value())
                    .build());
            all.add(new CsiDriver(driver, CsiDriver.AttachmentNeed.NONE));
        }
        return all.build();
    }

    /** Users of its claims, operations on its machines, and quotas that leave no room. */
    private static List<ClusterObject> inNamespace(String namespace) {
        List<VmDisk> disks =
                CLAIMS.stream().map(claim -> VmDisk.ofClaim(claim, claim)).toList();
        ImmutableList.Builder<ClusterObject> all = ImmutableList.builder();
        all.add(Pod.builder()
                .name(namespace, NAME)
                .phase(Pod.Phase.RUNNING)
                .claims(CLAIMS)
                .build());
        for (String machine : List.of(NAME, Recipe.machine(0), Recipe.machine(1))) {
            all.add(VirtualMachine.builder()
                    .name(namespace, machine)
                    .disks(disks)
                    .printableStatus("Running")
                    .build());
            all.add(VmInstance.builder().name(namespace, machine).disks(disks).build());
            OPERATIONS.forEach(kind -> all.add(VmOperation.of(
                    ObjectRef.of(kind, namespace, NAME), Optional.of(machine), VmOperation.Progress.UNFINISHED)));
        }
        CLAIMS.forEach(claim -> all.add(
                new DataVolume(ObjectRef.of(Kind.DATA_VOLUME, namespace, claim), DataVolume.Progress.POPULATING)));
        all.add(Claim.builder().name(namespace, NAME).requestedBytes(1).build());
        all.add(new Quota(
                ObjectRef.of(Kind.QUOTA, namespace, NAME),
                ImmutableMap.of("persistentvolumeclaims", "0", "requests.storage", "0"),
                ImmutableMap.of()));
        all.add(SnapshotLimit.builder()
                .ref(ObjectRef.of(Kind.HARVESTER_QUOTA, namespace, "default-resource-quota"))
                .namespaceLimitBytes(1)
                .namespaceUsedBytes(2)
                .build());
        return all.build();
    }

    private static List<ClusterObject> ofCluster() {
        ImmutableList.Builder<ClusterObject> all = ImmutableList.builder();
        all.add(new Node("node-1", ImmutableMap.of()), new CsiNode(NAME, ImmutableSet.of()));
        all.add(new DataVolume(ObjectRef.of(Kind.DATA_VOLUME, "far", NAME), DataVolume.Progress.POPULATED));
        for (Kind kind : Kind.ofClusters()) {
            if (kind.isDefinedByCustomResource()) {
                all.add(new ApiDefinition(kind.plural(), kind.group(), ImmutableSet.of("v1")));
            }
        }
        return all.build();
    }
}
