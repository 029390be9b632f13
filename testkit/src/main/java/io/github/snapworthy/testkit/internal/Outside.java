package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.VmRestoreRequest;
import io.github.snapworthy.testkit.Scenario;
import java.util.EnumSet;
import java.util.Set;

/**
 * What decisions on a request do not read, by the requirement tables of the decision model: kinds, and capabilities of
 * drivers. One more operation is one more line. A backup is one by the method DRIVER.
 */
public final class Outside {
    /** The operations of machines. */
    private static final ImmutableSet<Kind> HELD_MACHINES = Sets.immutableEnumSet(
            Kind.VM_MIGRATION,
            Kind.VM_SNAPSHOT,
            Kind.VM_RESTORE,
            Kind.VM_BACKUP,
            Kind.HARVESTER_BACKUP,
            Kind.HARVESTER_RESTORE);

    /** What restores of machines alone ask for. */
    private static final ImmutableSet<Kind> OF_COPIES =
            Sets.immutableEnumSet(Kind.VM_SNAPSHOT_CONTENT, Kind.BACKUP_SCHEDULE);

    /** What belongs to machines alone: their operations, and Harvester's limits on snapshots of them. */
    private static final ImmutableSet<Kind> OF_MACHINES =
            union(HELD_MACHINES, OF_COPIES, Set.of(Kind.HARVESTER_QUOTA, Kind.GROUP_SNAPSHOT_CLASS));

    /** What backups alone ask for. */
    private static final ImmutableSet<Kind> OF_BACKUPS =
            Sets.immutableEnumSet(Kind.DAEMON_SET, Kind.LONGHORN_BACKUP_TARGET, Kind.BACKUP_LOCATION);

    /** What shows that a driver makes snapshots, and where tools name the class. */
    private static final ImmutableSet<Kind> OF_SNAPSHOTS = Sets.immutableEnumSet(
            Kind.SNAPSHOT_CLASS,
            Kind.SNAPSHOT,
            Kind.SNAPSHOT_CONTENT,
            Kind.METADATA_SERVICE,
            Kind.VELERO_BACKUP,
            Kind.VELERO_SCHEDULE,
            Kind.SECRET);

    private static final ImmutableSet<Capability> GROWTH =
            Sets.immutableEnumSet(Capability.EXPAND_ONLINE, Capability.EXPAND_OFFLINE);

    private Outside() {}

    /** The kinds of which no object matters, nor whether they could be read. Velero's backups read more. */
    public static ImmutableSet<Kind> kinds(Scenario scenario) {
        return kinds(scenario.request()).stream()
                .filter(kind -> !VeleroIrrelevances.isRead(scenario, kind))
                .collect(Sets.toImmutableEnumSet());
    }

    /** The same where no rule of Velero applies. */
    public static ImmutableSet<Kind> kinds(Request request) {
        return switch (about(request)) {
            case SNAPSHOT -> union(OF_BACKUPS, OF_COPIES, Set.of(Kind.NODE));
            case BACKUP -> union(OF_COPIES, ofBackups());
            case RESTORE -> union(OF_MACHINES, OF_BACKUPS, ofRestores());
            case MACHINE_SNAPSHOT ->
                union(OF_BACKUPS, ofCopies(request), Set.of(Kind.HARVESTER_QUOTA, Kind.BACKUP_SCHEDULE));
            case MACHINE_BACKUP -> union(ofCopies(request), Set.of(Kind.DAEMON_SET, Kind.BACKUP_LOCATION));
            case CLONE -> union(OF_MACHINES, OF_BACKUPS, Set.of(Kind.ATTACHMENT));
            case GROUP -> union(OF_BACKUPS, HELD_MACHINES, OF_COPIES, ofGroups());
            case ATTACH -> union(OF_MACHINES, OF_BACKUPS, OF_SNAPSHOTS, ofAttachments());
            case EXPAND -> union(OF_MACHINES, OF_BACKUPS, OF_SNAPSHOTS, Set.of(Kind.NODE, Kind.QUOTA));
        };
    }

    private static Set<Kind> ofBackups() {
        return EnumSet.of(
                Kind.NODE, Kind.QUOTA, Kind.DEPLOYMENT, Kind.STATEFUL_SET, Kind.HARVESTER_QUOTA, Kind.BACKUP_LOCATION);
    }

