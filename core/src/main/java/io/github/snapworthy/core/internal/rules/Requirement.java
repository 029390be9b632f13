package io.github.snapworthy.core.internal.rules;

import static io.github.snapworthy.core.internal.words.KnownCode.*;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Every requirement and every piece of advice: what it asks, what it presupposes, what it reads, which codes it gives and
 * how it is checked. Which operation has it stands in {@link RequirementSet}.
 */
public enum Requirement {
    CLAIM_EXISTS(claim("the claim exists", ClaimChecks::exists)
            .reads(Kind.CLAIM, Kind.DATA_VOLUME)
            .gives(CLAIM_MISSING, CLAIM_UNREADABLE, CLAIM_NOT_POPULATED, FACT_UNREADABLE)),
    CLAIM_STAYS(claim("the claim is not being deleted", ClaimChecks::stays)
            .reads(Kind.CLAIM)
            .after("CLAIM_EXISTS")
            .gives(CLAIM_TERMINATING)),
    CLAIM_BOUND(claim("the claim is bound", ClaimChecks::bound)
            .reads(Kind.CLAIM, Kind.STORAGE_CLASS)
            .after("CLAIM_STAYS")
            .gives(CLAIM_PENDING, CLAIM_AWAITS_CONSUMER, CLAIM_LOST)),
    CLAIM_POPULATED(claim("the claim is populated", ClaimChecks::populated)
            .reads(Kind.CLAIM, Kind.DATA_VOLUME)
            .after("CLAIM_BOUND")
            .gives(CLAIM_NOT_POPULATED, FACT_UNREADABLE)),
    VOLUME_OWN(claim("its volume is there and is its own", ClaimChecks::volumeOwn)
            .reads(Kind.CLAIM, Kind.VOLUME)
            .after("CLAIM_BOUND")
            .gives(VOLUME_MISSING, VOLUME_UNREADABLE, CLAIM_MISBOUND)),
    VOLUME_CSI(claim("its volume is a CSI volume", DriverChecks::csi)
            .reads(Kind.VOLUME, Kind.STORAGE_CLASS)
            .after("VOLUME_OWN")
            .evenWhilePending()
            .gives(VOLUME_NOT_CSI, FACT_UNREADABLE)),
    DRIVER_KNOWN(claim("its driver is known", DriverChecks::known)
            .reads(Kind.VOLUME, Kind.STORAGE_CLASS)
            .after("VOLUME_CSI")
            .gives(DRIVER_UNRESOLVED, DRIVER_IDENTITY_DISAGREES)),
    DRIVER_INSTALLED(claim("the driver is installed", DriverChecks::installed)
            .reads(Kind.CSI_DRIVER, Kind.CSI_NODE)
            .after("DRIVER_KNOWN")
            .gives(KnownCode.DRIVER_NOT_INSTALLED)),
    NO_RESIZE(claim("no resize is running (advice)", ClaimChecks::noResize)
            .reads(Kind.CLAIM)
            .after("CLAIM_STAYS")
            .gives(VOLUME_RESIZING)),
    CAN_SNAPSHOT(claim("the driver can make snapshots", c -> DriverChecks.can(c, Capability.SNAPSHOT))
            .needsFacts()
            .after("DRIVER_KNOWN")
            .gives(DRIVER_LACKS_SNAPSHOT, SNAPSHOT_SUPPORT_UNKNOWN, SNAPSHOT_SUPPORT_CONFLICTS)
            .gives(EVIDENCE_DISAGREES, CONDITION_NOT_CHECKED)),
    CAN_RESTORE(claim("the driver can restore snapshots", c -> DriverChecks.can(c, Capability.RESTORE))
            .needsFacts()
            .after("DRIVER_KNOWN")
            .gives(DRIVER_LACKS_RESTORE, RESTORE_SUPPORT_UNKNOWN, RESTORE_SUPPORT_CONFLICTS)
            .gives(EVIDENCE_DISAGREES, CONDITION_NOT_CHECKED)),
    CAN_BACKUP(claim("the driver makes backups of its own", c -> DriverChecks.can(c, Capability.BACKUP_NATIVE))
            .needsFacts()
            .after("DRIVER_KNOWN")
            .gives(DRIVER_LACKS_BACKUP_NATIVE, BACKUP_NATIVE_SUPPORT_UNKNOWN, BACKUP_NATIVE_SUPPORT_CONFLICTS)
            .gives(EVIDENCE_DISAGREES, CONDITION_NOT_CHECKED)),
    CAN_TRACK_BLOCKS(claim("the driver serves changed blocks", c -> DriverChecks.can(c, Capability.CHANGED_BLOCKS))
            .needsFacts()
            .after("DRIVER_KNOWN")
            .gives(DRIVER_LACKS_CHANGED_BLOCKS, CHANGED_BLOCKS_SUPPORT_UNKNOWN, CHANGED_BLOCKS_SUPPORT_CONFLICTS)
            .gives(EVIDENCE_DISAGREES, CONDITION_NOT_CHECKED)),
    SNAPSHOT_API_SERVED(claim("the snapshot API is served", ClassChecks::apiServed)
            .reads(Kind.API_DEFINITION)
            .after("DRIVER_KNOWN")
            .gives(SNAPSHOT_API_MISSING)),
    CLASS_RESOLVES(claim("one snapshot class resolves and suits the operation", ClassChecks::resolves)
            .reads(Kind.SNAPSHOT_CLASS, Kind.STORAGE_CLASS, Kind.SETTING, Kind.CLAIM)
            .readsToo(Kind.STORAGE_PROFILE, Kind.VELERO_BACKUP, Kind.VELERO_SCHEDULE)
            .after("DRIVER_KNOWN")
            .gives(SNAPSHOT_CLASS_NONE, SNAPSHOT_CLASS_NOT_FOUND, SNAPSHOT_CLASS_WRONG_DRIVER)
            .gives(SNAPSHOT_CLASS_WRONG_PURPOSE, SNAPSHOT_CLASS_AMBIGUOUS, SNAPSHOT_CLASS_NOT_CONFIGURED)
            .gives(SNAPSHOT_CLASSES_UNREADABLE, BACKUP_CLASS_IS_LOCAL_SNAPSHOT, HOST_CONFIG_INVALID)
            .gives(HOST_CONFIG_READERS_DISAGREE, DEFAULT_MARK_MISSPELT, DELETION_POLICY_DELETE, FACT_UNREADABLE)
            .gives(STORAGE_CLASS_MISSING, ORDER_DEPENDENT, DEFAULT_MARK_IS_FALSE)),
    CLASS_COMPLETE(claim("the class is complete", ClassChecks::complete)
            .reads(Kind.SNAPSHOT_CLASS, Kind.SECRET)
            .after("CLASS_RESOLVES")
            .gives(SNAPSHOT_CLASS_INCOMPLETE, SNAPSHOT_CLASS_SECRET_MISSING)),
    SNAPSHOT_COUNT_FITS(claim("a quota leaves room for one more VolumeSnapshot", QuotaChecks::oneMoreSnapshot)
            .reads(Kind.QUOTA, Kind.SNAPSHOT)
            .after("CLAIM_EXISTS")
            .gives(QUOTA_EXCEEDED, FACT_UNREADABLE)),
    STORAGE_STAYS_APART(claim("snapshots stay beside their volume (advice)", DriverChecks::leavesStorage)
            .needsFacts()
            .after("DRIVER_KNOWN")
            .gives(SNAPSHOT_LEAVES_VOLUME_STORAGE)),
    CONTROLLER_SEEN(
            claim("the snapshot controller and the driver's snapshotter run (advice)", ClassChecks::controllerSeen)
                    .reads(Kind.POD, Kind.DEPLOYMENT, Kind.STATEFUL_SET, Kind.LEASE, Kind.API_DEFINITION)
                    .after("DRIVER_KNOWN")
                    .gives(SNAPSHOT_CONTROLLER_NOT_SEEN, SNAPSHOTTER_NOT_SEEN)),
    USE_QUIESCED(claim("the volume is not in use by a pod or machine (advice)", UseChecks::quiesced)
            .reads(Kind.POD, Kind.VM, Kind.VM_INSTANCE, Kind.ATTACHMENT, Kind.CSI_DRIVER)
            .after("CLAIM_EXISTS")
            .gives(MOUNTED_WITHOUT_QUIESCE, STOPPED_BUT_ATTACHED)),
    NOT_A_DISK(claim("the claim is no disk of a machine (advice)", UseChecks::notADisk)
            .reads(Kind.VM, Kind.VM_INSTANCE)
            .after("CLAIM_EXISTS")
            .gives(PREFER_VM_SNAPSHOT)),
    CONSISTENT_ENOUGH(claim("the result is as consistent as the host asks", UseChecks::consistentEnough)
            .reads(Kind.POD, Kind.VM, Kind.VM_INSTANCE, Kind.ATTACHMENT)
            .after("CLAIM_EXISTS")
            .gives(CONSISTENCY_TOO_WEAK, CONSISTENCY_UNKNOWN)),
    METHOD_EXISTS(claim("the host has a way to make a backup", BackupChecks::methodExists)
            .reads(Kind.DAEMON_SET)
            .after("CLAIM_EXISTS")
            .gives(BACKUP_METHOD_NONE)),
    DRIVER_TARGET(claim("the driver's backup target is there", BackupChecks::driverTarget)
            .reads(Kind.LONGHORN_BACKUP_TARGET, Kind.SETTING)
            .after("DRIVER_KNOWN")
            .gives(BACKUP_TARGET_MISSING, BACKUP_TARGET_UNAVAILABLE, HOST_CONFIG_INVALID, FACT_UNREADABLE)),
    MOVER_RUNS(claim("a data mover runs", BackupChecks::moverRuns)
            .reads(Kind.DAEMON_SET)
            .gives(DATA_MOVER_MISSING, FACT_UNREADABLE)),
    AGENT_RUNS(claim("a node agent runs", BackupChecks::agentRuns)
            .reads(Kind.DAEMON_SET)
            .gives(NODE_AGENT_MISSING, FACT_UNREADABLE)),
    LOCATION_AVAILABLE(claim("a backup location is there", BackupChecks::locationAvailable)
            .reads(Kind.BACKUP_LOCATION)
            .gives(BACKUP_TARGET_MISSING, BACKUP_TARGET_UNAVAILABLE, FACT_UNREADABLE)),
    MODE_FILE_SYSTEM(claim("the volume has a file system", BackupChecks::modeFileSystem)
            .reads(Kind.CLAIM)
            .after("CLAIM_EXISTS")
            .gives(VOLUME_MODE_UNSUPPORTED)),
    NOT_HOST_PATH(claim("the volume is no hostPath", BackupChecks::notHostPath)
            .reads(Kind.VOLUME)
            .after("VOLUME_OWN")
            .gives(HOST_PATH_UNSUPPORTED)),
    MOUNTED_BY_POD(claim("a running pod mounts it", BackupChecks::mountedByPod)
            .reads(Kind.POD)
            .after("CLAIM_EXISTS")
            .gives(NOT_MOUNTED_BY_POD, FACT_UNREADABLE)),
    METADATA_SERVED(claim("the driver's metadata service is there", BackupChecks::metadataServed)
            .reads(Kind.METADATA_SERVICE)
            .after("DRIVER_KNOWN")
            .gives(METADATA_SERVICE_MISSING, FACT_UNREADABLE)),
    VM_RUNS(claim("the machine runs", BackupChecks::machineRuns)
            .reads(Kind.VM, Kind.VM_INSTANCE)
            .gives(VM_NOT_RUNNING, FACT_UNREADABLE)),
    VM_TRACKS_CHANGES(claim("the machine tracks its changed blocks", BackupChecks::machineTracks)
            .reads(Kind.VM)
            .gives(CHANGE_TRACKING_PENDING, CHANGE_TRACKING_DISABLED)),
    TARGET_CLAIM_SUITS(claim("the target claim has a file system", BackupChecks::targetClaim)
            .reads(Kind.CLAIM)
            .gives(TARGET_CLAIM_UNSUITABLE, BACKUP_TARGET_CLAIM_NOT_NAMED, CLAIM_UNREADABLE)),

