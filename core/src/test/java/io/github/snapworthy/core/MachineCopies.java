package io.github.snapworthy.core;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.VmOperation.Progress;
import java.util.List;
import java.util.Optional;

/** Clusters with a stopped machine, a snapshot of KubeVirt and a backup of Harvester of it; nobody vouches for anything. */
final class MachineCopies {
    static final DriverName DRIVER = DriverName.of("driver.longhorn.io");
    static final VmSnapshotRef SNAPSHOT = VmSnapshotRef.of("vms", "mon");
    static final VmBackupRef BACKUP = VmBackupRef.of("vms", "mon");
    static final ObjectRef MACHINE = ObjectRef.of(Kind.VM, "vms", "db");
    static final Facts LONGHORN =
            Facts.of(DRIVER).supports(Capability.SNAPSHOT, Capability.RESTORE).limited(Limit.SOURCE_MUST_LIVE);
    private static final String TARGET = "{\"endpoint\":\"nfs://nas\"}";

    private MachineCopies() {}

    /** All objects, and no word on which kinds are complete. */
    static Inventory.Builder cluster() {
        return Inventory.builder()
                .add(storageClass("longhorn").build())
                .add(machine().build())
                .add(Claim.builder()
                        .name("vms", "db-root")
                        .storageClass("longhorn")
                        .bound("pv")
                        .build())
                .add(Volume.builder()
                        .name("pv")
                        .csi(DRIVER.value(), "handle")
                        .boundTo("vms", "db-root")
                        .storageClass("longhorn")
                        .build())
                .add(SnapshotClass.builder()
                        .name("longhorn")
                        .driver(DRIVER.value())
                        .build())
                .add(VolumeSnapshot.builder()
                        .name("vms", "mon-root")
                        .sourceClaim("db-root")
                        .snapshotClass("longhorn")
                        .content("content-root")
                        .ready(true)
                        .build())
                .add(SnapshotContent.builder()
                        .name("content-root")
                        .driver(DRIVER)
                        .snapshotClass("longhorn")
                        .sourceVolumeHandle("handle")
                        .snapshot(ObjectRef.of(Kind.SNAPSHOT, "vms", "mon-root"))
                        .ready(true)
                        .build())
                .add(snapshot().build())
                .add(content().build())
                .add(backup().build())
                .add(Setting.of("backup-target", TARGET, ""));
    }

    static StorageClass.Builder storageClass(String name) {
        return StorageClass.builder().name(name).provisioner(DRIVER.value());
    }

    static VirtualMachine.Builder machine() {
        return VirtualMachine.builder()
                .name("vms", "db")
                .uid("uid-db")
                .printableStatus("Stopped")
                .addDisks(VmDisk.ofClaim("root", "db-root"));
    }

    static VmSnapshot.Builder snapshot() {
        return VmSnapshot.builder()
                .name("vms", "mon")
                .vm("db")
                .progress(Progress.DONE)
                .ready(true)
                .content("content-mon");
    }

    static VmSnapshotContent.Builder content() {
        return VmSnapshotContent.builder()
                .name("vms", "content-mon")
                .snapshot("mon")
                .recordedDisks(ImmutableList.of(VmDisk.ofClaim("root", "db-root")))
                .addVolumes(volume().build());
    }

    static VmBackup.Builder backup() {
        return VmBackup.builder()
                .name("vms", "mon")
                .vm("db")
                .progress(Progress.DONE)
                .ready(true)
                .target(new VmBackup.Target("nfs://nas", "", ""))
                .sourceUid("uid-db")
                .recordedDisks(ImmutableList.of(VmDisk.ofClaim("root", "db-root")))
                .putSnapshotClasses(DRIVER.value(), "longhorn")
                .addVolumes(volume().remoteBackup("backup-1").build());
    }

    static RecordedVolume.Builder volume() {
        return RecordedVolume.builder()
                .name("root")
                .claim("db-root")
                .storageClass("longhorn")
                .requestedBytes(Bytes.gib(10))
                .volumeMode(VolumeMode.FILESYSTEM)
                .snapshot("mon-root")
                .driver(DRIVER);
    }

    static Decision decide(Profile profile, Inventory.Builder seen, Request request) {
        return Advisor.of(profile)
                .over(seen.build(), FactSet.of("test", Trust.VERIFIED, LONGHORN))
                .decide(request);
    }

    static List<String> blockers(Decision decision) {
        return decision.blockers().stream()
                .map(finding -> finding.code().value()
                        + Optional.ofNullable(finding.arguments().get("kind"))
                                .map(kind -> " " + kind)
                                .orElse(""))
                .toList();
    }
}
