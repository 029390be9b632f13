package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.NewMachine;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VmDisk;
import io.github.snapworthy.core.internal.words.CopyCode;
import io.github.snapworthy.core.internal.words.VmCode;
import java.util.regex.Pattern;

/** Checks of the machine that a clone or a restore to another machine is to make (section 4.6 of the decision model). */
final class MachineTargetChecks {
    private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";

    /** DNS-1123, which does not limit the single label. */
    private static final Pattern SUBDOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + ")*");

    private static final int LONGEST = 253;

    private MachineTargetChecks() {}

    /** Not evaluated where the host leaves the name open. */
    static Outcome nameValid(Ledger ledger, NewMachine target) {
        if (target.vm().isEmpty()) {
            return Outcome.SKIPPED;
        }
        String name = target.vm().get().name();
        return name.length() <= LONGEST && SUBDOMAIN.matcher(name).matches()
                ? Outcome.HELD
                : ledger.say(
                        VmCode.TARGET_NAME_INVALID,
                        Effect.DENY,
                        ImmutableMap.of("name", name),
                        Evidence.of(Kind.VM, "no name of a DNS-1123 subdomain"));
    }

    /** Presupposes a name that a machine can bear. */
    static Outcome nameFree(World world, Ledger ledger, NewMachine target) {
        if (target.vm().isEmpty()) {
            return Outcome.SKIPPED;
        }
        ObjectRef vm = target.vm().get();
        if (world.store().get(vm) != null) {
            return ledger.say(vm, VmCode.TARGET_EXISTS, Effect.DENY, Evidence.of(vm, "metadata.name", "there already"));
        }
        return world.mayExist(vm)
                ? ledger.unreadable(vm, Kind.VM, Evidence.of(Kind.VM, "not read completely"))
                : Outcome.HELD;
    }

    /** Of the machine and of its claims alike; each other namespace is a finding. */
    static Outcome sameNamespace(Ledger ledger, NewMachine target, ObjectRef source) {
        Outcome outcome = Outcome.HELD;
        for (String namespace : target.namespaces()) {
            if (!namespace.equals(source.namespace())) {
                outcome = ledger.say(CopyCode.OTHER_NAMESPACE, Effect.DENY, ImmutableMap.of("other", namespace));
            }
        }
        return outcome;
    }

    /** What a machine keeps outside its disks stays with it. */
    static Outcome statePortable(Ledger ledger, ObjectRef vm, Iterable<VmDisk> disks) {
        Outcome outcome = Outcome.HELD;
        for (VmDisk disk : disks) {
            if (disk.source().isState()) {
                outcome = ledger.say(
                        VmCode.STATE_NOT_PORTABLE,
                        Effect.DENY,
                        ImmutableMap.of("state", disk.name()),
                        Evidence.of(
                                vm, "spec.template.spec.domain", disk.source().name()));
            }
        }
        return outcome;
    }
}
