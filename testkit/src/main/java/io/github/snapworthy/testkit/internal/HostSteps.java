package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.BackupTarget;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.NamedObject;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Quota;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.core.SnapshotLimit;
import io.github.snapworthy.core.Workload;
import io.github.snapworthy.testkit.Scenario;

/** What hosts add to a cluster, changed by one step at a time. */
final class HostSteps {
    private static final ObjectRef LIMIT = ObjectRef.of(Kind.HARVESTER_QUOTA, Recipe.APPS, "default-resource-quota");

    private HostSteps() {}

    static void targets(Steps steps, Kind kind) {
        Scenario from = steps.from();
        for (BackupTarget.State state : BackupTarget.State.values()) {
            ObjectRef ref = ObjectRef.of(kind, "somewhere", "another");
            steps.add("the only " + kind + " is " + state, from.without(kind).with(new BackupTarget(ref, state)));
        }
    }

    static void targetSetting(Steps steps) {
        Scenario from = steps.from();
        ObjectRef ref = ObjectRef.of(Kind.SETTING, "backup-target");
        steps.add(
                "no setting backup-target", from.without(object -> object.ref().equals(ref)));
        for (String value : ImmutableList.of("", "{\"type\":\"nfs\",\"endpoint\":\"nfs://other\"}", "[not json")) {
            steps.add("setting backup-target is '" + value + "'", from.with(new Setting(ref, value, "")));
        }
    }

    static void named(Steps steps, String key) {
        for (String name : ImmutableList.of("", "elsewhere", "acme-snap", "longhorn-bak")) {
            Scenario named = DriverConfigText.edit(steps.from(), DriverConfigText.naming(key, name));
            steps.add("csi-driver-config names '" + name + "' as every " + key, named);
        }
    }

    static void agents(Steps steps) {
        Scenario from = steps.from();
        for (int ready = 0; ready < 2; ready++) {
            ObjectRef ref = ObjectRef.of(Kind.DAEMON_SET, "elsewhere", "node-agent");
            Workload agent = Workload.builder().ref(ref).readyReplicas(ready).build();
            steps.add("a node agent with " + ready + " ready", from.with(agent));
        }
        steps.add("no DaemonSet", from.without(Kind.DAEMON_SET));
        steps.add("DaemonSets forbidden", Blindness.blind(from, Kind.DAEMON_SET));
    }

    static void metadataServices(Steps steps) {
        Scenario from = steps.from();
        steps.add("no metadata service", from.without(Kind.METADATA_SERVICE));
        for (DriverName driver : Drivers.of(from)) {
            NamedObject service = new NamedObject(ObjectRef.of(Kind.METADATA_SERVICE, driver.value()));
            steps.add("a metadata service of " + driver, from.with(service));
        }
    }

    /** No room for one more object of that sort, whatever a quota says that is there. */
    static void full(Steps steps, String... resources) {
        for (String resource : resources) {
            ObjectRef ref = ObjectRef.of(Kind.QUOTA, Recipe.APPS, "another");
            Quota none = new Quota(ref, ImmutableMap.of(resource, "0"), ImmutableMap.of());
            steps.add("no room for one of " + resource, steps.from().with(none));
        }
    }

    static void fullLimit(Steps steps) {
        SnapshotLimit full = SnapshotLimit.builder()
                .ref(LIMIT)
                .namespaceLimitBytes(1)
                .namespaceUsedBytes(2)
                .build();
        steps.add("no room for snapshots of Harvester", steps.from().with(full));
    }
}
