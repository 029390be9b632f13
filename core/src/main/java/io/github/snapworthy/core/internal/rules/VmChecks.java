package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmInstance;
import io.github.snapworthy.core.VmOperation;
import io.github.snapworthy.core.internal.evidence.Answer;
import io.github.snapworthy.core.internal.store.Index;
import io.github.snapworthy.core.internal.words.VmCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks of the virtual machine (section 4.5 of the decision model). */
final class VmChecks {
    private static final ImmutableList<Kind> HOLDERS =
            ImmutableList.of(Kind.VM_SNAPSHOT, Kind.VM_RESTORE, Kind.VM_BACKUP);
    private static final ImmutableList<Kind> HARVESTER_HOLDERS =
            ImmutableList.of(Kind.HARVESTER_BACKUP, Kind.HARVESTER_RESTORE);

    /** What KubeVirt prints of a machine that migrates. */
    static final String MIGRATING = "Migrating";

    private static final Assumption NO_INSTANCE = new Assumption(
            Kind.VM_INSTANCE, "none is taken to run: neither a migration nor a hot-plugged disk was looked for");

    private VmChecks() {}

    static Outcome exists(VmCase vm) {
        if (vm.isThere()) {
            return Outcome.HELD;
        }
        return vm.world().mayExist(vm.ref())
                ? vm.ledger().unreadable(Kind.VM, Evidence.of(Kind.VM, "not read completely"))
                : vm.say(VmCode.VM_MISSING, Effect.DENY, Evidence.of(Kind.VM, "read completely, and not among them"));
    }

    static Outcome stays(VmCase vm) {
        return !vm.machine().terminating()
                ? Outcome.HELD
                : vm.say(
                        VmCode.VM_TERMINATING, Effect.DENY, Evidence.of(vm.ref(), "metadata.deletionTimestamp", "set"));
    }

    static Outcome staysPut(VmCase vm) {
        VmInstance instance = vm.instance();
        Set<ObjectRef> running = unfinished(vm, ImmutableList.of(Kind.VM_MIGRATION));
        boolean migrating = !running.isEmpty()
                || (instance != null && instance.active() && instance.migrating())
                || vm.machine().printableStatus().filter(MIGRATING::equals).isPresent();
        Outcome seen = instanceKnown(vm);
        if (migrating) {
            return vm.say(VmCode.VM_MIGRATING, Effect.WAIT, Evidence.of(Kind.VM_MIGRATION, running.toString()));
        }
        Outcome known = QuotaChecks.holderKnown(
                vm.store(), vm.ledger(), Kind.VM_MIGRATION, vm.ref().namespace());
        return seen.and(known);
    }

    /**
     * An instance says of itself that it migrates, and it alone has hot-plugged disks. As of all that holds a machine,
     * merely not observed is none.
     */
    static Outcome instanceKnown(VmCase vm) {
        ObjectRef ref =
                ObjectRef.of(Kind.VM_INSTANCE, vm.ref().namespace(), vm.ref().name());
        Observation observed = vm.store().observation(Kind.VM_INSTANCE, ref.namespace());
        if (vm.instance() == null && observed == Observation.NOT_OBSERVED) {
            return vm.ledger().assume(NO_INSTANCE);
        }
        boolean open =
                vm.instance() == null && (observed.isUnreadable() || vm.store().isMalformed(ref));
        return !open
                ? Outcome.HELD
                : vm.ledger().unreadable(Kind.VM_INSTANCE, Evidence.of(Kind.VM_INSTANCE, observed.name()));
    }

    static Outcome free(VmCase vm) {
        Set<String> holders = new TreeSet<>();
        unfinished(vm, HOLDERS).forEach(ref -> holders.add(ref.toString()));
        unfinished(vm, HARVESTER_HOLDERS).forEach(ref -> holders.add(ref.toString()));
        vm.machine().snapshotInProgress().ifPresent(name -> holders.add(named(vm, Kind.VM_SNAPSHOT, name)));
        vm.machine().restoreInProgress().ifPresent(name -> holders.add(named(vm, Kind.VM_RESTORE, name)));
        holders.remove(vm.request().subject().object().toString());
        Outcome outcome = Outcome.HELD;
        for (String holder : holders) {
            outcome = vm.say(
                    VmCode.VM_OPERATION_IN_PROGRESS,
                    Effect.WAIT,
                    ImmutableMap.of("operation", holder),
                    Evidence.of(vm.ref(), "status", holder));
        }
        Outcome known = known(vm, HOLDERS);
        Outcome knownToo =
                vm.world().hasHarvesterRules() || areKeptFromUs(vm) ? known(vm, HARVESTER_HOLDERS) : Outcome.HELD;
        return outcome.and(known).and(knownToo);
    }

