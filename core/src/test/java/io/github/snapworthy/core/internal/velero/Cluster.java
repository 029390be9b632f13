package io.github.snapworthy.core.internal.velero;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimPhase;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.ConfigMap;
import io.github.snapworthy.core.Container;
import io.github.snapworthy.core.Container.Readiness;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.Unreadable;
import io.github.snapworthy.core.VeleroBackup;
import io.github.snapworthy.core.VolumePolicies;
import io.github.snapworthy.core.VolumeRule;
import io.github.snapworthy.core.Workload;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Optional;

/** A cluster with one claim, for the tests of what Velero chooses. Everything in it was seen unless a test says otherwise. */
final class Cluster {
    static final ObjectRef POLICY = ObjectRef.of(Kind.CONFIG_MAP, "velero", "volumes");

    private final Inventory.Builder inventory = Inventory.builder().assumeComplete();
    private final ImmutableMap.Builder<Switch, Boolean> switches = ImmutableMap.builder();
    private Optional<ObjectRef> policy = Optional.empty();
    private Optional<VeleroRelease> release = Optional.empty();

    Cluster() {
        with(Rules.volume().build());
    }

    static Claim claim() {
        return Rules.claim().build();
    }

    Cluster with(ClusterObject object) {
        inventory.add(object);
        return this;
    }

    Cluster forbidden(Kind kind) {
        inventory.unreadable(kind, Unreadable.FORBIDDEN);
        return this;
    }

    Cluster option(Switch setting, boolean value) {
        switches.put(setting, value);
        return this;
    }

    Cluster release(int major, int minor, int patch) {
        release = Optional.of(new VeleroRelease(major, minor, patch));
        return this;
    }

    /** Named by the request. */
    Cluster policy(VolumeRule.Action action) {
        return policy(
                VolumePolicies.of(VolumeRule.of(action).addStorageClasses("gp3").build()));
    }

    Cluster policy(VolumePolicies policies) {
        policy = Optional.of(POLICY);
        return with(ConfigMap.of("velero", "volumes").with(policies));
    }

    Cluster policyNamed(String name) {
        policy = Optional.of(ObjectRef.of(Kind.CONFIG_MAP, "velero", name));
        return this;
    }

    static VeleroBackup.Builder schedule(String name) {
        return VeleroBackup.builder().schedule("velero", name);
    }

    static VeleroBackup.Builder backup(String name) {
        return VeleroBackup.builder().backup("velero", name);
    }

    static Workload.Builder server(String... flags) {
        return Workload.builder()
                .ref(ObjectRef.of(Kind.DEPLOYMENT, "velero", "velero"))
                .addContainers(
                        new Container("velero", Readiness.NOT_READY, ImmutableSet.of(), ImmutableSet.copyOf(flags)));
    }

    /** A running pod that has the claim as its volume {@code data}. */
    static Pod.Builder pod(String name) {
        return Pod.builder()
                .name("shop", name)
                .node("node-a")
                .phase(Pod.Phase.RUNNING)
                .ready(true)
                .addClaims("orders")
                .putClaimsByVolume("data", "orders");
    }

    static Pod.Builder agent(String name, String node) {
        return Pod.builder()
                .name("velero", name)
                .node(node)
                .phase(Pod.Phase.RUNNING)
                .ready(true)
                .putLabels("role", "node-agent");
    }

    Store store() {
        return (Store) inventory.build();
    }

    MethodChooser chooser() {
        return new MethodChooser(store(), new VeleroOptions(policy, switches.buildOrThrow(), release));
    }

    /** For the claim before it is bound. */
    MethodChoice choosePending() {
        return chooser().choose(Rules.claim().phase(ClaimPhase.PENDING).build());
    }

    MethodChoice choose() {
        return chooser().choose(claim());
    }
}
