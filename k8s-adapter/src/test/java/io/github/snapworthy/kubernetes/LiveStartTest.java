package io.github.snapworthy.kubernetes;

import static io.github.snapworthy.kubernetes.fake.FakeCluster.SNAPSHOTS;
import static io.github.snapworthy.kubernetes.fake.FakeCluster.SNAPSHOT_CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.kubernetes.ListedKind.State;
import io.github.snapworthy.kubernetes.fake.FakeAnswer;
import io.github.snapworthy.kubernetes.fake.FakeApiServer;
import io.github.snapworthy.kubernetes.fake.FakeCluster;
import io.github.snapworthy.kubernetes.fake.Misdeed;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An API server that is starting: it answers, and tells of less than it serves. */
class LiveStartTest {
    private static final Misdeed STARTING = Misdeed.saying(FakeAnswer.starting());
    private static final int FOR_EVER = Integer.MAX_VALUE;

    private final FakePace pace = new FakePace();
    private FakeApiServer server;

    @BeforeEach
    void start() {
        server = FakeCluster.start().put(SNAPSHOT_CLASSES, FakeCluster.driven("nightly", "csi.acme.example"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ClusterListing list(Kind... kinds) throws IOException {
        return list(ListOptions.defaults(), kinds);
    }

    private ClusterListing list(ListOptions options, Kind... kinds) throws IOException {
        return ClusterListing.list(server.client(), List.of(kinds), options, pace);
    }

    private void leaveOutSnapshots() {
        server.stopServing(SNAPSHOT_CLASSES);
        server.stopServing(SNAPSHOTS);
    }

    private static Observation observation(ClusterListing listing, Kind kind) {
        return listing.addTo(Inventory.builder()).build().observation(kind);
    }

    @Test
    void what_a_server_does_not_tell_yet_is_waited_for() throws IOException {
        leaveOutSnapshots();
        server.on(request -> request.path().equals("/readyz"), 3, (exchange, right) -> {
            if (server.requests("/readyz").size() == 3) {
                server.serve(SNAPSHOT_CLASSES).serve(SNAPSHOTS);
            }
            STARTING.answer(exchange, right);
        });

        ClusterListing listing = list(Kind.SNAPSHOT_CLASS);

        assertThat(listing.kinds().get(Kind.SNAPSHOT_CLASS).state()).isEqualTo(State.COMPLETE);
        assertThat(listing.kinds().get(Kind.SNAPSHOT_CLASS).objects()).isOne();
        assertThat(pace.sleeps()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void a_server_that_became_ready_meanwhile_is_asked_again() throws IOException {
        leaveOutSnapshots();
        server.on(request -> request.path().equals("/readyz"), 1, STARTING)
                .on(request -> request.path().equals("/apis"), 1, (exchange, right) -> {
                    server.serve(SNAPSHOT_CLASSES).serve(SNAPSHOTS);
                    Misdeed.send(exchange, right);
                });

        assertThat(list(Kind.SNAPSHOT_CLASS).kinds().get(Kind.SNAPSHOT_CLASS).state())
                .isEqualTo(State.COMPLETE);
    }

    @Test
    void what_is_missing_while_a_server_is_not_ready_is_unreadable_and_not_absent() throws IOException {
        leaveOutSnapshots();
        server.on(request -> request.path().equals("/readyz"), FOR_EVER, STARTING);

        ClusterListing listing = list(Kind.SNAPSHOT_CLASS, Kind.STORAGE_CLASS, Kind.API_DEFINITION);

        assertThat(pace.sleeps().stream().mapToLong(Duration::toSeconds).sum()).isEqualTo(15);
        assertThat(observation(listing, Kind.SNAPSHOT_CLASS)).isEqualTo(Observation.FAILED);
        assertThat(observation(listing, Kind.API_DEFINITION)).isEqualTo(Observation.FAILED);
        assertThat(observation(listing, Kind.STORAGE_CLASS)).isEqualTo(Observation.LISTED);
        assertThat(listing.kinds().get(Kind.SNAPSHOT_CLASS).failures())
                .singleElement()
                .asString()
                .contains("the API server says that it is not ready");
    }

    @Test
    void nobody_waits_for_what_is_there() throws IOException {
        server.on(request -> request.path().equals("/readyz"), FOR_EVER, STARTING);

        ClusterListing listing = list(Kind.SNAPSHOT_CLASS, Kind.SNAPSHOT, Kind.STORAGE_CLASS);

        assertThat(listing.kinds().values()).allMatch(kind -> kind.state() == State.COMPLETE);
        assertThat(pace.sleeps()).isEmpty();
    }

    @Test
    void nobody_waits_longer_than_half_the_time_that_there_is() throws IOException {
        leaveOutSnapshots();
        server.on(request -> request.path().equals("/readyz"), FOR_EVER, STARTING);

        list(ListOptions.builder().timeout(Duration.ofSeconds(8)).build(), Kind.SNAPSHOT_CLASS);

        assertThat(pace.sleeps()).hasSize(4);
    }

    @Test
    void a_server_that_does_not_say_whether_it_is_ready_is_believed() throws IOException {
        leaveOutSnapshots();
        server.always("/readyz", Misdeed.saying(FakeAnswer.failure(403, "Forbidden", "you may not")));

        ClusterListing listing = list(Kind.SNAPSHOT_CLASS);

        assertThat(listing.kinds().get(Kind.SNAPSHOT_CLASS).state()).isEqualTo(State.NOT_SERVED);
    }

    @Test
    void a_cluster_that_is_kept_in_sight_from_its_start_misses_nothing() throws Exception {
        leaveOutSnapshots();
        server.on(request -> request.path().equals("/readyz"), FOR_EVER, STARTING);
        try (Watched watched = new Watched(server)) {
            watched.await(seen -> seen.observation(Kind.SNAPSHOT_CLASS) == Observation.FAILED);

            server.serve(SNAPSHOT_CLASSES).serve(SNAPSHOTS).behave();

            assertThat(watched.awaitTruth().count(Kind.SNAPSHOT_CLASS)).isOne();
        }
    }
}
