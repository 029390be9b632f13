package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Method;
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
 * @param methods what each method of a backup or clone needs
 * @param floor the assurance that the host asks for
 * @param shared the method that serves all disks of the machine, where that is not up to each disk
 */
public record Disk(
        VmDisk spec,
        Standing standing,
        String why,
        Optional<ClaimCase> claim,
        Ledger top,
        ImmutableList<Ledger> methods,
        Optional<Trust> floor,
        Optional<Method> shared) {
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

    /** A disk of which nothing was checked. */
    static Disk leftOut(VmCase vm, VmDisk spec, Standing standing, String why) {
        return new Disk(
                spec,
                standing,
                why,
                Optional.empty(),
                new Ledger(vm.ref()),
                ImmutableList.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** A disk that is covered as far as its ledgers go. */
    static Disk checked(VmCase vm, VmDisk spec, Optional<ClaimCase> claim, Ledger top, ImmutableList<Ledger> methods) {
        return new Disk(
                spec,
                Standing.COVERED,
                "",
                claim,
                top,
                methods,
                vm.world().profile().assuranceFloor(),
                Optional.empty());
    }

    /** A disk that comes back from a snapshot or backup of its machine. */
    static Disk restored(VmDisk spec, Ledger all) {
        return new Disk(
                spec,
                Standing.COVERED,
                "",
                Optional.empty(),
                all,
                ImmutableList.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, left out, with other ledgers of its methods. */
    Disk leftOut(Standing standing, String why, Ledger top, ImmutableList<Ledger> methods) {
        return new Disk(spec, standing, why, claim, top, methods, floor, shared);
    }

    /** The same with other ledgers of its methods. */
    Disk with(ImmutableList<Ledger> methods) {
        return new Disk(spec, standing, why, claim, top, methods, floor, shared);
    }

    /** The same, taking the method that serves all disks of the machine. */
    Disk sharing(Method method) {
        return new Disk(spec, standing, why, claim, top, methods, floor, Optional.of(method));
    }

    /** Whether each way of covering it is ruled out by its nature. */
    boolean isExcluded() {
        return top.excludes() || (!methods.isEmpty() && methods.stream().allMatch(Ledger::excludes));
    }

    /** Whether it is state that the machine keeps outside its disks. */
    public boolean isState() {
        return spec.source().isState();
    }

    /** Whether the result will hold it. */
    public boolean isCovered() {
        return standing == Standing.COVERED;
    }

    /** The ledger of a method, where the disk has it. */
    public Optional<Ledger> by(Method method) {
        return methods.stream()
                .filter(ledger -> ledger.method().equals(Optional.of(method)))
                .findFirst();
    }

    /** The shared one of its methods, else the best in their order; empty where it has none. */
    public Optional<Ledger> bestMethod() {
        return shared.isPresent() ? by(shared.get()) : Methods.bestOf(methods, floor);
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
