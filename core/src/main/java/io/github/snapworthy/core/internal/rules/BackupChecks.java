package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.BackupTarget;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeMode;
import io.github.snapworthy.core.internal.host.BackupTargetSetting;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.words.BackupCode;
import io.github.snapworthy.core.internal.words.ClaimCode;
import io.github.snapworthy.core.internal.words.ClassCode;
import io.github.snapworthy.core.internal.words.DriverCode;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks of backup methods and targets (section 4.4 of the decision model). */
final class BackupChecks {
    /** Available ones first, those without an address last. */
    static final Comparator<BackupTarget> BEST_FIRST =
            Comparator.comparing(BackupTarget::state).thenComparing(BackupTarget::ref);

    private static final String NOT_TRACKED = "none";

    private BackupChecks() {}

    /** Where the cluster shows the methods, it shows them for a claim that is there. */
    static Outcome methodExists(ClaimCase c) {
        boolean saysWhy = !Methods.ofHost(c).isEmpty() && VeleroChecks.leavesNone(c);
        if (!Methods.of(c).isEmpty() || saysWhy) {
            return Outcome.HELD;
        }
        boolean named = !c.world().profile().backupMethods().isEmpty();
        return named || c.ledger().holds(Requirement.CLAIM_EXISTS)
                ? c.say(BackupCode.BACKUP_METHOD_NONE, Effect.DENY)
                : Outcome.SKIPPED;
    }

    /** The host that declares its methods vouches for mover, agent and target; what is Harvester's or Velero's is seen. */
    private static boolean isVouchedFor(ClaimCase c) {
        return !c.backup().methods().isEmpty()
                && !c.world().hasHarvesterRules()
                && !c.world().hasVeleroRules();
    }

    static Outcome driverTarget(ClaimCase c) {
        if (c.world().hasHarvesterRules()) {
            Outcome setting = harvesterTarget(c);
            return setting == Outcome.HELD ? LonghornTargets.available(c, Absent.IS_FINE) : setting;
        }
        boolean shown = c.driverName().is("driver.longhorn.io") && !isVouchedFor(c);
        Absent absent = c.world().hasVeleroRules() ? Absent.IS_FINE : Absent.IS_MISSING;
        return shown ? LonghornTargets.available(c, absent) : Outcome.SKIPPED;
    }

    private static Outcome harvesterTarget(ClaimCase c) {
        ObjectRef ref = ObjectRef.of(Kind.SETTING, "backup-target");
        if (!(c.store().get(ref) instanceof Setting setting)) {
            return c.world().mayExist(ref) ? ClaimChecks.unreadable(c, Kind.SETTING) : missing(c, Kind.SETTING);
        }
        return switch (BackupTargetSetting.of(setting)) {
            case CONFIGURED -> Outcome.HELD;
            case MISSING -> missing(c, Kind.SETTING);
            case INVALID ->
                c.say(
                        ClassCode.HOST_CONFIG_INVALID,
                        Effect.DENY,
                        ImmutableMap.of("setting", ref.name(), "problem", "expected a JSON object"),
                        Evidence.of(ref, "value", "not JSON"));
        };
    }

    static Outcome locationAvailable(ClaimCase c) {
        return isVouchedFor(c) ? Outcome.SKIPPED : targets(c, Kind.BACKUP_LOCATION, Absent.IS_MISSING);
    }

    /** What it means that no target was seen. */
    enum Absent {
        IS_FINE,
        IS_MISSING
    }

    /** The best of the targets of a kind. */
    private static Outcome targets(ClaimCase c, Kind kind, Absent absent) {
        BackupTarget[] best = new BackupTarget[1];
        c.store().visit(kind, object -> {
            BackupTarget target = (BackupTarget) object;
            best[0] = best[0] == null || BEST_FIRST.compare(target, best[0]) < 0 ? target : best[0];
        });
        if (best[0] == null) {
            return noTarget(c, kind, absent);
        }
        return judged(c, best[0]);
    }

    /** Whether backups can go to that target. */
    static Outcome judged(ClaimCase c, BackupTarget target) {
        return switch (target.state()) {
            case AVAILABLE -> Outcome.HELD;
            case UNCONFIGURED -> missing(c, target.ref().kind());
            case UNAVAILABLE ->
                c.say(
                        BackupCode.BACKUP_TARGET_UNAVAILABLE,
                        Effect.WAIT,
                        ImmutableMap.of("target", target.ref().toString()),
                        Evidence.of(target.ref(), "status", "not available"));
        };
    }

    static Outcome noTarget(ClaimCase c, Kind kind, Absent absent) {
        boolean complete = c.store().isWhole(kind);
        if (absent == Absent.IS_FINE) {
            return c.store().observation(kind).isUnreadable() ? ClaimChecks.unreadable(c, kind) : Outcome.HELD;
        }
        return complete ? missing(c, kind) : ClaimChecks.unreadable(c, kind);
    }

    static Outcome missing(ClaimCase c, Kind kind) {
        return c.say(BackupCode.BACKUP_TARGET_MISSING, Effect.DENY, Evidence.of(kind, "none configured"));
    }

    static Outcome moverRuns(ClaimCase c) {
        return c.world().hasVeleroRules() ? VeleroChecks.moverRuns(c) : agent(c, BackupCode.DATA_MOVER_MISSING);
    }