    VM_EXISTS(vm("the machine exists", VmChecks::exists).reads(Kind.VM).gives(VM_MISSING, FACT_UNREADABLE)),
    VM_STAYS(vm("the machine is not being deleted", VmChecks::stays)
            .reads(Kind.VM)
            .after("VM_EXISTS")
            .gives(VM_TERMINATING)),
    VM_STAYS_PUT(vm("the machine is not migrating", VmChecks::staysPut)
            .reads(Kind.VM_INSTANCE, Kind.VM_MIGRATION)
            .after("VM_EXISTS")
            .gives(VM_MIGRATING, FACT_UNREADABLE)),
    VM_FREE(vm("no other operation holds the machine", VmChecks::free)
            .reads(Kind.VM, Kind.VM_SNAPSHOT, Kind.VM_RESTORE, Kind.VM_BACKUP)
            .readsToo(Kind.HARVESTER_BACKUP, Kind.HARVESTER_RESTORE)
            .after("VM_EXISTS")
            .gives(VM_OPERATION_IN_PROGRESS, FACT_UNREADABLE)),
    DISKS_EXCLUSIVE(vm("no disk is shareable", VmChecks::exclusive)
            .reads(Kind.VM)
            .after("VM_EXISTS")
            .gives(DISK_SHAREABLE)),
    DISKS_COVERED(vm("every disk that holds data is covered, and there is one", VmChecks::covered)
            .reads(Kind.VM, Kind.VM_INSTANCE)
            .after("VM_EXISTS")
            .gives(DISK_EXCLUDED, DISK_NOT_PERSISTENT, NOTHING_TO_PROTECT)),
    VM_SNAPSHOT_COUNT_FITS(vm("a quota leaves room for a VolumeSnapshot of each disk", QuotaChecks::oneForEachDisk)
            .reads(Kind.QUOTA, Kind.SNAPSHOT)
            .after("VM_EXISTS")
            .gives(QUOTA_EXCEEDED, FACT_UNREADABLE)),
    SNAPSHOT_SIZE_FITS(vm("Harvester's snapshot limit leaves room", QuotaChecks::harvesterLimit)
            .reads(Kind.HARVESTER_QUOTA)
            .after("VM_EXISTS")
            .gives(QUOTA_EXCEEDED, QUOTA_NOT_COUNTED, FACT_UNREADABLE)),
    VM_CONSISTENT_ENOUGH(vm("the result is as consistent as the host asks", VmChecks::consistentEnough)
            .reads(Kind.VM_INSTANCE, Kind.ATTACHMENT, Kind.POD, Kind.CSI_DRIVER)
            .after("VM_EXISTS")
            .gives(CONSISTENCY_TOO_WEAK, CONSISTENCY_UNKNOWN)),
    VM_AT_REST(vm("a stopped machine is detached, and its disks are taken at one moment (advice)", VmChecks::atRest)
            .reads(Kind.VM_INSTANCE, Kind.ATTACHMENT, Kind.GROUP_SNAPSHOT_CLASS)
            .after("VM_EXISTS")
            .gives(STOPPED_BUT_ATTACHED, VOLUMES_NOT_ATOMIC));

