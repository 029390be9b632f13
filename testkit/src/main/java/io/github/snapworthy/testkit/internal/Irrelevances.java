package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.BackupTarget;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.NamedObject;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.Quota;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.core.SnapshotLimit;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Workload;
import io.github.snapworthy.testkit.Mutation;
import io.github.snapworthy.testkit.Scenario;

/** What an operation does not read, changed by one step at a time. */
public final class Irrelevances {
    private static final ImmutableSet<Kind> NOBODYS = Sets.immutableEnumSet(
            Kind.LONGHORN_BACKUP_TARGET,
            Kind.BACKUP_LOCATION,
            Kind.DAEMON_SET,
            Kind.CONFIG_MAP,
            Kind.METADATA_SERVICE,
            Kind.QUOTA,
            Kind.HARVESTER_QUOTA);

    private Irrelevances() {}

    /** See {@link io.github.snapworthy.testkit.Mutations#outsideSnapshot}. */
    public static ImmutableList<Mutation> ofSnapshot(Scenario scenario) {
        Steps steps = new Steps(scenario);
        targets(steps, Kind.LONGHORN_BACKUP_TARGET);
        targetSetting(steps);
        named(steps, SettingPart.BACKUP_KEY);
        words(steps, Capability.BACKUP_NATIVE);
        OtherClasses.forBackups(steps);
        VeleroIrrelevances.policies(steps);
        return withWhatNeitherReads(steps);
    }

    /** See {@link io.github.snapworthy.testkit.Mutations#outsideDriverBackup}. */
    public static ImmutableList<Mutation> ofDriverBackup(Scenario scenario) {
        Steps steps = new Steps(scenario);
        quotas(steps);
        named(steps, SettingPart.SNAPSHOT_KEY);
        words(steps, Capability.SNAPSHOT);
        words(steps, Capability.RESTORE);
        return withWhatNeitherReads(steps);
    }

    private static ImmutableList<Mutation> withWhatNeitherReads(Steps steps) {
        if (!VeleroIrrelevances.isRead(steps.from(), Kind.BACKUP_LOCATION)) {
            targets(steps, Kind.BACKUP_LOCATION);
        }
        words(steps, Capability.CHANGED_BLOCKS);
        agents(steps);
        metadataServices(steps);
        OtherClasses.ofOtherDrivers(steps);
        return withoutEvidence(steps.from(), steps.all());
    }

    /** An object may be the only evidence that an API is served; such a change is no change of the object alone. */
    private static ImmutableList<Mutation> withoutEvidence(Scenario from, ImmutableList<Mutation> steps) {
        Inventory before = from.inventory();
        return steps.stream()
                .filter(step -> sameCluster(from, step.result())
                        || sameApis(before, step.result().inventory()))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean sameCluster(Scenario from, Scenario to) {
        return from.objects().equals(to.objects()) && from.marks().equals(to.marks());
    }

    private static boolean sameApis(Inventory before, Inventory after) {
        for (Kind kind : Kind.ofClusters()) {
            if (!NOBODYS.contains(kind) && before.observation(kind) != after.observation(kind)) {
                return false;
            }
        }
        String group = Kind.SNAPSHOT.group();
        return before.sawGroup(group) == after.sawGroup(group);
    }

    private static void targets(Steps steps, Kind kind) {
        Scenario from = steps.from();
        for (BackupTarget.State state : BackupTarget.State.values()) {
            ObjectRef ref = ObjectRef.of(kind, "somewhere", "another");
            steps.add("the only " + kind + " is " + state, from.without(kind).with(new BackupTarget(ref, state)));
        }
        steps.add("no " + kind, from.without(kind));
        steps.add(kind + " forbidden", from.marking(kind, Observation.FORBIDDEN));
        steps.add(kind + " listed", from.marking(kind, Observation.LISTED));
    }

    private static void targetSetting(Steps steps) {
        Scenario from = steps.from();
        ObjectRef ref = ObjectRef.of(Kind.SETTING, "backup-target");
        steps.add(
                "no setting backup-target", from.without(object -> object.ref().equals(ref)));
        for (String value : ImmutableList.of("", "{\"type\":\"nfs\",\"endpoint\":\"nfs://other\"}", "[not json")) {
            steps.add("setting backup-target is '" + value + "'", from.with(new Setting(ref, value, "")));
        }
    }

    private static void named(Steps steps, String key) {
        for (String name : ImmutableList.of("", "elsewhere", "acme-snap", "longhorn-bak")) {
            Scenario named = DriverConfigText.edit(steps.from(), DriverConfigText.naming(key, name));
            steps.add("csi-driver-config names '" + name + "' as every " + key, named);
        }
    }

    private static void words(Steps steps, Capability capability) {
        Scenario from = steps.from();
        for (DriverName driver : Drivers.of(from)) {
            for (Trust trust : Trust.values()) {
                for (Fact.Answer answer : Fact.Answer.values()) {
                    steps.add(
                            trust + " says of " + driver + " that " + capability + " is " + answer,
                            Drivers.saying(from, driver, capability, answer, trust));
                }
            }
        }
    }

    private static void agents(Steps steps) {
        Scenario from = steps.from();
        for (int ready = 0; ready < 2; ready++) {
            ObjectRef ref = ObjectRef.of(Kind.DAEMON_SET, "elsewhere", "node-agent");
            Workload agent = Workload.builder().ref(ref).readyReplicas(ready).build();
            steps.add("a node agent with " + ready + " ready", from.with(agent));
        }
        steps.add("no DaemonSet", from.without(Kind.DAEMON_SET));
        steps.add("DaemonSets forbidden", from.marking(Kind.DAEMON_SET, Observation.FORBIDDEN));
    }

    private static void metadataServices(Steps steps) {
        Scenario from = steps.from();
        steps.add("no metadata service", from.without(Kind.METADATA_SERVICE));
        for (DriverName driver : Drivers.of(from)) {
            NamedObject service = new NamedObject(ObjectRef.of(Kind.METADATA_SERVICE, driver.value()));
            steps.add("a metadata service of " + driver, from.with(service));
        }
    }

    private static void quotas(Steps steps) {
        Scenario from = steps.from();
        String count = "count/volumesnapshots.snapshot.storage.k8s.io";
        ObjectRef quota = ObjectRef.of(Kind.QUOTA, Recipe.APPS, "another");
        ObjectRef limit = ObjectRef.of(Kind.HARVESTER_QUOTA, Recipe.APPS, "default-resource-quota");
        steps.add(
                "no room for a VolumeSnapshot",
                from.with(new Quota(quota, ImmutableMap.of(count, "0"), ImmutableMap.of())));
        steps.add("quotas forbidden", from.marking(Kind.QUOTA, Observation.FORBIDDEN));
        steps.add(
                "no room for snapshots of Harvester",
                from.with(SnapshotLimit.builder()
                        .ref(limit)
                        .namespaceLimitBytes(1)
                        .namespaceUsedBytes(2)
                        .build()));
        steps.add("quotas of Harvester failed", from.marking(Kind.HARVESTER_QUOTA, Observation.FAILED));
    }
}
