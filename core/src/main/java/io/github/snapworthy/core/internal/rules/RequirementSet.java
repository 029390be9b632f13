package io.github.snapworthy.core.internal.rules;

import static io.github.snapworthy.core.internal.rules.Requirement.*;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Operation;

/**
 * The table: which operation has which requirements. Nothing applies to an operation unless a row of it says so, and no
 * row is shared between operations.
 */
public enum RequirementSet {
    SNAPSHOT_OF_CLAIM(
            Operation.SNAPSHOT,
            "snapshot of a claim",
            CLAIM_EXISTS,
            CLAIM_STAYS,
            CLAIM_BOUND,
            CLAIM_POPULATED,
            VOLUME_OWN,
            VOLUME_CSI,
            DRIVER_KNOWN,
            DRIVER_INSTALLED,
            NO_RESIZE,
            SNAPSHOT_API_SERVED,
            CLASS_RESOLVES,
            CLASS_COMPLETE,
            CAN_SNAPSHOT,
            SNAPSHOT_COUNT_FITS,
            CONSISTENT_ENOUGH,
            STORAGE_STAYS_APART,
            CONTROLLER_SEEN,
            USE_QUIESCED,
            NOT_A_DISK),
    SNAPSHOT_OF_DISK(
            Operation.SNAPSHOT,
            "snapshot of a machine: each disk",
            CLAIM_EXISTS,
            CLAIM_STAYS,
            CLAIM_BOUND,
            CLAIM_POPULATED,
            VOLUME_OWN,
            VOLUME_CSI,
            DRIVER_KNOWN,
            DRIVER_INSTALLED,
            NO_RESIZE,
            SNAPSHOT_API_SERVED,
            CLASS_RESOLVES,
            CLASS_COMPLETE,
            CAN_SNAPSHOT,
            STORAGE_STAYS_APART,
            CONTROLLER_SEEN),
    SNAPSHOT_OF_VM(
            Operation.SNAPSHOT,
            "snapshot of a machine: the machine",
            VM_EXISTS,
            VM_STAYS,
            VM_STAYS_PUT,
            VM_FREE,
            DISKS_EXCLUSIVE,
            DISKS_COVERED,
            VM_SNAPSHOT_COUNT_FITS,
            SNAPSHOT_SIZE_FITS,
            VM_CONSISTENT_ENOUGH,
            VM_AT_REST),
    BACKUP_OF_CLAIM(
            Operation.BACKUP,
            "backup of a claim: what every method needs",
            CLAIM_EXISTS,
            CLAIM_STAYS,
            CLAIM_BOUND,
            CLAIM_POPULATED,
            VOLUME_OWN,
            NO_RESIZE,
            METHOD_EXISTS,
            CONSISTENT_ENOUGH,
            USE_QUIESCED),
    BACKUP_OF_DISK(
            Operation.BACKUP,
            "backup of a machine: what every method needs of each disk",
            CLAIM_EXISTS,
            CLAIM_STAYS,
            CLAIM_BOUND,
            CLAIM_POPULATED,
            VOLUME_OWN,
            NO_RESIZE,
            METHOD_EXISTS),
    BACKUP_OF_VM(
            Operation.BACKUP,
            "backup of a machine: the machine",
            VM_EXISTS,
            VM_STAYS,
            VM_STAYS_PUT,
            VM_FREE,
            DISKS_EXCLUSIVE,
            DISKS_COVERED,
            VM_CONSISTENT_ENOUGH,
            VM_AT_REST),
    BACKUP_BY_DRIVER(
            Operation.BACKUP,
            "backup by method DRIVER",
            VOLUME_CSI,
            DRIVER_KNOWN,
            DRIVER_INSTALLED,
            SNAPSHOT_API_SERVED,
            CLASS_RESOLVES,
            CLASS_COMPLETE,
            CAN_BACKUP,
            DRIVER_TARGET,
            STORAGE_STAYS_APART),
    BACKUP_BY_MOVING(
            Operation.BACKUP,
            "backup by method SNAPSHOT_AND_MOVE",
            VOLUME_CSI,
            DRIVER_KNOWN,
            DRIVER_INSTALLED,
            SNAPSHOT_API_SERVED,
            CLASS_RESOLVES,
            CLASS_COMPLETE,
            CAN_SNAPSHOT,
            CAN_RESTORE,
            MOVER_RUNS,
            LOCATION_AVAILABLE,
            STORAGE_STAYS_APART),
    BACKUP_OF_FILES(
            Operation.BACKUP,
            "backup by method FILE_SYSTEM",
            MODE_FILE_SYSTEM,
            NOT_HOST_PATH,
            MOUNTED_BY_POD,
            AGENT_RUNS,
            LOCATION_AVAILABLE),
    BACKUP_OF_BLOCKS_BY_DRIVER(
            Operation.BACKUP,
            "backup by method CHANGED_BLOCK, tracked by the driver",
            VOLUME_CSI,
            DRIVER_KNOWN,
            DRIVER_INSTALLED,
            CAN_TRACK_BLOCKS,
            METADATA_SERVED),
    BACKUP_OF_BLOCKS_BY_VM(
            Operation.BACKUP,
            "backup by method CHANGED_BLOCK, tracked by the machine",
            VM_RUNS,
            VM_TRACKS_CHANGES,
            TARGET_CLAIM_SUITS),
    RESTORE_OF_SNAPSHOT(
            Operation.RESTORE,
            "restore of a VolumeSnapshot",
            SNAPSHOT_KIND_SERVED,
            SNAPSHOT_EXISTS,
            SNAPSHOT_STAYS,
            SNAPSHOT_BOUND,
            SNAPSHOT_READY,
            SNAPSHOT_DRIVER_KNOWN,
            DRIVER_INSTALLED,
            CAN_RESTORE,
            SOURCE_LIVES,
            CONTENT_DYNAMIC,
            TARGET_NAMESPACE,
            TARGET_CLASS_EXISTS,
            TARGET_DRIVER_SAME,
            TARGET_LARGE_ENOUGH,
            TARGET_EXPANDS,
            TARGET_SIZE_EQUAL,
            TARGET_MODE_SAME,
            TARGET_PLACE_SAME,
            TARGET_ROOM,
            CONTROLLER_SEEN),
    CLONE_OF_CLAIM(
            Operation.CLONE,
            "clone of a claim: what every method needs",
            CLAIM_EXISTS,
            CLAIM_STAYS,
            CLAIM_BOUND,
            CLAIM_POPULATED,
            VOLUME_OWN,
            NO_RESIZE,
            CLONE_METHOD_EXISTS,
            TARGET_NAMESPACE,
            TARGET_CLASS_EXISTS,
            TARGET_LARGE_ENOUGH,
            TARGET_ROOM),
    CLONE_BY_DRIVER(
            Operation.CLONE,
            "clone by method CSI_CLONE",
            SOURCE_CSI,
            DRIVER_KNOWN,
            CAN_CLONE,
            TARGET_DRIVER_SAME,
            TARGET_EXPANDS,
            TARGET_SIZE_EQUAL,
            TARGET_MODE_SAME,
            TARGET_PLACE_SAME),
    CLONE_BY_SNAPSHOT(
            Operation.CLONE,
            "clone by method SNAPSHOT_AND_RESTORE",
            SOURCE_CSI,
            DRIVER_KNOWN,
            DRIVER_INSTALLED,
            SNAPSHOT_API_SERVED,
            CLASS_RESOLVES,
            CLASS_COMPLETE,
            CAN_SNAPSHOT,
            CAN_RESTORE,
            SNAPSHOT_COUNT_FITS,
            TARGET_DRIVER_SAME,
            TARGET_EXPANDS,
            TARGET_SIZE_EQUAL,
            TARGET_MODE_SAME,
            TARGET_PLACE_SAME,
            CONTROLLER_SEEN),
    CLONE_BY_COPYING(Operation.CLONE, "clone by method COPY", COPIER_SERVED, SOURCE_UNUSED),
    GROUP_SNAPSHOT_OF_CLAIM(
            Operation.GROUP_SNAPSHOT,
            "group snapshot: each claim",
            CLAIM_EXISTS,
            CLAIM_STAYS,
            CLAIM_BOUND,
            CLAIM_POPULATED,
            VOLUME_OWN,
            VOLUME_CSI,
            DRIVER_KNOWN,
            DRIVER_INSTALLED,
            NO_RESIZE),
    GROUP_SNAPSHOT_BY_DRIVER(
            Operation.GROUP_SNAPSHOT, "group snapshot: the driver of each claim", CAN_GROUP, CONTROLLER_SEEN),
    GROUP_SNAPSHOT(
            Operation.GROUP_SNAPSHOT,
            "group snapshot: the claims together",
            GROUP_ONE_DRIVER,
            GROUP_API_SERVED,
            GROUP_CLASS_RESOLVES,
            GROUP_CONSISTENT_ENOUGH,
            GROUP_DETACHED),
    GROUP_SNAPSHOT_OF_VM(
            Operation.GROUP_SNAPSHOT,
            "group snapshot of a machine: the machine",
            VM_EXISTS,
            VM_STAYS,
            HOT_PLUGGED_SEEN,
            DISKS_COVERED,
            VM_CONSISTENT_ENOUGH,
            VM_DETACHED),
    ATTACHMENT_OF_CLAIM(
            Operation.ATTACH,
            "attachment of a claim to a machine",
            CLAIM_EXISTS,
            CLAIM_STAYS,
            CLAIM_BOUND_OR_FIRST_USED,
            CLAIM_POPULATED,
            VOLUME_OWN,
            DRIVER_IS_ASKED,
            DRIVER_INSTALLED,
            SAME_NAMESPACE,
            TARGET_VM_EXISTS,
            TARGET_VM_STAYS,
            NOT_ATTACHED_YET,
            NOT_USED_ELSEWHERE,
            BUS_PLUGS,
            NODE_REACHES_VOLUME),
    EXPANSION_OF_CLAIM(
            Operation.EXPAND,
            "expansion of a claim",
            CLAIM_EXISTS,
            CLAIM_STAYS,
            CLAIM_BOUND,
            VOLUME_OWN,
            SIZE_GROWS,
            CLASS_LETS_GROW,
            NO_OTHER_RESIZE,
            CSI_IS_ASKED,
            DRIVER_KNOWN,
            CAN_GROW,
            RESIZER_SEEN);

    private final Operation operation;
    private final String title;
    private final ImmutableList<Requirement> requirements;

    RequirementSet(Operation operation, String title, Requirement... requirements) {
        this.operation = operation;
        this.title = title;
        this.requirements = ImmutableList.copyOf(requirements);
    }

    /** The operation that the set belongs to. */
    public Operation operation() {
        return operation;
    }

    /** For what it is, in words. */
    public String title() {
        return title;
    }

    /** Its requirements, in the order in which they are checked. */
    public ImmutableList<Requirement> requirements() {
        return requirements;
    }
}