    static {
        for (Requirement requirement : values()) {
            requirement.row.resolve();
        }
    }

    private final Row row;

    Requirement(Row row) {
        this.row = row;
    }

    /** What it asks, in words. */
    public String title() {
        return row.title;
    }

    /** The codes that it can give. */
    public ImmutableSet<KnownCode> codes() {
        return ImmutableSet.copyOf(row.codes);
    }

    /** The kinds that it reads. */
    public ImmutableSet<Kind> kinds() {
        return ImmutableSet.copyOf(row.kinds);
    }

    /** The requirements that must hold before it is evaluated. */
    public ImmutableList<Requirement> presupposes() {
        return row.presupposed;
    }

    /** Whether it is judged for a pending claim too, by what its StorageClass names. */
    public boolean judgedWhilePending() {
        return row.pending;
    }

    Outcome check(ClaimCase claim) {
        return row.onClaim.apply(claim);
    }

    Outcome check(VmCase vm) {
        return row.onVm.apply(vm);
    }

    private static Row claim(String title, Function<ClaimCase, Outcome> check) {
        return new Row(title, check, vm -> Outcome.SKIPPED);
    }

    private static Row vm(String title, Function<VmCase, Outcome> check) {
        return new Row(title, claim -> Outcome.SKIPPED, check);
    }

