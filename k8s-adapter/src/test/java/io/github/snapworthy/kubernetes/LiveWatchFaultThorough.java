package io.github.snapworthy.kubernetes;

import static io.github.snapworthy.kubernetes.fake.FakeCluster.CLAIMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.kubernetes.fake.FakeAnswer;
import io.github.snapworthy.kubernetes.fake.FakeApiServer;
import io.github.snapworthy.kubernetes.fake.FakeCluster;
import io.github.snapworthy.kubernetes.fake.FakeRequest;
import io.github.snapworthy.kubernetes.fake.Misdeed;
import io.github.snapworthy.kubernetes.fake.WatchDeed;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A cluster that misbehaves while it is watched: in the end what is known is what is there. */
class LiveWatchFaultThorough {
    private static final String PATH = "/persistentvolumeclaims";
    private static final Predicate<FakeRequest> WATCH =
            request -> request.path().endsWith(PATH) && request.isWatch();
    private static final Predicate<FakeRequest> LIST = request -> request.path().endsWith(PATH) && !request.isWatch();
    private static final FakeAnswer FORBIDDEN = FakeAnswer.failure(403, "Forbidden", "you may not");

    private static final FakeAnswer NO_GROUPS =
            new FakeAnswer(200, "application/json", "{\"kind\": \"APIGroupList\", \"groups\": []}", Map.of());

    private final CountDownLatch never = new CountDownLatch(1);
    private FakeApiServer server;

    @BeforeEach
    void start() {
        server = FakeCluster.start();
        for (int i = 0; i < 5; i++) {
            server.put(CLAIMS, FakeCluster.claim("a", "x" + i));
        }
    }

    @AfterEach
    void stop() {
        never.countDown();
        server.close();
    }

    /** What the server holds changes in every way. */
    private void change() throws InterruptedException {
        for (int i = 0; i < 6; i++) {
            server.put(CLAIMS, FakeCluster.claim("b", "y" + i));
            server.put(CLAIMS, FakeCluster.claim("a", "x" + i % 5).replace("fast", "slow" + i));
            Thread.sleep(3);
            server.delete(CLAIMS, "b", "y" + i);
        }
        server.delete(CLAIMS, "a", "x0");
        server.put(CLAIMS, FakeCluster.claim("b", "y1"));
    }

