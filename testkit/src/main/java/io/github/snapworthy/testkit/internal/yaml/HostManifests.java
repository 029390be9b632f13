package io.github.snapworthy.testkit.internal.yaml;

import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.BackupTarget;
import io.github.snapworthy.core.BackupTarget.Role;
import io.github.snapworthy.core.BackupTarget.State;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Lease;
import io.github.snapworthy.core.LonghornVolume;
import io.github.snapworthy.core.Quota;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.core.SnapshotLimit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Settings, quotas, backup targets, leases, definitions: what surrounds the volumes. */
final class HostManifests {
    private HostManifests() {}

    static Manifest setting(Setting setting) {
        Manifest made = Manifest.empty();
        made.top().text("value", setting.value()).text("default", setting.defaultValue());
        return made;
    }

    static Manifest quota(Quota quota) {
        Manifest made = Manifest.empty();
        made.spec().texts("hard", quota.hard());
        made.status().texts("used", quota.used());
        return made;
    }

    static Manifest limit(SnapshotLimit limit) {
        Manifest made = Manifest.empty();
        Fields limits = Fields.none();
        limit.namespaceLimitBytes().ifPresent(bytes -> limits.number("namespaceTotalSnapshotSizeQuota", bytes));
        numbers(limits, "vmTotalSnapshotSizeQuota", limit.vmLimitBytes());
        made.spec().in("snapshotLimit", limits);
        Fields used = Fields.none().number("namespaceTotalSnapshotSizeUsage", limit.namespaceUsedBytes());
        numbers(used, "vmTotalSnapshotSizeUsage", limit.vmUsedBytes());
        made.status().in("snapshotLimitStatus", used);
        return made;
    }

    private static void numbers(Fields into, String key, Map<String, Long> numbers) {
        if (!numbers.isEmpty()) {
            into.map(key, new TreeMap<>(numbers));
        }
    }

    static Manifest target(BackupTarget target) {
        Manifest made = Manifest.empty();
        boolean available = target.state() == State.AVAILABLE;
        if (target.ref().kind() == Kind.BACKUP_LOCATION) {
            made.spec().flag("default", target.role() == Role.BY_DEFAULT);
            made.status().text("phase", available ? "Available" : "Unavailable");
        } else {
            made.spec().text("backupTargetURL", target.state() == State.UNCONFIGURED ? "" : "nfs://nas/backups");
            made.status().flag("available", available);
        }
        return made;
    }

    static Manifest longhornVolume(LonghornVolume volume) {
        Manifest made = Manifest.empty();
        made.spec().text("dataEngine", volume.dataEngine());
        if (!volume.backupTarget().isEmpty()) {
            made.spec().text("backupTargetName", volume.backupTarget());
        }
        return made;
    }

    static Manifest lease(Lease lease) {
        Manifest made = Manifest.empty();
        made.spec()
                .text("holderIdentity", lease.holder())
                .text("renewTime", lease.renewed().map(Object::toString))
                .number("leaseDurationSeconds", lease.duration().toSeconds());
        return made;
    }

    static Manifest definition(ApiDefinition definition) {
        Manifest made = Manifest.empty();
        List<Map<String, Object>> versions = definition.servedVersions().stream()
                .map(version ->
                        Fields.none().text("name", version).flag("served", true).map())
                .toList();
        made.spec().text("group", definition.group());
        made.spec().map().put("versions", versions);
        return made;
    }
}
