package io.github.snapworthy.core.internal.rules;

import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmInstance;
import io.github.snapworthy.core.internal.words.BackupCode;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine and its instance, as far as they were seen.
 *
 * @param world the world that it is in
 * @param ref the machine
 * @param found the machine where it was found, else null
 * @param instance its instance where one was found, else null
 */
record Machine(
        World world,
        ObjectRef ref,
        @Nullable VirtualMachine found,
        @Nullable VmInstance instance) {
    static Machine of(World world, ObjectRef ref) {
        return new Machine(
                world, ref, world.store().get(ref) instanceof VirtualMachine found ? found : null, (VmInstance)
                        world.store().get(instanceRef(ref)));
    }

    private static ObjectRef instanceRef(ObjectRef ref) {
        return ObjectRef.of(Kind.VM_INSTANCE, ref.namespace(), ref.name());
    }

    ObjectRef instanceRef() {
        return instanceRef(ref);
    }

    boolean isRunning() {
        return instance != null && instance.active();
    }

    /** Whether an instance that was not found may be there all the same. */
    boolean mayRunUnseen() {
        return instance == null && world.mayExist(instanceRef());
    }

    Outcome runs(Ledger into) {
        if (isRunning()) {
            return Outcome.HELD;
        }
        return mayRunUnseen()
                ? into.unreadable(ref, Kind.VM_INSTANCE)
                : into.say(
                        ref, BackupCode.VM_NOT_RUNNING, Effect.WAIT, Evidence.of(Kind.VM_INSTANCE, "none is active"));
    }
}
