package io.github.snapworthy.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.kubernetes.fake.FakeAnswer;
import io.github.snapworthy.kubernetes.fake.FakeApiServer;
import io.github.snapworthy.kubernetes.fake.FakeCluster;
import io.github.snapworthy.kubernetes.fake.FakeResource;
import io.github.snapworthy.kubernetes.fake.Misdeed;
import io.kubernetes.client.openapi.ApiClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** An application that keeps a cluster in sight. */
@Timeout(120)
class LiveClusterTest {
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    private static final FakeResource DRIVERS = FakeResource.ofCluster("storage.k8s.io/v1", "CSIDriver", "csidrivers");

    private final FakeApiServer server = FakeCluster.start()
            .serve(DRIVERS)
            .put(DRIVERS, "{\"metadata\": {\"name\": \"ebs.csi.aws.com\"}}")
            .put(FakeCluster.CLASSES, FakeCluster.driven("fast", "ebs.csi.aws.com"))
            .put(FakeCluster.CLAIMS, FakeCluster.claim("apps", "data"))
            .put(FakeCluster.VOLUMES, """
                    {"metadata": {"name": "pv-data"}, "status": {"phase": "Bound"},
                     "spec": {"claimRef": {"namespace": "apps", "name": "data"},
                      "csi": {"driver": "ebs.csi.aws.com", "volumeHandle": "vol-1"}}}
                    """);

    private Health shown = Health.unknown().build();

    @AfterEach
    void stop() {
        server.close();
    }

    private ApplicationContextRunner app() {
        return Contexts.bare().withBean(ApiClient.class, server::client);
    }

    private Health health(AssertableApplicationContext app) {
        shown = app.getBean(HealthIndicator.class).health();
        return shown;
    }

