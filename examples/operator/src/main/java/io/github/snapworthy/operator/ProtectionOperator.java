package io.github.snapworthy.operator;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.Operator;
import java.time.InstantSource;

/** Puts the operator together. */
public final class ProtectionOperator {
    private ProtectionOperator() {}

    // quote: register
    /** An operator that has not been started yet. It patches what differs: nobody else writes the status. */
    public static Operator of(KubernetesClient client, LiveCluster cluster) {
        Operator operator =
                new Operator(settings -> settings.withKubernetesClient(client).withUseSSAToPatchPrimaryResource(false));
        operator.register(new ProtectionCheckReconciler(cluster, InstantSource.system()));
        return operator;
    }

    // end
}
