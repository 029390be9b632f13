package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.BackupRequest;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmDisk.Source;
import io.github.snapworthy.core.VmInstance;
import io.github.snapworthy.core.internal.rules.Disk.Standing;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the disks of a machine, each for itself.
 *
 * @param vm the machine
 * @param methodForAll the backup method that all disks take; empty where each takes its own
 */
record Disks(VmCase vm, Optional<BackupMethod> methodForAll) {
    private static final ImmutableSet<Operation> COVER_MEMORY =
            Sets.immutableEnumSet(Operation.SNAPSHOT, Operation.GROUP_SNAPSHOT);

    /** Those of the template in its order, then those that only the instance has. */
    ImmutableList<Disk> of(VirtualMachine found, @Nullable VmInstance running) {
        ImmutableList.Builder<Disk> all = ImmutableList.builder();
        Set<String> inTemplate = new HashSet<>();
        for (VmDisk disk : found.disks()) {
            inTemplate.add(disk.name());
            all.add(of(disk));
        }
        if (running != null) {
            for (VmDisk disk : running.disks()) {
                if (!inTemplate.contains(disk.name())) {
                    all.add(ofInstanceOnly(disk));
                }
            }
        }
        return isClone() ? CloneDisks.together(vm, all.build()) : all.build();
    }

    private boolean isClone() {
        return vm.request().operation() == Operation.CLONE;
    }

    /** In a group a claim that cannot be snapshotted is no exclusion. */
    private boolean isGroup() {
        return vm.request().operation() == Operation.GROUP_SNAPSHOT;
    }

    private Disk ofInstanceOnly(VmDisk spec) {
        return isTransient(spec)
                ? Disk.leftOut(vm, spec, Standing.TRANSIENT, "")
                : leftOut(spec, Standing.EXCLUDED, "only the running instance has it, not the machine's template");
    }

    private Disk of(VmDisk spec) {
        if (isTransient(spec)) {
            return Disk.leftOut(vm, spec, Standing.TRANSIENT, "");
        }
        if (spec.claim().isEmpty()) {
            return withoutClaim(spec);
        }
        ObjectRef ref =
                ObjectRef.of(Kind.CLAIM, vm.ref().namespace(), spec.claim().get());
        Disk checked = checked(spec, new ClaimCase(vm.world(), vm.request(), ref, vm, spec.source()));
        if (isUnhandled(spec)) {
            return leaveOut(checked, Standing.UNHANDLED, "the host does not handle disks of kind " + spec.source());
        }
        return checked.isExcluded() && !isGroup()
                ? leaveOut(checked, Standing.EXCLUDED, "its claim cannot be covered")
                : isClone() ? CloneDisks.whereSomeMethodCovers(checked) : checked;
    }

    private Disk leaveOut(Disk checked, Standing standing, String why) {
        return isClone()
                ? CloneDisks.leaveOut(checked, standing, why)
                : checked.leftOut(
                        standing,
                        why,
                        checked.top().excluded(),
                        checked.methods().stream().map(Ledger::excluded).collect(ImmutableList.toImmutableList()));
    }

    private boolean isTransient(VmDisk spec) {
        return spec.source().isTransient()
                || (spec.source() == Source.MEMORY_DUMP
                        && !COVER_MEMORY.contains(vm.request().operation()));
    }

    private boolean isUnhandled(VmDisk spec) {
        return vm.world().profile().unhandledDisks().contains(spec.source());
    }

    /** State outside claims: only changed blocks that the machine itself tracks cover a host disk. */
    private Disk withoutClaim(VmDisk spec) {
        if (spec.source() == Source.HOST_DISK && tracksBlocks()) {
            ClaimCase none = new ClaimCase(vm.world(), vm.request(), vm.ref(), vm, spec.source());
            Ledger top = new Ledger(vm.ref());
            Ledger blocks = none.fill(RequirementSet.BACKUP_OF_BLOCKS_BY_VM, BackupMethod.CHANGED_BLOCK, top);
            return Disk.checked(vm, spec, Optional.empty(), top, ImmutableList.of(blocks));
        }
        Standing standing = isUnhandled(spec) ? Standing.UNHANDLED : Standing.EXCLUDED;
        return leftOut(spec, standing, "it is of kind " + spec.source());
    }

    private Disk leftOut(VmDisk spec, Standing standing, String why) {
        return isClone() ? CloneDisks.leftOut(vm, spec, standing, why) : Disk.leftOut(vm, spec, standing, why);
    }

    private boolean tracksBlocks() {
        if (vm.request().operation() != Operation.BACKUP) {
            return false;
        }
        ImmutableList<BackupMethod> ofProfile = vm.world().profile().backupMethods();
        ImmutableList<BackupMethod> declared = ((BackupRequest) vm.request()).methods();
        return (declared.isEmpty() ? ofProfile : declared).contains(BackupMethod.CHANGED_BLOCK)
                && (ofProfile.isEmpty() || ofProfile.contains(BackupMethod.CHANGED_BLOCK));
    }

    private Disk checked(VmDisk spec, ClaimCase claim) {
        return switch (vm.request().operation()) {
            case BACKUP -> backup(spec, claim);
            case CLONE -> CloneDisks.checked(vm, spec, claim);
            case GROUP_SNAPSHOT -> byItself(spec, claim, RequirementSet.GROUP_SNAPSHOT_OF_CLAIM);
            case SNAPSHOT, RESTORE, ATTACH, EXPAND -> byItself(spec, claim, RequirementSet.SNAPSHOT_OF_DISK);
        };
    }

    private Disk byItself(VmDisk spec, ClaimCase claim, RequirementSet set) {
        return Disk.checked(vm, spec, Optional.of(claim), claim.fill(set), ImmutableList.of());
    }

    private Disk backup(VmDisk spec, ClaimCase claim) {
        Ledger top = claim.fill(RequirementSet.BACKUP_OF_DISK);
        ImmutableList<Ledger> methods = Methods.of(claim).stream()
                .filter(method -> methodForAll.map(method::equals).orElse(true))
                .map(method -> Methods.fill(claim, method, top))
                .collect(ImmutableList.toImmutableList());
        return Disk.checked(vm, spec, Optional.of(claim), top, methods);
    }
}
