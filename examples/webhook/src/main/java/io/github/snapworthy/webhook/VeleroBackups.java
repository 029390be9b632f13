package io.github.snapworthy.webhook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.VeleroSettings;
import io.github.snapworthy.core.VeleroSettings.Switch;
import io.github.snapworthy.webhook.Asked.Weight;
import java.util.Optional;

/**
 * What a Backup of Velero asks for: a backup of each claim of its namespaces. It also keeps objects, and one claim of a
 * thousand must not cost the other ones their backup: so it is refused only where it expressly asks for data, all claims that
 * it takes in are known, and none of them can be backed up or as much as snapshotted.
 */
final class VeleroBackups {
    /** How many claims are looked at: more would say no more to the person who reads the warnings. */
    private static final int MOST = 5_000;

    private VeleroBackups() {}

    static Asked ask(NewObject backup, Inventory seen) throws UnreadableField {
        VeleroSettings settings = settings(backup);
        if (Boolean.FALSE.equals(settings.switches().get(Switch.SNAPSHOT_VOLUMES))
                && !files(backup).orElse(false)) {
            return Asked.nothing(); // objects alone
        }
        VeleroScope scope = VeleroScope.of(backup);
        ImmutableList<ObjectRef> claims = scope.claims(seen);
        boolean mayRefuse = settings.switches().containsValue(true) && scope.isWhole(seen) && claims.size() <= MOST;
        Asked asked = new Asked(
                claims.stream()
                        .limit(MOST)
                        .map(ref -> Request.backup(ClaimRef.of(ref.namespace(), ref.name()))
                                .under(settings))
                        .collect(ImmutableList.toImmutableList()),
                mayRefuse ? Weight.ALL : Weight.NONE,
                ImmutableSet.of(),
                ImmutableList.of());
        return claims.size() > MOST ? asked.saying(rest(claims.size())) : asked;
    }

    private static String rest(int claims) {
        return "of " + claims + " claims the first " + MOST + " were looked at";
    }

    private static VeleroSettings settings(NewObject backup) throws UnreadableField {
        VeleroSettings settings = VeleroSettings.none();
        settings = with(settings, Switch.SNAPSHOT_VOLUMES, backup.flag("spec.snapshotVolumes"));
        settings = with(settings, Switch.MOVE_DATA, backup.flag("spec.snapshotMoveData"));
        settings = with(settings, Switch.FS_BACKUP_DEFAULT, files(backup));
        Optional<String> policy = backup.name("spec.resourcePolicy.name");
        boolean isConfigMap = backup.text("spec.resourcePolicy.kind")
                .filter("configmap"::equalsIgnoreCase)
                .isPresent();
        return policy.isPresent() && isConfigMap ? settings.policy(backup.namespace(), policy.get()) : settings;
    }

    /** The older name wins where it is true, and says nothing else. */
    private static Optional<Boolean> files(NewObject backup) throws UnreadableField {
        return backup.flag("spec.defaultVolumesToRestic").orElse(false)
                ? Optional.of(true)
                : backup.flag("spec.defaultVolumesToFsBackup");
    }

    private static VeleroSettings with(VeleroSettings settings, Switch setting, Optional<Boolean> value) {
        return value.map(on -> on ? settings.on(setting) : settings.off(setting))
                .orElse(settings);
    }
}
