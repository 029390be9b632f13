package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.VmInstance;
import io.github.snapworthy.core.internal.store.Store;

/** The claims of a machine. */
public final class MachineClaims {
    private MachineClaims() {}

    /** The claims of its template, then those that only its instance has; empty where it is not there. */
    public static ImmutableSet<ObjectRef> of(Store store, ObjectRef machine) {
        ImmutableSet.Builder<ObjectRef> claims = ImmutableSet.builder();
        if (store.get(machine) instanceof VirtualMachine found) {
            add(machine, found.disks(), claims);
            ObjectRef running = ObjectRef.of(Kind.VM_INSTANCE, machine.namespace(), machine.name());
            if (store.get(running) instanceof VmInstance instance) {
                add(machine, instance.disks(), claims);
            }
        }
        return claims.build();
    }

    private static void add(ObjectRef machine, Iterable<VmDisk> disks, ImmutableSet.Builder<ObjectRef> claims) {
        for (VmDisk disk : disks) {
            if (!disk.source().isTransient()) {
                disk.claim().ifPresent(name -> claims.add(ObjectRef.of(Kind.CLAIM, machine.namespace(), name)));
            }
        }
    }
}
