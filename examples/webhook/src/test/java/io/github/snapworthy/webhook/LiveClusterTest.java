package io.github.snapworthy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.kubernetes.Kubeconfig;
import io.github.snapworthy.kubernetes.fake.FakeAnswer;
import io.github.snapworthy.kubernetes.fake.FakeApiServer;
import io.github.snapworthy.kubernetes.fake.FakeCluster;
import io.github.snapworthy.kubernetes.fake.Misdeed;
import io.github.snapworthy.webhook.Policy.OnUnknown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A cluster that is kept in sight, and whether the webhook is to be asked meanwhile. */
@Timeout(120)
class LiveClusterTest {
    /** Longer than the second that passes between two inventories. */
    private static final Duration MAX_AGE = Duration.ofSeconds(4);

    private static final String SNAPSHOT = "{\"source\":{\"persistentVolumeClaimName\":\"old\"}}";

    private final FakeApiServer server = FakeCluster.start()
            .put(FakeCluster.CLAIMS, FakeCluster.claim("apps", "old"))
            .put(FakeCluster.VOLUMES, """
                    {"metadata": {"name": "pv-old"}, "spec": {"hostPath": {"path": "/srv"},
                     "claimRef": {"namespace": "apps", "name": "old"}}, "status": {"phase": "Bound"}}
                    """);

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    private LiveCluster watch() throws Exception {
        Path config = Files.writeString(folder.resolve("config"), """
                apiVersion: v1
                kind: Config
                current-context: away
                clusters:
                - {name: cluster, cluster: {server: "%s"}}
                - {name: nowhere, cluster: {server: "http://127.0.0.1:1"}}
                users: [{name: user, user: {token: secret-token}}]
                contexts:
                - {name: here, context: {cluster: cluster, user: user}}
                - {name: away, context: {cluster: nowhere, user: user}}
                """.formatted(server.url()));
        return LiveCluster.watch(Kubeconfig.of(config).client(Optional.of("here")), MAX_AGE);
    }

    private static Judge judge(ClusterSource source) {
        FactSources facts = FactSources.discovered(LiveClusterTest.class.getClassLoader());
        return new Judge(new Situations(source, facts), new Policy(OnUnknown.ALLOW, MAX_AGE), Clock.systemUTC());
    }

    private static Ruling snapshot(Judge judge) {
        return judge.rule(ReviewText.read(ReviewText.create(DecidedKind.VOLUME_SNAPSHOT, "apps", "new", SNAPSHOT)));
    }

    @Test
    void the_webhook_is_ready_once_all_kinds_were_heard_of_and_not_before() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        server.always("/storageclasses", Misdeed.hanging(answer));
        try (LiveCluster cluster = watch()) {
            Judge judge = judge(cluster);
            RunningServer.await(() -> !server.requests("/storageclasses").isEmpty());
            assertThat(judge.isFresh()).isFalse();
            assertThat(snapshot(judge).isAllowed()).isTrue();

            answer.countDown();
            RunningServer.await(judge::isFresh);
            assertThat(snapshot(judge).refusal())
                    .hasValueSatisfying(why -> assertThat(why).contains("VOLUME_NOT_CSI", "hostPath"));
        }
    }

    @Test
    void what_changes_is_decided_on_anew() throws Exception {
        try (LiveCluster cluster = watch()) {
            Judge judge = judge(cluster);
            RunningServer.await(() -> !snapshot(judge).isAllowed());

            server.delete(FakeCluster.CLAIMS, "apps", "old");
            RunningServer.await(() -> snapshot(judge).isAllowed());
        }
    }

    @Test
    void a_cluster_that_is_silent_for_too_long_makes_it_unready_until_it_speaks_again() throws Exception {
        try (LiveCluster cluster = watch()) {
            Judge judge = judge(cluster);
            RunningServer.await(judge::isFresh);

            server.on(
                    request -> true, Integer.MAX_VALUE, Misdeed.saying(FakeAnswer.failure(500, "InternalError", "no")));
            server.endWatches();
            RunningServer.await(() -> !judge.isFresh());
            assertThat(snapshot(judge).isAllowed()).isTrue();
            assertThat(snapshot(judge).warnings()).isNotEmpty();

            server.behave();
            RunningServer.await(() -> judge.isFresh() && !snapshot(judge).isAllowed());
        }
    }

    @Test
    void without_rights_it_is_never_ready() throws Exception {
        server.on(
                request -> !request.path().matches("/api(s|/v1|s/[^/]+/v1)"),
                Integer.MAX_VALUE,
                Misdeed.saying(FakeAnswer.failure(403, "Forbidden", "you may not")));
        try (LiveCluster cluster = watch()) {
            Judge judge = judge(cluster);
            RunningServer.await(() -> cluster.current().observation(Kind.CLAIM) == Observation.FORBIDDEN);
            assertThat(judge.isFresh()).isFalse();
            assertThat(snapshot(judge).isAllowed()).isTrue();
        }
    }

    @Test
    void secrets_are_not_asked_for_for_there_is_no_right_to_them() throws Exception {
        try (LiveCluster cluster = watch()) {
            RunningServer.await(judge(cluster)::isFresh);
        }
        assertThat(server.requests("/secrets")).isEmpty();
    }

    @Test
    void nothing_is_left_behind() throws Exception {
        LiveCluster cluster = watch();
        RunningServer.await(judge(cluster)::isFresh);
        cluster.close();
        cluster.close();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("snapworthy"));
    }
}
