package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.BackupSchedule;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmRestore;
import io.github.snapworthy.core.VmRestoreRequest.MacAddresses;
import io.github.snapworthy.core.internal.words.BackupCode;
import io.github.snapworthy.core.internal.words.ClassCode;
import io.github.snapworthy.core.internal.words.VmCode;
import java.util.Optional;
import java.util.TreeSet;

/** Checks of a backup of Harvester that is to be restored (section 4.6 of the decision model, Harvester backups). */
final class BackupCopyChecks {
    private static final Assumption NONE_KEEPS =
            new Assumption(Kind.HARVESTER_RESTORE, "none is taken to keep the MAC addresses of the backup");

    private BackupCopyChecks() {}

    static Outcome scheduleRests(CopyCase c) {
        Optional<ObjectRef> ref = c.backup().schedule();
        if (ref.isEmpty()) {
            return Outcome.HELD;
        }
        if (c.store().get(ref.get()) instanceof BackupSchedule schedule) {
            return schedule.state() == BackupSchedule.State.SUSPENDED
                    ? Outcome.HELD
                    : c.say(
                            VmCode.SCHEDULE_ACTIVE,
                            Effect.DENY,
                            ImmutableMap.of("schedule", ref.get().toString()),
                            Evidence.of(ref.get(), "spec.suspend", "not true"));
        }
        return c.world().mayExist(ref.get()) ? c.unreadable(Kind.BACKUP_SCHEDULE) : Outcome.HELD;
    }

    /** A class by which it was made has to be there still: the restore makes snapshots of that class. */
    static Outcome classesExist(CopyCase c) {
        Outcome outcome = Outcome.HELD;
        for (String name : new TreeSet<>(c.backup().snapshotClasses().values())) {
            ObjectRef ref = ObjectRef.of(Kind.SNAPSHOT_CLASS, name);
            if (c.store().get(ref) == null) {
                outcome = c.world().mayExist(ref) ? unreadable(c) : notFound(c, name);
            }
        }
        return outcome;
    }

    private static Outcome unreadable(CopyCase c) {
        return c.say(
                ClassCode.SNAPSHOT_CLASSES_UNREADABLE,
                Effect.UNKNOWN,
                ImmutableMap.of(),
                Evidence.of(Kind.SNAPSHOT_CLASS, "not read completely"));
    }

    private static Outcome notFound(CopyCase c, String name) {
        return c.say(
                ClassCode.SNAPSHOT_CLASS_NOT_FOUND,
                Effect.DENY,
                ImmutableMap.of("class", name, "step", "the backup", "instead", ""),
                Evidence.of(c.ref(), "status.csiDriverVolumeSnapshotClassNames", name));
    }

    /** Two machines of one MAC address disturb each other; a machine that is replaced has its own anyway. */
    static Outcome macFree(CopyCase c) {
        if (c.isReplacing() || c.request().macAddresses() == MacAddresses.NEW) {
            return Outcome.HELD;
        }
        return sourceGone(c).and(noRestoreKeeps(c));
    }

    /** A machine never changes its name, so that of the recorded UID is the one of the recorded name or none. */
    private static Outcome sourceGone(CopyCase c) {
        Optional<ObjectRef> source = c.copy().machine();
        if (source.isEmpty()) {
            return c.unreadable(Kind.HARVESTER_BACKUP);
        }
        if (!(c.store().get(source.get()) instanceof VirtualMachine machine)) {
            return c.world().mayExist(source.get()) ? c.unreadable(Kind.VM) : Outcome.HELD;
        }
        if (c.backup().sourceUid().isEmpty()) {
            return c.unreadable(Kind.HARVESTER_BACKUP);
        }
        if (machine.uid().isEmpty()) {
            return c.unreadable(Kind.VM);
        }
        return machine.uid().equals(c.backup().sourceUid()) ? inUse(c, source.get(), "metadata.uid") : Outcome.HELD;
    }

    private static Outcome inUse(CopyCase c, ObjectRef by, String field) {
        return c.say(
                VmCode.MAC_IN_USE,
                Effect.DENY,
                ImmutableMap.of("user", by.toString()),
                Evidence.of(by, field, c.ref().toString()));
    }

    /** Restores hold a machine, so that none is there where nobody looked for them. */
    private static Outcome noRestoreKeeps(CopyCase c) {
        TreeSet<ObjectRef> keeping = new TreeSet<>();
        c.store().visit(Kind.HARVESTER_RESTORE, object -> {
            VmRestore restore = (VmRestore) object;
            if (restore.keepsMac() && restore.backup().equals(Optional.of(c.ref()))) {
                keeping.add(restore.ref());
            }
        });
        if (!keeping.isEmpty()) {
            return inUse(c, keeping.first(), "spec.keepMacAddress");
        }
        if (c.store().isWhole(Kind.HARVESTER_RESTORE)) {
            return Outcome.HELD;
        }
        boolean unseen = c.store().observation(Kind.HARVESTER_RESTORE) == Observation.NOT_OBSERVED;
        return unseen ? c.ledger().assume(NONE_KEEPS) : c.unreadable(Kind.HARVESTER_RESTORE);
    }

    /** Of a volume in a backup target. */
    static Outcome recoverable(RecordedCase c) {
        return c.recorded().remoteBackup().isPresent() || !c.isRemote()
                ? Outcome.HELD
                : c.say(
                        BackupCode.BACKUP_NOT_RECOVERABLE,
                        Effect.DENY,
                        ImmutableMap.of("volume", c.recorded().name()),
                        Evidence.of(c.ref(), "status.volumeBackups", "without longhornBackupName"));
    }
}
