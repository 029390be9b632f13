package io.github.snapworthy.kubernetes;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Workload;
import io.kubernetes.client.openapi.models.V1DaemonSet;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1StatefulSet;

/**
 * Workloads from the models of the official client. All methods throw an {@link IllegalArgumentException} if the model
 * makes no sense.
 */
public final class Workloads {
    private Workloads() {}

    /** The value of a Deployment. */
    public static Workload from(V1Deployment model) {
        return Models.read(model, Kind.DEPLOYMENT, Workload.class);
    }

    /** The value of a DaemonSet. */
    public static Workload from(V1DaemonSet model) {
        return Models.read(model, Kind.DAEMON_SET, Workload.class);
    }

    /** The value of a StatefulSet. */
    public static Workload from(V1StatefulSet model) {
        return Models.read(model, Kind.STATEFUL_SET, Workload.class);
    }
}
