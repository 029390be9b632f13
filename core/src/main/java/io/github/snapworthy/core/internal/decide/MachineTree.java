package io.github.snapworthy.core.internal.decide;

import io.github.snapworthy.core.Method;
import io.github.snapworthy.core.internal.rules.Disk;
import io.github.snapworthy.core.internal.rules.Ledger;
import io.github.snapworthy.core.internal.rules.VmCase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tree of ledgers of a machine: what all methods need, and the methods, of each disk or of all disks together. */
final class MachineTree {
    private MachineTree() {}

    static Assessment of(VmCase vm, Ledger ofMachine, List<Ledger> together) {
        List<Assessment> parts = new ArrayList<>();
        parts.add(new Assessment.Leaf(ofMachine));
        together.forEach(other -> parts.add(new Assessment.Leaf(other)));
        for (Disk disk : vm.disks()) {
            parts.add(new Assessment.Leaf(disk.top()));
            if (disk.shared().isEmpty()) {
                parts.add(new Assessment.Any(List.copyOf(leaves(disk.methods()))));
            }
        }
        parts.add(new Assessment.Any(shared(vm.disks())));
        return new Assessment.All(parts);
    }

    private static List<Assessment> leaves(List<Ledger> ledgers) {
        return ledgers.stream().<Assessment>map(Assessment.Leaf::new).toList();
    }

    /** For each method that is to serve all disks, the ledgers of all of them. */
    private static List<Assessment> shared(List<Disk> disks) {
        Set<Method> methods = new LinkedHashSet<>();
        List<Disk> sharing =
                disks.stream().filter(disk -> disk.shared().isPresent()).toList();
        sharing.forEach(disk ->
                disk.methods().forEach(ledger -> methods.add(ledger.method().orElseThrow())));
        return methods.stream()
                .<Assessment>map(method -> new Assessment.All(leaves(sharing.stream()
                        .flatMap(disk -> disk.by(method).stream())
                        .toList())))
                .toList();
    }
}
