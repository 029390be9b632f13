package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.BackupRequest;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.ConfigMap;
import io.github.snapworthy.core.Container;
import io.github.snapworthy.core.Container.Readiness;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Profile.Extra;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.VeleroBackup;
import io.github.snapworthy.core.VeleroSettings;
import io.github.snapworthy.core.VeleroSettings.Switch;
import io.github.snapworthy.core.VolumePolicies;
import io.github.snapworthy.core.VolumeRule;
import io.github.snapworthy.core.VolumeRule.Action;
import io.github.snapworthy.core.VolumeRule.Capacity;
import io.github.snapworthy.core.Workload;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What Velero reads: a Schedule and its policy, the server's flags, agents, pods that opt their volumes in. A server that is
 * too old for a policy comes by the request alone: one that is not seen counts as current, so that without it a refusal is
 * lifted.
 */
final class VeleroPart {
    private static final String VELERO = "velero";
    private static final String POLICY = "volumes";

    private VeleroPart() {}

    static Arbitrary<ImmutableList<ClusterObject>> of(Recipe recipe) {
        return Combinators.combine(schedule(), policy(recipe), server(), agent(recipe), opted(recipe))
                .as((schedule, policy, server, agent, opted) -> ImmutableList.<ClusterObject>builder()
                        .addAll(schedule)
                        .addAll(policy)
                        .addAll(server)
                        .addAll(agent)
                        .addAll(opted)
                        .build());
    }

    private static Arbitrary<ImmutableList<ClusterObject>> schedule() {
        return Variants.<ImmutableList<ClusterObject>>of(10, ImmutableList.of())
                .or(1, scheduled(nightly()))
                .or(1, scheduled(nightly().snapshotMoveData(true)))
                .or(1, scheduled(nightly().snapshotMoveData(false)))
                .or(1, scheduled(nightly().defaultVolumesToFsBackup(true)))
                .or(1, scheduled(nightly().snapshotVolumes(false)))
                .or(3, scheduled(nightly().snapshotMoveData(true).policy(ref(POLICY))))
                .or(1, scheduled(nightly().snapshotMoveData(true).storageLocation("default")))
                .arbitrary();
    }

    /** Its name is not that of another part's. */
    private static VeleroBackup.Builder nightly() {
        return VeleroBackup.builder().schedule(VELERO, "daily");
    }

    private static ImmutableList<ClusterObject> scheduled(VeleroBackup.Builder schedule) {
        return ImmutableList.of(schedule.build());
    }

    private static ObjectRef ref(String policy) {
        return ObjectRef.of(Kind.CONFIG_MAP, VELERO, policy);
    }

    private static Arbitrary<ImmutableList<ClusterObject>> policy(Recipe recipe) {
        String acme = recipe.storageClass(0);
        VolumeRule small =
                VolumeRule.of(Action.SKIP).capacity(Capacity.between(0, 100)).build();
        return Variants.of(2, holding(rule(Action.SNAPSHOT, acme)))
                .or(2, holding(rule(Action.SKIP, acme)))
                .or(1, holding(rule(Action.CUSTOM, acme), rule(Action.FS_BACKUP, recipe.storageClass(1))))
                .or(2, holding(rule(Action.FS_BACKUP, acme), rule(Action.SNAPSHOT, recipe.storageClass(1))))
                .or(1, holding(small))
                .or(1, holding())
                .or(1, ImmutableList.of(ConfigMap.of(VELERO, POLICY)))
                .or(1, ImmutableList.of())
                .arbitrary();
    }

    private static VolumeRule rule(Action action, String storageClass) {
        return VolumeRule.of(action).addStorageClasses(storageClass).build();
    }

    private static ImmutableList<ClusterObject> holding(VolumeRule... rules) {
        return ImmutableList.of(ConfigMap.of(VELERO, POLICY).with(VolumePolicies.of(rules)));
    }

    private static Arbitrary<ImmutableList<ClusterObject>> server() {
        return Variants.of(3, server(ImmutableSet.of()))
                .or(1, server(ImmutableSet.of("--default-snapshot-move-data=true")))
                .or(1, server(ImmutableSet.of("--default-volumes-to-fs-backup")))
                .or(1, ImmutableList.of())
                .arbitrary();
    }

    private static ImmutableList<ClusterObject> server(ImmutableSet<String> flags) {
        return ImmutableList.of(Workload.builder()
                .ref(ObjectRef.of(Kind.DEPLOYMENT, VELERO, VELERO))
                .readyReplicas(1)
                .addContainers(new Container(VELERO, Readiness.NOT_READY, ImmutableSet.of(), flags))
                .putImageTags(VELERO, "v1.18.1")
                .build());
    }

    private static Arbitrary<ImmutableList<ClusterObject>> agent(Recipe recipe) {
        return Variants.<ImmutableList<ClusterObject>>of(6, ImmutableList.of())
                .or(4, agent(recipe.of("node-1"), true))
                .or(1, agent("node-2", true))
                .or(1, agent(recipe.of("node-1"), false))
                .arbitrary();
    }

    private static ImmutableList<ClusterObject> agent(String node, boolean ready) {
        return ImmutableList.of(Pod.builder()
                .name(VELERO, "agent")
                .phase(Pod.Phase.RUNNING)
                .node(node)
                .ready(ready)
                .putLabels("role", "node-agent")
                .build());
    }

    private static Arbitrary<ImmutableList<ClusterObject>> opted(Recipe recipe) {
        return Variants.<ImmutableList<ClusterObject>>of(8, ImmutableList.of())
                .or(2, opted(recipe, "backup.velero.io/backup-volumes"))
                .or(1, opted(recipe, "backup.velero.io/backup-volumes-excludes"))
                .arbitrary();
    }

    private static ImmutableList<ClusterObject> opted(Recipe recipe, String annotation) {
        String claim = Recipe.claim(0);
        return ImmutableList.of(Pod.builder()
                .name(Recipe.APPS, "opted")
                .phase(Pod.Phase.RUNNING)
                .node(recipe.of("node-1"))
                .annotations(ImmutableMap.of(annotation, "data"))
                .addClaims(claim)
                .putClaimsByVolume("data", claim)
                .build());
    }

    /** What a request says of Velero. */
    static Arbitrary<VeleroSettings> settings() {
        VeleroSettings none = VeleroSettings.none();
        return Variants.of(14, none)
                .or(2, none.on(Switch.MOVE_DATA))
                .or(2, none.off(Switch.MOVE_DATA))
                .or(1, none.on(Switch.FS_BACKUP_DEFAULT))
                .or(1, none.off(Switch.SNAPSHOT_VOLUMES))
                .or(2, none.policy(VELERO, POLICY))
                .or(1, none.policy(VELERO, POLICY).release("v1.18.0"))
                .or(1, none.policy(VELERO, "ghost"))
                .or(
                        1,
                        none.policy(VELERO, POLICY)
                                .off(Switch.FS_BACKUP_DEFAULT)
                                .on(Switch.SNAPSHOT_VOLUMES)
                                .on(Switch.MOVE_DATA))
                .arbitrary();
    }

    /** The request with these settings, where the profile reads them. */
    static Request under(Request request, Profile profile, VeleroSettings settings) {
        return request instanceof BackupRequest backup && profile.extras().contains(Extra.VELERO_RULES)
                ? backup.under(settings)
                : request;
    }
}
