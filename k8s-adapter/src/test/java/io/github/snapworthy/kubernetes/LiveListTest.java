package io.github.snapworthy.kubernetes;

import static io.github.snapworthy.kubernetes.fake.FakeCluster.CLAIMS;
import static io.github.snapworthy.kubernetes.fake.FakeCluster.CLASSES;
import static io.github.snapworthy.kubernetes.fake.FakeCluster.SECRETS;
import static io.github.snapworthy.kubernetes.fake.FakeCluster.SNAPSHOT_CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.kubernetes.ListedKind.State;
import io.github.snapworthy.kubernetes.fake.FakeApiServer;
import io.github.snapworthy.kubernetes.fake.FakeCluster;
import io.github.snapworthy.kubernetes.fake.FakeRequest;
import io.github.snapworthy.kubernetes.fake.FakeResource;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cluster that behaves. */
class LiveListTest {
    private FakeApiServer server;

    @BeforeEach
    void start() {
        server = FakeCluster.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ClusterListing list(Kind... kinds) throws IOException {
        return list(ListOptions.defaults(), kinds);
    }

    private ClusterListing list(ListOptions options, Kind... kinds) throws IOException {
        return ClusterListing.list(server.client(), List.of(kinds), options);
    }

    private static Inventory inventory(ClusterListing listing) {
        return listing.addTo(Inventory.builder()).build();
    }

    @Test
    void objects_are_read_as_from_files_and_kinds_are_complete() throws IOException {
        server.put(CLAIMS, FakeCluster.claim("a", "x"))
                .put(CLAIMS, FakeCluster.claim("b", "y"))
                .put(CLASSES, FakeCluster.driven("fast", "csi.acme.example"))
                .put(SNAPSHOT_CLASSES, FakeCluster.driven("nightly", "csi.acme.example"));

        Inventory seen = KubernetesInventory.list(
                server.client(), List.of(Kind.CLAIM, Kind.VOLUME, Kind.STORAGE_CLASS, Kind.SNAPSHOT_CLASS));

        assertThat(seen.refs(Kind.CLAIM)).containsExactly(Fixtures.claim("a", "x"), Fixtures.claim("b", "y"));
        Claim claim = (Claim) seen.find(Fixtures.claim("a", "x")).orElseThrow();
        assertThat(claim.volumeName()).contains("pv-x");
        assertThat(seen.count(Kind.SNAPSHOT_CLASS)).isOne();
        assertThat(List.of(Kind.CLAIM, Kind.VOLUME, Kind.STORAGE_CLASS, Kind.SNAPSHOT_CLASS))
                .allMatch(kind -> seen.observation(kind) == Observation.LISTED);
        assertThat(seen.observation(Kind.POD)).isEqualTo(Observation.NOT_OBSERVED);
    }

    @Test
    void pages_are_put_together_and_tell_their_version() throws IOException {
        IntStream.range(0, 7).forEach(i -> server.put(CLAIMS, FakeCluster.claim("a", "x" + i)));

        ClusterListing listing = list(ListOptions.builder().pageSize(3).build(), Kind.CLAIM);

        ListedKind claims = listing.kinds().get(Kind.CLAIM);
        assertThat(claims.state()).isEqualTo(State.COMPLETE);
        assertThat(claims.objects()).isEqualTo(7);
        assertThat(claims.apiVersion()).isEqualTo("v1");
        assertThat(claims.failures()).isEmpty();
        assertThat(claims.resourceVersions())
                .containsExactly(Map.entry("", Long.toString(server.store().version())));
        assertThat(server.requests("/persistentvolumeclaims")).hasSize(3);
        assertThat(inventory(listing).count(Kind.CLAIM)).isEqualTo(7);
    }

    @Test
    void ten_thousand_claims_arrive() throws IOException {
        IntStream.range(0, 10_000).forEach(i -> server.put(CLAIMS, FakeCluster.claim("n" + i % 50, "x" + i)));

        ClusterListing listing = list(Kind.CLAIM);

        assertThat(inventory(listing).count(Kind.CLAIM)).isEqualTo(10_000);
        assertThat(server.requests("/persistentvolumeclaims")).hasSize(20);
    }

    @Test
    void a_kind_that_is_not_served_is_complete_and_empty() throws IOException {
        ClusterListing listing = list(Kind.CLAIM, Kind.VM, Kind.GROUP_SNAPSHOT_CLASS, Kind.API_DEFINITION);

        assertThat(listing.kinds().get(Kind.VM).state()).isEqualTo(State.NOT_SERVED);
        assertThat(listing.reading().problems()).isEmpty();
        Inventory seen = inventory(listing);
        assertThat(seen.observation(Kind.VM)).isEqualTo(Observation.NOT_SERVED);
        assertThat(seen.observation(Kind.GROUP_SNAPSHOT_CLASS)).isEqualTo(Observation.NOT_SERVED);
        assertThat(seen.observation(Kind.API_DEFINITION)).isEqualTo(Observation.LISTED);
        assertThat(seen.refs(Kind.API_DEFINITION))
                .extracting(ObjectRef::name)
                .containsExactly(
                        "volumesnapshotclasses.snapshot.storage.k8s.io", "volumesnapshots.snapshot.storage.k8s.io");
        assertThat(server.requests("/customresourcedefinitions")).isEmpty();
    }

    @Test
    void without_definitions_a_kind_that_is_not_served_is_complete_all_the_same() throws IOException {
        assertThat(inventory(list(Kind.VM)).observation(Kind.VM).isComplete()).isTrue();
    }

    @Test
    void the_best_version_that_is_served_is_read() throws IOException {
        server.stopServing(SNAPSHOT_CLASSES);
        FakeResource beta = FakeResource.ofCluster(
                "snapshot.storage.k8s.io/v1beta1", "VolumeSnapshotClass", "volumesnapshotclasses");
        server.serve(beta).put(beta, FakeCluster.driven("nightly", "csi.acme.example"));

        ClusterListing listing = list(Kind.SNAPSHOT_CLASS, Kind.SNAPSHOT);

        ListedKind classes = listing.kinds().get(Kind.SNAPSHOT_CLASS);
        assertThat(classes.state()).isEqualTo(State.COMPLETE);
        assertThat(classes.apiVersion()).isEqualTo("snapshot.storage.k8s.io/v1beta1");
        assertThat(listing.kinds().get(Kind.SNAPSHOT).apiVersion()).isEqualTo("snapshot.storage.k8s.io/v1");
    }

    @Test
    void a_kind_in_an_unknown_version_has_failed() throws IOException {
        server.serve(FakeResource.ofNamespaces("velero.io/v7", "Backup", "backups"));

        ClusterListing listing = list(Kind.VELERO_BACKUP);

        assertThat(listing.kinds().get(Kind.VELERO_BACKUP).state()).isEqualTo(State.FAILED);
        assertThat(listing.kinds().get(Kind.VELERO_BACKUP).failures())
                .containsExactly("Backup.velero.io: is served as v7 only: this reader knows v1");
        assertThat(inventory(listing).observation(Kind.VELERO_BACKUP)).isEqualTo(Observation.FAILED);
    }

    @Test
    void of_secrets_metadata_alone_is_asked_for() throws IOException {
        server.put(SECRETS, FakeCluster.secret("a", "key"));

        ClusterListing listing = list(Kind.SECRET);

        assertThat(inventory(listing).refs(Kind.SECRET)).containsExactly(ObjectRef.of(Kind.SECRET, "a", "key"));
        List<FakeRequest> requests = server.requests("/secrets");
        assertThat(requests).hasSize(1);
        assertThat(requests.get(0).headers().get("accept"))
                .isEqualTo("application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1");
    }

    @Test
    void the_credentials_of_the_client_are_sent() throws IOException {
        ClusterListing listing = list(Kind.CLAIM);

        assertThat(listing.kinds()).hasSize(1);
        assertThat(server.requests("/persistentvolumeclaims").get(0).headers())
                .containsEntry("authorization", "Bearer secret-token")
                .containsEntry("accept-encoding", "gzip");
    }

    @Test
    void an_object_that_makes_no_sense_is_unreadable_and_its_kind_is_complete() throws IOException {
        server.put(CLAIMS, FakeCluster.claim("a", "x"))
                .put(CLAIMS, "{\"metadata\": {\"namespace\": \"a\", \"name\": \"broken\"}, \"spec\": 5}");

        ClusterListing listing = list(Kind.CLAIM);

        Inventory seen = inventory(listing);
        assertThat(seen.isMalformed(Fixtures.claim("a", "broken"))).isTrue();
        assertThat(seen.count(Kind.CLAIM)).isOne();
        assertThat(seen.observation(Kind.CLAIM)).isEqualTo(Observation.LISTED);
        assertThat(listing.kinds().get(Kind.CLAIM).objects()).isEqualTo(2);
        assertThat(listing.reading().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("GET /api/v1/persistentvolumeclaims, line 1, column ")
                        .contains("PersistentVolumeClaim/a/broken"));
    }

    @Test
    void the_time_of_the_server_is_when_the_facts_were_collected() throws IOException {
        assertThat(inventory(list(Kind.CLAIM)).observedAt()).isPresent();
    }

    @Test
    void nothing_is_listed_for_no_kinds() throws IOException {
        assertThat(list().kinds()).isEmpty();
    }
}
