package io.github.snapworthy.core.internal.velero;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.internal.evidence.Truth;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Objects;
import java.util.Optional;

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
            return new MethodChoice.Open(unread.kind());
        }
        if (policy instanceof NamedPolicy.Refused refused) {
            return new MethodChoice.PolicyRefused(refused.ref(), refused.problem());
        }
        return policy instanceof NamedPolicy.Rules rules ? byRules(rules, claim) : bySettings(claim);
    }

    private MethodChoice byRules(NamedPolicy.Rules rules, Claim claim) {
        PolicyMatch match = PolicyMatch.of(rules.rules(), ClaimedVolume.of(store, claim));
        if (match instanceof PolicyMatch.Open) {
            return new MethodChoice.Open(Kind.VOLUME);
        }
        return match instanceof PolicyMatch.Decided decided ? byRule(rules, decided) : bySettings(claim);
    }

    private MethodChoice byRule(NamedPolicy.Rules rules, PolicyMatch.Decided decided) {
        Deciding by = Deciding.of(
                rules.ref(),
                "volumePolicies[" + decided.index() + "].action.type",
                decided.rule().action().text());
        return switch (decided.rule().action()) {
            case SKIP -> new MethodChoice.Skipped(by);
            case CUSTOM -> new MethodChoice.LeftToOthers(by);
            case FS_BACKUP -> picked(BackupMethod.FILE_SYSTEM, OF_FILES, OF_FILES, by);
            case SNAPSHOT -> bySnapshot(BY_SNAPSHOT, BY_SNAPSHOT);
        };
    }

    private MethodChoice bySettings(Claim claim) {
        OptIn pods = OptIn.of(store, claim.ref());
        ImmutableList<BackupMethod> choosable = pods.mounted() == Truth.YES ? ALL : BY_SNAPSHOT;
        Said optedIn = pods.given(fsBackupDefault);
        if (optedIn.value() == Truth.UNKNOWN) {
            return open(optedIn);
        }
        if (optedIn.value() == Truth.YES) {
            return picked(BackupMethod.FILE_SYSTEM, ALL, choosable, by(optedIn));
        }
        return switch (snapshotVolumes.value()) {
            case UNKNOWN -> open(snapshotVolumes);
            case NO -> new MethodChoice.Picked(Optional.empty(), ALL, choosable, by(snapshotVolumes));
            case YES -> bySnapshot(ALL, choosable);
        };
    }

    private MethodChoice bySnapshot(ImmutableList<BackupMethod> left, ImmutableList<BackupMethod> choosable) {
        return switch (moveData.value()) {
            case UNKNOWN -> open(moveData);
            case YES -> picked(BackupMethod.SNAPSHOT_AND_MOVE, left, choosable, by(moveData));
            case NO -> picked(BackupMethod.DRIVER, left, choosable, by(moveData));
        };
    }

    private static MethodChoice picked(
            BackupMethod method, ImmutableList<BackupMethod> left, ImmutableList<BackupMethod> choosable, Deciding by) {
        return new MethodChoice.Picked(
                Optional.of(method),
                left,
                choosable.stream().filter(other -> other != method).collect(ImmutableList.toImmutableList()),
                by);
    }

    private static Deciding by(Said said) {
        return Objects.requireNonNull(said.by(), "by");
    }

    private static MethodChoice open(Said said) {
        return new MethodChoice.Open(Objects.requireNonNull(said.unread(), "unread"));
    }
}
