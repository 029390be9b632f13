package io.github.snapworthy.kubernetes;

import static io.github.snapworthy.kubernetes.fake.FakeCluster.CLAIMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.kubernetes.ListedKind.State;
import io.github.snapworthy.kubernetes.fake.FakeAnswer;
import io.github.snapworthy.kubernetes.fake.FakeApiServer;
import io.github.snapworthy.kubernetes.fake.FakeCluster;
import io.github.snapworthy.kubernetes.fake.FakeRequest;
import io.github.snapworthy.kubernetes.fake.Misdeed;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A cluster that misbehaves: in the end its state is known, or what is not known is said. */
class LiveFaultTest {
    private static final String PATH = "/persistentvolumeclaims";
    private static final Predicate<FakeRequest> FIRST =
            request -> request.path().endsWith(PATH) && !request.isContinued();
    private static final Predicate<FakeRequest> LATER =
            request -> request.path().endsWith(PATH) && request.isContinued();
    private static final ListOptions PAGES = ListOptions.builder()
            .pageSize(2)
            .requestTimeout(Duration.ofSeconds(3))
            .build();

    private final FakePace pace = new FakePace();
    private final CountDownLatch never = new CountDownLatch(1);
    private FakeApiServer server;

    @BeforeEach
    void start() {
        server = FakeCluster.start();
        IntStream.range(0, 5).forEach(i -> server.put(CLAIMS, FakeCluster.claim("a", "x" + i)));
    }

    @AfterEach
    void stop() {
        never.countDown();
        server.close();
    }

    private ClusterListing list() throws IOException {
        return list(PAGES);
    }

    private ClusterListing list(ListOptions options) throws IOException {
        return ClusterListing.list(server.client(), List.of(Kind.CLAIM), options, pace);
    }

    private static Inventory inventory(ClusterListing listing) {
        return listing.addTo(Inventory.builder()).build();
    }

    private static ListedKind claims(ClusterListing listing) {
        return listing.kinds().get(Kind.CLAIM);
    }

