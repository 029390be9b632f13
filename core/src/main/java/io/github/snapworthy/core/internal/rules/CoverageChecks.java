package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile.CoverageRule;
import io.github.snapworthy.core.internal.words.VmCode;

/** Checks of which disks of a machine the result will hold (coverage, section 4.5 of the decision model). */
final class CoverageChecks {
    private CoverageChecks() {}

    static Outcome covered(VmCase vm) {
        Outcome outcome = Outcome.HELD;
        boolean any = false;
        for (Disk disk : vm.disks()) {
            any |= disk.isCovered();
            outcome = outcome.and(leftOut(vm, disk));
        }
        return any
                ? outcome
                : vm.say(
                        VmCode.NOTHING_TO_PROTECT,
                        Effect.DENY,
                        Evidence.of(vm.ref(), "spec.template.spec.volumes", "none that can be covered"));
    }

    private static Outcome leftOut(VmCase vm, Disk disk) {
        return switch (disk.standing()) {
            case COVERED -> Outcome.HELD;
            case TRANSIENT ->
                vm.say(
                        VmCode.DISK_NOT_PERSISTENT,
                        Effect.INFO,
                        ImmutableMap.of("disk", disk.spec().name()));
            case EXCLUDED, UNHANDLED -> isSaidOtherwise(vm, disk) ? Outcome.HELD : excluded(vm, disk);
        };
    }

    /** A clone is denied by its methods, see {@link CloneDisks}, where the disk has some; or because state stays behind. */
    private static boolean isSaidOtherwise(VmCase vm, Disk disk) {
        return vm.request().operation() == Operation.CLONE
                && (disk.isState() || !disk.methods().isEmpty());
    }

    private static Outcome excluded(VmCase vm, Disk disk) {
        return vm.say(
                VmCode.DISK_EXCLUDED,
                effect(vm, disk),
                ImmutableMap.of("disk", disk.spec().name(), "why", disk.why()),
                Evidence.of(
                        vm.ref(),
                        "spec.template.spec.volumes",
                        disk.spec().source().name()));
    }

    private static Effect effect(VmCase vm, Disk disk) {
        CoverageRule rule = vm.world().profile().coverageRule();
        boolean warns = rule == CoverageRule.WARN
                || (rule == CoverageRule.WARN_FOR_UNHANDLED_KINDS && disk.standing() == Disk.Standing.UNHANDLED);
        return warns && vm.request().operation() != Operation.CLONE ? Effect.WARN : Effect.DENY;
    }
}