    private static Set<Kind> ofGroups() {
        return EnumSet.of(
                Kind.SECRET, Kind.NODE, Kind.QUOTA, Kind.HARVESTER_QUOTA, Kind.VELERO_BACKUP, Kind.VELERO_SCHEDULE);
    }

    private static Set<Kind> ofRestores() {
        return EnumSet.of(
                Kind.SECRET,
                Kind.ATTACHMENT,
                Kind.VM,
                Kind.VM_INSTANCE,
                Kind.DATA_VOLUME,
                Kind.VELERO_BACKUP,
                Kind.VELERO_SCHEDULE);
    }

    /** Where no machine is replaced, none has to be free. Who keeps MAC addresses matters to new ones of backups alone. */
    private static Set<Kind> ofCopies(Request request) {
        Set<Kind> kinds = EnumSet.of(
                Kind.SECRET,
                Kind.ATTACHMENT,
                Kind.DATA_VOLUME,
                Kind.GROUP_SNAPSHOT_CLASS,
                Kind.VELERO_BACKUP,
                Kind.VELERO_SCHEDULE);
        if (((VmRestoreRequest) request).mode() == VmRestoreRequest.Mode.NEW) {
            kinds.addAll(EnumSet.of(Kind.VM_INSTANCE, Kind.VM_MIGRATION, Kind.VM_RESTORE, Kind.VM_BACKUP));
            if (request instanceof VmRestoreRequest.OfSnapshot) {
                kinds.add(Kind.HARVESTER_RESTORE);
            }
        }
        return kinds;
    }

    private static Set<Kind> ofAttachments() {
        return EnumSet.of(
                Kind.QUOTA,
                Kind.ATTACHMENT,
                Kind.DEPLOYMENT,
                Kind.STATEFUL_SET,
                Kind.LEASE,
                Kind.STORAGE_PROFILE,
                Kind.SETTING,
                Kind.LONGHORN_VOLUME);
    }

    @SafeVarargs
    private static ImmutableSet<Kind> union(Set<Kind>... parts) {
        Set<Kind> all = EnumSet.noneOf(Kind.class);
        for (Set<Kind> part : parts) {
            all.addAll(part);
        }
        return Sets.immutableEnumSet(all);
    }

    /** The capabilities of which no word matters. */
    public static ImmutableSet<Capability> capabilities(Request request) {
        return switch (about(request)) {
            case SNAPSHOT -> allBut(Capability.SNAPSHOT);
            case BACKUP -> allBut(Capability.BACKUP_NATIVE);
            case RESTORE, MACHINE_SNAPSHOT, MACHINE_BACKUP -> allBut(Capability.SNAPSHOT, Capability.RESTORE);
            case CLONE -> allBut(Capability.CLONE, Capability.SNAPSHOT, Capability.RESTORE);
            case GROUP -> allBut(Capability.GROUP_SNAPSHOT);
            case ATTACH -> allBut();
            case EXPAND -> ImmutableSet.copyOf(Sets.difference(allBut(), GROWTH));
        };
    }

    private static ImmutableSet<Capability> allBut(Capability... read) {
        Set<Capability> all = EnumSet.allOf(Capability.class);
        all.removeAll(Set.of(read));
        return Sets.immutableEnumSet(all);
    }

    /** The requests that are known here. */
    enum About {
        SNAPSHOT,
        BACKUP,
        RESTORE,
        MACHINE_SNAPSHOT,
        MACHINE_BACKUP,
        CLONE,
        GROUP,
        ATTACH,
        EXPAND
    }

    static About about(Request request) {
        Operation operation = request.operation();
        return switch (operation) {
            case SNAPSHOT -> About.SNAPSHOT;
            case BACKUP -> About.BACKUP;
            case RESTORE -> restore(request);
            case CLONE -> About.CLONE;
            case GROUP_SNAPSHOT -> About.GROUP;
            case ATTACH -> About.ATTACH;
            case EXPAND -> About.EXPAND;
        };
    }

    private static About restore(Request request) {
        if (request instanceof VmRestoreRequest.OfSnapshot) {
            return About.MACHINE_SNAPSHOT;
        }
        return request instanceof VmRestoreRequest.OfBackup ? About.MACHINE_BACKUP : About.RESTORE;
    }
}
