package io.github.snapworthy.kubernetes;

import static io.github.snapworthy.kubernetes.fake.FakeCluster.CLAIMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.kubernetes.fake.FakeApiServer;
import io.github.snapworthy.kubernetes.fake.FakeCluster;
import io.github.snapworthy.kubernetes.fake.WatchDeed;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is counted. */
class MicrometerMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerMetrics metrics = new MicrometerMetrics(registry);
    private final FakeApiServer server =
            FakeCluster.start().put(CLAIMS, FakeCluster.claim("a", "x")).put(CLAIMS, FakeCluster.claim("a", "y"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void lists_restarts_ages_and_decisions_are_counted() throws Exception {
        server.onWatch(
                request -> request.path().endsWith("/persistentvolumeclaims"),
                1,
                WatchDeed.failing(410, "Expired", "too old"));
        try (Watched watched = new Watched(server, Watched.options().metrics(metrics))) {
            metrics.show(watched.live);
            watched.live.decisions(
                    Advisor.of(Profile.kubernetes()),
                    seen -> FactSet.none(),
                    EnumSet.of(Kind.CLAIM),
                    EnumSet.of(Operation.SNAPSHOT),
                    metrics::count);
            watched.await(seen -> sum("snapworthy.decisions") == 2 && restarts() > 0);

            assertThat(registry.get("snapworthy.lists")
                            .tag("kind", "PersistentVolumeClaim")
                            .timer()
                            .count())
                    .isPositive();
            assertThat(registry.get("snapworthy.objects")
                            .tag("kind", "PersistentVolumeClaim")
                            .gauge()
                            .value())
                    .isEqualTo(2);
            assertThat(sum("snapworthy.blockers")).isPositive();
            server.delete(CLAIMS, "a", "x");
            watched.await(seen -> sum("snapworthy.decisions") == 1);
        }
    }

    private double restarts() {
        return registry.find("snapworthy.watch.restarts").tag("why", "LISTED_AGAIN").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private double sum(String name) {
        return registry.find(name).gauges().stream()
                .mapToDouble(gauge -> gauge.value())
                .sum();
    }

    @Test
    void metrics_that_throw_do_no_harm() throws Exception {
        LiveMetrics failing = new LiveMetrics() {
            @Override
            public void listed(Kind kind, int objects, Duration took) {
                throw new IllegalStateException("metrics that fail");
            }
        };
        try (Watched watched = new Watched(server, Watched.options().metrics(failing))) {
            watched.awaitTruth();
        }
    }

    @Test
    void all_names_are_ours() {
        metrics.listed(Kind.CLAIM, 1, Duration.ofSeconds(1));
        metrics.listFailed(Kind.CLAIM);
        metrics.restarted(Kind.CLAIM, LiveMetrics.Restart.LOST);

        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .extracting(Meter.Id::getName)
                .containsExactlyInAnyOrderElementsOf(
                        List.of("snapworthy.lists", "snapworthy.lists.failed", "snapworthy.watch.restarts"));
    }
}
