package io.github.snapworthy.benchmarks;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Container;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Lease;
import io.github.snapworthy.core.Pod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The nodes of a {@link BenchmarkCluster}, and what runs on them of its drivers. */
final class ClusterNodes {
    static final Instant START = Instant.parse("2026-11-26T12:00:00Z");

    private ClusterNodes() {}

    /** What runs of the drivers: one controller each, with its lease, and a plugin on every node, which renews a lease too. */
    static Inventory withNodes(Inventory cluster, int nodes) {
        List<Change> running = new ArrayList<>();
        for (String driver : BenchmarkCluster.DRIVERS) {
            running.add(Change.put(plugin("kube-system", "controller-" + driver, driver, "csi-snapshotter")));
            for (int i = 0; i < nodes; i++) {
                running.add(Change.put(plugin("kube-system", driver + "-" + i, driver, "csi-node-driver-registrar")));
            }
        }
        for (int i = 0; i < nodes; i++) {
            running.add(Change.put(heartbeat(i, 0)));
        }
        return cluster.with(running);
    }

    /** The lease that a node renews, so many seconds after its first one. */
    static Lease heartbeat(int node, long seconds) {
        return Lease.builder()
                .name("kube-node-lease", "node-" + node)
                .holder("node-" + node)
                .renewed(START.plusSeconds(seconds))
                .build();
    }

    private static Pod plugin(String namespace, String name, String driver, String sidecar) {
        return Pod.builder()
                .name(namespace, name)
                .phase(Pod.Phase.RUNNING)
                .ready(true)
                .addContainers(new Container(
                        sidecar,
                        Container.Readiness.READY,
                        ImmutableSet.of(driver, "/csi/csi.sock"),
                        ImmutableSet.of()))
                .build();
    }
}
