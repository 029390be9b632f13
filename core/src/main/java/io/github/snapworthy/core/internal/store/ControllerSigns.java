package io.github.snapworthy.core.internal.store;

import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Container;
import io.github.snapworthy.core.Lease;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.Workload;

/** Which objects tell something of the controllers of a cluster: few, among all that pods and leases do. */
final class ControllerSigns {
    private static final String SNAPSHOT_CONTROLLER = "snapshot-controller";
    private static final String SNAPSHOT_CONTROLLER_LEASE = "snapshot-controller-leader";

    /** How the leases of sidecars begin: {@code external-snapshotter-leader-DRIVER}, {@code external-resizer-DRIVER}. */
    private static final String SIDECAR_LEASE = "external-";

    private ControllerSigns() {}

    /** Whether the object may show that a controller runs. */
    static boolean isOne(ClusterObject object) {
        if (object instanceof Pod pod) {
            return !pod.containers().isEmpty();
        }
        if (object instanceof Lease lease) {
            String name = lease.ref().name();
            return name.startsWith(SIDECAR_LEASE) || name.equals(SNAPSHOT_CONTROLLER_LEASE);
        }
        return object instanceof Workload workload && isOne(workload);
    }

    private static boolean isOne(Workload workload) {
        for (Container container : workload.containers()) {
            if (!container.words().isEmpty() || container.name().equals(SNAPSHOT_CONTROLLER)) {
                return true;
            }
        }
        return false;
    }
}
