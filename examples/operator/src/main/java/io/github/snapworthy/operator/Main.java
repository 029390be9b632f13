package io.github.snapworthy.operator;

import com.google.common.collect.Lists;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.kubernetes.Kubeconfig;
import io.javaoperatorsdk.operator.Operator;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Runs the operator until it is told to end, by the kubeconfig that kubectl would take or by the account of its pod. */
public final class Main {
    private static final Duration HEARD = Duration.ofSeconds(30);

    private Main() {}

    /** Takes the name of a profile: kubernetes, where nothing is said. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Profile profile = profile(arguments.length == 0 ? "kubernetes" : arguments[0]);
        try (LiveCluster cluster =
                        LiveCluster.watch(Kubeconfig.find(System.getenv()).client(Optional.empty()), profile);
                KubernetesClient client = new KubernetesClientBuilder().build()) {
            if (!cluster.await(HEARD)) {
                System.err.println("Not everything was heard of yet: what rests on the rest is UNKNOWN.");
            }
            Operator operator = ProtectionOperator.of(client, cluster);
            operator.start();
            Runtime.getRuntime().addShutdownHook(new Thread(operator::stop));
            new CountDownLatch(1).await(); // until the process is told to end
        }
    }

    /** The profile of that name. */
    static Profile profile(String name) {
        return Profile.ofName(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "profile: expected one of " + Lists.transform(Profile.all(), Profile::name) + ", was " + name));
    }
}
