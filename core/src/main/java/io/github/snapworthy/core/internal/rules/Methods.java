package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.BackupRequest;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Method;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.VmCloneRequest;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.internal.evidence.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The backup methods that a host has for a claim. */
public final class Methods {
    private Methods() {}

    /**
     * In the order of the profile; empty where it has none. Under the rules of Velero those alone that its policy is known
     * to leave: what is refused by every method may still be left to somebody else.
     */
    public static ImmutableList<BackupMethod> of(ClaimCase c) {
        ImmutableList<BackupMethod> ofHost = ofHost(c);
        if (!c.world().hasVeleroRules()) {
            return ofHost;
        }
        ImmutableList<BackupMethod> left = c.claimOrNull() == null
                ? ImmutableList.of()
                : c.choiceOfVelero().left();
        return ofHost.stream().filter(left::contains).collect(ImmutableList.toImmutableList());
    }

    /** Those that the profile, the request and the cluster leave. */
    static ImmutableList<BackupMethod> ofHost(ClaimCase c) {
        ImmutableList<BackupMethod> declared = c.backup().methods();
        ImmutableList<BackupMethod> ofProfile = c.world().profile().backupMethods();
        if (!ofProfile.isEmpty()) {
            return declared.isEmpty()
                    ? ofProfile
                    : ofProfile.stream().filter(declared::contains).collect(ImmutableList.toImmutableList());
        }
        return declared.isEmpty() ? shown(c) : declared;
    }

    /** These methods in the order of the profile, else in that of the request, else in their own. */
    public static ImmutableList<Method> inOrder(VmCase vm, Set<Method> found) {
        if (vm.request() instanceof VmCloneRequest) {
            return CloneChecks.methods(vm.world(), vm.request()).stream()
                    .filter(found::contains)
                    .collect(ImmutableList.toImmutableList());
        }
        ImmutableList<BackupMethod> ofProfile = vm.world().profile().backupMethods();
        ImmutableList<BackupMethod> declared = ((BackupRequest) vm.request()).methods();
        return Stream.of(ofProfile, declared, Arrays.asList(BackupMethod.values()))
                .flatMap(List::stream)
                .distinct()
                .map(Method.class::cast)
                .filter(found::contains)
                .collect(ImmutableList.toImmutableList());
    }

    /** What the cluster shows: a driver that makes backups, a node agent that is there or may be there. */
    private static ImmutableList<BackupMethod> shown(ClaimCase c) {
        ImmutableList.Builder<BackupMethod> shown = ImmutableList.builder();
        boolean makesBackups = isDriverSeen(c)
                ? c.knowledge().answer(Capability.BACKUP_NATIVE, c.scene()).state() != Answer.State.UNSUPPORTED
                : mayHaveDriver(c);
        if (makesBackups) {
            shown.add(BackupMethod.DRIVER);
        }
        if (c.world().agents() != NodeAgents.NONE) {
            shown.add(BackupMethod.SNAPSHOT_AND_MOVE, BackupMethod.FILE_SYSTEM);
        }
        return shown.build();
    }

    /** A bound claim has the driver of its volume, whatever weaker places name. */
    private static boolean isDriverSeen(ClaimCase c) {
        return c.driver() != null && (c.volume() != null || c.isPending());
    }

    /** What nothing names a driver for, because it was not seen or made yet, may have one that makes backups. */
    private static boolean mayHaveDriver(ClaimCase c) {
        Volume volume = c.volume();
        boolean isOrWillBe = c.claimOrNull() != null || c.world().mayExist(c.ref()) || ClaimChecks.isBeingMade(c);
        return isOrWillBe && (volume == null || volume.sourceType().equals("csi"));
    }

    /** The best of methods in their order; of equally good ones the first that is not below the floor of assurance. */
    static Optional<Ledger> bestOf(List<Ledger> methods, Optional<Trust> floor) {
        Ledger best = null;
        for (int i = 0; i < methods.size(); i++) {
            Ledger method = methods.get(i);
            if (best == null || method.isBetterThan(best, floor)) {
                best = method;
            }
        }
        return Optional.ofNullable(best);
    }

    /** What a method needs. Changed blocks are tracked by the driver or by a machine that is seen; the better counts. */
    public static Ledger fill(ClaimCase c, BackupMethod method, Ledger top) {
        Ledger ledger = c.fill(setOf(method), method, top);
        if (method != BackupMethod.CHANGED_BLOCK || !c.mayBeOfMachine()) {
            return ledger;
        }
        Ledger byMachine = c.fill(RequirementSet.BACKUP_OF_BLOCKS_BY_VM, method, top);
        int order = ledger.verdict().compareTo(byMachine.verdict());
        return order < 0 || (order == 0 && c.machine() == null) ? ledger : byMachine;
    }

    /** The requirement sets of which one or the other says what the method needs. */
    static ImmutableSet<RequirementSet> setsOf(BackupMethod method) {
        return method == BackupMethod.CHANGED_BLOCK
                ? ImmutableSet.of(setOf(method), RequirementSet.BACKUP_OF_BLOCKS_BY_VM)
                : ImmutableSet.of(setOf(method));
    }

    private static RequirementSet setOf(BackupMethod method) {
        return switch (method) {
            case DRIVER -> RequirementSet.BACKUP_BY_DRIVER;
            case SNAPSHOT_AND_MOVE -> RequirementSet.BACKUP_BY_MOVING;
            case FILE_SYSTEM -> RequirementSet.BACKUP_OF_FILES;
            case CHANGED_BLOCK -> RequirementSet.BACKUP_OF_BLOCKS_BY_DRIVER;
        };
    }
}
