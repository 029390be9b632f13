package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.CloneMethod;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Profile.MethodChoice;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.internal.rules.Disk.Standing;
import io.github.snapworthy.core.internal.words.VmCode;
import java.util.List;
import java.util.Optional;

/**
 * The disks of a machine that is to be cloned. A clone leaves out no disk that holds data: what would leave a disk out of
 * a snapshot denies the method here, whatever the profile.
 */
final class CloneDisks {
    private CloneDisks() {}

    static Disk checked(VmCase vm, VmDisk spec, ClaimCase claim) {
        Ledger top = claim.fill(RequirementSet.CLONE_OF_DISK);
        ImmutableList<Ledger> methods = CloneChecks.methods(vm.world(), vm.request()).stream()
                .map(method -> claim.fill(setOf(method), method, top))
                .collect(ImmutableList.toImmutableList());
        return Disk.checked(vm, spec, Optional.of(claim), top, methods);
    }

    /** The requirement set of a method for a disk. */
    static RequirementSet setOf(CloneMethod method) {
        return method == CloneMethod.SNAPSHOT_AND_RESTORE
                ? RequirementSet.CLONE_OF_DISK_BY_SNAPSHOT
                : CloneChecks.setOf(method);
    }

    /** A disk that no method covers. */
    static Disk leaveOut(Disk disk, Standing standing, String why) {
        return disk.leftOut(
                standing,
                why,
                disk.top().excluded(),
                disk.methods().stream()
                        .map(ledger -> denied(ledger, disk, why))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** A disk of which no claim is cloned. State outside the disks is a finding of its own, which is of no method. */
    static Disk leftOut(VmCase vm, VmDisk spec, Standing standing, String why) {
        Disk disk = Disk.leftOut(vm, spec, standing, why);
        return disk.isState()
                ? disk
                : disk.with(CloneChecks.methods(vm.world(), vm.request()).stream()
                        .map(method -> denied(new Ledger(vm.ref(), method, disk.top()), disk, why))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** A disk that some methods cover: the others are denied. */
    static Disk whereSomeMethodCovers(Disk disk) {
        return disk.with(disk.methods().stream()
                .map(ledger -> ledger.excludes() ? denied(ledger, disk, "the method cannot cover it") : ledger)
                .collect(ImmutableList.toImmutableList()));
    }

    private static Ledger denied(Ledger method, Disk disk, String why) {
        Ledger denied = method.excluded();
        denied.say(
                VmCode.DISK_EXCLUDED,
                Effect.DENY,
                ImmutableMap.of("disk", disk.spec().name(), "why", why));
        return denied;
    }

    /** What is decided over all disks: whether quotas admit their snapshots, and which method serves them all. */
    static ImmutableList<Disk> together(VmCase vm, ImmutableList<Disk> disks) {
        countSnapshots(vm, disks);
        Profile profile = vm.world().profile();
        if (profile.methodChoice() == MethodChoice.PER_DISK) {
            return disks;
        }
        CloneMethod best = null;
        for (CloneMethod method : CloneChecks.methods(vm.world(), vm.request())) {
            best = best == null || isBetter(disks, method, best) ? method : best;
        }
        CloneMethod shared = best;
        return shared == null
                ? disks
                : disks.stream().map(disk -> disk.sharing(shared)).collect(ImmutableList.toImmutableList());
    }

    /** Of equally good methods the first that rests on no fact below the floor of assurance. */
    private static boolean isBetter(List<Disk> disks, CloneMethod method, CloneMethod other) {
        int byVerdict = verdict(disks, method).compareTo(verdict(disks, other));
        return byVerdict < 0 || (byVerdict == 0 && isBelowFloor(disks, other) && !isBelowFloor(disks, method));
    }

    private static Verdict verdict(List<Disk> disks, CloneMethod method) {
        return disks.stream()
                .flatMap(disk -> disk.by(method).stream())
                .map(Ledger::verdict)
                .reduce(Verdict.ALLOWED, Verdict::worst);
    }

    private static boolean isBelowFloor(List<Disk> disks, CloneMethod method) {
        return disks.stream()
                .anyMatch(disk -> disk.by(method)
                        .filter(ledger -> ledger.isBelow(disk.floor()))
                        .isPresent());
    }

    /** Snapshots of all disks that take them are there at the same time, so that a quota counts them together. */
    private static void countSnapshots(VmCase vm, List<Disk> disks) {
        boolean forAll = vm.world().profile().methodChoice() == MethodChoice.FOR_ALL_DISKS;
        List<Ledger> taken = disks.stream()
                .filter(Disk::isCovered)
                .flatMap(disk -> (forAll ? disk.by(CloneMethod.SNAPSHOT_AND_RESTORE) : disk.bestMethod()).stream())
                .filter(ledger -> ledger.method().equals(Optional.of(CloneMethod.SNAPSHOT_AND_RESTORE)))
                .toList();
        for (Ledger ledger : taken) {
            QuotaChecks.snapshotsFit(vm, ledger, taken.size());
        }
    }
}
