package io.github.snapworthy.core.internal.rules;

import static io.github.snapworthy.core.internal.words.KnownCode.*;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.Arrays;
import java.util.Optional;
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
    DRIVER_INSTALLED(either("the driver is installed", DriverChecks::installed)
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
    CAN_RESTORE(either("the driver can restore snapshots", c -> DriverChecks.can(c, Capability.RESTORE))
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
            either("the snapshot controller and the driver's snapshotter run (advice)", ClassChecks::controllerSeen)
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
            .reads(Kind.VM, Kind.VM_INSTANCE)
            .gives(CHANGE_TRACKING_PENDING, CHANGE_TRACKING_DISABLED, FACT_UNREADABLE)),
    TARGET_CLAIM_SUITS(claim("the target claim has a file system", BackupChecks::targetClaim)
            .reads(Kind.CLAIM)
            .gives(TARGET_CLAIM_UNSUITABLE, BACKUP_TARGET_CLAIM_NOT_NAMED, CLAIM_UNREADABLE)),
    CLAIM_BOUND_OR_FIRST_USED(claim("the claim is bound, or binds when it is first used", AttachChecks::bound)
            .reads(Kind.CLAIM, Kind.STORAGE_CLASS)
            .after("CLAIM_STAYS")
            .gives(CLAIM_PENDING, CLAIM_LOST)
            .countsAs("CLAIM_BOUND")),
    DRIVER_IS_ASKED(
            claim("it is a CSI volume whose driver is known: of another one none is asked", DriverChecks::driverIsAsked)
                    .reads(Kind.VOLUME, Kind.STORAGE_CLASS)
                    .after("VOLUME_OWN")
                    .evenWhilePending()
                    .countsAs("DRIVER_KNOWN")),
    SAME_NAMESPACE(claim("claim and machine are in one namespace", AttachChecks::sameNamespace)
            .gives(OTHER_NAMESPACE)),
    TARGET_VM_EXISTS(claim("the machine exists", AttachChecks::machineExists)
            .reads(Kind.VM)
            .gives(VM_MISSING, FACT_UNREADABLE)),
    TARGET_VM_STAYS(claim("the machine is not being deleted", AttachChecks::machineStays)
            .reads(Kind.VM)
            .after("TARGET_VM_EXISTS")
            .gives(VM_TERMINATING)),
    NOT_ATTACHED_YET(claim("the claim is no disk of the machine yet", AttachChecks::notAttachedYet)
            .reads(Kind.VM, Kind.VM_INSTANCE)
            .after("CLAIM_EXISTS", "SAME_NAMESPACE", "TARGET_VM_EXISTS")
            .gives(ALREADY_ATTACHED)),
    NOT_USED_ELSEWHERE(claim("no pod and no other machine uses the claim", AttachChecks::notUsed)
            .reads(Kind.POD, Kind.VM, Kind.VM_INSTANCE)
            .after("CLAIM_EXISTS")
            .gives(CLAIM_IN_USE, FACT_UNREADABLE)),
    BUS_PLUGS(claim("disks can be added on the bus", AttachChecks::busPlugs).gives(BUS_NOT_HOTPLUGGABLE)),
    NODE_REACHES_VOLUME(claim("the machine's node reaches the volume", AttachChecks::reachable)
            .reads(Kind.VM_INSTANCE, Kind.NODE, Kind.CSI_NODE)
            .after("VOLUME_OWN", "TARGET_VM_EXISTS")
            .gives(UNREACHABLE_FROM_NODE, FACT_UNREADABLE)),
    SIZE_GROWS(claim("the size is not below the present one", ExpandChecks::grows)
            .reads(Kind.CLAIM, Kind.VOLUME)
            .after("CLAIM_BOUND")
            .gives(SHRINK_REQUESTED)),
    CLASS_LETS_GROW(claim("its StorageClass allows expansion", ExpandChecks::classAllows)
            .reads(Kind.STORAGE_CLASS)
            .after("CLAIM_STAYS")
            .gives(EXPANSION_NOT_ALLOWED, FACT_UNREADABLE)),
    NO_OTHER_RESIZE(claim("no other resize is running", ExpandChecks::noResize)
            .reads(Kind.CLAIM)
            .after("CLAIM_STAYS")
            .gives(VOLUME_RESIZING)),
    CSI_IS_ASKED(claim("it is a CSI volume: of another one no driver is asked", DriverChecks::csiIsAsked)
            .reads(Kind.VOLUME)
            .after("VOLUME_OWN")
            .evenWhilePending()
            .countsAs("VOLUME_CSI")),
    CAN_GROW(claim("the driver can expand it as it is used", ExpandChecks::driverGrows)
            .needsFacts()
            .readsToo(Kind.VM, Kind.VM_INSTANCE, Kind.ATTACHMENT)
            .after("DRIVER_KNOWN")
            .gives(DRIVER_LACKS_EXPAND_ONLINE, EXPAND_ONLINE_SUPPORT_UNKNOWN, EXPAND_ONLINE_SUPPORT_CONFLICTS)
            .gives(DRIVER_LACKS_EXPAND_OFFLINE, EXPAND_OFFLINE_SUPPORT_UNKNOWN, EXPAND_OFFLINE_SUPPORT_CONFLICTS)
            .gives(EXPANSION_NEEDS_OFFLINE, EXPANSION_AWAITS_USE, EXPANSION_MODE_UNSTATED)
            .gives(EVIDENCE_DISAGREES, CONDITION_NOT_CHECKED, FACT_UNREADABLE)),
    RESIZER_SEEN(claim("the driver's resizer runs (advice)", ExpandChecks::resizerSeen)
            .reads(Kind.POD, Kind.DEPLOYMENT, Kind.STATEFUL_SET, Kind.LEASE)
            .after("DRIVER_KNOWN")
            .gives(KnownCode.RESIZER_NOT_SEEN)),

    CAN_CLONE(claim("the driver can clone volumes", c -> DriverChecks.can(c, Capability.CLONE))
            .needsFacts()
            .after("DRIVER_KNOWN")
            .gives(DRIVER_LACKS_CLONE, CLONE_SUPPORT_UNKNOWN, CLONE_SUPPORT_CONFLICTS)
            .gives(EVIDENCE_DISAGREES, CONDITION_NOT_CHECKED)),
    CLONE_METHOD_EXISTS(claim("the host has a way to make a clone", CloneChecks::methodExists)
            .reads(Kind.API_DEFINITION)
            .gives(KnownCode.CLONE_METHOD_NONE)),
    SOURCE_CSI(claim("its volume is a CSI volume, or may become one", CloneChecks::csi)
            .reads(Kind.VOLUME, Kind.STORAGE_CLASS)
            .after("VOLUME_OWN")
            .evenWhilePending()
            .gives(VOLUME_NOT_CSI, FACT_UNREADABLE)
            .countsAs("VOLUME_CSI")),
    COPIER_SERVED(claim("a copier is there: CDI is served, or the host names the method", CloneChecks::copierServed)
            .reads(Kind.API_DEFINITION)
            .after("CLAIM_EXISTS")
            .gives(FACT_UNREADABLE)),
    SOURCE_UNUSED(claim("nobody writes to the claim", CloneChecks::unused)
            .reads(Kind.POD, Kind.VM, Kind.VM_INSTANCE)
            .after("CLAIM_EXISTS")
            .gives(SOURCE_IN_USE, FACT_UNREADABLE)),

    SNAPSHOT_KIND_SERVED(snapshot("VolumeSnapshots are served", ClassChecks::apiServed)
            .reads(Kind.API_DEFINITION)
            .gives(SNAPSHOT_API_MISSING)),
    SNAPSHOT_EXISTS(snapshot("the snapshot exists", RestoreChecks::exists)
            .reads(Kind.SNAPSHOT)
            .gives(SNAPSHOT_MISSING, FACT_UNREADABLE)
            .countsAs("CLAIM_EXISTS")),
    SNAPSHOT_STAYS(snapshot("the snapshot is not being deleted", RestoreChecks::stays)
            .reads(Kind.SNAPSHOT)
            .after("SNAPSHOT_EXISTS")
            .gives(SNAPSHOT_TERMINATING)),
    SNAPSHOT_BOUND(snapshot("it is bound to a content that exists and is its own", RestoreChecks::bound)
            .reads(Kind.SNAPSHOT, Kind.SNAPSHOT_CONTENT)
            .after("SNAPSHOT_STAYS")
            .gives(SNAPSHOT_NOT_READY, SNAPSHOT_FAILED, SNAPSHOT_MISSING, FACT_UNREADABLE)
            .countsAs("CLAIM_BOUND")),
    SNAPSHOT_READY(snapshot("it is ready and did not fail", RestoreChecks::ready)
            .reads(Kind.SNAPSHOT, Kind.SNAPSHOT_CONTENT)
            .after("SNAPSHOT_BOUND")
            .gives(SNAPSHOT_NOT_READY, SNAPSHOT_FAILED)),
    SNAPSHOT_DRIVER_KNOWN(snapshot("the driver that made it is known", RestoreChecks::driverKnown)
            .reads(Kind.SNAPSHOT_CONTENT, Kind.CLAIM, Kind.VOLUME, Kind.STORAGE_CLASS, Kind.SNAPSHOT_CLASS)
            .after("SNAPSHOT_STAYS")
            .gives(DRIVER_UNRESOLVED, DRIVER_IDENTITY_DISAGREES)
            .countsAs("DRIVER_KNOWN")),
    SOURCE_LIVES(snapshot("its source volume lives, where the driver's snapshots need it", RestoreChecks::sourceLives)
            .needsFacts()
            .searches(Kind.VOLUME)
            .after("SNAPSHOT_BOUND", "DRIVER_KNOWN")
            .gives(SOURCE_VOLUME_GONE, FACT_UNREADABLE)),
    CONTENT_DYNAMIC(snapshot(
                    "its content was made of a volume, where the driver restores no others",
                    RestoreChecks::contentDynamic)
            .needsFacts()
            .after("SNAPSHOT_BOUND", "DRIVER_KNOWN")
            .gives(CONTENT_NOT_DYNAMIC)),

    TARGET_NAMESPACE(either("the new claim is in the namespace of its source", TargetChecks::sameNamespace)
            .gives(OTHER_NAMESPACE)),
    TARGET_CLASS_EXISTS(either("the StorageClass of the new claim exists", TargetChecks::classExists)
            .reads(Kind.STORAGE_CLASS, Kind.CLAIM)
            .after("CLAIM_EXISTS")
            .gives(TARGET_CLASS_MISSING, CLAIM_UNREADABLE, FACT_UNREADABLE)),
    TARGET_DRIVER_SAME(either("that class is of the same driver", TargetChecks::sameDriver)
            .reads(Kind.STORAGE_CLASS)
            .after("TARGET_CLASS_EXISTS", "DRIVER_KNOWN")
            .gives(TARGET_CLASS_OTHER_DRIVER)),
    TARGET_LARGE_ENOUGH(either("the new claim is not smaller than its source", TargetChecks::largeEnough)
            .reads(Kind.CLAIM, Kind.VOLUME, Kind.SNAPSHOT, Kind.SNAPSHOT_CONTENT)
            .after("CLAIM_BOUND")
            .gives(TARGET_TOO_SMALL, FACT_UNREADABLE)),
    TARGET_EXPANDS(either("where it is larger, its StorageClass allows expansion", TargetChecks::expands)
            .reads(Kind.STORAGE_CLASS)
            .after("TARGET_LARGE_ENOUGH", "TARGET_CLASS_EXISTS")
            .gives(TARGET_NOT_EXPANDABLE)),
    TARGET_SIZE_EQUAL(either("its size is that of its source, where the driver asks for that", TargetChecks::equalSize)
            .needsFacts()
            .after("TARGET_LARGE_ENOUGH", "DRIVER_KNOWN")
            .gives(TARGET_SIZE_MUST_EQUAL, FACT_UNREADABLE)),
    TARGET_MODE_SAME(either("its volume mode is that of its source, or may be another", TargetChecks::sameMode)
            .reads(Kind.CLAIM, Kind.VOLUME, Kind.SNAPSHOT_CONTENT)
            .after("CLAIM_EXISTS")
            .gives(VOLUME_MODE_DIFFERS)),
    TARGET_PLACE_SAME(either("it comes back on the node that its storage is local to", PlaceChecks::samePlace)
            .needsFacts()
            .readsToo(Kind.NODE, Kind.VOLUME)
            .after("CLAIM_BOUND", "DRIVER_KNOWN")
            .gives(PINNED_TO_NODE, FACT_UNREADABLE)),
    TARGET_ROOM(either("quotas leave room for one more claim of its size", StorageQuotas::oneMoreClaim)
            .reads(Kind.QUOTA)
            .searches(Kind.CLAIM)
            .after("CLAIM_EXISTS")
            .gives(QUOTA_EXCEEDED, FACT_UNREADABLE)),

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

    /** Those among them of which any object may matter, not only those that the subject leads to. */
    ImmutableSet<Kind> searches() {
        return row.searched;
    }

    /** The requirements that must hold before it is evaluated. */
    public ImmutableList<Requirement> presupposes() {
        return row.presupposed;
    }

    /** The requirement that holds where this one does, in a set that has this one instead; empty where none does. */
    Optional<Requirement> countsAs() {
        return row.stands;
    }

    /** Whether it is judged for a pending claim too, by what its StorageClass names. */
    public boolean judgedWhilePending() {
        return row.pending;
    }

    Outcome check(ClaimCase claim) {
        return row.onClaim.apply(claim);
    }

    Outcome check(SnapshotCase snapshot) {
        return row.onSnapshot.apply(snapshot);
    }

    Outcome check(VmCase vm) {
        return row.onVm.apply(vm);
    }

    private static Row claim(String title, Function<? super ClaimCase, Outcome> check) {
        return new Row(title, check, snapshot -> Outcome.SKIPPED, vm -> Outcome.SKIPPED);
    }

    private static Row snapshot(String title, Function<? super SnapshotCase, Outcome> check) {
        return new Row(title, claim -> Outcome.SKIPPED, check, vm -> Outcome.SKIPPED);
    }

    /** For claims and for snapshots. */
    private static Row either(String title, Function<Case, Outcome> check) {
        return new Row(title, check, check, vm -> Outcome.SKIPPED);
    }

    private static Row vm(String title, Function<VmCase, Outcome> check) {
        return new Row(title, claim -> Outcome.SKIPPED, snapshot -> Outcome.SKIPPED, check);
    }

    /** What an enum constant says of itself. */
    private static final class Row {
        private final String title;
        private final Function<? super ClaimCase, Outcome> onClaim;
        private final Function<? super SnapshotCase, Outcome> onSnapshot;
        private final Function<VmCase, Outcome> onVm;
        private final ImmutableSet.Builder<KnownCode> codesSoFar = ImmutableSet.builder();
        private ImmutableSet<KnownCode> codes = ImmutableSet.of();
        private ImmutableSet<Kind> kinds = ImmutableSet.of();
        private ImmutableSet<Kind> searched = ImmutableSet.of();
        private ImmutableList<String> after = ImmutableList.of();
        private ImmutableList<Requirement> presupposed = ImmutableList.of();
        private Optional<String> standsFor = Optional.empty();
        private Optional<Requirement> stands = Optional.empty();
        private boolean pending;

        Row(
                String title,
                Function<? super ClaimCase, Outcome> onClaim,
                Function<? super SnapshotCase, Outcome> onSnapshot,
                Function<VmCase, Outcome> onVm) {
            this.title = title;
            this.onClaim = onClaim;
            this.onSnapshot = onSnapshot;
            this.onVm = onVm;
        }

        void resolve() {
            stands = standsFor.map(Requirement::valueOf);
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

        /** Reads them too, and looks for one among all of them, so that any of them may matter. */
        Row searches(Kind... among) {
            searched = ImmutableSet.copyOf(among);
            return readsToo(among);
        }

        Row after(String... requirements) {
            after = ImmutableList.copyOf(requirements);
            return this;
        }

        Row countsAs(String requirement) {
            standsFor = Optional.of(requirement);
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
