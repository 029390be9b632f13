package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.BackupTarget;
import io.github.snapworthy.core.BackupTarget.State;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.LonghornVolume;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Quota;
import io.github.snapworthy.core.SnapshotLimit;
import io.github.snapworthy.core.Workload;
import net.jqwik.api.Arbitrary;

/** Backup targets, node agents, quotas, volumes of Longhorn: what hosts add to a cluster. */
final class HostPart {
    private static final String COUNT = "count/volumesnapshots.snapshot.storage.k8s.io";

    private HostPart() {}

    static Arbitrary<ImmutableList<ClusterObject>> longhornTarget(Recipe recipe) {
        ObjectRef ref = ObjectRef.of(Kind.LONGHORN_BACKUP_TARGET, "longhorn-system", "default");
        return Variants.of(6, target(ref, State.AVAILABLE))
                .or(1, target(ref, State.UNAVAILABLE))
                .or(1, target(ref, State.UNCONFIGURED))
                .or(2, ImmutableList.of())
                .arbitrary(recipe);
    }

    static Arbitrary<ImmutableList<ClusterObject>> location() {
        ObjectRef ref = ObjectRef.of(Kind.BACKUP_LOCATION, "velero", "default");
        return Variants.of(3, target(ref, State.AVAILABLE))
                .or(2, ImmutableList.of())
                .or(1, target(ref, State.UNAVAILABLE))
                .arbitrary();
    }

    private static ImmutableList<ClusterObject> target(ObjectRef ref, State state) {
        return ImmutableList.of(new BackupTarget(ref, state));
    }

    static Arbitrary<ImmutableList<ClusterObject>> agent() {
        return Variants.of(3, agent("node-agent", ImmutableMap.of(), 1))
                .or(2, ImmutableList.of())
                .or(1, agent("node-agent", ImmutableMap.of(), 0))
                .or(1, agent("mover", ImmutableMap.of("role", "node-agent"), 1))
                .arbitrary();
    }

    private static ImmutableList<ClusterObject> agent(String name, ImmutableMap<String, String> labels, int ready) {
        return ImmutableList.of(Workload.builder()
                .ref(ObjectRef.of(Kind.DAEMON_SET, "velero", name))
                .labels(labels)
                .readyReplicas(ready)
                .build());
    }

    static Arbitrary<ImmutableList<ClusterObject>> quota(Recipe recipe) {
        return Variants.<ImmutableList<ClusterObject>>of(12, ImmutableList.of())
                .or(1, quota("10", ImmutableMap.of(COUNT, "1")))
                .or(1, quota("1", ImmutableMap.of(COUNT, "1")))
                .or(1, quota("2", ImmutableMap.of()))
                .or(1, quota("1", ImmutableMap.of()))
                .or(1, quota("many", ImmutableMap.of()))
                .arbitrary(recipe);
    }

    private static ImmutableList<ClusterObject> quota(String hard, ImmutableMap<String, String> used) {
        return ImmutableList.of(
                new Quota(ObjectRef.of(Kind.QUOTA, Recipe.APPS, "quota"), ImmutableMap.of(COUNT, hard), used));
    }

    static Arbitrary<ImmutableList<ClusterObject>> harvesterQuota(Recipe recipe) {
        String vm = Recipe.machine(0);
        return Variants.<ImmutableList<ClusterObject>>of(12, ImmutableList.of())
                .or(4, ImmutableList.of(limit().namespaceLimitBytes(100).build()))
                .or(
                        1,
                        ImmutableList.of(limit().namespaceLimitBytes(100)
                                .namespaceUsedBytes(101)
                                .build()))
                .or(
                        1,
                        ImmutableList.of(limit().putVmLimitBytes(vm, 100L)
                                .putVmUsedBytes(vm, 101L)
                                .build()))
                .or(1, ImmutableList.of(limit().namespaceLimitBytes(0).build()))
                .arbitrary(recipe);
    }

    private static SnapshotLimit.Builder limit() {
        return SnapshotLimit.builder().ref(ObjectRef.of(Kind.HARVESTER_QUOTA, Recipe.APPS, "default-resource-quota"));
    }

    static Arbitrary<ImmutableList<ClusterObject>> longhornVolume(Recipe recipe) {
        ObjectRef ref = ObjectRef.of(Kind.LONGHORN_VOLUME, "longhorn-system", recipe.of("handle-0"));
        return Variants.<ImmutableList<ClusterObject>>of(8, ImmutableList.of())
                .or(1, ImmutableList.of(new LonghornVolume(ref, "v1")))
                .or(1, ImmutableList.of(new LonghornVolume(ref, "v2")))
                .arbitrary();
    }
}
