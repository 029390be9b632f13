package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.BackupTarget;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmInstance;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.Volume;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What sample clusters are made of. */
public final class SampleParts {
    private static final DriverName LONGHORN = DriverName.of("driver.longhorn.io");

    private SampleParts() {}

    /** The machine with a disk on the claim, and what the claim leads to. */
    public static ImmutableList<ClusterObject> common(VmRef machine, ClaimRef claim, DriverName driver) {
        return ImmutableList.<ClusterObject>builder()
                .add(StorageClass.builder()
                        .name("standard")
                        .provisioner(driver.value())
                        .build())
                .addAll(claim(claim, "pv-1", driver))
                .addAll(definitions())
                .add(new CsiDriver(driver, CsiDriver.AttachmentNeed.REQUIRED))
                .add(VirtualMachine.builder()
                        .name(machine.namespace(), machine.name())
                        .addDisks(VmDisk.ofClaim("root", claim.name()))
                        .build())
                .build();
    }

    /** The snapshot API is served, whether there are objects of it or not. */
    private static ImmutableList<ClusterObject> definitions() {
        return Stream.of(Kind.SNAPSHOT_CLASS, Kind.SNAPSHOT, Kind.SNAPSHOT_CONTENT)
                .map(kind -> new ApiDefinition(kind.plural(), kind.group(), ImmutableSet.of("v1")))
                .collect(ImmutableList.toImmutableList());
    }

    /** A bound claim with its volume. */
    public static ImmutableList<ClusterObject> claim(ClaimRef claim, String volume, DriverName driver) {
        return ImmutableList.of(
                Claim.builder()
                        .name(claim.namespace(), claim.name())
                        .storageClass("standard")
                        .bound(volume)
                        .build(),
                Volume.builder()
                        .name(volume)
                        .csi(driver.value(), "handle-of-" + volume)
                        .boundTo(claim.namespace(), claim.name())
                        .storageClass("standard")
                        .build());
    }

    /** A running instance of the machine, whose agent is connected. */
    public static VmInstance.Builder instance(VmRef machine, ClaimRef claim) {
        return VmInstance.builder()
                .name(machine.namespace(), machine.name())
                .node("node-1")
                .agentConnected(true)
                .addDisks(VmDisk.ofClaim("root", claim.name()));
    }

    /** A class of a driver. */
    public static SnapshotClass snapshotClass(String name, DriverName driver, Map<String, String> parameters) {
        return SnapshotClass.builder()
                .name(name)
                .driver(driver)
                .parameters(parameters)
                .build();
    }

    /** The classes that Harvester is told to take. */
    public static Setting driverConfig(DriverName driver, String snapshotClass, String backupClass) {
        String value = String.format(
                "{\"%s\":{\"volumeSnapshotClassName\":\"%s\",\"backupVolumeSnapshotClassName\":\"%s\"}}",
                driver.value(), snapshotClass, backupClass);
        return Setting.of("csi-driver-config", value, "");
    }

    /** Longhorn's backup target, which is available. */
    public static BackupTarget target() {
        return new BackupTarget(
                ObjectRef.of(Kind.LONGHORN_BACKUP_TARGET, "longhorn-system", "default"), BackupTarget.State.AVAILABLE);
    }

    /** What is known of Longhorn. */
    public static Facts longhorn() {
        return Facts.of(LONGHORN)
                .supports(Capability.SNAPSHOT, Capability.RESTORE, Capability.BACKUP_NATIVE)
                .and(new Fact.ClassPurposes(
                        "type",
                        ImmutableMap.of("snap", ClassPurpose.SNAPSHOT, "bak", ClassPurpose.BACKUP),
                        ClassPurpose.BACKUP,
                        Optional.empty()));
    }
}
