package io.github.snapworthy.kubernetes;

import static io.github.snapworthy.kubernetes.fake.FakeCluster.CLAIMS;
import static io.github.snapworthy.kubernetes.fake.FakeCluster.CLASSES;
import static io.github.snapworthy.kubernetes.fake.FakeCluster.SNAPSHOT_CLASSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.kubernetes.ListedKind.State;
import io.github.snapworthy.kubernetes.fake.FakeAnswer;
import io.github.snapworthy.kubernetes.fake.FakeApiServer;
import io.github.snapworthy.kubernetes.fake.FakeCluster;
import io.github.snapworthy.kubernetes.fake.FakeResource;
import io.github.snapworthy.kubernetes.fake.Misdeed;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.Config;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is served, what may be read, and what cannot be told apart. */
class LiveDiscoveryTest {
    private static final Misdeed FORBIDDEN = Misdeed.saying(FakeAnswer.failure(403, "Forbidden", "you may not"));
    private static final Misdeed DOWN = Misdeed.saying(FakeAnswer.failure(503, "ServiceUnavailable", "down"));
    private static final Misdeed MISSING = Misdeed.saying(FakeAnswer.failure(404, "NotFound", "nothing here"));

    private FakeApiServer server;

    @BeforeEach
    void start() {
        server = FakeCluster.start()
                .put(CLAIMS, FakeCluster.claim("a", "x"))
                .put(CLAIMS, FakeCluster.claim("b", "x"))
                .put(CLASSES, FakeCluster.driven("fast", "csi.acme.example"))
                .put(SNAPSHOT_CLASSES, FakeCluster.driven("nightly", "csi.acme.example"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ClusterListing list(Kind... kinds) throws IOException {
        return list(ListOptions.defaults(), kinds);
    }

    private ClusterListing list(ListOptions options, Kind... kinds) throws IOException {
        return ClusterListing.list(server.client(), List.of(kinds), options, new FakePace());
    }

    private static State state(ClusterListing listing, Kind kind) {
        return listing.kinds().get(kind).state();
    }

    private static Inventory inventory(ClusterListing listing) {
        return listing.addTo(Inventory.builder()).build();
    }

    @Test
    void a_missing_definition_and_a_forbidden_kind_are_different_answers() throws IOException {
        server.always("/volumesnapshotclasses", FORBIDDEN).always("/virtualmachines", FORBIDDEN);

        ClusterListing listing = list(Kind.SNAPSHOT_CLASS, Kind.VM);

        assertThat(state(listing, Kind.SNAPSHOT_CLASS)).isEqualTo(State.FORBIDDEN);
        assertThat(state(listing, Kind.VM)).isEqualTo(State.NOT_SERVED);
        assertThat(server.requests("/virtualmachines")).isEmpty();
    }

    @Test
    void an_api_of_others_that_is_down_costs_nothing() throws IOException {
        server.serve(FakeResource.ofCluster("metrics.k8s.io/v1beta1", "NodeMetrics", "nodes"))
                .always("/apis/metrics.k8s.io/v1beta1", DOWN);

        ClusterListing listing = list(Kind.SNAPSHOT_CLASS, Kind.API_DEFINITION);

        assertThat(state(listing, Kind.API_DEFINITION)).isEqualTo(State.COMPLETE);
        assertThat(listing.reading().problems()).isEmpty();
    }

    @Test
    void a_group_that_does_not_answer_is_tried_where_it_may_be() throws IOException {
        server.always("/apis/snapshot.storage.k8s.io/v1", DOWN);

        ClusterListing listing = list(Kind.SNAPSHOT_CLASS, Kind.VM, Kind.API_DEFINITION);

        assertThat(state(listing, Kind.SNAPSHOT_CLASS)).isEqualTo(State.COMPLETE);
        assertThat(state(listing, Kind.VM)).isEqualTo(State.NOT_SERVED);
        assertThat(inventory(listing).observation(Kind.VM).isComplete()).isTrue();
        assertThat(inventory(listing).observation(Kind.API_DEFINITION)).isNotEqualTo(Observation.LISTED);
        assertThat(listing.kinds().get(Kind.API_DEFINITION).failures())
                .containsExactly("GET /apis/snapshot.storage.k8s.io: 503 down");
    }

    @Test
    void a_group_that_does_not_answer_at_all_is_unknown() throws IOException {
        server.always("/apis/snapshot.storage.k8s.io/v1", DOWN).always("/volumesnapshotclasses", DOWN);

        ClusterListing listing = list(Kind.SNAPSHOT_CLASS, Kind.STORAGE_CLASS);

        assertThat(state(listing, Kind.SNAPSHOT_CLASS)).isEqualTo(State.FAILED);
        assertThat(state(listing, Kind.STORAGE_CLASS)).isEqualTo(State.COMPLETE);
    }

    @Test
    void without_discovery_kinds_are_tried_in_the_versions_that_the_reader_knows() throws IOException {
        FakeResource beta = FakeResource.ofNamespaces("longhorn.io/v1beta1", "Volume", "volumes");
        server.serve(beta).always("/apis", FORBIDDEN).always("/virtualmachines", FORBIDDEN);

        ClusterListing listing = list(
                Kind.CLAIM, Kind.STORAGE_CLASS, Kind.VM, Kind.DATA_VOLUME, Kind.LONGHORN_VOLUME, Kind.API_DEFINITION);

        assertThat(state(listing, Kind.CLAIM)).isEqualTo(State.COMPLETE);
        assertThat(state(listing, Kind.STORAGE_CLASS)).isEqualTo(State.COMPLETE);
        assertThat(state(listing, Kind.VM)).isEqualTo(State.FORBIDDEN);
        assertThat(state(listing, Kind.DATA_VOLUME)).isEqualTo(State.FAILED);
        assertThat(listing.kinds().get(Kind.LONGHORN_VOLUME).apiVersion()).isEqualTo("longhorn.io/v1beta1");
        assertThat(state(listing, Kind.API_DEFINITION)).isEqualTo(State.FORBIDDEN);
    }

    @Test
    void a_kind_that_is_taken_away_meanwhile_is_not_served() throws IOException {
        server.on(request -> request.path().endsWith("/volumesnapshotclasses"), 1, (exchange, right) -> {
            server.stopServing(SNAPSHOT_CLASSES);
            Misdeed.send(exchange, FakeAnswer.failure(404, "NotFound", "nothing here"));
        });

        assertThat(state(list(Kind.SNAPSHOT_CLASS), Kind.SNAPSHOT_CLASS)).isEqualTo(State.NOT_SERVED);
    }

    @Test
    void a_kind_that_is_not_where_it_is_promised_has_failed() throws IOException {
        server.always("/volumesnapshotclasses", MISSING);

        ClusterListing listing = list(Kind.SNAPSHOT_CLASS);

        assertThat(state(listing, Kind.SNAPSHOT_CLASS)).isEqualTo(State.FAILED);
        assertThat(inventory(listing).observation(Kind.SNAPSHOT_CLASS)).isEqualTo(Observation.FAILED);
    }

    @Test
    void in_some_namespaces_only_those_are_read() throws IOException {
        server.always("/storageclasses", FORBIDDEN);

        ClusterListing listing =
                list(ListOptions.builder().addNamespaces("a", "empty").build(), Kind.CLAIM, Kind.STORAGE_CLASS);

        assertThat(state(listing, Kind.CLAIM)).isEqualTo(State.COMPLETE);
        assertThat(listing.kinds().get(Kind.CLAIM).resourceVersions()).containsOnlyKeys("a", "empty");
        assertThat(state(listing, Kind.STORAGE_CLASS)).isEqualTo(State.FORBIDDEN);
        Inventory seen = inventory(listing);
        assertThat(seen.refs(Kind.CLAIM)).containsExactly(Fixtures.claim("a", "x"));
        assertThat(seen.listedNamespaces(Kind.CLAIM)).containsExactly("a", "empty");
        assertThat(seen.observation(Kind.CLAIM)).isEqualTo(Observation.NOT_OBSERVED);
        assertThat(seen.observation(Kind.STORAGE_CLASS)).isEqualTo(Observation.FORBIDDEN);
    }

    @Test
    void a_namespace_that_is_refused_costs_only_itself() throws IOException {
        server.always("/namespaces/b/persistentvolumeclaims", FORBIDDEN);

        ClusterListing listing =
                list(ListOptions.builder().addNamespaces("a", "b").build(), Kind.CLAIM);

        assertThat(state(listing, Kind.CLAIM)).isEqualTo(State.PARTIAL);
        assertThat(inventory(listing).listedNamespaces(Kind.CLAIM)).containsExactly("a");
    }

    @Test
    void a_kind_that_is_refused_in_all_namespaces_is_forbidden() throws IOException {
        server.always("/persistentvolumeclaims", FORBIDDEN);

        ClusterListing listing =
                list(ListOptions.builder().addNamespaces("a", "b").build(), Kind.CLAIM);

        assertThat(state(listing, Kind.CLAIM)).isEqualTo(State.FORBIDDEN);
    }

    @Test
    void a_server_that_is_not_there_is_an_exception() {
        String url = server.url();
        server.close();

        assertThatIOException()
                .isThrownBy(() -> list(Kind.CLAIM))
                .withMessageStartingWith("the API server " + url + " cannot be reached: ")
                .withMessageContaining("Failed to connect");
    }

    @Test
    void an_unknown_host_is_told_as_such() {
        ApiClient client = Config.fromToken("http://nowhere.invalid", "token");

        assertThatIOException()
                .isThrownBy(() -> ClusterListing.list(
                        client,
                        List.of(Kind.CLAIM),
                        ListOptions.builder().attempts(1).build()))
                .withMessageStartingWith("the API server http://nowhere.invalid cannot be reached: unknown host: ");
    }

    @Test
    void credentials_that_are_not_accepted_are_an_exception() {
        server.always("", Misdeed.saying(FakeAnswer.failure(401, "Unauthorized", "Unauthorized")));

        assertThatIOException()
                .isThrownBy(() -> list(Kind.CLAIM))
                .withMessage("the API server " + server.url() + " does not accept the credentials: 401 Unauthorized");
    }

    @Test
    void something_else_than_an_api_server_is_an_exception() {
        server.always("", Misdeed.webPage());

        assertThatIOException()
                .isThrownBy(() -> list(Kind.CLAIM))
                .withMessageContaining("does not serve its API: answers with text/html");
    }

    @Test
    void a_server_that_refuses_everything_is_there() throws IOException {
        server.always("", FORBIDDEN);

        ClusterListing listing = list(Kind.CLAIM, Kind.VM, Kind.API_DEFINITION);

        assertThat(listing.kinds().values()).allMatch(kind -> kind.state() == State.FORBIDDEN);
    }

    @Test
    void options_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ListOptions.builder().addNamespaces("../a").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ListOptions.builder().pageSize(0).build());
        assertThatIllegalArgumentException().isThrownBy(() -> list(Kind.CLAIM_SET));
    }
}