    static Stream<Arguments> watchFaults() {
        return Stream.of(
                arguments("dies after every event", WatchDeed.ending(1)),
                arguments("dies at once", WatchDeed.ending(0)),
                arguments("410 as an event", WatchDeed.failing(410, "Expired", "too old resource version")),
                arguments("500 as an event", WatchDeed.failing(500, "InternalError", "etcd is slow")),
                arguments("half an event", WatchDeed.halving()),
                arguments("each event twice", WatchDeed.twice()),
                arguments("old events again", WatchDeed.replaying()),
                arguments("events in another order", WatchDeed.swapping()),
                arguments("bookmarks", WatchDeed.bookmarks(3)),
                arguments("no event", (WatchDeed) watch -> watch.write("[1]")),
                arguments("no JSON", (WatchDeed) watch -> watch.write("<html>")),
                arguments("no object", (WatchDeed) watch -> watch.write("{\"type\": \"ADDED\"}")),
                arguments("no type", (WatchDeed) watch -> watch.write("{\"object\": {}, \"type\": \"ADDED\"}")),
                arguments("unknown type", (WatchDeed) watch -> watch.write("{\"type\": \"X\", \"object\": {}}")),
                arguments("an object without a name", (WatchDeed)
                        watch -> watch.write("{\"type\": \"ADDED\", \"object\": {\"metadata\": {}}}")),
                arguments("no text", (WatchDeed) watch ->
                        watch.write("{\"type\": \"BOOKMARK\", \"object\": {\"metadata\": {\"x\": \"\u0000\"}}}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("watchFaults")
    void a_watch_that_misbehaves_loses_nothing(String name, WatchDeed deed) throws Exception {
        server.onWatch(WATCH, 6, deed);
        try (Watched watched = new Watched(server)) {
            change();
            watched.awaitTruth();
            change();
            Inventory seen = watched.awaitTruth();
            assertThat(seen.observation(Kind.CLAIM)).isEqualTo(Observation.LISTED);
        }
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("410", Misdeed.saying(FakeAnswer.failure(410, "Expired", "too old"))),
                arguments("500", Misdeed.saying(FakeAnswer.failure(500, "InternalError", "etcd is slow"))),
                arguments(
                        "429",
                        Misdeed.saying(FakeAnswer.failure(429, "TooManyRequests", "slow")
                                .with("Retry-After", "1"))),
                arguments("504", Misdeed.saying(FakeAnswer.failure(504, "Timeout", "Too large resource version"))),
                arguments("404", Misdeed.saying(FakeAnswer.failure(404, "NotFound", "nothing here"))),
                arguments("403", Misdeed.saying(FORBIDDEN)),
                arguments("401", Misdeed.saying(FakeAnswer.failure(401, "Unauthorized", "who?"))),
                arguments("a web page", Misdeed.webPage()),
                arguments("half a list", Misdeed.breakingOff()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void a_request_that_fails_loses_nothing(String name, Misdeed misdeed) throws Exception {
        server.on(WATCH, 3, misdeed).on(LIST, 1, misdeed);
        try (Watched watched = new Watched(server)) {
            watched.await(seen -> server.requests(PATH).stream().anyMatch(LIST));
            change();
            watched.awaitTruth();
            server.on(WATCH, 3, misdeed);
            change();
            watched.awaitTruth();
        }
    }

    @Test
    void what_is_gone_when_a_version_has_expired_is_gone() throws Exception {
        server.onWatch(WATCH, 1, WatchDeed.ending(0)).on(WATCH, 1, (exchange, right) -> {
            server.delete(CLAIMS, "a", "x1");
            server.put(CLAIMS, FakeCluster.claim("a", "new"));
            server.store().compact();
            Misdeed.saying(FakeAnswer.failure(410, "Expired", "too old")).answer(exchange, right);
        });
        try (Watched watched = new Watched(server)) {
            watched.await(seen -> seen.find(Fixtures.claim("a", "new")).isPresent()
                    && seen.find(Fixtures.claim("a", "x1")).isEmpty());
        }
    }

    @Test
    void a_watch_goes_on_from_its_last_version() throws Exception {
        server.onWatch(WATCH, 3, WatchDeed.ending(1));
        try (Watched watched = new Watched(server)) {
            watched.awaitTruth();
            change();
            watched.awaitTruth();

            assertThat(server.requests(PATH))
                    .filteredOn(LIST)
                    .as("ours, and two for comparison")
                    .hasSize(3);
            assertThat(server.requests(PATH))
                    .filteredOn(FakeRequest::isWatch)
                    .hasSizeGreaterThanOrEqualTo(4)
                    .extracting(request -> request.query().get("resourceVersion"))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_bookmark_spares_the_list() throws Exception {
        CountDownLatch changed = new CountDownLatch(1);
        server.onWatch(WATCH, 1, watch -> {
            changed.await();
            watch.skip();
            watch.bookmark();
            server.store().compact();
        });
        try (Watched watched = new Watched(server)) {
            watched.awaitTruth();
            server.put(FakeCluster.CLASSES, FakeCluster.driven("fast", "csi.acme.example"));
            changed.countDown();
            watched.await(seen -> server.requests(PATH).stream().filter(WATCH).count() > 1);
            change();
            watched.awaitTruth();

            assertThat(server.requests(PATH))
                    .filteredOn(LIST)
                    .as("ours, and two for comparison")
                    .hasSize(3);
        }
    }

    /** A server that is starting does not tell at once of all that it serves. */
    @Test
    void what_discovery_leaves_out_for_a_moment_is_still_there() throws Exception {
        server.put(FakeCluster.CLASSES, FakeCluster.driven("fast", "csi.acme.example"));
        AtomicBoolean wasGone = new AtomicBoolean();
        try (Watched watched = new Watched(server)) {
            watched.awaitTruth();
            watched.live.onChange(
                    update -> wasGone.compareAndSet(false, update.inventory().count(Kind.STORAGE_CLASS) == 0));
            int before = server.requests("/apis").size();
            server.on(request -> request.path().equals("/apis"), 1, Misdeed.saying(NO_GROUPS));
            watched.await(seen -> server.requests("/apis").size() > before + 3);
            watched.awaitTruth();
        }
        assertThat(wasGone).isFalse();
    }

    @Test
    void a_watch_that_hangs_is_opened_anew() throws Exception {
        server.onWatch(WATCH, 1, watch -> never.await());
        try (Watched watched = new Watched(server, Watched.options().silence(Duration.ofMillis(300)))) {
            change();
            watched.awaitTruth();
        }
    }

    @Test
    void an_object_that_makes_no_sense_any_more_is_malformed() throws Exception {
        try (Watched watched = new Watched(server)) {
            watched.awaitTruth();
            server.put(CLAIMS, "{\"metadata\": {\"namespace\": \"a\", \"name\": \"x1\"}, \"spec\": 5}");
            watched.await(seen -> seen.isMalformed(Fixtures.claim("a", "x1")));
            server.put(CLAIMS, FakeCluster.claim("a", "x1"));
            watched.await(seen -> !seen.isMalformed(Fixtures.claim("a", "x1")));
            watched.awaitTruth();
        }
    }

    @Test
    void a_right_that_is_taken_away_is_missed_at_once_and_found_again() throws Exception {
        try (Watched watched = new Watched(server)) {
            watched.awaitTruth();
            server.always(PATH, Misdeed.saying(FORBIDDEN));
            server.endWatches();
            watched.await(Kind.CLAIM, LiveKind.State.FORBIDDEN);
            Inventory seen = watched.await(now -> now.observation(Kind.CLAIM) == Observation.FORBIDDEN);
            assertThat(seen.count(Kind.CLAIM)).isZero();
            assertThat(watched.live.kinds().get(Kind.CLAIM).failure()).contains("403 you may not");

            server.behave();
            change();
            watched.awaitTruth();
        }
    }

    @Test
    void what_may_be_listed_and_not_watched_is_listed_now_and_then() throws Exception {
        server.on(WATCH, Integer.MAX_VALUE, Misdeed.saying(FORBIDDEN));
        try (Watched watched = new Watched(server)) {
            change();
            watched.awaitTruth();
            change();
            watched.awaitTruth();
            assertThat(watched.live.current().observation(Kind.CLAIM)).isEqualTo(Observation.LISTED);
        }
    }

    @Test
    void a_cluster_that_is_away_at_first_is_found() throws Exception {
        server.always("", Misdeed.saying(FakeAnswer.failure(503, "ServiceUnavailable", "starting")));
        try (Watched watched = new Watched(server)) {
            assertThat(watched.live.await(Duration.ofSeconds(60))).isTrue();
            assertThat(watched.live.kinds().values()).allMatch(kind -> kind.state() == LiveKind.State.FAILED);
            server.behave();
            watched.awaitTruth();
        }
    }

    /** Nothing can be told of a cluster that was lost; it is all there again when it comes back. */
    @Test
    void what_is_not_heard_of_for_too_long_is_unreadable() throws Exception {
        try (Watched watched = new Watched(server)) {
            Inventory before = watched.awaitTruth();
            server.always("", Misdeed.saying(FakeAnswer.failure(503, "ServiceUnavailable", "down")));
            server.endWatches();
            watched.await(seen -> watched.live.kinds().get(Kind.CLAIM).failure().isPresent());
            assertThat(watched.live.current().count(Kind.CLAIM)).isEqualTo(before.count(Kind.CLAIM));

            watched.pace.leap(Duration.ofDays(3));
            Inventory late = watched.await(seen -> seen.observation(Kind.CLAIM) == Observation.FAILED);
            assertThat(late.count(Kind.CLAIM)).isZero();

            server.behave();
            watched.awaitTruth();
        }
    }

    @Test
    void a_host_may_keep_what_is_stale() throws Exception {
        WatchOptions.Builder keeping = Watched.options().whenStale(WatchOptions.WhenStale.KEEP);
        try (Watched watched = new Watched(server, keeping)) {
            watched.awaitTruth();
            server.always("", Misdeed.saying(FakeAnswer.failure(503, "ServiceUnavailable", "down")));
            server.endWatches();
            watched.await(seen -> watched.live.kinds().get(Kind.CLAIM).failure().isPresent());
            watched.pace.leap(Duration.ofDays(30));
            Thread.sleep(50);

            Inventory seen = watched.live.current();
            assertThat(seen.observation(Kind.CLAIM)).isEqualTo(Observation.LISTED);
            assertThat(seen.observedAt().orElseThrow()).isBefore(FakePace.START.plus(Duration.ofDays(2)));
        }
    }
}
