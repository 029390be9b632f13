package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.BackupTarget;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.core.VmBackup.Target;
import io.github.snapworthy.core.internal.host.BackupTargetSetting;
import io.github.snapworthy.core.internal.words.BackupCode;
import io.github.snapworthy.core.internal.words.ClassCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks of the backup target that a backup of Harvester is to be restored from (section 4.6 of the decision model). */
final class CopyTargetChecks {
    private static final ObjectRef SETTING = ObjectRef.of(Kind.SETTING, "backup-target");
    private static final Target NONE = new Target("", "", "");

    private CopyTargetChecks() {}

    /** Harvester reads from the target that is set now, which has to be that of the backup. */
    static Outcome same(CopyCase c) {
        if (!c.copy().isRemote()) {
            return Outcome.HELD;
        }
        if (!(c.store().get(SETTING) instanceof Setting setting)) {
            return c.world().mayExist(SETTING) ? c.unreadable(Kind.SETTING) : same(c, NONE);
        }
        Optional<Target> target = BackupTargetSetting.read(setting);
        return target.isPresent()
                ? same(c, target.get())
                : c.say(
                        ClassCode.HOST_CONFIG_INVALID,
                        Effect.DENY,
                        ImmutableMap.of("setting", SETTING.name(), "problem", "expected a JSON object"),
                        Evidence.of(SETTING, "value", "not JSON"));
    }

    /** A backup that is still being made may not say yet where it goes. */
    private static Outcome same(CopyCase c, Target now) {
        Optional<Target> then = c.backup().target();
        if (then.isEmpty() && !c.copy().ready()) {
            return Outcome.SKIPPED;
        }
        return then.equals(Optional.of(now))
                ? Outcome.HELD
                : c.say(
                        BackupCode.BACKUP_TARGET_CHANGED,
                        Effect.DENY,
                        ImmutableMap.of(
                                "then", then.map(CopyTargetChecks::words).orElse("nowhere"), "now", words(now)),
                        Evidence.of(SETTING, "value", words(now)),
                        Evidence.of(
                                c.ref(),
                                "status.backupTarget",
                                then.map(CopyTargetChecks::words).orElse("absent")));
    }

    private static String words(Target target) {
        List<String> parts = new ArrayList<>(List.of(target.endpoint(), target.bucketName(), target.bucketRegion()));
        parts.removeIf(String::isEmpty);
        return parts.isEmpty() ? "no target" : String.join(" ", parts);
    }

    /** That Longhorn can read it now; where Longhorn shows no target, the setting alone decides. */
    static Outcome available(CopyCase c) {
        if (!c.copy().isRemote()) {
            return Outcome.HELD;
        }
        ImmutableList<BackupTarget> seen = LonghornTargets.seen(c.store());
        if (seen.isEmpty()) {
            return c.store().observation(Kind.LONGHORN_BACKUP_TARGET).isUnreadable()
                    ? c.unreadable(Kind.LONGHORN_BACKUP_TARGET)
                    : Outcome.HELD;
        }
        Optional<BackupTarget> own = LonghornTargets.byDefault(seen);
        if (own.isPresent()) {
            return judged(c, own.get());
        }
        return c.store().isWhole(Kind.LONGHORN_BACKUP_TARGET)
                ? missing(c, Evidence.of(Kind.LONGHORN_BACKUP_TARGET, "none is called default"))
                : c.unreadable(Kind.LONGHORN_BACKUP_TARGET);
    }

    private static Outcome judged(CopyCase c, BackupTarget target) {
        return switch (target.state()) {
            case AVAILABLE -> Outcome.HELD;
            case UNCONFIGURED -> missing(c, Evidence.of(target.ref(), "spec.backupTargetURL", "empty"));
            case UNAVAILABLE ->
                c.say(
                        BackupCode.BACKUP_TARGET_UNAVAILABLE,
                        Effect.WAIT,
                        ImmutableMap.of("target", target.ref().toString()),
                        Evidence.of(target.ref(), "status.available", "not true"));
        };
    }

    private static Outcome missing(CopyCase c, Evidence evidence) {
        return c.say(BackupCode.BACKUP_TARGET_MISSING, Effect.DENY, ImmutableMap.of(), evidence);
    }
}
