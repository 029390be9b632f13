package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.NewMachine;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VmCloneRequest;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.internal.words.CopyCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Checks of a machine that is to be cloned (sections 4.5 and 4.6 of the decision model). */
final class VmCloneChecks {
    private VmCloneChecks() {}

    private static NewMachine target(VmCase vm) {
        return ((VmCloneRequest) vm.request()).target();
    }

    /** The methods are those of the host, whatever the disks are. */
    static Outcome methodExists(VmCase vm) {
        return CloneChecks.methods(vm.world(), vm.request()).isEmpty()
                ? vm.say(CopyCode.CLONE_METHOD_NONE, Effect.DENY)
                : Outcome.HELD;
    }

    static Outcome nameValid(VmCase vm) {
        return MachineTargetChecks.nameValid(vm.ledger(), target(vm));
    }

    static Outcome nameFree(VmCase vm) {
        return MachineTargetChecks.nameFree(vm.world(), vm.ledger(), target(vm));
    }

    static Outcome sameNamespace(VmCase vm) {
        return MachineTargetChecks.sameNamespace(vm.ledger(), target(vm), vm.ref());
    }

    static Outcome statePortable(VmCase vm) {
        Iterable<VmDisk> disks = vm.machine().disks();
        return MachineTargetChecks.statePortable(vm.ledger(), vm.ref(), disks);
    }

    /** All claims that come with the machine count together; what is not there to be cloned is a finding of its own. */
    static Outcome room(VmCase vm) {
        Map<ObjectRef, ClaimCase> claims = new LinkedHashMap<>();
        vm.disks().forEach(disk -> disk.claim().ifPresent(claim -> claims.put(claim.ref(), claim)));
        OptionalLong asked = target(vm).claims().bytes();
        ImmutableList<WantedClaim> wanted = claims.values().stream()
                .filter(claim -> claim.claimOrNull() != null)
                .map(claim -> new WantedClaim(
                        TargetChecks.targetClass(claim).name(),
                        asked.isPresent() ? asked : claim.source().bytes()))
                .collect(ImmutableList.toImmutableList());
        String namespace = target(vm).claim().namespace().orElse(vm.ref().namespace());
        return new StorageQuotas(vm.world(), vm.ledger(), namespace, wanted, Kind.CLAIM).room();
    }
}
