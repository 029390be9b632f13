package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.AttachRequest;
import io.github.snapworthy.core.Bus;
import io.github.snapworthy.core.CsiNode;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Node;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmInstance;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.internal.evidence.Truth;
import io.github.snapworthy.core.internal.store.Index;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.words.CopyCode;
import io.github.snapworthy.core.internal.words.VmCode;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks of attaching a claim to a machine (section 4.6 of the decision model). */
final class AttachChecks {
    private AttachChecks() {}

    private static AttachRequest asked(ClaimCase c) {
        return (AttachRequest) c.request();
    }

    static ObjectRef machine(ClaimCase c) {
        return asked(c).vm().object();
    }

    /** A claim that binds on its first consumer gets one this way; only its StorageClass says whether it does. */
    static Outcome bound(ClaimCase c) {
        if (!c.isPending() || c.storageClassName().isEmpty()) {
            return ClaimChecks.bound(c);
        }
        StorageClass storageClass = c.storageClass();
        if (storageClass == null && c.world().mayExist(ObjectRef.of(Kind.STORAGE_CLASS, c.storageClassName()))) {
            return ClaimChecks.unreadable(c, Kind.STORAGE_CLASS);
        }
        boolean bindsThen = storageClass != null && storageClass.bindsOnFirstConsumer();
        return bindsThen ? Outcome.SKIPPED : ClaimChecks.bound(c);
    }

    static Outcome sameNamespace(ClaimCase c) {
        return asked(c).vm().namespace().equals(c.ref().namespace())
                ? Outcome.HELD
                : c.say(
                        CopyCode.OTHER_NAMESPACE,
                        Effect.DENY,
                        ImmutableMap.of("other", asked(c).vm().namespace()));
    }

    static Outcome machineExists(ClaimCase c) {
        ObjectRef ref = machine(c);
        if (c.store().get(ref) instanceof VirtualMachine) {
            return Outcome.HELD;
        }
        return c.world().mayExist(ref)
                ? c.ledger().unreadable(ref, Kind.VM, Evidence.of(Kind.VM, "not read completely"))
                : c.ledger()
                        .say(
                                ref,
                                VmCode.VM_MISSING,
                                Effect.DENY,
                                Evidence.of(Kind.VM, "read completely, and not among them"));
    }

    static Outcome machineStays(ClaimCase c) {
        ObjectRef ref = machine(c);
        return c.store().get(ref) instanceof VirtualMachine vm && vm.terminating()
                ? c.ledger()
                        .say(
                                ref,
                                VmCode.VM_TERMINATING,
                                Effect.DENY,
                                Evidence.of(ref, "metadata.deletionTimestamp", "set"))
                : Outcome.HELD;
    }

    static Outcome notAttachedYet(ClaimCase c) {
        return !isDiskOf(c, machine(c))
                ? Outcome.HELD
                : c.say(
                        CopyCode.ALREADY_ATTACHED,
                        Effect.DENY,
                        ImmutableMap.of("vm", machine(c).toString()),
                        Evidence.of(
                                machine(c),
                                "spec.template.spec.volumes",
                                c.ref().name()));
    }

    private static boolean isDiskOf(ClaimCase c, ObjectRef machine) {
        boolean[] found = new boolean[1];
        c.store()
                .visit(
                        Index.MACHINES_OF_CLAIM,
                        c.ref(),
                        object -> found[0] |= object.ref().name().equals(machine.name()));
        return found[0];
    }

    /** A machine that has it as a disk uses it, running or not; a pod while it runs. */
    static Outcome notUsed(ClaimCase c) {
        return UseChecks.unless(c, users(c), CopyCode.CLAIM_IN_USE, Effect.DENY);
    }

    /** Then the pods that have it are the machine's own. Of a machine that was not seen nothing was told. */
    private static boolean isToldAttached(ClaimCase c) {
        return c.ledger().holds(Requirement.TARGET_VM_EXISTS)
                && c.ledger().holds(Requirement.SAME_NAMESPACE)
                && isDiskOf(c, machine(c));
    }

    private static Set<ObjectRef> users(ClaimCase c) {
        Set<ObjectRef> users = new TreeSet<>();
        c.store().visit(Index.MACHINES_OF_CLAIM, c.ref(), object -> {
            if (!object.ref().name().equals(machine(c).name())) {
                users.add(ObjectRef.of(
                        Kind.VM, object.ref().namespace(), object.ref().name()));
            }
        });
        if (users.isEmpty() && !isToldAttached(c)) {
            c.store().visit(Index.PODS_OF_CLAIM, c.ref(), object -> {
                if (((Pod) object).running()) {
                    users.add(object.ref());
                }
            });
        }
        return users;
    }

    static Outcome busPlugs(ClaimCase c) {
        Bus bus = asked(c).bus().orElse(Bus.SCSI);
        return bus.isHotPluggable()
                ? Outcome.HELD
                : c.say(CopyCode.BUS_NOT_HOTPLUGGABLE, Effect.DENY, ImmutableMap.of("bus", bus.text()));
    }

    /** Judged where the machine runs on a node: another one is started where its volumes are. */
    static Outcome reachable(ClaimCase c) {
        Volume volume = c.volume();
        String node = node(c);
        if (volume == null || node == null) {
            return Outcome.SKIPPED;
        }
        Node seen = (Node) c.store().get(ObjectRef.of(Kind.NODE, node));
        Truth admitted = Places.admits(volume.nodeAffinity(), node, seen);
        if (admitted == Truth.NO) {
            return unreachable(c, node, Evidence.of(volume.ref(), "spec.nodeAffinity", "does not admit " + node));
        }
        if (isCsi(volume) && lacksDriver(c, node)) {
            ObjectRef csiNode = ObjectRef.of(Kind.CSI_NODE, node);
            return unreachable(c, node, Evidence.of(csiNode, "spec.drivers", "does not list the driver"));
        }
        return admitted == Truth.YES ? Outcome.HELD : ClaimChecks.unreadable(c, Kind.NODE);
    }

    private static @Nullable String node(ClaimCase c) {
        ObjectRef ref = ObjectRef.of(
                Kind.VM_INSTANCE, machine(c).namespace(), machine(c).name());
        return c.store().get(ref) instanceof VmInstance instance && instance.active()
                ? instance.node().orElse(null)
                : null;
    }

    /** Of another volume no node lists a driver, whatever its StorageClass names. */
    private static boolean isCsi(Volume volume) {
        return volume.sourceType().equals("csi") || volume.migratedTo().isPresent();
    }

    private static boolean lacksDriver(ClaimCase c, String node) {
        DriverName driver = c.driver();
        Store store = c.store();
        return driver != null
                && store.get(ObjectRef.of(Kind.CSI_NODE, node)) instanceof CsiNode seen
                && !seen.drivers().contains(driver);
    }

    private static Outcome unreachable(ClaimCase c, String node, Evidence evidence) {
        return c.say(CopyCode.UNREACHABLE_FROM_NODE, Effect.DENY, ImmutableMap.of("node", node), evidence);
    }
}