    private void await(BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain; now: " + shown);
            }
            Thread.sleep(2);
        }
    }

    private static Verdict snapshot(AssertableApplicationContext app) {
        return app.getBean(CurrentSituation.class)
                .now()
                .decide(Request.snapshot(ClaimRef.of("apps", "data")))
                .verdict();
    }

    private static double gauge(AssertableApplicationContext app, Verdict verdict) {
        return app.getBean(MeterRegistry.class)
                .get("snapworthy.decisions")
                .tag("operation", "snapshot")
                .tag("verdict", verdict.name())
                .gauge()
                .value();
    }

    @Test
    void decisions_health_and_metrics_follow_the_cluster() {
        app().run(app -> {
            await(() -> health(app).getStatus().equals(Status.UP));
            await(() -> snapshot(app) != Verdict.ALLOWED);
            assertThat(gauge(app, Verdict.ALLOWED)).isZero();

            server.put(FakeCluster.SNAPSHOT_CLASSES, FakeCluster.driven("snap", "ebs.csi.aws.com"));
            await(() -> gauge(app, Verdict.ALLOWED) == 1);
            assertThat(health(app).getDetails()).containsKey("ageSeconds");
            assertThat(app.getBean(MeterRegistry.class)
                            .get("snapworthy.inventory.age.seconds")
                            .gauge()
                            .value())
                    .isBetween(0.0, 60.0);
            assertThat(app.getBean(MeterRegistry.class)
                            .get("snapworthy.objects")
                            .tag("kind", "PersistentVolumeClaim")
                            .gauge()
                            .value())
                    .isEqualTo(1);
            assertThat(app.getBean(MeterRegistry.class)
                            .get("snapworthy.lists")
                            .tag("kind", "PersistentVolumeClaim")
                            .timer()
                            .count())
                    .isEqualTo(1);
        });
        assertThat(server.requests("/secrets")).isEmpty();
    }

    @Test
    void nothing_is_left_behind() {
        app().run(app -> await(() -> health(app).getStatus().equals(Status.UP)));
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("snapworthy"));
    }

    @Test
    void it_is_out_of_service_until_everything_was_heard_of() {
        CountDownLatch answer = new CountDownLatch(1);
        server.always("/storageclasses", Misdeed.hanging(answer));
        app().run(app -> {
            await(() -> !server.requests("/storageclasses").isEmpty());
            assertThat(health(app).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
            await(() -> health(app).getDetails().get("notHeardOf").toString().equals("[StorageClass.storage.k8s.io]"));

            server.behave();
            answer.countDown();
            await(() -> health(app).getStatus().equals(Status.UP));
        });
    }

    @Test
    void a_kind_that_must_not_be_read_is_told_and_does_no_harm() {
        server.always("/storageclasses", Misdeed.saying(FakeAnswer.failure(403, "Forbidden", "you may not")));
        app().run(app -> {
            await(() -> health(app).getStatus().equals(Status.UP));
            assertThat(health(app).getDetails().get("forbidden")).hasToString("[StorageClass.storage.k8s.io]");
        });
    }

    @Test
    void it_is_down_where_nothing_may_be_read_though_everybody_may_ask_what_is_served() {
        server.on(
                request -> !request.path().matches("/api(s|/v1|s/[^/]+/v1)?"),
                Integer.MAX_VALUE,
                Misdeed.saying(FakeAnswer.failure(403, "Forbidden", "you may not")));
        app().run(app -> {
            await(() -> health(app).getDetails().containsKey("forbidden"));
            await(() -> health(app).getStatus().equals(Status.DOWN));
        });
    }

    @Test
    void it_is_out_of_service_where_one_of_its_namespaces_cannot_be_read() {
        server.on(
                request -> request.path().contains("/namespaces/dark/"),
                Integer.MAX_VALUE,
                Misdeed.saying(FakeAnswer.failure(500, "InternalError", "no")));
        app().withPropertyValues("snapworthy.inventory.namespaces=apps,dark").run(app -> {
            await(() -> health(app).getDetails().containsKey("partial"));
            assertThat(health(app).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        });
    }

    @Test
    void it_is_down_where_nothing_can_be_read_and_says_nothing_secret() {
        server.on(
                request -> true,
                Integer.MAX_VALUE,
                Misdeed.saying(FakeAnswer.failure(500, "InternalError", "the token secret-token is broken")));
        app().run(app -> {
            await(() -> health(app).getStatus().equals(Status.DOWN));
            assertThat(health(app).getDetails()).containsKey("failed");
            assertThat(health(app).toString()).doesNotContain("secret-token", server.url());
            await(() -> app.getBean(InventorySource.class).current().observation(Kind.CLAIM) == Observation.FAILED);
        });
    }

    @Test
    void namespaces_and_the_age_at_which_a_kind_is_unknown_are_taken() {
        app().withPropertyValues("snapworthy.inventory.namespaces=apps", "snapworthy.inventory.max-age=2s")
                .run(app -> {
                    await(() -> health(app).getStatus().equals(Status.UP));
                    assertThat(server.requests("/namespaces/apps/persistentvolumeclaims"))
                            .isNotEmpty();

                    server.on(
                            request -> true,
                            Integer.MAX_VALUE,
                            Misdeed.saying(FakeAnswer.failure(500, "InternalError", "no")));
                    server.endWatches();
                    await(() -> health(app).getStatus().equals(Status.DOWN));
                    await(() -> snapshot(app) == Verdict.UNKNOWN);
                });
    }

    @Test
    void a_client_of_the_application_is_not_needed(@TempDir Path folder) throws IOException {
        Path config = Files.writeString(folder.resolve("config"), """
                current-context: here
                clusters: [{name: cluster, cluster: {server: 'http://127.0.0.1:9'}}]
                users: [{name: user, user: {token: t}}]
                contexts: [{name: here, context: {cluster: cluster, user: user}}]
                """);
        Contexts.bare()
                .withPropertyValues("KUBECONFIG=" + config)
                .run(app ->
                        assertThat(app.getBean(InventorySource.class).live()).isPresent());
    }

    @Test
    void where_no_way_leads_to_a_cluster_the_start_fails_with_what_was_expected(@TempDir Path folder) {
        Contexts.bare()
                .withPropertyValues("KUBECONFIG=" + folder.resolve("none"))
                .run(app -> assertThat(app.getStartupFailure())
                        .hasStackTraceContaining(
                                "snapworthy.inventory.source: expected file, or live with a way to a cluster: "
                                        + "kubeconfig " + folder.resolve("none") + ": there is no such file"));
    }
}
