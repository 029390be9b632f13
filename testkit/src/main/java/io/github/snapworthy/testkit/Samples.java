package io.github.snapworthy.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.BackupTarget;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.Volume;
import java.util.Map;
import java.util.Optional;

/**
 * Ready clusters for tests that need one and not a thousand. Each has the machine {@link #MACHINE}, stopped, with one disk
 * on {@link #CLAIM}; every kind was listed. Other questions and changes: {@link Scenario#asking}, {@link
 * Scenario#with(ClusterObject)}.
 */
public final class Samples {
    /** The claim of every sample. */
    public static final ClaimRef CLAIM = ClaimRef.of("apps", "data");

    /** The machine of every sample. */
    public static final VmRef MACHINE = VmRef.of("apps", "db");

    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final DriverName LONGHORN = DriverName.of("driver.longhorn.io");

    private Samples() {}

    /** Plain Kubernetes, a driver that makes snapshots and one class for it. Asks for a snapshot of the claim: ALLOWED. */
    public static Scenario kubernetes() {
        return scenario(
                Profile.kubernetes(),
                ACME,
                Facts.of(ACME).supports(Capability.SNAPSHOT),
                ImmutableList.of(snapshotClass("acme-snap", ACME, Map.of())));
    }

    /**
     * Harvester with Longhorn, a class for snapshots, one for backups, and a backup target. Asks for a snapshot of the
     * machine: ALLOWED; so is its backup.
     */
    public static Scenario harvester() {
        return scenario(
                        Profile.harvester(),
                        LONGHORN,
                        longhorn(),
                        ImmutableList.of(
                                snapshotClass("longhorn-snap", LONGHORN, Map.of("type", "snap")),
                                snapshotClass("longhorn-bak", LONGHORN, Map.of("type", "bak")),
                                driverConfig(LONGHORN, "longhorn-snap", "longhorn-bak"),
                                Setting.of(
                                        "backup-target", "{\"type\":\"nfs\",\"endpoint\":\"nfs://nas/backups\"}", ""),
                                target()))
                .asking(Request.snapshot(MACHINE));
    }

    /**
     * Harvester with storage of another vendor: a class for snapshots, none for backups, no backup target. Asks for a
     * snapshot of the machine: ALLOWED, whatever a backup lacks. Harvester 1.5.0 hid it (harvester #7944).
     */
    public static Scenario harvesterWithOtherStorage() {
        return scenario(
                        Profile.harvester(),
                        ACME,
                        Facts.of(ACME).supports(Capability.SNAPSHOT),
                        ImmutableList.of(
                                snapshotClass("acme-snap", ACME, Map.of()), driverConfig(ACME, "acme-snap", "")))
                .asking(Request.snapshot(MACHINE));
    }

    private static Scenario scenario(
            Profile profile, DriverName driver, Facts facts, ImmutableList<ClusterObject> special) {
        return Scenario.builder()
                .profile(profile)
                .marks(Marks.allListed())
                .facts(FactSet.of("sample", Trust.CURATED, facts))
                .request(Request.snapshot(CLAIM))
                .addAllObjects(common(driver))
                .addAllObjects(special)
                .build();
    }

    private static ImmutableList<ClusterObject> common(DriverName driver) {
        return ImmutableList.of(
                StorageClass.builder()
                        .name("standard")
                        .provisioner(driver.value())
                        .build(),
                Claim.builder()
                        .name(CLAIM.namespace(), CLAIM.name())
                        .storageClass("standard")
                        .bound("pv-1")
                        .build(),
                Volume.builder()
                        .name("pv-1")
                        .csi(driver.value(), "handle-1")
                        .boundTo(CLAIM.namespace(), CLAIM.name())
                        .storageClass("standard")
                        .build(),
                new CsiDriver(driver, CsiDriver.AttachmentNeed.REQUIRED),
                VirtualMachine.builder()
                        .name(MACHINE.namespace(), MACHINE.name())
                        .addDisks(VmDisk.ofClaim("root", CLAIM.name()))
                        .build());
    }

    private static SnapshotClass snapshotClass(String name, DriverName driver, Map<String, String> parameters) {
        return SnapshotClass.builder()
                .name(name)
                .driver(driver)
                .parameters(parameters)
                .build();
    }

    private static Setting driverConfig(DriverName driver, String snapshotClass, String backupClass) {
        String value = String.format(
                "{\"%s\":{\"volumeSnapshotClassName\":\"%s\",\"backupVolumeSnapshotClassName\":\"%s\"}}",
                driver.value(), snapshotClass, backupClass);
        return Setting.of("csi-driver-config", value, "");
    }

    private static BackupTarget target() {
        return new BackupTarget(
                ObjectRef.of(Kind.LONGHORN_BACKUP_TARGET, "longhorn-system", "default"), BackupTarget.State.AVAILABLE);
    }

    private static Facts longhorn() {
        return Facts.of(LONGHORN)
                .supports(Capability.SNAPSHOT, Capability.RESTORE, Capability.BACKUP_NATIVE)
                .and(new Fact.ClassPurposes(
                        "type",
                        ImmutableMap.of("snap", ClassPurpose.SNAPSHOT, "bak", ClassPurpose.BACKUP),
                        ClassPurpose.BACKUP,
                        Optional.empty()));
    }
}
