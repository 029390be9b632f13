package io.github.snapworthy.core;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.BackupTarget.Role;
import io.github.snapworthy.core.BackupTarget.State;
import io.github.snapworthy.core.Container.Readiness;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A claim that Velero can back up in every way, for tests of its profile. Everything was read. */
final class VeleroCluster {
    static final String DRIVER = "csi.acme.example";
    static final ClaimRef CLAIM = ClaimRef.of("apps", "data");
    static final ObjectRef SCHEDULE = ObjectRef.of(Kind.VELERO_SCHEDULE, "velero", "nightly");
    static final ObjectRef POLICY = ObjectRef.of(Kind.CONFIG_MAP, "velero", "volumes");

    private final Map<ObjectRef, ClusterObject> objects = new LinkedHashMap<>();
    private final Map<Kind, Unreadable> unreadable = new LinkedHashMap<>();

    VeleroCluster() {
        with(Claim.builder()
                .name("apps", "data")
                .storageClass("fast")
                .bound("pv-data")
                .build());
        with(StorageClass.builder().name("fast").provisioner(DRIVER).build());
        with(Volume.builder()
                .name("pv-data")
                .csi(DRIVER, "handle")
                .storageClass("fast")
                .capacityBytes(10)
                .build());
        with(SnapshotClass.builder().name("snap").driver(DRIVER).build());
        with(pod().build());
        with(agents(1));
        with(location("default", State.AVAILABLE, Role.BY_DEFAULT));
        with(schedule().build());
        with(server());
    }

    static VeleroBackup.Builder schedule() {
        return VeleroBackup.builder()
                .schedule("velero", "nightly")
                .snapshotVolumes(true)
                .snapshotMoveData(true)
                .defaultVolumesToFsBackup(false);
    }

    static Pod.Builder pod() {
        return Pod.builder()
                .name("apps", "app-0")
                .node("node-a")
                .phase(Pod.Phase.RUNNING)
                .addClaims("data")
                .putClaimsByVolume("disk", "data");
    }

    static Pod agent(String node, ImmutableMap<String, String> labels) {
        return Pod.builder()
                .name("velero", "agent-" + node)
                .node(node)
                .phase(Pod.Phase.RUNNING)
                .ready(true)
                .labels(labels)
                .build();
    }

    static Workload agents(int ready) {
        return Workload.builder()
                .ref(ObjectRef.of(Kind.DAEMON_SET, "velero", "node-agent"))
                .readyReplicas(ready)
                .build();
    }

    static BackupTarget location(String name, State state, Role role) {
        return new BackupTarget(ObjectRef.of(Kind.BACKUP_LOCATION, "velero", name), state, role);
    }

    private static Workload server() {
        return Workload.builder()
                .ref(ObjectRef.of(Kind.DEPLOYMENT, "velero", "velero"))
                .addContainers(new Container("velero", Readiness.NOT_READY, ImmutableSet.of(), ImmutableSet.of()))
                .build();
    }

    VeleroCluster with(ClusterObject object) {
        objects.put(object.ref(), object);
        return this;
    }

    VeleroCluster without(Kind kind) {
        objects.keySet().removeIf(ref -> ref.kind() == kind);
        return this;
    }

    VeleroCluster forbidden(Kind kind) {
        unreadable.put(kind, Unreadable.FORBIDDEN);
        return this;
    }

    /** The policy exists, and the Schedule names it. */
    VeleroCluster policy(VolumeRule.Action... actions) {
        VolumeRule[] rules = Arrays.stream(actions)
                .map(action -> VolumeRule.of(action).build())
                .toArray(VolumeRule[]::new);
        return policy(VolumePolicies.of(rules));
    }

    VeleroCluster policy(VolumePolicies policies) {
        return with(schedule().policy(POLICY).build())
                .with(ConfigMap.of("velero", "volumes").with(policies));
    }

    Inventory inventory() {
        Inventory.Builder inventory = Inventory.builder().assumeComplete();
        objects.values().forEach(inventory::add);
        unreadable.forEach(inventory::unreadable);
        return inventory.build();
    }

    /** Every kind but the definitions was listed to the end, these in one namespace alone. */
    Inventory listedIn(String namespace, Kind... kinds) {
        Inventory.Builder inventory =
                Inventory.builder().add(new CsiDriver(DriverName.of(DRIVER), CsiDriver.AttachmentNeed.REQUIRED));
        objects.values().forEach(inventory::add);
        for (Kind kind : EnumSet.complementOf(EnumSet.of(Kind.API_DEFINITION))) {
            if (Arrays.asList(kinds).contains(kind)) {
                inventory.listed(kind, namespace);
            } else {
                inventory.listed(kind);
            }
        }
        return inventory.build();
    }

    /** The decision on a backup of the claim, by a driver that can do everything. */
    Decision backup(UnaryOperator<BackupRequest> request) {
        return backup(Profile.velero(), request);
    }

    Decision backup() {
        return backup(UnaryOperator.identity());
    }

    Decision backup(Profile profile, UnaryOperator<BackupRequest> request) {
        return over(profile, inventory()).decide(request.apply(Request.backup(CLAIM)));
    }

    static Situation over(Profile profile, Inventory seen) {
        FactSet facts = FactSet.of(
                "pack", Trust.CURATED, Facts.of(DriverName.of(DRIVER)).supports(Capability.values()));
        return Advisor.of(profile).over(seen, facts);
    }
}
