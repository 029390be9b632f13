package io.github.snapworthy.core.internal.rules;

import static io.github.snapworthy.core.internal.rules.Row.*;
import static io.github.snapworthy.core.internal.words.BackupCode.*;
import static io.github.snapworthy.core.internal.words.ClaimCode.*;
import static io.github.snapworthy.core.internal.words.ClassCode.*;
import static io.github.snapworthy.core.internal.words.CopyCode.*;
import static io.github.snapworthy.core.internal.words.DriverCode.*;
import static io.github.snapworthy.core.internal.words.VmCode.*;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Profile.Extra;
import io.github.snapworthy.core.internal.words.ClassCode;
import io.github.snapworthy.core.internal.words.CopyCode;
import io.github.snapworthy.core.internal.words.DriverCode;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every requirement and every piece of advice: what it asks, what it presupposes, what it reads, which codes it gives and
 * how it is checked. Which operation has it stands in {@link RequirementSet}.
 */
public enum Requirement {
    CLAIM_EXISTS(claim("the claim exists", ClaimChecks::exists)
            .reads(Kind.CLAIM, Kind.DATA_VOLUME)
            .gives(CLAIM_MISSING, CLAIM_UNREADABLE, CLAIM_NOT_POPULATED)
            .givesWhere(
                    Scope.in("SNAPSHOT_OF_DISK", "BACKUP_OF_DISK", "CLONE_OF_DISK", "GROUP_SNAPSHOT_OF_CLAIM"),
                    FACT_UNREADABLE)),
    HOST_AGREES(claim("the host's own rules have nothing against the claim", HostChecks::claim)
            .reads(Kind.CLAIM)
            .after("CLAIM_EXISTS")),
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
            .gives(DriverCode.DRIVER_NOT_INSTALLED)),
    NO_RESIZE(claim("no resize is running (advice)", ClaimChecks::noResize)
            .reads(Kind.CLAIM)
            .after("CLAIM_STAYS")
            .gives(VOLUME_RESIZING)),
    CAN_SNAPSHOT(claim("the driver can make snapshots", c -> DriverChecks.can(c, Capability.SNAPSHOT))
            .needsFacts()
            .after("DRIVER_KNOWN")
            .gives(DRIVER_LACKS_SNAPSHOT, SNAPSHOT_SUPPORT_UNKNOWN, SNAPSHOT_SUPPORT_CONFLICTS)
            .gives(EVIDENCE_DISAGREES, EVIDENCE_OLD, EVIDENCE_OF_OTHER_RELEASE, CONDITION_NOT_CHECKED)),
    CAN_RESTORE(either("the driver can restore snapshots", c -> DriverChecks.can(c, Capability.RESTORE))
            .needsFacts()
            .after("DRIVER_KNOWN")
            .gives(DRIVER_LACKS_RESTORE, RESTORE_SUPPORT_UNKNOWN, RESTORE_SUPPORT_CONFLICTS)
            .gives(EVIDENCE_DISAGREES, EVIDENCE_OLD, EVIDENCE_OF_OTHER_RELEASE, CONDITION_NOT_CHECKED)),
    CAN_BACKUP(claim("the driver makes backups of its own", c -> DriverChecks.can(c, Capability.BACKUP_NATIVE))
            .needsFacts()
            .after("DRIVER_KNOWN")
            .gives(DRIVER_LACKS_BACKUP_NATIVE, BACKUP_NATIVE_SUPPORT_UNKNOWN, BACKUP_NATIVE_SUPPORT_CONFLICTS)
            .gives(EVIDENCE_DISAGREES, EVIDENCE_OLD, EVIDENCE_OF_OTHER_RELEASE, CONDITION_NOT_CHECKED)),
    CAN_TRACK_BLOCKS(claim("the driver serves changed blocks", c -> DriverChecks.can(c, Capability.CHANGED_BLOCKS))
            .needsFacts()
            .after("DRIVER_KNOWN")
            .gives(DRIVER_LACKS_CHANGED_BLOCKS, CHANGED_BLOCKS_SUPPORT_UNKNOWN, CHANGED_BLOCKS_SUPPORT_CONFLICTS)
            .gives(EVIDENCE_DISAGREES, EVIDENCE_OLD, EVIDENCE_OF_OTHER_RELEASE, CONDITION_NOT_CHECKED)),
    CAN_GROUP(claim(
                    "the driver can snapshot several volumes at one moment",
                    c -> DriverChecks.can(c, Capability.GROUP_SNAPSHOT))
            .needsFacts()
            .readsToo(Kind.GROUP_SNAPSHOT_CLASS)
            .after("DRIVER_KNOWN")
            .gives(DRIVER_LACKS_GROUP_SNAPSHOT, GROUP_SNAPSHOT_SUPPORT_UNKNOWN, GROUP_SNAPSHOT_SUPPORT_CONFLICTS)
            .gives(EVIDENCE_DISAGREES, EVIDENCE_OLD, EVIDENCE_OF_OTHER_RELEASE, CONDITION_NOT_CHECKED)),
    SNAPSHOT_API_SERVED(claim("the snapshot API is served", ClassChecks::apiServed)
            .reads(Kind.API_DEFINITION)
            .after("DRIVER_KNOWN")
            .gives(SNAPSHOT_API_MISSING)),
    CLASS_RESOLVES(claim("one snapshot class resolves and suits the operation", ClassChecks::resolves)
            .reads(Kind.SNAPSHOT_CLASS, Kind.STORAGE_CLASS, Kind.SETTING, Kind.CLAIM)
            .readsToo(Kind.STORAGE_PROFILE, Kind.VELERO_BACKUP, Kind.VELERO_SCHEDULE, Kind.DEPLOYMENT)
            .after("DRIVER_KNOWN")
            .gives(SNAPSHOT_CLASS_NOT_FOUND, SNAPSHOT_CLASS_WRONG_DRIVER, SNAPSHOT_CLASS_WRONG_PURPOSE)
            .gives(SNAPSHOT_CLASSES_UNREADABLE, DEFAULT_MARK_MISSPELT, DELETION_POLICY_DELETE)
            .givesWhere(Scope.OF_NONE, SNAPSHOT_CLASS_NONE)
            .givesWhere(Scope.OF_AMBIGUOUS, SNAPSHOT_CLASS_AMBIGUOUS)
            .givesWhere(Scope.OF_NOT_CONFIGURED, SNAPSHOT_CLASS_NOT_CONFIGURED)
            .givesWhere(Scope.OF_HOST_CONFIG, HOST_CONFIG_INVALID, HOST_CONFIG_READERS_DISAGREE)
            .givesWhere(Scope.OF_ORDER, ORDER_DEPENDENT)
            .givesWhere(Scope.OF_FALSE_MARKS, DEFAULT_MARK_IS_FALSE)
            .givesWhere(Scope.WITHOUT_STORAGE_CLASS, STORAGE_CLASS_MISSING)
            .givesWhere(Scope.OF_OTHER_KINDS, FACT_UNREADABLE)
            .givesWhere(Scope.in("BACKUP_BY_DRIVER"), BACKUP_CLASS_IS_LOCAL_SNAPSHOT)),
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
                    .reads(Kind.POD, Kind.DEPLOYMENT, Kind.DAEMON_SET, Kind.STATEFUL_SET, Kind.LEASE)
                    .readsToo(Kind.API_DEFINITION)
                    .restsOn(Kind.CLAIM, Kind.VOLUME, Kind.STORAGE_CLASS)
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
    LEFT_BY_POLICY(claim("a volume policy of Velero leaves the volume to it", VeleroChecks::leftByPolicy)
            .onlyOf(Extra.VELERO_RULES)
            .reads(Kind.CONFIG_MAP, Kind.VELERO_SCHEDULE, Kind.VELERO_BACKUP, Kind.DEPLOYMENT, Kind.VOLUME)
            .after("VOLUME_OWN")
            .evenWhilePending()
            .gives(SKIPPED_BY_POLICY, POLICY_INVALID, CUSTOM_POLICY_ACTION, FACT_UNREADABLE)),
    SNAPSHOT_OPTED_IN(claim("the settings of Velero pick the method", VeleroChecks::optedIn)
            .onlyOf(Extra.VELERO_RULES)
            .reads(Kind.VELERO_SCHEDULE, Kind.VELERO_BACKUP, Kind.DEPLOYMENT, Kind.POD)
            .after("CLAIM_EXISTS")
            .gives(NOT_OPTED_IN, FACT_UNREADABLE)),
    METHOD_EXISTS(claim("the host has a way to make a backup", BackupChecks::methodExists)
            .reads(Kind.DAEMON_SET)
            .gives(BACKUP_METHOD_NONE)),
    DRIVER_TARGET(claim("the driver's backup target is there", BackupChecks::driverTarget)
            .reads(Kind.LONGHORN_BACKUP_TARGET, Kind.SETTING, Kind.LONGHORN_VOLUME, Kind.VOLUME, Kind.STORAGE_CLASS)
            .after("DRIVER_KNOWN")
            .gives(BACKUP_TARGET_MISSING, BACKUP_TARGET_UNAVAILABLE, FACT_UNREADABLE)
            .givesWhere(Scope.OF_HARVESTER, HOST_CONFIG_INVALID)),
    MOVER_RUNS(claim("a data mover runs", BackupChecks::moverRuns)
            .reads(Kind.DAEMON_SET, Kind.POD)
            .gives(DATA_MOVER_MISSING, FACT_UNREADABLE)),
    AGENT_RUNS(claim("a node agent runs", BackupChecks::agentRuns)
            .reads(Kind.DAEMON_SET, Kind.POD)
            .gives(NODE_AGENT_MISSING, FACT_UNREADABLE)),
    LOCATION_AVAILABLE(claim("a backup location is there", BackupChecks::locationAvailable)
            .notOf(Extra.VELERO_RULES)
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
    FILES_OPTED_IN(claim("the settings of Velero or a pod opt it in", VeleroChecks::optedIn)
            .onlyOf(Extra.VELERO_RULES)
            .reads(Kind.VELERO_SCHEDULE, Kind.VELERO_BACKUP, Kind.DEPLOYMENT, Kind.POD)
            .after("MOUNTED_BY_POD")
            .gives(NOT_OPTED_IN, FACT_UNREADABLE)),
    LOCATION_OF_VELERO(claim("the location that a backup of Velero goes to is available", LocationChecks::available)
            .onlyOf(Extra.VELERO_RULES)
            .reads(Kind.BACKUP_LOCATION, Kind.VELERO_SCHEDULE, Kind.VELERO_BACKUP, Kind.DEPLOYMENT)
            .gives(BACKUP_TARGET_MISSING, BACKUP_TARGET_UNAVAILABLE, FACT_UNREADABLE)),
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
            .gives(CLAIM_PENDING, CLAIM_LOST, FACT_UNREADABLE)
            .countsAs("CLAIM_BOUND")),
    DRIVER_IS_ASKED(
            claim("it is a CSI volume whose driver is known: of another one none is asked", DriverChecks::driverIsAsked)
                    .reads(Kind.VOLUME, Kind.STORAGE_CLASS)
                    .after("VOLUME_OWN")
                    .evenWhilePending()
                    .gives(FACT_UNREADABLE)
                    .countsAs("DRIVER_KNOWN")),
    SAME_NAMESPACE(claim("claim and machine are in one namespace", AttachChecks::sameNamespace)
            .gives(OTHER_NAMESPACE)),
    TARGET_VM_EXISTS(claim("the machine exists", AttachChecks::machineExists)
            .reads(Kind.VM)
            .gives(VM_MISSING, FACT_UNREADABLE)),
    HOST_AGREES_ON_TARGET_VM(claim("the host's own rules have nothing against the machine", HostChecks::targetMachine)
            .reads(Kind.VM)
            .after("TARGET_VM_EXISTS")),
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
            .gives(
                    EVIDENCE_DISAGREES,
                    EVIDENCE_OLD,
                    EVIDENCE_OF_OTHER_RELEASE,
                    CONDITION_NOT_CHECKED,
                    FACT_UNREADABLE)),
    RESIZER_SEEN(claim("the driver's resizer runs (advice)", ExpandChecks::resizerSeen)
            .reads(Kind.POD, Kind.DEPLOYMENT, Kind.STATEFUL_SET, Kind.LEASE)
            .after("DRIVER_KNOWN")
            .gives(DriverCode.RESIZER_NOT_SEEN)),

    CAN_CLONE(claim("the driver can clone volumes", c -> DriverChecks.can(c, Capability.CLONE))
            .needsFacts()
            .after("DRIVER_KNOWN")
            .gives(DRIVER_LACKS_CLONE, CLONE_SUPPORT_UNKNOWN, CLONE_SUPPORT_CONFLICTS)
            .gives(EVIDENCE_DISAGREES, EVIDENCE_OLD, EVIDENCE_OF_OTHER_RELEASE, CONDITION_NOT_CHECKED)),
    CLONE_METHOD_EXISTS(claim("the host has a way to make a clone", CloneChecks::methodExists)
            .reads(Kind.API_DEFINITION)
            .gives(CopyCode.CLONE_METHOD_NONE)),
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

    SNAPSHOT_KIND_SERVED(either("VolumeSnapshots are served", ClassChecks::apiServed)
            .reads(Kind.API_DEFINITION)
            .gives(SNAPSHOT_API_MISSING)),
    SNAPSHOT_EXISTS(snapshot("the snapshot exists", RestoreChecks::exists)
            .reads(Kind.SNAPSHOT)
            .gives(SNAPSHOT_MISSING, FACT_UNREADABLE)
            .countsAs("CLAIM_EXISTS")),
    HOST_AGREES_ON_SNAPSHOT(snapshot("the host's own rules have nothing against the snapshot", HostChecks::snapshot)
            .reads(Kind.SNAPSHOT)
            .after("SNAPSHOT_EXISTS")),
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
            .gives(SOURCE_VOLUME_GONE, SNAPSHOT_PURPOSE_UNKNOWN, FACT_UNREADABLE)),
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
            .gives(TARGET_CLASS_MISSING, FACT_UNREADABLE)
            .givesWhere(
                    Scope.in("RESTORE_OF_SNAPSHOT", "RESTORE_OF_VM_VOLUME", "RESTORE_OF_RECORDED_VOLUME"),
                    CLAIM_UNREADABLE)),
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
            .gives(TARGET_SIZE_MUST_EQUAL, FACT_UNREADABLE)
            .givesWhere(Scope.in("RESTORE_OF_SNAPSHOT", "RESTORE_OF_VM_VOLUME"), SNAPSHOT_PURPOSE_UNKNOWN)),
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

    COPY_EXISTS(copy("the snapshot or backup exists", CopyChecks::exists)
            .reads(Kind.VM_SNAPSHOT, Kind.HARVESTER_BACKUP)
            .gives(SNAPSHOT_MISSING, FACT_UNREADABLE)),
    HOST_AGREES_ON_COPY(copy("the host's own rules have nothing against it", HostChecks::copy)
            .reads(Kind.VM_SNAPSHOT, Kind.HARVESTER_BACKUP)
            .after("COPY_EXISTS")),
    COPY_STAYS(copy("it is not being deleted", CopyChecks::stays)
            .reads(Kind.VM_SNAPSHOT, Kind.HARVESTER_BACKUP)
            .after("COPY_EXISTS")
            .gives(SNAPSHOT_TERMINATING)),
    COPY_BOUND(copy("what it holds is there and is its own", CopyChecks::bound)
            .reads(Kind.VM_SNAPSHOT, Kind.VM_SNAPSHOT_CONTENT)
            .after("COPY_STAYS")
            .givesWhere(
                    Scope.in("RESTORE_OF_VM_SNAPSHOT"),
                    SNAPSHOT_NOT_READY,
                    SNAPSHOT_FAILED,
                    SNAPSHOT_MISSING,
                    FACT_UNREADABLE)),
    COPY_READY(copy("it is ready and did not fail", CopyChecks::ready)
            .reads(Kind.VM_SNAPSHOT, Kind.HARVESTER_BACKUP)
            .after("COPY_BOUND")
            .gives(SNAPSHOT_NOT_READY, SNAPSHOT_FAILED)),
    COPY_VOLUMES_NAMED(copy("it names a VolumeSnapshot of each volume", CopyChecks::volumesNamed)
            .reads(Kind.VM_SNAPSHOT_CONTENT, Kind.HARVESTER_BACKUP)
            .after("COPY_READY")
            .gives(SNAPSHOT_MISSING, NOTHING_TO_RESTORE)),
    COPY_NAMESPACE(copy("the machine comes back in the namespace of its source", CopyChecks::sameNamespace)
            .reads(Kind.HARVESTER_BACKUP)
            .after("COPY_EXISTS")
            .gives(OTHER_NAMESPACE)),
    COPY_NAME_VALID(copy("the machine can be called so, where a name is given", CopyChecks::nameValid)
            .gives(TARGET_NAME_INVALID)),
    COPY_NAME_FREE(copy("no machine is called so yet, unless it is to be replaced", CopyChecks::nameFree)
            .reads(Kind.VM)
            .after("COPY_NAME_VALID")
            .gives(TARGET_EXISTS, FACT_UNREADABLE)),
    COPY_STATE_PORTABLE(
            copy("another machine than its source needs no state outside its disks", CopyChecks::statePortable)
                    .reads(Kind.VM, Kind.VM_SNAPSHOT_CONTENT, Kind.HARVESTER_BACKUP)
                    .after("COPY_BOUND")
                    .gives(STATE_NOT_PORTABLE, FACT_UNREADABLE)),
    COPY_CLAIMS_FIT(copy("quotas leave room for all claims of the machine together", CopyChecks::room)
            .reads(Kind.QUOTA, Kind.STORAGE_CLASS)
            .searches(Kind.CLAIM)
            .after("COPY_BOUND")
            .gives(QUOTA_EXCEEDED, FACT_UNREADABLE)),
    COPY_NAMES_VM(copy("it says which machine it is of, where that is to be replaced", ReplaceChecks::namesMachine)
            .reads(Kind.VM_SNAPSHOT, Kind.HARVESTER_BACKUP)
            .after("COPY_EXISTS")
            .gives(FACT_UNREADABLE)),
    BACKUP_SIZE_FITS(copy("Harvester's snapshot limit leaves room, where the data is remote", CopyChecks::sizeFits)
            .onlyOf(Extra.HARVESTER_RULES)
            .reads(Kind.HARVESTER_QUOTA, Kind.HARVESTER_BACKUP)
            .after("COPY_EXISTS")
            .gives(QUOTA_EXCEEDED, QUOTA_NOT_COUNTED, FACT_UNREADABLE)),
    BACKUP_TARGET_SAME(copy("the backup target is that of the backup", CopyTargetChecks::same)
            .reads(Kind.SETTING, Kind.HARVESTER_BACKUP)
            .after("COPY_EXISTS")
            .gives(BACKUP_TARGET_CHANGED, HOST_CONFIG_INVALID, FACT_UNREADABLE)),
    BACKUP_TARGET_READABLE(copy("Longhorn can read the backup target", CopyTargetChecks::available)
            .reads(Kind.LONGHORN_BACKUP_TARGET, Kind.HARVESTER_BACKUP)
            .after("COPY_EXISTS")
            .gives(BACKUP_TARGET_MISSING, BACKUP_TARGET_UNAVAILABLE, FACT_UNREADABLE)),
    BACKUP_SCHEDULE_RESTS(copy("the schedule that made it is suspended, or is gone", BackupCopyChecks::scheduleRests)
            .reads(Kind.BACKUP_SCHEDULE, Kind.HARVESTER_BACKUP)
            .after("COPY_EXISTS")
            .gives(SCHEDULE_ACTIVE, FACT_UNREADABLE)),
    BACKUP_CLASSES_EXIST(copy("the snapshot classes by which it was made are there", BackupCopyChecks::classesExist)
            .reads(Kind.SNAPSHOT_CLASS, Kind.HARVESTER_BACKUP)
            .after("COPY_EXISTS")
            .gives(SNAPSHOT_CLASS_NOT_FOUND, SNAPSHOT_CLASSES_UNREADABLE)),
    BACKUP_MAC_FREE(copy("a new machine that keeps MAC addresses has them alone", BackupCopyChecks::macFree)
            .reads(Kind.VM, Kind.HARVESTER_RESTORE, Kind.HARVESTER_BACKUP)
            .after("COPY_EXISTS")
            .gives(MAC_IN_USE, FACT_UNREADABLE)),
    VOLUME_RECORDED(either("its claim was recorded", VolumeCopyChecks::recorded)
            .reads(Kind.VM_SNAPSHOT_CONTENT, Kind.HARVESTER_BACKUP)
            .after("COPY_BOUND")
            .countsAs("CLAIM_EXISTS")),
    VOLUME_SNAPSHOT_EXISTS(snapshot("the VolumeSnapshot of it exists", RestoreChecks::exists)
            .reads(Kind.SNAPSHOT)
            .after("COPY_READY")
            .gives(SNAPSHOT_MISSING, FACT_UNREADABLE)
            .countsAs("SNAPSHOT_EXISTS")),
    VOLUME_DRIVER_KNOWN(snapshot("the driver that made it is known", VolumeCopyChecks::driverKnown)
            .reads(Kind.SNAPSHOT_CONTENT, Kind.CLAIM, Kind.VOLUME, Kind.STORAGE_CLASS, Kind.SNAPSHOT_CLASS)
            .after("VOLUME_RECORDED")
            .gives(DRIVER_UNRESOLVED, DRIVER_IDENTITY_DISAGREES)
            .countsAs("DRIVER_KNOWN")),
    VOLUME_RECOVERABLE(recorded("it is in the backup target", BackupCopyChecks::recoverable)
            .reads(Kind.HARVESTER_BACKUP)
            .after("COPY_READY")
            .gives(BACKUP_NOT_RECOVERABLE)
            .countsAs("CLAIM_BOUND")),
    RECORDED_DRIVER_KNOWN(recorded("the driver that made it is known", VolumeCopyChecks::recordedDriverKnown)
            .reads(Kind.HARVESTER_BACKUP, Kind.STORAGE_CLASS)
            .after("VOLUME_RECORDED")
            .gives(DRIVER_UNRESOLVED)
            .countsAs("DRIVER_KNOWN")),
    REPLACED_BINDS(either("a claim of a machine that is replaced binds before the machine runs", ReplaceChecks::binds)
            .onlyOf(Extra.HARVESTER_RULES)
            .reads(Kind.STORAGE_CLASS)
            .after("TARGET_CLASS_EXISTS")
            .gives(REPLACE_NEVER_BINDS)),
    GROUP_ONE_DRIVER(group("all claims are of one driver", GroupChecks::oneDriver)
            .reads(Kind.CLAIM, Kind.VOLUME, Kind.STORAGE_CLASS)
            .gives(ClassCode.GROUP_MIXED_DRIVERS)),
    GROUP_API_SERVED(group("the APIs of snapshots and of group snapshots are served", GroupChecks::apiServed)
            .reads(Kind.API_DEFINITION)
            .gives(SNAPSHOT_API_MISSING)),
    GROUP_CLASS_RESOLVES(group("one class of group snapshots resolves", GroupChecks::classResolves)
            .reads(Kind.GROUP_SNAPSHOT_CLASS)
            .after("GROUP_ONE_DRIVER")
            .gives(SNAPSHOT_CLASS_NONE, SNAPSHOT_CLASS_NOT_FOUND, SNAPSHOT_CLASS_WRONG_DRIVER)
            .gives(SNAPSHOT_CLASS_AMBIGUOUS, SNAPSHOT_CLASSES_UNREADABLE)
            .gives(DEFAULT_MARK_MISSPELT, DELETION_POLICY_DELETE)),
    GROUP_CONSISTENT_ENOUGH(group(
                    "of claims that were named: the result is as consistent as the host asks",
                    GroupChecks::consistentEnough)
            .reads(Kind.POD, Kind.VM, Kind.VM_INSTANCE, Kind.ATTACHMENT, Kind.CSI_DRIVER)
            .gives(CONSISTENCY_TOO_WEAK, CONSISTENCY_UNKNOWN)),
    GROUP_DETACHED(
            group("of claims that were named: those of a stopped machine are detached (advice)", GroupChecks::detached)
                    .reads(Kind.POD, Kind.VM, Kind.VM_INSTANCE, Kind.ATTACHMENT)
                    .gives(STOPPED_BUT_ATTACHED)),

    VM_EXISTS(vm("the machine exists", VmChecks::exists).reads(Kind.VM).gives(VM_MISSING, FACT_UNREADABLE)),
    HOST_AGREES_ON_VM(vm("the host's own rules have nothing against the machine", HostChecks::machine)
            .reads(Kind.VM)
            .after("VM_EXISTS")),
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
    VM_STOPPED(vm("the machine does not run", ReplaceChecks::stopped)
            .reads(Kind.VM, Kind.VM_INSTANCE)
            .after("VM_EXISTS")
            .gives(VM_MUST_BE_STOPPED, FACT_UNREADABLE)),
    VM_SNAPSHOTS_KEPT(vm("no snapshot hangs on a volume that is deleted", ReplaceChecks::keepsSnapshots)
            .needsFacts()
            .readsToo(Kind.CLAIM, Kind.VOLUME)
            .searches(Kind.SNAPSHOT, Kind.SNAPSHOT_CONTENT)
            .after("VM_EXISTS")
            .gives(REPLACE_DELETES_SNAPSHOT_SOURCE, SNAPSHOT_PURPOSE_UNKNOWN, CLAIM_UNREADABLE, FACT_UNREADABLE)),
    DISKS_EXCLUSIVE(vm("no disk is shareable", VmChecks::exclusive)
            .reads(Kind.VM)
            .after("VM_EXISTS")
            .gives(DISK_SHAREABLE)),
    DISKS_COVERED(vm("every disk that holds data is covered, and there is one", CoverageChecks::covered)
            .reads(Kind.VM, Kind.VM_INSTANCE)
            .after("VM_EXISTS")
            .gives(DISK_EXCLUDED, DISK_NOT_PERSISTENT, NOTHING_TO_PROTECT)),
    VM_DISKS_SEEN(vm("it is known which disks only the running instance has", VmChecks::instanceKnown)
            .reads(Kind.VM_INSTANCE)
            .after("VM_EXISTS")
            .gives(FACT_UNREADABLE)),
    VM_SNAPSHOT_COUNT_FITS(vm("a quota leaves room for a VolumeSnapshot of each disk", QuotaChecks::oneForEachDisk)
            .reads(Kind.QUOTA, Kind.SNAPSHOT)
            .after("VM_EXISTS")
            .gives(QUOTA_EXCEEDED, FACT_UNREADABLE)),
    SNAPSHOT_SIZE_FITS(vm("Harvester's snapshot limit leaves room", QuotaChecks::harvesterLimit)
            .onlyOf(Extra.HARVESTER_RULES)
            .reads(Kind.HARVESTER_QUOTA)
            .after("VM_EXISTS")
            .gives(QUOTA_EXCEEDED, QUOTA_NOT_COUNTED, FACT_UNREADABLE)),
    VM_CONSISTENT_ENOUGH(vm("the result is as consistent as the host asks", VmChecks::consistentEnough)
            .reads(Kind.VM_INSTANCE, Kind.ATTACHMENT, Kind.POD, Kind.CSI_DRIVER)
            .after("VM_EXISTS")
            .gives(CONSISTENCY_TOO_WEAK, CONSISTENCY_UNKNOWN)),
    VM_DETACHED(vm("a stopped machine is detached (advice)", VmChecks::detached)
            .reads(Kind.VM_INSTANCE, Kind.ATTACHMENT, Kind.POD)
            .after("VM_EXISTS")
            .gives(STOPPED_BUT_ATTACHED)),
    VM_AT_REST(vm("a stopped machine is detached, and its disks are taken at one moment (advice)", VmChecks::atRest)
            .reads(Kind.VM_INSTANCE, Kind.ATTACHMENT, Kind.GROUP_SNAPSHOT_CLASS)
            .after("VM_EXISTS")
            .gives(STOPPED_BUT_ATTACHED, VOLUMES_NOT_ATOMIC)),
    VM_CLONE_METHOD_EXISTS(vm("the host has a way to make a clone", VmCloneChecks::methodExists)
            .reads(Kind.API_DEFINITION)
            .after("VM_EXISTS")
            .gives(CLONE_METHOD_NONE)),
    NEW_VM_NAME_VALID(vm("the new machine can be called so, where a name is given", VmCloneChecks::nameValid)
            .gives(TARGET_NAME_INVALID)),
    NEW_VM_NAME_FREE(vm("no machine is called so yet", VmCloneChecks::nameFree)
            .reads(Kind.VM)
            .after("NEW_VM_NAME_VALID")
            .gives(TARGET_EXISTS, FACT_UNREADABLE)),
    NEW_VM_NAMESPACE(
            vm("the new machine and its claims are in the namespace of their source", VmCloneChecks::sameNamespace)
                    .gives(OTHER_NAMESPACE)),
    VM_STATE_PORTABLE(vm("the machine keeps no state outside its disks", VmCloneChecks::statePortable)
            .reads(Kind.VM)
            .after("VM_EXISTS")
            .gives(STATE_NOT_PORTABLE)),
    VM_CLAIMS_FIT(vm("quotas leave room for all claims of the new machine together", VmCloneChecks::room)
            .reads(Kind.QUOTA, Kind.STORAGE_CLASS)
            .searches(Kind.CLAIM)
            .after("VM_EXISTS")
            .gives(QUOTA_EXCEEDED, FACT_UNREADABLE));

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
        return row.codes.keySet();
    }

    /** The codes that it can give as a part of that set, under some profile. */
    public ImmutableSet<KnownCode> codes(RequirementSet set) {
        return codes(scope -> scope.sets().test(set));
    }

    /** The codes that it can give as a part of that set under that profile. */
    ImmutableSet<KnownCode> codes(RequirementSet set, Profile profile) {
        return codes(scope -> scope.sets().test(set) && scope.profiles().test(profile));
    }

    private ImmutableSet<KnownCode> codes(Predicate<Scope> scopes) {
        return ImmutableSet.copyOf(Maps.filterValues(row.codes, scopes::test).keySet());
    }

    /** Whether its codes are those of the rules that the profile brings. */
    boolean asksHost() {
        return name().startsWith("HOST_AGREES");
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

    /** The same as a set. */
    Marks presupposed() {
        return row.ground;
    }

    /** The requirement that holds where this one does, in a set that has this one instead; null where none does. */
    @Nullable
    Requirement countsAs() {
        return row.stands;
    }

    /** Whether a host of that profile has it at all. */
    boolean isOf(Profile profile) {
        return row.isOfAll || isOf(profile.extras());
    }

    /** The same, by the rules that the host has. */
    boolean isOf(ImmutableSet<Extra> extras) {
        return (row.only.isEmpty() || extras.contains(row.only.get()))
                && (row.except.isEmpty() || !extras.contains(row.except.get()));
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

    Outcome check(RecordedCase recorded) {
        return row.onRecord.apply(recorded);
    }

    Outcome check(GroupCase group) {
        return row.onGroup.apply(group);
    }

    Outcome check(VmCase vm) {
        return row.onVm.apply(vm);
    }

    Outcome check(CopyCase copy) {
        return row.onCopy.apply(copy);
    }
}
