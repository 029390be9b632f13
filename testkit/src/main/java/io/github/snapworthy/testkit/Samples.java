package io.github.snapworthy.testkit;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.testkit.internal.SampleParts;
import java.util.Map;

/**
 * Ready clusters for tests that need one and not a thousand. Each has the machine {@link #MACHINE}, stopped and with one
 * disk on {@link #CLAIM} where nothing else is said; every kind was listed. Other questions and changes: {@link Scenario#asking}, {@link
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
                ImmutableList.of(SampleParts.snapshotClass("acme-snap", ACME, Map.of())));
    }

    /**
     * Harvester with Longhorn, a class for snapshots, one for backups, and a backup target. Asks for a snapshot of the
     * machine: ALLOWED; so is its backup.
     */
    public static Scenario harvester() {
        return scenario(
                        Profile.harvester(),
                        LONGHORN,
                        SampleParts.longhorn(),
                        ImmutableList.of(
                                SampleParts.snapshotClass("longhorn-snap", LONGHORN, Map.of("type", "snap")),
                                SampleParts.snapshotClass("longhorn-bak", LONGHORN, Map.of("type", "bak")),
                                SampleParts.driverConfig(LONGHORN, "longhorn-snap", "longhorn-bak"),
                                Setting.of(
                                        "backup-target", "{\"type\":\"nfs\",\"endpoint\":\"nfs://nas/backups\"}", ""),
                                SampleParts.target()))
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
                                SampleParts.snapshotClass("acme-snap", ACME, Map.of()),
                                SampleParts.driverConfig(ACME, "acme-snap", "")))
                .asking(Request.snapshot(MACHINE));
    }

    /** As {@link #kubernetes()}, with a claim that is not bound yet. Asks for a snapshot of the claim: WAIT. */
    public static Scenario pendingClaim() {
        return kubernetes()
                .with(Claim.builder()
                        .name(CLAIM.namespace(), CLAIM.name())
                        .storageClass("standard")
                        .build());
    }

    /** As {@link #kubernetes()}, with a volume on NFS. Asks for a snapshot of the claim: DENIED, {@code VOLUME_NOT_CSI}. */
    public static Scenario volumeOfNfs() {
        return kubernetes()
                .with(Volume.builder()
                        .name("pv-1")
                        .sourceType("nfs")
                        .boundTo(CLAIM.namespace(), CLAIM.name())
                        .build());
    }

    /** As {@link #kubernetes()}, without a class. Asks for a snapshot of the claim: DENIED, {@code SNAPSHOT_CLASS_NONE}. */
    public static Scenario missingClass() {
        return kubernetes().without(Kind.SNAPSHOT_CLASS);
    }

    /**
     * Longhorn with no class but one for backups. Asks for a snapshot of the claim: DENIED, {@code
     * SNAPSHOT_CLASS_WRONG_PURPOSE}.
     */
    public static Scenario backupOnlyClass() {
        return scenario(
                Profile.kubernetes(),
                LONGHORN,
                SampleParts.longhorn(),
                ImmutableList.of(SampleParts.snapshotClass("longhorn-bak", LONGHORN, Map.of("type", "bak"))));
    }

    /** As {@link #kubernetes()}, where classes must not be read. Asks for a snapshot of the claim: UNKNOWN. */
    public static Scenario unreadableClasses() {
        return kubernetes().marking(Kind.SNAPSHOT_CLASS, Observation.FORBIDDEN);
    }

    /**
     * As {@link #kubernetes()}, with a driver of which no source says anything. Asks for a snapshot of the claim: ALLOWED, by
     * the word of its class alone; a profile that demands more than {@link Trust#CONFIGURED} makes it UNKNOWN.
     */
    public static Scenario unknownDriver() {
        return kubernetes().knowing(FactSet.none());
    }

    /** As {@link #kubernetes()}, where equally trusted sources disagree. Asks for a snapshot of the claim: UNKNOWN. */
    public static Scenario contestedDriver() {
        Scenario plain = kubernetes();
        Facts no = Facts.of(ACME).refuses(Capability.SNAPSHOT);
        return plain.knowing(plain.facts().and(FactSet.of("another", Trust.CURATED, no)));
    }

    /**
     * As {@link #kubernetes()}, with a second disk of the machine. Asks for a snapshot of the machine: ALLOWED, with the
     * warning {@code VOLUMES_NOT_ATOMIC}.
     */
    public static Scenario machineWithTwoDisks() {
        ClaimRef more = ClaimRef.of(CLAIM.namespace(), "more");
        return kubernetes().toBuilder()
                .addAllObjects(SampleParts.claim(more, "pv-2", ACME))
                .request(Request.snapshot(MACHINE))
                .build()
                .with(machine()
                        .addDisks(VmDisk.ofClaim("root", CLAIM.name()), VmDisk.ofClaim("more", more.name()))
                        .build());
    }

    /**
     * As {@link #kubernetes()}, with a second disk on the node of the machine. Asks for a snapshot of the machine: DENIED,
     * {@code DISK_EXCLUDED}, for it would silently leave that disk out.
     */
    public static Scenario machineWithHostDisk() {
        return kubernetes()
                .asking(Request.snapshot(MACHINE))
                .with(machine()
                        .addDisks(VmDisk.ofClaim("root", CLAIM.name()), VmDisk.of("local", VmDisk.Source.HOST_DISK))
                        .build());
    }

    /** As {@link #kubernetes()}, with a running machine and its agent. Asks for a snapshot of the machine: ALLOWED, QUIESCED. */
    public static Scenario runningMachine() {
        return kubernetes()
                .asking(Request.snapshot(MACHINE))
                .with(SampleParts.instance(MACHINE, CLAIM).build());
    }

    /** As {@link #runningMachine()}, while it moves to another node. Asks for a snapshot of the machine: WAIT. */
    public static Scenario migratingMachine() {
        return runningMachine()
                .with(SampleParts.instance(MACHINE, CLAIM).migrating(true).build());
    }

    private static VirtualMachine.Builder machine() {
        return VirtualMachine.builder().name(MACHINE.namespace(), MACHINE.name());
    }

    private static Scenario scenario(
            Profile profile, DriverName driver, Facts facts, ImmutableList<ClusterObject> special) {
        return Scenario.builder()
                .profile(profile)
                .marks(Marks.allListed())
                .facts(FactSet.of("sample", Trust.CURATED, facts))
                .request(Request.snapshot(CLAIM))
                .addAllObjects(SampleParts.common(MACHINE, CLAIM, driver))
                .addAllObjects(special)
                .build();
    }
}
