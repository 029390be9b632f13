package io.github.snapworthy.operator;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.github.snapworthy.core.Situation;
import io.javaoperatorsdk.operator.Operator;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Puts the operator together. */
public final class ProtectionOperator {
    private ProtectionOperator() {}

    // quote: register
    /** An operator that has not been started yet; what is known of the cluster comes from the host. */
    public static Operator of(KubernetesClient client, Supplier<Situation> cluster) {
        Operator operator = new Operator(settings -> settings.withKubernetesClient(client));
        operator.register(new ProtectionCheckReconciler(cluster, InstantSource.system()));
        return operator;
    }
    // end
}
