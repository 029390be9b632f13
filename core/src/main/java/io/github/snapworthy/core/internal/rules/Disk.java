package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.BackupRequest;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.VmDisk;
import java.util.Optional;

/**
 * A disk of a machine under one request: whether it is covered, and the ledgers of its claim.
 *
 * @param spec the disk
 * @param standing whether it is covered
 * @param why why it is left out, in words; the empty text where it is covered
 * @param claim the case of its claim
 * @param top what all methods need, or for a snapshot everything
 * @param methods what each method of a backup needs
 * @param floor the assurance that the host asks for
 */
public record Disk(
        VmDisk spec,
        Standing standing,
        String why,
        Optional<ClaimCase> claim,
        Ledger top,
        ImmutableList<Ledger> methods,
        Optional<Trust> floor) {
    private static final ImmutableSet<Operation> COVER_MEMORY =
            Sets.immutableEnumSet(Operation.SNAPSHOT, Operation.GROUP_SNAPSHOT);

    /** Whether a disk is covered. */
    public enum Standing {
        COVERED,
        /** Left out by nature: it holds no data of its own. */
        TRANSIENT,
        /** Left out although it holds data, because it cannot be covered. */
        EXCLUDED,
        /** Left out although it holds data, because the host does not handle its kind. */
        UNHANDLED
    }

    static Disk of(VmCase vm, VmDisk spec, Optional<BackupMethod> methodForAll) {
        if (isTransient(spec, vm.request().operation())) {
            return leftOut(vm, spec, Standing.TRANSIENT, "");
        }
        if (spec.claim().isEmpty()) {
            return withoutClaim(vm, spec);
        }
        ObjectRef ref =
                ObjectRef.of(Kind.CLAIM, vm.ref().namespace(), spec.claim().get());
        ClaimCase claim = new ClaimCase(vm.world(), vm.request(), ref, vm, spec.source());
        Disk checked = switch (vm.request().operation()) {
            case SNAPSHOT -> byItself(spec, claim, RequirementSet.SNAPSHOT_OF_DISK);
            case GROUP_SNAPSHOT -> byItself(spec, claim, RequirementSet.GROUP_SNAPSHOT_OF_CLAIM);
            default -> backup(vm, spec, claim, methodForAll);
        };
        if (isUnhandled(vm, spec)) {
            return checked.leftOut(Standing.UNHANDLED, "the host does not handle disks of kind " + spec.source());
        }
        boolean excluded = vm.request().operation() != Operation.GROUP_SNAPSHOT && checked.isExcluded();
        return excluded ? checked.leftOut(Standing.EXCLUDED, "its claim cannot be covered") : checked;
    }

    static Disk ofInstanceOnly(VmCase vm, VmDisk spec) {
        return isTransient(spec, vm.request().operation())
                ? leftOut(vm, spec, Standing.TRANSIENT, "")
                : leftOut(vm, spec, Standing.EXCLUDED, "only the running instance has it, not the machine's template");
    }

    private static boolean isTransient(VmDisk spec, Operation operation) {
        return spec.source().isTransient()
                || (spec.source() == VmDisk.Source.MEMORY_DUMP && !COVER_MEMORY.contains(operation));
    }

    private static boolean isUnhandled(VmCase vm, VmDisk spec) {
        return vm.world().profile().unhandledDisks().contains(spec.source());
    }

    private static Disk leftOut(VmCase vm, VmDisk spec, Standing standing, String why) {
        return new Disk(
                spec, standing, why, Optional.empty(), new Ledger(vm.ref()), ImmutableList.of(), Optional.empty());
    }

    /** State outside claims: only changed blocks that the machine itself tracks cover a host disk. */
    private static Disk withoutClaim(VmCase vm, VmDisk spec) {
        if (spec.source() == VmDisk.Source.HOST_DISK && tracksBlocks(vm)) {
            ClaimCase none = new ClaimCase(vm.world(), vm.request(), vm.ref(), vm, spec.source());
            Ledger top = new Ledger(vm.ref());
            Ledger blocks = none.fill(RequirementSet.BACKUP_OF_BLOCKS_BY_VM, BackupMethod.CHANGED_BLOCK, top);
            return new Disk(
                    spec, Standing.COVERED, "", Optional.empty(), top, ImmutableList.of(blocks), Optional.empty());
        }
        Standing standing = isUnhandled(vm, spec) ? Standing.UNHANDLED : Standing.EXCLUDED;
        return leftOut(vm, spec, standing, "it is of kind " + spec.source());
    }

    private static boolean tracksBlocks(VmCase vm) {
        if (vm.request().operation() != Operation.BACKUP) {
            return false;
        }
        Profile profile = vm.world().profile();
        ImmutableList<BackupMethod> declared = ((BackupRequest) vm.request()).methods();
        return (declared.isEmpty() ? profile.backupMethods() : declared).contains(BackupMethod.CHANGED_BLOCK);
    }

    private static Disk byItself(VmDisk spec, ClaimCase claim, RequirementSet set) {
        Ledger all = claim.fill(set);
        return new Disk(spec, Standing.COVERED, "", Optional.of(claim), all, ImmutableList.of(), Optional.empty());
    }

    private static Disk backup(VmCase vm, VmDisk spec, ClaimCase claim, Optional<BackupMethod> methodForAll) {
        Ledger top = claim.fill(RequirementSet.BACKUP_OF_DISK);
        ImmutableList<Ledger> methods = Methods.of(claim).stream()
                .filter(method -> methodForAll.map(method::equals).orElse(true))
                .map(method -> Methods.fill(claim, method, top))
                .collect(ImmutableList.toImmutableList());
        return new Disk(
                spec,
                Standing.COVERED,
                "",
                Optional.of(claim),
                top,
                methods,
                vm.world().profile().assuranceFloor());
    }

    /** Whether each way of covering it is ruled out by its nature. */
    private boolean isExcluded() {
        return top.excludes() || (!methods.isEmpty() && methods.stream().allMatch(Ledger::excludes));
    }

    private Disk leftOut(Standing standing, String why) {
        return new Disk(
                spec,
                standing,
                why,
                claim,
                top.excluded(),
                methods.stream().map(Ledger::excluded).collect(ImmutableList.toImmutableList()),
                floor);
    }

    /** Whether the result will hold it. */
    public boolean isCovered() {
        return standing == Standing.COVERED;
    }

    /** The best of its methods, in their order; empty where it has none. */
    public Optional<Ledger> bestMethod() {
        return Methods.bestOf(methods, floor);
    }

    /** The verdict on the disk alone. */
    public Verdict verdict() {
        return top.verdict().worst(bestMethod().map(Ledger::verdict).orElse(Verdict.ALLOWED));
    }

    /** The ledger that names its snapshot class and its assurance. */
    public Ledger chosen() {
        return bestMethod().orElse(top);
    }
}