    /** What an enum constant says of itself. */
    private static final class Row {
        private final String title;
        private final Function<ClaimCase, Outcome> onClaim;
        private final Function<VmCase, Outcome> onVm;
        private final ImmutableSet.Builder<KnownCode> codesSoFar = ImmutableSet.builder();
        private ImmutableSet<KnownCode> codes = ImmutableSet.of();
        private ImmutableSet<Kind> kinds = ImmutableSet.of();
        private ImmutableList<String> after = ImmutableList.of();
        private ImmutableList<Requirement> presupposed = ImmutableList.of();
        private boolean pending;

        Row(String title, Function<ClaimCase, Outcome> onClaim, Function<VmCase, Outcome> onVm) {
            this.title = title;
            this.onClaim = onClaim;
            this.onVm = onVm;
        }

        void resolve() {
            presupposed = after.stream().map(Requirement::valueOf).collect(ImmutableList.toImmutableList());
        }

        Row reads(Kind... read) {
            kinds = ImmutableSet.copyOf(read);
            return this;
        }

        /** Reads all that shows what a driver can do. */
        Row needsFacts() {
            return reads(
                    Kind.SNAPSHOT_CONTENT,
                    Kind.SNAPSHOT,
                    Kind.SNAPSHOT_CLASS,
                    Kind.STORAGE_CLASS,
                    Kind.CSI_DRIVER,
                    Kind.CSI_NODE,
                    Kind.LEASE,
                    Kind.POD,
                    Kind.METADATA_SERVICE,
                    Kind.STORAGE_PROFILE,
                    Kind.SETTING,
                    Kind.LONGHORN_VOLUME);
        }

        Row readsToo(Kind... more) {
            kinds = ImmutableSet.<Kind>builder().addAll(kinds).add(more).build();
            return this;
        }

        Row after(String... requirements) {
            after = ImmutableList.copyOf(requirements);
            return this;
        }

        Row evenWhilePending() {
            pending = true;
            return this;
        }

        Row gives(KnownCode... more) {
            codesSoFar.addAll(Arrays.asList(more));
            codes = codesSoFar.build();
            return this;
        }
    }
}