    static Stream<Arguments> passingFaults() {
        return Stream.of(
                arguments("500", Misdeed.saying(FakeAnswer.failure(500, "InternalError", "etcd is slow"))),
                arguments("503", Misdeed.saying(FakeAnswer.failure(503, "ServiceUnavailable", "starting"))),
                arguments("429", Misdeed.saying(FakeAnswer.failure(429, "TooManyRequests", "slow down"))),
                arguments("half, then closed", Misdeed.breakingOff()),
                arguments("half, as if it were all", Misdeed.halving()),
                arguments("packed", Misdeed.packing()),
                arguments("byte by byte", Misdeed.crumbling()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passingFaults")
    void a_fault_that_passes_leaves_no_trace(String name, Misdeed misdeed) throws IOException {
        server.on(FIRST, 2, misdeed).on(LATER, 2, misdeed);

        ClusterListing listing = list();

        assertThat(claims(listing).state()).isEqualTo(State.COMPLETE);
        assertThat(inventory(listing).count(Kind.CLAIM)).isEqualTo(5);
        assertThat(listing.reading().problems()).isEmpty();
    }

    @Test
    void a_server_that_hangs_once_is_asked_again() throws IOException {
        server.on(FIRST, 1, Misdeed.hanging(never)).on(LATER, 1, Misdeed.stopping(never));

        assertThat(claims(list(PAGES)).state()).isEqualTo(State.COMPLETE);
    }

    @Test
    void waiting_doubles_within_limits() throws IOException {
        server.on(FIRST, 9, Misdeed.saying(FakeAnswer.failure(503, "ServiceUnavailable", "starting")));

        list(ListOptions.builder().attempts(10).build());

        assertThat(pace.sleeps())
                .extracting(Duration::toMillis)
                .containsExactly(100L, 200L, 400L, 800L, 1600L, 3200L, 5000L, 5000L, 5000L);
    }

    @Test
    void a_server_is_left_alone_as_long_as_it_asks() throws IOException {
        FakeAnswer busy = FakeAnswer.failure(429, "TooManyRequests", "slow down");
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                FakePace.START.plusSeconds(7 + 9).atOffset(ZoneOffset.UTC));
        server.on(FIRST, 1, Misdeed.saying(busy.with("Retry-After", "7")))
                .on(FIRST, 1, Misdeed.saying(busy.with("Retry-After", date)))
                .on(FIRST, 1, Misdeed.saying(busy.with("Retry-After", "in a while")));

        assertThat(claims(list()).state()).isEqualTo(State.COMPLETE);
        assertThat(pace.sleeps()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(9), Duration.ofMillis(400));
    }

    @Test
    void nobody_waits_beyond_the_time_for_everything() throws IOException {
        FakeAnswer busy = FakeAnswer.failure(429, "TooManyRequests", "slow down");
        server.on(FIRST, 1, Misdeed.saying(busy.with("Retry-After", "3600")));

        assertThat(claims(list()).failures()).containsExactly("GET /api/v1/persistentvolumeclaims: 429 slow down");
        assertThat(pace.sleeps()).isEmpty();
    }

    @Test
    void a_fault_that_stays_makes_the_kind_unknown() throws IOException {
        server.always(PATH, Misdeed.saying(FakeAnswer.failure(500, "InternalError", "etcd is\n gone")));

        ClusterListing listing = list();

        assertThat(claims(listing).state()).isEqualTo(State.FAILED);
        assertThat(inventory(listing).observation(Kind.CLAIM)).isEqualTo(Observation.FAILED);
        assertThat(server.requests(PATH)).hasSize(5);
        assertThat(listing.reading().problems())
                .extracting(InputProblem::toString)
                .containsExactly("GET /api/v1/persistentvolumeclaims: 500 etcd is gone");
    }

    @Test
    void a_web_page_is_no_empty_list() throws IOException {
        server.always(PATH, Misdeed.webPage());

        ClusterListing listing = list();

        assertThat(claims(listing).state()).isEqualTo(State.FAILED);
        assertThat(claims(listing).failures())
                .containsExactly(
                        "GET /api/v1/persistentvolumeclaims: answers with text/html: expected application/json");
        assertThat(server.requests(PATH)).hasSize(1);
    }

    static Stream<String> noLists() {
        return Stream.of(
                "{}",
                "[]",
                "null",
                "5",
                "",
                "{\"kind\": \"PersistentVolumeClaimList\", \"apiVersion\": \"v1\", \"metadata\": {}}",
                "{\"kind\": \"PersistentVolumeClaimList\", \"apiVersion\": \"v1\", \"items\": []}",
                "{\"kind\": \"PersistentVolumeClaimList\", \"apiVersion\": \"v1\", \"metadata\": {}, \"items\": {}}",
                "{\"kind\": \"Status\", \"apiVersion\": \"v1\", \"metadata\": {}, \"items\": []}",
                "{\"kind\": \"PersistentVolumeClaimList\", \"apiVersion\": \"v1\", \"metadata\": {\"continue\": 7},"
                        + " \"items\": []}");
    }

    @ParameterizedTest
    @MethodSource("noLists")
    void what_is_no_list_is_no_empty_list(String body) throws IOException {
        server.always(PATH, Misdeed.changing(right -> right.saying(body)));

        assertThat(claims(list()).state()).isEqualTo(State.FAILED);
    }

    @Test
    void a_kind_that_is_refused_is_forbidden() throws IOException {
        server.always(PATH, Misdeed.saying(FakeAnswer.failure(403, "Forbidden", "claims are forbidden")));

        ClusterListing listing = list();

        assertThat(claims(listing).state()).isEqualTo(State.FORBIDDEN);
        assertThat(inventory(listing).observation(Kind.CLAIM)).isEqualTo(Observation.FORBIDDEN);
        assertThat(server.requests(PATH)).hasSize(1);
    }

    @Test
    void a_page_that_is_refused_leaves_the_kind_partly_read() throws IOException {
        server.on(LATER, 1, Misdeed.saying(FakeAnswer.failure(403, "Forbidden", "no more")));

        ClusterListing listing = list();

        assertThat(claims(listing).state()).isEqualTo(State.PARTIAL);
        assertThat(claims(listing).resourceVersions()).isEmpty();
        Inventory seen = inventory(listing);
        assertThat(seen.count(Kind.CLAIM)).isEqualTo(2);
        assertThat(seen.observation(Kind.CLAIM)).isEqualTo(Observation.NOT_OBSERVED);
    }

    @Test
    void a_list_that_expires_is_begun_anew() throws IOException {
        server.on(LATER, 1, (exchange, right) -> {
            server.expireTokens();
            server.delete(CLAIMS, "a", "x0");
            server.put(CLAIMS, FakeCluster.claim("a", "x00"));
            server.put(CLAIMS, FakeCluster.claim("a", "x9"));
            Misdeed.send(exchange, FakeAnswer.failure(410, "Expired", "too old"));
        });

        ClusterListing listing = list();

        assertThat(claims(listing).state()).isEqualTo(State.COMPLETE);
        assertThat(claims(listing).objects()).isEqualTo(6);
        assertThat(claims(listing).resourceVersions())
                .containsValue(Long.toString(server.store().version()));
        assertThat(inventory(listing).refs(Kind.CLAIM))
                .extracting(ObjectRef::name)
                .containsExactly("x00", "x1", "x2", "x3", "x4", "x9");
    }

    @Test
    void a_list_that_always_expires_is_read_in_one_piece() throws IOException {
        server.on(LATER, Integer.MAX_VALUE, Misdeed.saying(FakeAnswer.failure(410, "Expired", "too old")));

        ClusterListing listing = list();

        assertThat(claims(listing).state()).isEqualTo(State.COMPLETE);
        assertThat(claims(listing).objects()).isEqualTo(5);
        List<FakeRequest> requests = server.requests(PATH);
        assertThat(requests.get(requests.size() - 1).query()).doesNotContainKey("limit");
    }

    @Test
    void pages_that_lead_in_a_circle_come_to_an_end() throws IOException {
        server.on(LATER, Integer.MAX_VALUE, Misdeed.replacing("page-2", "page-1"));

        assertThat(claims(list()).state()).isEqualTo(State.PARTIAL);
    }

    @Test
    void an_object_without_a_name_leaves_a_hole() throws IOException {
        server.on(FIRST, 1, Misdeed.replacing("\"name\":\"x0\"", "\"name\":0"));

        ClusterListing listing = list();

        assertThat(claims(listing).state()).isEqualTo(State.PARTIAL);
        assertThat(inventory(listing).count(Kind.CLAIM)).isEqualTo(4);
        assertThat(inventory(listing).observation(Kind.CLAIM)).isEqualTo(Observation.NOT_OBSERVED);
    }

    @Test
    void too_many_objects_are_not_kept() throws IOException {
        ClusterListing listing =
                list(ListOptions.builder().pageSize(2).maxObjects(3).build());

        assertThat(claims(listing).state()).isEqualTo(State.PARTIAL);
        assertThat(claims(listing).objects()).isEqualTo(2);
        assertThat(claims(listing).failures())
                .containsExactly("GET /api/v1/persistentvolumeclaims: there are more than 3 objects");
    }
}
