package io.github.snapworthy.kubernetes;

import static io.github.snapworthy.kubernetes.fake.FakeCluster.CLAIMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.kubernetes.ListedKind.State;
import io.github.snapworthy.kubernetes.fake.FakeAnswer;
import io.github.snapworthy.kubernetes.fake.FakeApiServer;
import io.github.snapworthy.kubernetes.fake.FakeCluster;
import io.github.snapworthy.kubernetes.fake.FakeRequest;
import io.github.snapworthy.kubernetes.fake.FakeStore;
import io.github.snapworthy.kubernetes.fake.Misdeed;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever a server does and however its objects change: a complete list is the state of one moment, and else it is said. */
class LiveListProperties {
    /** What happens at one request for claims. */
    enum Deed {
        WELL,
        CHANGE,
        EXPIRE,
        BUSY,
        BREAK,
        HALVE,
        REFUSE,
        PAGE
    }

    @Property(tries = 60, seed = "20261126", shrinking = ShrinkingMode.BOUNDED)
    void a_complete_list_is_the_state_of_its_version(
            @ForAll @Size(max = 12) List<Deed> deeds,
            @ForAll @IntRange(min = 0, max = 9) int objects,
            @ForAll @IntRange(min = 1, max = 4) int pageSize)
            throws IOException {
        try (FakeApiServer server = FakeCluster.start()) {
            for (int i = 0; i < objects; i++) {
                server.put(CLAIMS, FakeCluster.claim("a", "x" + i));
            }
            deeds.forEach(deed -> server.on(LiveListProperties::asksForClaims, 1, misdeed(deed, server)));
            ClusterListing listing = ClusterListing.list(
                    server.client(),
                    List.of(Kind.CLAIM),
                    ListOptions.builder().pageSize(pageSize).attempts(3).build(),
                    new FakePace());
            check(listing, server.store());
        }
    }

    private static boolean asksForClaims(FakeRequest request) {
        return request.path().endsWith("/persistentvolumeclaims");
    }

    private static Misdeed misdeed(Deed deed, FakeApiServer server) {
        return switch (deed) {
            case WELL -> Misdeed::send;
            case CHANGE ->
                (exchange, right) -> {
                    server.put(
                            CLAIMS, FakeCluster.claim("a", "x" + server.store().version() % 7));
                    server.put(CLAIMS, FakeCluster.claim("a", "y"));
                    server.delete(CLAIMS, "a", "y");
                    Misdeed.send(exchange, right);
                };
            case EXPIRE ->
                (exchange, right) -> {
                    server.expireTokens();
                    Misdeed.send(exchange, right);
                };
            case BUSY -> Misdeed.saying(FakeAnswer.failure(429, "TooManyRequests", "slow down"));
            case BREAK -> Misdeed.breakingOff();
            case HALVE -> Misdeed.halving();
            case REFUSE -> Misdeed.saying(FakeAnswer.failure(403, "Forbidden", "not now"));
            case PAGE -> Misdeed.webPage();
        };
    }

    private static void check(ClusterListing listing, FakeStore store) {
        ListedKind claims = listing.kinds().get(Kind.CLAIM);
        Inventory seen = listing.addTo(Inventory.builder()).build();
        if (claims.state() == State.COMPLETE) {
            long version = Long.parseLong(claims.resourceVersions().get(""));
            assertThat(seen.observation(Kind.CLAIM)).isEqualTo(Observation.LISTED);
            assertThat(seen.refs(Kind.CLAIM))
                    .containsExactlyElementsOf(refs(store.at(CLAIMS, version).keySet().stream()));
        } else {
            assertThat(seen.observation(Kind.CLAIM).isComplete()).isFalse();
            assertThat(claims.failures()).hasSize(1);
            assertThat(refs(store.since(CLAIMS, "", 0).stream().map(FakeStore.Event::key)))
                    .containsAll(seen.refs(Kind.CLAIM));
        }
    }

    private static List<ObjectRef> refs(Stream<FakeStore.Key> keys) {
        return keys.map(key -> Fixtures.claim(key.namespace(), key.name())).toList();
    }
}