    /** Another profile does not ask for Harvester's operations; where it was told that they must not be read, they may be. */
    private static boolean areKeptFromUs(VmCase vm) {
        return HARVESTER_HOLDERS.stream()
                .anyMatch(kind ->
                        vm.store().observation(kind, vm.ref().namespace()).isUnreadable());
    }

    private static String named(VmCase vm, Kind kind, String name) {
        return ObjectRef.of(kind, vm.ref().namespace(), name).toString();
    }

    private static Outcome known(VmCase vm, List<Kind> kinds) {
        Outcome outcome = Outcome.HELD;
        for (Kind kind : kinds) {
            outcome = outcome.and(QuotaChecks.holderKnown(
                    vm.store(), vm.ledger(), kind, vm.ref().namespace()));
        }
        return outcome;
    }

    private static Set<ObjectRef> unfinished(VmCase vm, List<Kind> kinds) {
        Set<ObjectRef> unfinished = new TreeSet<>();
        vm.store().visit(Index.OPERATIONS_OF_MACHINE, vm.ref(), object -> {
            VmOperation operation = (VmOperation) object;
            if (kinds.contains(operation.ref().kind()) && operation.progress() == VmOperation.Progress.UNFINISHED) {
                unfinished.add(operation.ref());
            }
        });
        return unfinished;
    }

    static Outcome exclusive(VmCase vm) {
        Outcome outcome = Outcome.HELD;
        for (VmDisk disk : vm.machine().disks()) {
            if (disk.sharing() == VmDisk.Sharing.SHAREABLE) {
                outcome = shareable(vm, disk.name());
            }
        }
        return outcome;
    }

    private static Outcome shareable(VmCase vm, String disk) {
        return vm.say(
                VmCode.DISK_SHAREABLE,
                vm.world().profile().shareableDisk(),
                ImmutableMap.of("disk", disk),
                Evidence.of(vm.ref(), "spec.template.spec.domain.devices.disks", disk));
    }

    static Outcome consistentEnough(VmCase vm) {
        return UseChecks.floor(vm.ledger(), vm.world().profile().consistencyFloor(), vm.grade());
    }

    /** Advice: what is not flushed yet is not in a copy. */
    static Outcome detached(VmCase vm) {
        boolean attached = !vm.isRunning()
                && vm.covered().stream().anyMatch(claim -> claim.use().isStoppedButAttached());
        return attached ? UseChecks.stoppedButAttached(vm.ledger(), vm.ref()) : Outcome.HELD;
    }

    static Outcome atRest(VmCase vm) {
        List<ClaimCase> covered = vm.covered();
        detached(vm);
        long volumes = covered.stream().map(ClaimCase::ref).distinct().count();
        if (volumes > 1 && !canBeGrouped(vm, covered)) {
            vm.say(VmCode.VOLUMES_NOT_ATOMIC, Effect.WARN, ImmutableMap.of("count", String.valueOf(volumes)));
        }
        return Outcome.HELD;
    }

    /** One driver that can group, and a class of it to do it with. */
    private static boolean canBeGrouped(VmCase vm, List<ClaimCase> covered) {
        ClaimCase first = covered.get(0);
        DriverName driver = first.driver();
        return driver != null
                && covered.stream().allMatch(claim -> driver.equals(claim.driver()))
                && vm.world().groupChooser().choose(driver, Optional.empty()).resolved()
                && first.knowledge()
                                .answer(Capability.GROUP_SNAPSHOT, first.scene())
                                .state()
                        == Answer.State.SUPPORTED;
    }
}
