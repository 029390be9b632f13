package io.github.snapworthy.core.internal.velero;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.internal.evidence.Truth;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.velero.ClaimedVolume.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses what Velero does with the volume of a claim (section 7 of the decision model): the action of the policy, then
 * opting in to a backup of files, then whether snapshots are taken, then whether their data is moved. Prepared once for
 * all claims; immutable.
 */
public final class MethodChooser {
    private static final ImmutableList<BackupMethod> BY_SNAPSHOT =
            ImmutableList.of(BackupMethod.SNAPSHOT_AND_MOVE, BackupMethod.DRIVER);
    private static final ImmutableList<BackupMethod> OF_FILES = ImmutableList.of(BackupMethod.FILE_SYSTEM);
    private static final ImmutableList<BackupMethod> ALL =
            ImmutableList.of(BackupMethod.SNAPSHOT_AND_MOVE, BackupMethod.DRIVER, BackupMethod.FILE_SYSTEM);

    private final Store store;
    private final NamedPolicy policy;
    private final Said snapshotVolumes;
    private final Said fsBackupDefault;
    private final Said moveData;

    /** Prepares the choice over an inventory. */
    public MethodChooser(Store store, VeleroOptions options) {
        this.store = store;
        Settings settings = new Settings(store, options);
        policy = NamedPolicy.of(store, options, settings);
        snapshotVolumes = settings.of(Switch.SNAPSHOT_VOLUMES);
        fsBackupDefault = settings.of(Switch.FS_BACKUP_DEFAULT);
        moveData = settings.of(Switch.MOVE_DATA);
    }

    /** The policy that is named. */
    public NamedPolicy policy() {
        return policy;
    }

    /** What is done with the volume of that claim. */
    public MethodChoice choose(Claim claim) {
        if (policy instanceof NamedPolicy.Unread unread) {
            return new MethodChoice.PolicyOpen(unread.kind());
        }
        if (policy instanceof NamedPolicy.Refused refused) {
            return new MethodChoice.PolicyRefused(refused.ref(), refused.problem());
        }
        return policy instanceof NamedPolicy.Rules rules ? byRules(rules, claim) : bySettings(claim);
    }

    private MethodChoice byRules(NamedPolicy.Rules rules, Claim claim) {
        ClaimedVolume volume = ClaimedVolume.of(store, claim);
        PolicyMatch match = PolicyMatch.of(rules.rules(), volume);
        if (match instanceof PolicyMatch.Open) {
            return volume.sight() == Sight.NOT_YET ? byAny(rules, volume) : new MethodChoice.PolicyOpen(Kind.VOLUME);
        }
        return match instanceof PolicyMatch.Decided decided ? byRule(rules, decided) : bySettings(claim);
    }

    /** Whatever the volume of a pending claim will be: where all that may decide pick one method, that is the one. */
    private MethodChoice byAny(NamedPolicy.Rules rules, ClaimedVolume volume) {
        PolicyMatch.Candidates candidates = PolicyMatch.candidates(rules.rules(), volume);
        List<MethodChoice> choices = new ArrayList<>();
        candidates.rules().forEach(rule -> choices.add(byRule(rules, rule)));
        if (candidates.noneMayMatch()) {
            choices.add(bySettings(volume.claim()));
        }
        Set<Optional<BackupMethod>> methods =
                choices.stream().map(MethodChooser::method).collect(Collectors.toSet());
        Optional<BackupMethod> only = methods.size() == 1 ? methods.iterator().next() : Optional.empty();
        return only.isPresent() && choices.get(0) instanceof MethodChoice.Picked picked
                ? new MethodChoice.Picked(only, ImmutableList.of(only.get()), ImmutableMap.of(), picked.by())
                : new MethodChoice.NotYet();
    }

    private static Optional<BackupMethod> method(MethodChoice choice) {
        return choice instanceof MethodChoice.Picked picked ? picked.method() : Optional.empty();
    }

    private MethodChoice byRule(NamedPolicy.Rules rules, PolicyMatch.Decided decided) {
        Deciding by = Deciding.of(
                rules.ref(),
                "volumePolicies[" + decided.index() + "].action.type",
                decided.rule().action().text());
        return switch (decided.rule().action()) {
            case SKIP -> new MethodChoice.Skipped(by);
            case CUSTOM -> new MethodChoice.LeftToOthers(by);
            case FS_BACKUP -> picked(Optional.of(BackupMethod.FILE_SYSTEM), OF_FILES, by, Optional.empty());
            case SNAPSHOT -> bySnapshot(BY_SNAPSHOT, Optional.empty());
        };
    }

    private MethodChoice bySettings(Claim claim) {
        OptIn pods = OptIn.of(store, claim.ref());
        Said optedIn = pods.given(fsBackupDefault);
        if (optedIn.value() == Truth.UNKNOWN) {
            return open(optedIn, ALL, Optional.empty());
        }
        if (optedIn.value() == Truth.YES) {
            return picked(Optional.of(BackupMethod.FILE_SYSTEM), ALL, by(optedIn), Optional.empty());
        }
        Optional<Deciding> noFiles = pods.isMounted() ? Optional.of(by(optedIn)) : Optional.empty();
        return switch (snapshotVolumes.value()) {
            case UNKNOWN -> open(snapshotVolumes, ALL, noFiles);
            case NO -> picked(Optional.empty(), ALL, by(snapshotVolumes), noFiles);
            case YES -> bySnapshot(ALL, noFiles);
        };
    }

    private MethodChoice bySnapshot(ImmutableList<BackupMethod> left, Optional<Deciding> noFiles) {
        return switch (moveData.value()) {
            case UNKNOWN -> open(moveData, left, noFiles);
            case YES -> picked(Optional.of(BackupMethod.SNAPSHOT_AND_MOVE), left, by(moveData), noFiles);
            case NO -> picked(Optional.of(BackupMethod.DRIVER), left, by(moveData), noFiles);
        };
    }

    /** Why files are not backed up is another setting's doing than why a snapshot is not taken or moved. */
    private static MethodChoice picked(
            Optional<BackupMethod> method, ImmutableList<BackupMethod> left, Deciding by, Optional<Deciding> noFiles) {
        ImmutableMap.Builder<BackupMethod, Deciding> notOptedIn = ImmutableMap.builder();
        for (BackupMethod other : left) {
            Optional<Deciding> why = other == BackupMethod.FILE_SYSTEM ? noFiles : Optional.of(by);
            if (why.isPresent() && !method.equals(Optional.of(other))) {
                notOptedIn.put(other, why.get());
            }
        }
        return new MethodChoice.Picked(method, left, notOptedIn.buildOrThrow(), by);
    }

    private static Deciding by(Said said) {
        return Objects.requireNonNull(said.by(), "by");
    }

    /** That files are not backed up may be known all the same. */
    private static MethodChoice open(Said said, ImmutableList<BackupMethod> left, Optional<Deciding> noFiles) {
        return new MethodChoice.SettingsOpen(
                Objects.requireNonNull(said.unread(), "unread"),
                left,
                noFiles.map(by -> ImmutableMap.of(BackupMethod.FILE_SYSTEM, by)).orElse(ImmutableMap.of()));
    }
}
