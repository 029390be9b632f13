package io.github.snapworthy.operator;

import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.http.RecordedRequest;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.kubernetes.fake.FakeApiServer;
import io.github.snapworthy.kubernetes.fake.FakeCluster;
import io.github.snapworthy.kubernetes.fake.FakeResource;
import io.javaoperatorsdk.operator.Operator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The operator as it runs: its checks in the test server of its client, what they ask about in an API server of this machine,
 * which speaks lists and watches as the adapter reads them.
 */
final class RunningOperator implements AutoCloseable {
    static final String DRIVER = "ebs.csi.aws.com";
    private static final String OPERATOR = "the operator";
    private static final FakeResource DRIVERS = FakeResource.ofCluster("storage.k8s.io/v1", "CSIDriver", "csidrivers");
    /** Says a line for each request. */
    private static final Logger REQUESTS = Logger.getLogger("io.fabric8.mockwebserver.MockWebServer");

    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();

    final FakeApiServer cluster = FakeCluster.start()
            .serve(DRIVERS)
            .put(DRIVERS, "{\"metadata\": {\"name\": \"" + DRIVER + "\"}}")
            .put(FakeCluster.CLASSES, FakeCluster.driven("fast", DRIVER))
            .put(FakeCluster.CLAIMS, FakeCluster.claim("apps", "data"))
            .put(FakeCluster.VOLUMES, """
                    {"metadata": {"name": "pv-data"}, "status": {"phase": "Bound"},
                     "spec": {"claimRef": {"namespace": "apps", "name": "data"},
                      "csi": {"driver": "%s", "volumeHandle": "vol-1"}}}
                    """.formatted(DRIVER));
    private final KubernetesMockServer checks = new KubernetesMockServer(
            new Context(), new MockWebServer(), new HashMap<>(), new KubernetesCrudDispatcher(List.of()), false);
    private final List<String> requests = new ArrayList<>();
    final KubernetesClient client;
    private LiveCluster live;
    private Operator operator;

    RunningOperator() throws InterruptedException {
        REQUESTS.setLevel(Level.WARNING);
        checks.init();
        checks.expectCustomResource(CustomResourceDefinitionContext.fromCustomResourceType(ProtectionCheck.class));
        client = checks.createClient();
        start();
    }

    private void start() throws InterruptedException {
        live = LiveCluster.watch(cluster.client(), Profile.kubernetes());
        if (!live.await(Duration.ofSeconds(60))) {
            throw new AssertionError("waited in vain for the cluster");
        }
        // The framework closes the client that it was given.
        KubernetesClient own = checks.createClient(
                builder -> builder.editOrNewConfig().withUserAgent(OPERATOR).endConfig());
        operator = ProtectionOperator.of(own, live);
        operator.start();
    }

    /** Ends it, and starts another one. */
    void restart() throws InterruptedException {
        stop();
        start();
    }

    private void stop() {
        operator.stop();
        live.close();
    }

    /** Puts a check that asks about an object. */
    void ask(String name, String kind, String subject, String... operations) {
        ProtectionCheck check = new ProtectionCheck();
        check.setMetadata(
                new ObjectMetaBuilder().withNamespace("apps").withName(name).build());
        CheckedSubject named = new CheckedSubject();
        named.setKind(kind);
        named.setName(subject);
        ProtectionCheckSpec spec = new ProtectionCheckSpec();
        spec.setSubject(named);
        spec.setOperations(List.of(operations));
        check.setSpec(spec);
        client.resource(check).create();
    }

    /** The check as it is now. */
    ProtectionCheck check(String name) {
        return client.resources(ProtectionCheck.class)
                .inNamespace("apps")
                .withName(name)
                .get();
    }

    /** What was written into the status of that check until now. */
    List<String> writes(String name) throws InterruptedException {
        return requests().stream()
                .filter(line -> line.startsWith("PATCH ") && line.endsWith("/" + name + "/status"))
                .toList();
    }

    /** What the operator asked for until now, without parameters. */
    List<String> requests() throws InterruptedException {
        RecordedRequest request = checks.takeRequest(0, TimeUnit.MILLISECONDS);
        while (request != null) {
            if (OPERATOR.equals(request.getHeader("User-Agent"))) {
                requests.add(request.getMethod() + " " + request.getPath().replaceFirst("\\?.*", ""));
            }
            request = checks.takeRequest(0, TimeUnit.MILLISECONDS);
        }
        return List.copyOf(requests);
    }

    /** The check, once its status is such a one. */
    ProtectionCheck await(String name, Predicate<ProtectionCheckStatus> holds) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (true) {
            ProtectionCheck check = check(name);
            if (check.getStatus() != null && holds.test(check.getStatus())) {
                return check;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain; now: "
                        + client.getKubernetesSerialization().asYaml(check));
            }
            Thread.sleep(5);
        }
    }

    @Override
    public void close() {
        stop();
        client.close();
        checks.destroy();
        cluster.close();
    }
}
