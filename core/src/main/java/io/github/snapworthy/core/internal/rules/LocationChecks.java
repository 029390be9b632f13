package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.BackupTarget;
import io.github.snapworthy.core.BackupTarget.State;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VeleroBackup;
import io.github.snapworthy.core.internal.velero.OnlyBackup;
import io.github.snapworthy.core.internal.words.BackupCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The BackupStorageLocation that a backup of Velero goes to: the one that the only Schedule or Backup names, else a
 * default one, else that of the name which the server takes for one, else any.
 */
final class LocationChecks {
    private static final String DEFAULT_NAME = "default";
    private static final Comparator<BackupTarget> ORDER = Comparator.comparing(BackupTarget::role)
            .thenComparing(target -> !target.ref().name().equals(DEFAULT_NAME))
            .thenComparing(BackupTarget::state)
            .thenComparing(BackupTarget::ref);
    private static final Assumption ANY_OF_THEM =
            new Assumption(Kind.VELERO_SCHEDULE, "the backup is taken to go to a location that was seen");

    private LocationChecks() {}

    static Outcome available(ClaimCase c) {
        OnlyBackup only = c.world().velero().only();
        only.assumed().ifPresent(c.ledger()::assume);
        Optional<VeleroBackup> naming =
                only.backup().filter(backup -> backup.storageLocation().isPresent());
        return naming.isPresent() ? named(c, naming.get()) : unnamed(c, only.unread());
    }

    private static Outcome named(ClaimCase c, VeleroBackup backup) {
        String name = backup.storageLocation().orElseThrow();
        ObjectRef ref = ObjectRef.of(Kind.BACKUP_LOCATION, backup.ref().namespace(), name);
        if (c.store().get(ref) instanceof BackupTarget target) {
            return BackupChecks.judged(c, target);
        }
        return c.world().mayExist(ref)
                ? ClaimChecks.unreadable(c, Kind.BACKUP_LOCATION)
                : c.say(
                        BackupCode.BACKUP_TARGET_MISSING,
                        Effect.DENY,
                        ImmutableMap.of(),
                        Evidence.of(backup.ref(), backup.specification() + ".storageLocation", name));
    }

    private static Outcome unnamed(ClaimCase c, Optional<Kind> unread) {
        List<BackupTarget> all = new ArrayList<>();
        c.store().visit(Kind.BACKUP_LOCATION, object -> all.add((BackupTarget) object));
        if (all.isEmpty()) {
            return c.store().isWhole(Kind.BACKUP_LOCATION)
                    ? BackupChecks.missing(c, Kind.BACKUP_LOCATION)
                    : ClaimChecks.unreadable(c, Kind.BACKUP_LOCATION);
        }
        if (unread.isEmpty()) {
            return BackupChecks.judged(c, all.stream().min(ORDER).orElseThrow());
        }
        boolean anyWillDo = all.stream().allMatch(target -> target.state() == State.AVAILABLE);
        return anyWillDo ? c.ledger().assume(ANY_OF_THEM) : ClaimChecks.unreadable(c, unread.get());
    }
}
