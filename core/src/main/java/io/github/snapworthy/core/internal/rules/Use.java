package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Consistency;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmInstance;
import io.github.snapworthy.core.internal.store.Index;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who uses a claim now (section 5 of the decision model).
 *
 * @param pod a running pod that mounts it, null where none was seen
 * @param instance a running machine that has it, null where none was seen
 * @param vm a machine that has it as a disk, null where none was seen
 * @param attached whether its volume is attached to a node
 * @param fullySeen whether everything that could use it was observed
 */
record Use(
        @Nullable ObjectRef pod,
        @Nullable ObjectRef instance,
        @Nullable ObjectRef vm,
        boolean attached,
        boolean fullySeen) {
    /** What KubeVirt prints of a machine while an instance of it has its volumes. */
    private static final ImmutableSet<String> IN_USE =
            ImmutableSet.of("Running", "Paused", "Starting", "Stopping", "Terminating", VmChecks.MIGRATING);

    static Use of(Store store, ObjectRef claim, @Nullable Claim found, boolean attachable) {
        ObjectRef pod = null;
        ImmutableList<ClusterObject> pods = store.list(Index.PODS_OF_CLAIM, claim);
        for (int i = 0; i < pods.size(); i++) {
            Pod user = (Pod) pods.get(i);
            pod = user.running() ? first(pod, user.ref()) : pod;
        }
        ObjectRef vm = null;
        ObjectRef instance = null;
        ImmutableList<ClusterObject> machines = store.list(Index.MACHINES_OF_CLAIM, claim);
        for (int i = 0; i < machines.size(); i++) {
            ClusterObject user = machines.get(i);
            ObjectRef ref = user.ref();
            vm = first(vm, ref.kind() == Kind.VM ? ref : ObjectRef.of(Kind.VM, ref.namespace(), ref.name()));
            instance = runs(store, ref, user) ? first(instance, ref) : instance;
        }
        boolean attached = attachable && found != null && isAttached(store, found);
        return new Use(pod, instance, vm, attached, isFullySeen(store, claim.namespace(), attachable));
    }

    private static boolean runs(Store store, ObjectRef ref, Object object) {
        if (object instanceof VmInstance instance) {
            return instance.active();
        }
        ObjectRef instance = ObjectRef.of(Kind.VM_INSTANCE, ref.namespace(), ref.name());
        return object instanceof VirtualMachine machine
                && store.get(instance) == null
                && isInUse(machine.printableStatus().orElse(""));
    }

    /** Whether a machine of that printable status has its volumes. */
    static boolean isInUse(String printableStatus) {
        return IN_USE.contains(printableStatus);
    }

    private static ObjectRef first(@Nullable ObjectRef known, ObjectRef other) {
        return known == null || other.compareTo(known) < 0 ? other : known;
    }

    /** Whether volumes of the driver are attached to nodes; where nobody says they are. */
    static boolean isAttachable(Store store, @Nullable DriverName driver) {
        return driver == null
                || !(store.get(ObjectRef.of(Kind.CSI_DRIVER, driver.value())) instanceof CsiDriver found)
                || found.attachment() == CsiDriver.AttachmentNeed.REQUIRED;
    }

    private static boolean isAttached(Store store, Claim claim) {
        Optional<String> volume = claim.volumeName();
        return volume.isPresent() && store.has(Index.ATTACHMENTS_OF_VOLUME, volume.get());
    }

    private static boolean isFullySeen(Store store, String namespace, boolean attachable) {
        return store.isWhole(Kind.POD, namespace)
                && store.isWhole(Kind.VM, namespace)
                && store.isWhole(Kind.VM_INSTANCE, namespace)
                && (!attachable || store.isWhole(Kind.ATTACHMENT));
    }

    /** The machine that uses it, else the pod; null where neither was seen. */
    @Nullable
    ObjectRef user() {
        return instance != null ? instance : pod;
    }

    /** Whether a pod or machine has it, or a node. */
    boolean isInUse() {
        return user() != null || attached;
    }

    /** The grade of a copy that nobody quiesces. */
    Consistency grade() {
        if (isInUse()) {
            return Consistency.CRASH;
        }
        return fullySeen ? Consistency.OFFLINE : Consistency.UNKNOWN;
    }

    /** Whether a machine has it as a disk and does not run, and still it is attached. */
    boolean isStoppedButAttached() {
        return user() == null && vm != null && attached && fullySeen;
    }
}
