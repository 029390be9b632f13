package io.github.snapworthy.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.BackupSchedule;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Container;
import io.github.snapworthy.core.Container.Readiness;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Lease;
import io.github.snapworthy.core.NamedObject;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.Workload;
import java.time.Instant;

/** What generated clusters have no objects or too few states of: controllers that come, fail and move to another driver. */
final class Gusts {
    private static final String SYSTEM = "kube-system";
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private Gusts() {}

    static ImmutableList<ClusterObject> objects() {
        ImmutableList.Builder<ClusterObject> objects = ImmutableList.builder();
        objects.add(new NamedObject(ObjectRef.of(Kind.NAMESPACE, "apps")));
        objects.add(new NamedObject(ObjectRef.of(Kind.KUBEVIRT, "kubevirt", "kubevirt")));
        for (BackupSchedule.State state : BackupSchedule.State.values()) {
            objects.add(new BackupSchedule(ObjectRef.of(Kind.BACKUP_SCHEDULE, "apps", "nightly"), state));
        }
        for (String driver : new String[] {"csi.acme.example", "csi.bravo.example"}) {
            for (String sidecar : new String[] {"csi-snapshotter", "csi-resizer", "snapshot-controller"}) {
                objects.add(pod(container(sidecar, Readiness.READY, driver)));
                objects.add(pod(container(sidecar, Readiness.NOT_READY, driver)));
                objects.add(workload(container(sidecar, Readiness.NOT_READY, driver)));
            }
            objects.add(lease("external-snapshotter-leader-" + driver.replace('.', '-'), NOW));
            objects.add(lease("external-resizer-" + driver.replace('.', '-'), NOW));
            objects.add(lease("external-resizer-" + driver.replace('.', '-'), NOW.minusSeconds(86_400)));
        }
        return objects.add(lease("node-1", NOW)).build();
    }

    private static Container container(String name, Readiness readiness, String driver) {
        return new Container(name, readiness, ImmutableSet.of(driver), ImmutableSet.of());
    }

    private static Pod pod(Container container) {
        return Pod.builder()
                .name(SYSTEM, "controller-0")
                .phase(Pod.Phase.RUNNING)
                .addContainers(container)
                .build();
    }

    private static Workload workload(Container container) {
        return Workload.builder()
                .ref(ObjectRef.of(Kind.STATEFUL_SET, SYSTEM, "controller"))
                .addContainers(container)
                .readyReplicas(1)
                .build();
    }

    private static Lease lease(String name, Instant renewed) {
        return Lease.builder()
                .name(SYSTEM, name)
                .holder("controller-0")
                .renewed(renewed)
                .build();
    }
}
