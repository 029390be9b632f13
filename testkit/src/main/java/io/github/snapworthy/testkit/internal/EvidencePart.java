package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Container;
import io.github.snapworthy.core.Container.Readiness;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Lease;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.VolumeSnapshot;
import io.github.snapworthy.core.Workload;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What shows that drivers can make snapshots: contents, leases, sidecars, controllers. */
final class EvidencePart {
    /** When generated clusters were looked at. */
    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private EvidencePart() {}

    /** Up to three pieces of evidence. */
    static Arbitrary<ImmutableList<ClusterObject>> of(Recipe recipe) {
        return Combinators.combine(contents(recipe), controllers(recipe), snapshotController())
                .as((contents, controllers, controller) -> ImmutableList.<ClusterObject>builder()
                        .addAll(contents)
                        .addAll(controllers)
                        .addAll(controller)
                        .build());
    }

    private static Arbitrary<ImmutableList<ClusterObject>> contents(Recipe recipe) {
        SnapshotContent.Builder ready = content(recipe, 0).ready(true);
        return Variants.<ImmutableList<ClusterObject>>of(8, ImmutableList.of())
                .or(2, ImmutableList.of(ready.build(), snapshot(recipe)))
                .or(1, ImmutableList.of(content(recipe, 1).ready(true).build()))
                .or(
                        1,
                        ImmutableList.of(content(recipe, 0)
                                .error("rpc error: Unimplemented")
                                .build()))
                .or(1, ImmutableList.of(content(recipe, 0).error("timeout").build()))
                .or(1, ImmutableList.of(snapshot(recipe)))
                .arbitrary();
    }

    private static SnapshotContent.Builder content(Recipe recipe, int driver) {
        return SnapshotContent.builder()
                .name("content-" + driver)
                .driver(recipe.driver(driver))
                .sourceVolumeHandle(recipe.of("handle-0"))
                .snapshot(ObjectRef.of(Kind.SNAPSHOT, Recipe.APPS, "shot-0"));
    }

    private static VolumeSnapshot snapshot(Recipe recipe) {
        return VolumeSnapshot.builder()
                .name(Recipe.APPS, "shot-0")
                .sourceClaim(Recipe.claim(0))
                .content("content-0")
                .snapshotClass(recipe.of("acme-snap"))
                .ready(true)
                .build();
    }

    private static Arbitrary<ImmutableList<ClusterObject>> controllers(Recipe recipe) {
        DriverName acme = recipe.driver(0);
        return Variants.<ImmutableList<ClusterObject>>of(8, ImmutableList.of())
                .or(1, ImmutableList.of(lease(acme, NOW)))
                .or(1, ImmutableList.of(lease(acme, NOW.minusSeconds(86_400))))
                .or(1, ImmutableList.of(sidecars(acme, "csi-snapshotter", Readiness.READY)))
                .or(1, ImmutableList.of(sidecars(acme, "csi-snapshotter", Readiness.NOT_READY)))
                .or(1, ImmutableList.of(sidecars(recipe.driver(1), "csi-provisioner", Readiness.READY)))
                .arbitrary();
    }

    private static Lease lease(DriverName driver, Instant renewed) {
        return Lease.builder()
                .name(
                        "kube-system",
                        "external-snapshotter-leader-" + driver.value().replace('.', '-'))
                .holder(Optional.of("controller-0"))
                .renewed(renewed)
                .build();
    }

    private static Pod sidecars(DriverName driver, String container, Readiness readiness) {
        return Pod.builder()
                .name("kube-system", "controller-0")
                .phase(Pod.Phase.RUNNING)
                .addContainers(new Container(container, readiness, ImmutableSet.of(driver.value()), ImmutableSet.of()))
                .build();
    }

    private static Arbitrary<ImmutableList<ClusterObject>> snapshotController() {
        Container container =
                new Container("snapshot-controller", Readiness.NOT_READY, ImmutableSet.of(), ImmutableSet.of());
        Workload deployment = Workload.builder()
                .ref(ObjectRef.of(Kind.DEPLOYMENT, "kube-system", "snapshot-controller"))
                .addContainers(container)
                .readyReplicas(1)
                .build();
        return Variants.<ImmutableList<ClusterObject>>of(3, ImmutableList.of())
                .or(1, ImmutableList.of(deployment))
                .arbitrary();
    }
}