    static Outcome agentRuns(ClaimCase c) {
        return c.world().hasVeleroRules() ? VeleroChecks.agentRuns(c) : agent(c, BackupCode.NODE_AGENT_MISSING);
    }

    private static Outcome agent(ClaimCase c, KnownCode missing) {
        if (isVouchedFor(c)) {
            return Outcome.SKIPPED;
        }
        return switch (c.world().agents()) {
            case READY -> Outcome.HELD;
            case UNSEEN -> ClaimChecks.unreadable(c, Kind.DAEMON_SET);
            case NOT_READY, NONE ->
                c.say(
                        missing,
                        Effect.DENY,
                        ImmutableMap.of("place", "on the cluster"),
                        Evidence.of(Kind.DAEMON_SET, c.world().agents().name().toLowerCase(Locale.ROOT)));
        };
    }

    static Outcome modeFileSystem(ClaimCase c) {
        return c.claim().volumeMode() == VolumeMode.FILESYSTEM
                ? Outcome.HELD
                : c.add(
                        BackupCode.VOLUME_MODE_UNSUPPORTED,
                        Effect.DENY,
                        true,
                        ImmutableMap.of(),
                        List.of(Evidence.of(c.ref(), "spec.volumeMode", "Block")));
    }

    static Outcome notHostPath(ClaimCase c) {
        Volume volume = c.volume();
        return volume == null || !volume.sourceType().equals("hostPath")
                ? Outcome.HELD
                : c.add(
                        BackupCode.HOST_PATH_UNSUPPORTED,
                        Effect.DENY,
                        true,
                        ImmutableMap.of(),
                        List.of(Evidence.of(volume.ref(), "spec.hostPath", "set")));
    }

    static Outcome mountedByPod(ClaimCase c) {
        Use use = c.use();
        if (use.pod() != null) {
            return Outcome.HELD;
        }
        return c.store().isWhole(Kind.POD, c.ref().namespace())
                ? c.say(BackupCode.NOT_MOUNTED_BY_POD, Effect.WAIT, Evidence.of(Kind.POD, "none mounts it"))
                : ClaimChecks.unreadable(c, Kind.POD);
    }

    static Outcome metadataServed(ClaimCase c) {
        ObjectRef ref = ObjectRef.of(Kind.METADATA_SERVICE, c.driverName().value());
        Store store = c.store();
        if (store.get(ref) != null) {
            return Outcome.HELD;
        }
        return c.world().mayExist(ref)
                ? ClaimChecks.unreadable(c, Kind.METADATA_SERVICE)
                : c.say(
                        DriverCode.METADATA_SERVICE_MISSING,
                        Effect.DENY,
                        ImmutableMap.of("driver", c.driverName().value()),
                        Evidence.of(Kind.METADATA_SERVICE, "none of that name"));
    }

    /** Of the machine that has the claim as a disk; that none was seen says nothing where not all machines were. */
    static Outcome machineRuns(ClaimCase c) {
        Machine machine = c.machine();
        return machine == null ? ClaimChecks.unreadable(c, Kind.VM) : machine.runs(c.ledger());
    }

    static Outcome machineTracks(ClaimCase c) {
        Machine machine = c.machine();
        if (machine == null) {
            return Outcome.SKIPPED;
        }
        VirtualMachine found = machine.found();
        if (found == null && c.world().mayExist(machine.ref())) {
            return c.ledger().unreadable(machine.ref(), Kind.VM);
        }
        String state = found == null ? NOT_TRACKED : found.changeTracking().orElse(NOT_TRACKED);
        return switch (state) {
            case "Enabled" -> Outcome.HELD;
            case "PendingRestart", "Initializing" ->
                tracking(c, machine.ref(), BackupCode.CHANGE_TRACKING_PENDING, Effect.WAIT, state);
            default -> tracking(c, machine.ref(), BackupCode.CHANGE_TRACKING_DISABLED, Effect.DENY, state);
        };
    }

    private static Outcome tracking(ClaimCase c, ObjectRef machine, KnownCode code, Effect effect, String state) {
        return c.say(
                machine,
                code,
                effect,
                ImmutableMap.of("state", state),
                Evidence.of(machine, "status.changedBlockTracking", state));
    }

    static Outcome targetClaim(ClaimCase c) {
        Optional<String> name = c.backup().targetClaim();
        if (name.isEmpty()) {
            c.say(BackupCode.BACKUP_TARGET_CLAIM_NOT_NAMED, Effect.INFO);
            return Outcome.SKIPPED;
        }
        ObjectRef ref = ObjectRef.of(Kind.CLAIM, c.ref().namespace(), name.get());
        if (c.store().get(ref) instanceof Claim target) {
            return target.volumeMode() == VolumeMode.FILESYSTEM ? Outcome.HELD : unsuitable(c, ref, "a block volume");
        }
        return c.world().mayExist(ref)
                ? c.ledger().say(ref, ClaimCode.CLAIM_UNREADABLE, Effect.UNKNOWN)
                : unsuitable(c, ref, "absent");
    }

    private static Outcome unsuitable(ClaimCase c, ObjectRef target, String problem) {
        return c.say(
                BackupCode.TARGET_CLAIM_UNSUITABLE,
                Effect.DENY,
                ImmutableMap.of("claim", target.toString(), "problem", problem),
                Evidence.of(target, "spec.volumeMode", problem));
    }
}
