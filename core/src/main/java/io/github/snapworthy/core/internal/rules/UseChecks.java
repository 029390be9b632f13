package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Consistency;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.internal.words.ClaimCode;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.Optional;
import java.util.Set;

/** Checks of who uses a claim, and how consistent the result will be (section 5 of the decision model). */
final class UseChecks {
    private UseChecks() {}

    static Outcome quiesced(ClaimCase c) {
        Use use = c.use();
        ObjectRef user = use.user();
        if (user != null) {
            String name = user.toString();
            return c.say(
                    ClaimCode.MOUNTED_WITHOUT_QUIESCE,
                    Effect.WARN,
                    ImmutableMap.of("user", name),
                    seen(name, "status.phase", "running"));
        }
        return use.isStoppedButAttached() ? stoppedButAttached(c.ledger(), c.ref()) : Outcome.HELD;
    }

    static Outcome stoppedButAttached(Ledger ledger, ObjectRef about) {
        return ledger.say(
                about, ClaimCode.STOPPED_BUT_ATTACHED, Effect.WARN, Evidence.of(Kind.ATTACHMENT, "one is left"));
    }

    /** Held where nobody uses the claim and everybody who could was seen; of several users the first is named. */
    static Outcome unless(ClaimCase c, Set<ObjectRef> users, KnownCode used, Effect effect) {
        if (!users.isEmpty()) {
            ObjectRef first = users.iterator().next();
            return c.say(
                    used,
                    effect,
                    ImmutableMap.of("user", first.toString()),
                    Evidence.of(first, "spec", c.ref().name()));
        }
        for (Kind kind : new Kind[] {Kind.POD, Kind.VM, Kind.VM_INSTANCE}) {
            if (!c.store().isWhole(kind, c.ref().namespace())) {
                return ClaimChecks.unreadable(c, kind);
            }
        }
        return Outcome.HELD;
    }

    static Outcome notADisk(ClaimCase c) {
        ObjectRef vm = c.use().vm();
        if (vm == null) {
            return Outcome.HELD;
        }
        String name = vm.toString();
        return c.say(
                ClaimCode.PREFER_VM_SNAPSHOT,
                Effect.INFO,
                ImmutableMap.of("vm", name, "why", worthOfWhole(c.use())),
                seen(name, "spec.template.spec.volumes", c.ref().name()));
    }

    /** Evidence of an object whose name was written out before. */
    private static Evidence seen(String object, String field, String detail) {
        return new Evidence("kubernetes", object, field, Optional.empty(), detail);
    }

    /** Of a machine that is not known to run nothing has to be frozen. */
    private static String worthOfWhole(Use use) {
        return use.instance() == null ? "takes all its disks and its definition together" : "freezes its file systems";
    }

    static Outcome consistentEnough(ClaimCase c) {
        return floor(c.ledger(), c.world().profile().consistencyFloor(), c.use().grade());
    }

    static Outcome floor(Ledger ledger, Optional<Consistency> floor, Consistency grade) {
        if (floor.isEmpty()) {
            return Outcome.HELD;
        }
        ImmutableMap<String, String> arguments =
                ImmutableMap.of("grade", grade.name(), "floor", floor.get().name());
        if (grade == Consistency.UNKNOWN) {
            return ledger.say(ClaimCode.CONSISTENCY_UNKNOWN, Effect.UNKNOWN, arguments);
        }
        return grade.compareTo(floor.get()) <= 0
                ? Outcome.HELD
                : ledger.say(ClaimCode.CONSISTENCY_TOO_WEAK, Effect.DENY, arguments);
    }
}
