package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.BackupTarget;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.LonghornVolume;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.internal.rules.BackupChecks.Absent;
import io.github.snapworthy.core.internal.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The BackupTarget of Longhorn that backups of a volume go to: the one that its Volume names, which is made with the one
 * that its StorageClass names, which is {@code default} where neither names one (proposal 20240926 of Longhorn, multiple
 * backup targets). Harvester keeps its own under the name {@code default}.
 */
final class LonghornTargets {
    private static final String DEFAULT = "default";
    private static final String NAME_OF_TARGET = "backupTargetName";

    private LonghornTargets() {}

    /** Whether the target of the claim's volume is available; where what names it was not seen, all have to agree. */
    static Outcome available(ClaimCase c, Absent absent) {
        ImmutableList<BackupTarget> seen = seen(c.store());
        if (seen.isEmpty()) {
            return BackupChecks.noTarget(c, Kind.LONGHORN_BACKUP_TARGET, absent);
        }
        BackupTarget best = seen.get(0);
        Optional<String> name = nameFor(c, best.ref().namespace());
        if (name.isEmpty()) {
            boolean agree = seen.stream().allMatch(target -> target.state() == best.state());
            return agree ? BackupChecks.judged(c, best) : ClaimChecks.unreadable(c, Kind.LONGHORN_VOLUME);
        }
        Optional<BackupTarget> target = find(seen, name.get());
        if (target.isPresent()) {
            return BackupChecks.judged(c, target.get());
        }
        return c.store().isWhole(Kind.LONGHORN_BACKUP_TARGET)
                ? BackupChecks.missing(c, Kind.LONGHORN_BACKUP_TARGET)
                : ClaimChecks.unreadable(c, Kind.LONGHORN_BACKUP_TARGET);
    }

    /** All targets that were seen, the best first. */
    static ImmutableList<BackupTarget> seen(Store store) {
        List<BackupTarget> targets = new ArrayList<>();
        store.visit(Kind.LONGHORN_BACKUP_TARGET, object -> targets.add((BackupTarget) object));
        targets.sort(BackupChecks.BEST_FIRST);
        return ImmutableList.copyOf(targets);
    }

    /** The one that Harvester keeps, and that volumes have which name none. */
    static Optional<BackupTarget> byDefault(ImmutableList<BackupTarget> seen) {
        return find(seen, DEFAULT);
    }

    private static Optional<BackupTarget> find(ImmutableList<BackupTarget> seen, String name) {
        return seen.stream().filter(target -> target.ref().name().equals(name)).findFirst();
    }

    /** The name of the target of the claim's volume; empty where what would tell it was not seen. */
    private static Optional<String> nameFor(ClaimCase c, String namespace) {
        DriverName driver = c.driver();
        if (driver == null || !driver.is("driver.longhorn.io")) {
            return Optional.of(DEFAULT);
        }
        String handle = c.volume() == null ? "" : c.volume().volumeHandle().orElse("");
        if (handle.isEmpty()) {
            return ofClass(c);
        }
        ObjectRef ref = ObjectRef.of(Kind.LONGHORN_VOLUME, namespace, handle);
        if (c.store().get(ref) instanceof LonghornVolume volume) {
            return Optional.of(orDefault(volume.backupTarget()));
        }
        return c.world().mayExist(ref) ? Optional.empty() : ofClass(c);
    }

    private static Optional<String> ofClass(ClaimCase c) {
        StorageClass made = c.storageClass();
        if (made != null) {
            return Optional.of(orDefault(made.parameters().getOrDefault(NAME_OF_TARGET, "")));
        }
        ObjectRef named = ObjectRef.of(Kind.STORAGE_CLASS, c.storageClassName());
        boolean unseen = !c.storageClassName().isEmpty() && c.world().mayExist(named);
        return unseen ? Optional.empty() : Optional.of(DEFAULT);
    }

    private static String orDefault(String name) {
        return name.isEmpty() ? DEFAULT : name;
    }
}
