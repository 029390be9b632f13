package io.github.snapworthy.kubernetes;

import static io.github.snapworthy.kubernetes.fake.FakeCluster.CLAIMS;
import static io.github.snapworthy.kubernetes.fake.FakeCluster.CLASSES;
import static io.github.snapworthy.kubernetes.fake.FakeCluster.SECRETS;
import static io.github.snapworthy.kubernetes.fake.FakeCluster.SNAPSHOT_CLASSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.kubernetes.fake.FakeApiServer;
import io.github.snapworthy.kubernetes.fake.FakeCluster;
import io.github.snapworthy.kubernetes.fake.FakeRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A cluster that behaves is kept in sight. */
class LiveWatchTest {
    private final FakeApiServer server = FakeCluster.start()
            .put(CLAIMS, FakeCluster.claim("a", "x"))
            .put(CLASSES, FakeCluster.driven("fast", "csi.acme.example"))
            .put(SECRETS, FakeCluster.secret("b", "s"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void what_is_asked_for_now_and_then_is_asked_for_before_it_is_too_old() throws Exception {
        WatchOptions.Builder options =
                Watched.options().retry(Duration.ofDays(1)).maxAge(Duration.ofSeconds(3));
        try (Watched watched = new Watched(server, options)) {
            watched.await(seen -> server.requests("/apis").size() > 3);
        }
    }

    @Test
    void at_first_nothing_is_observed_and_then_all_is_listed() throws Exception {
        try (Watched watched = new Watched(server)) {
            assertThat(watched.live.await(Duration.ofSeconds(60))).isTrue();

            Inventory seen = watched.awaitTruth();
            assertThat(seen.refs(Kind.CLAIM)).containsExactly(Fixtures.claim("a", "x"));
            assertThat(seen.observation(Kind.SNAPSHOT)).isEqualTo(Observation.LISTED);
            assertThat(watched.live.kinds().get(Kind.CLAIM).objects()).isOne();
        }
    }

    @Test
    void objects_come_change_and_go() throws Exception {
        try (Watched watched = new Watched(server)) {
            watched.awaitTruth();
            server.put(CLAIMS, FakeCluster.claim("b", "y"))
                    .put(CLAIMS, FakeCluster.claim("a", "x").replace("fast", "slow"));
            server.delete(SECRETS, "b", "s");
            watched.awaitTruth();
            server.delete(CLAIMS, "b", "y");

            assertThat(watched.awaitTruth().count(Kind.CLAIM)).isOne();
            assertThat(lists("/persistentvolumeclaims"))
                    .as("lists: ours, and three for comparison")
                    .hasSize(4);
        }
    }

    private List<FakeRequest> lists(String path) {
        return server.requests(path).stream()
                .filter(request -> !request.isWatch())
                .toList();
    }

    @Test
    void an_inventory_that_was_taken_stays_as_it_is() throws Exception {
        try (Watched watched = new Watched(server)) {
            Inventory before = watched.awaitTruth();
            server.delete(CLAIMS, "a", "x");
            Inventory after = watched.awaitTruth();

            assertThat(before.count(Kind.CLAIM)).isOne();
            assertThat(after.count(Kind.CLAIM)).isZero();
        }
    }

    @Test
    void of_secrets_metadata_alone_is_asked_for() throws Exception {
        try (Watched watched = new Watched(server)) {
            watched.awaitTruth();
            server.put(SECRETS, FakeCluster.secret("a", "t"));
            watched.awaitTruth();

            assertThat(server.requests("/secrets"))
                    .filteredOn(FakeRequest::isWatch)
                    .isNotEmpty()
                    .allMatch(request -> request.headers().get("accept").contains("as=PartialObjectMetadata;"));
        }
    }

    /** The bound within which a right that was taken away is missed, for a server never asks for it again. */
    @Test
    void no_watch_is_asked_to_live_longer_than_the_options_say() throws Exception {
        WatchOptions.Builder options = Watched.options().renewal(Duration.ofMinutes(1));
        try (Watched watched = new Watched(server, options)) {
            watched.awaitTruth();
            server.put(CLAIMS, FakeCluster.claim("c", "z"));
            watched.awaitTruth();

            assertThat(server.requests("/persistentvolumeclaims"))
                    .filteredOn(FakeRequest::isWatch)
                    .isNotEmpty()
                    .allMatch(request -> request.query().get("timeoutSeconds").equals("45"));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        WatchOptions.builder().renewal(Duration.ofSeconds(29)).build())
                .withMessage("renewal: expected at least 30 seconds");
    }

    @Test
    void kinds_come_and_go_with_their_definitions() throws Exception {
        server.stopServing(SNAPSHOT_CLASSES);
        try (Watched watched = new Watched(server)) {
            watched.await(Kind.SNAPSHOT_CLASS, LiveKind.State.NOT_SERVED);
            server.serve(SNAPSHOT_CLASSES).put(SNAPSHOT_CLASSES, FakeCluster.driven("nightly", "csi.acme.example"));
            assertThat(watched.awaitTruth().count(Kind.SNAPSHOT_CLASS)).isOne();
            watched.await(Kind.SNAPSHOT_CLASS, LiveKind.State.COMPLETE);

            server.delete(SNAPSHOT_CLASSES, "", "nightly");
            server.stopServing(SNAPSHOT_CLASSES);
            watched.await(Kind.SNAPSHOT_CLASS, LiveKind.State.NOT_SERVED);
            assertThat(watched.awaitTruth().observation(Kind.SNAPSHOT_CLASS)).isEqualTo(Observation.NOT_SERVED);
        }
    }

    @Test
    void namespaces_can_be_all_that_is_watched() throws Exception {
        server.put(CLAIMS, FakeCluster.claim("c", "z"));
        WatchOptions.Builder options =
                Watched.options().list(Watched.lists().addNamespaces("a", "b").build());
        try (Watched watched = new Watched(server, options)) {
            watched.awaitTruth();
            server.put(CLAIMS, FakeCluster.claim("b", "y")).put(CLAIMS, FakeCluster.claim("c", "y"));

            Inventory seen = watched.awaitTruth();
            assertThat(seen.listedNamespaces(Kind.CLAIM)).containsExactly("a", "b");
            assertThat(seen.count(Kind.CLAIM)).isEqualTo(2);
        }
    }

    @Test
    void it_is_certain_of_what_it_watches() throws IOException, InterruptedException {
        try (Watched watched = new Watched(server)) {
            watched.awaitTruth();
            watched.pace.leap(Duration.ofHours(1));

            watched.await(seen -> seen.observedAt().orElseThrow().isAfter(FakePace.START.plus(Duration.ofHours(1))));
        }
    }
}
