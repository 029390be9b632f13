package io.github.snapworthy.core.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Lease;
import io.github.snapworthy.core.NamedObject;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.Unreadable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoreTest {
    private static final ObjectRef DATA = ObjectRef.of(Kind.CLAIM, "apps", "data");
    private static final ObjectRef LOG = ObjectRef.of(Kind.CLAIM, "apps", "log");

    private static Claim claim(String name) {
        return Claim.builder().name("apps", name).build();
    }

    private static Pod pod(String claim) {
        return Pod.builder().name("apps", "web").addClaims(claim).build();
    }

    private static Store store(Change... changes) {
        return (Store) Inventory.builder().add(List.of(changes)).build();
    }

    private static Set<Object> read(Store store, Consumer<Store> reader) {
        Reads reads = new Reads();
        reader.accept(store.notedBy(reads));
        return reads.keys();
    }

    @Test
    void each_way_of_reading_notes_what_it_read_whether_it_is_there_or_not() {
        Store store = store(Change.put(claim("data")), Change.put(pod("data")));
        Set<Object> posting = Set.of(new Posting(Index.PODS_OF_CLAIM, DATA));
        Set<Object> none = Set.of(new Posting(Index.PODS_OF_CLAIM, LOG));

        assertThat(read(store, noted -> noted.find(DATA))).isEqualTo(Set.of(DATA));
        assertThat(read(store, noted -> noted.find(LOG))).isEqualTo(Set.of(LOG));
        assertThat(read(store, noted -> noted.list(Index.PODS_OF_CLAIM, DATA))).isEqualTo(posting);
        assertThat(read(store, noted -> noted.list(Index.PODS_OF_CLAIM, LOG))).isEqualTo(none);
        assertThat(read(store, noted -> noted.has(Index.PODS_OF_CLAIM, DATA))).isEqualTo(posting);
        assertThat(read(store, noted -> noted.visit(Index.PODS_OF_CLAIM, DATA, pod -> {})))
                .isEqualTo(posting);
        assertThat(read(store, noted -> noted.visit(Kind.POD, pod -> {}))).isEqualTo(Set.of(Kind.POD));
        assertThat(read(store, noted -> noted.refs(Kind.POD))).isEqualTo(Set.of(Kind.POD));
    }

    @Test
    void a_store_that_notes_answers_like_the_one_that_it_was_made_of() {
        Store store = store(Change.put(claim("data")), Change.put(pod("data")));
        Store noted = store.notedBy(new Reads());

        assertThat(store.isNoted()).isFalse();
        assertThat(noted.isNoted()).isTrue();
        assertThat(noted.refs(Kind.CLAIM)).containsExactly(DATA);
        assertThat(noted.list(Index.PODS_OF_CLAIM, DATA)).containsExactly(pod("data"));
        assertThat(noted.has(Index.PODS_OF_CLAIM, DATA)).isTrue();
        assertThat(noted.has(Index.PODS_OF_CLAIM, LOG)).isFalse();
    }

    /** Whether a kind is served depends on an object, its definition, so each who asks reads that anew. */
    @Test
    void how_well_a_kind_is_known_is_noted_each_time() {
        Store store = store(Change.listed(Kind.API_DEFINITION));
        assertThat(store.observation(Kind.VM)).isEqualTo(Observation.NOT_SERVED);
        assertThat(read(store, noted -> noted.observation(Kind.VM))).isEqualTo(Set.of(ApiDefinition.refOf(Kind.VM)));
    }

    @Test
    void a_change_touches_the_object_its_kind_and_all_that_it_was_and_is_found_by() {
        Store before = store(Change.put(pod("data")));
        Store after = (Store) before.with(Change.put(pod("log")));
        ObjectRef ref = pod("log").ref();

        assertThat(touched(before, after, ref))
                .isEqualTo(Set.of(
                        ref, Kind.POD, new Posting(Index.PODS_OF_CLAIM, DATA), new Posting(Index.PODS_OF_CLAIM, LOG)));
        assertThat(touched(store(), after, ref))
                .isEqualTo(Set.of(ref, Kind.POD, new Posting(Index.PODS_OF_CLAIM, LOG)));
        assertThat(touched(after, store(), ref))
                .isEqualTo(Set.of(ref, Kind.POD, new Posting(Index.PODS_OF_CLAIM, LOG)));
        assertThat(touched(after, store(Change.put(pod("log"))), ref)).isEmpty();
    }

    private static Set<Object> touched(Store before, Store after, ObjectRef ref) {
        Set<Object> touched = new HashSet<>();
        Store.touched(before, after, ref, touched::add);
        return touched;
    }

    @Test
    void a_later_store_shares_the_kinds_that_nothing_changed() {
        Store before = store(Change.put(claim("data")));
        Store after = (Store) before.with(Change.put(pod("data")));

        assertThat(after.sharesWith(before, ImmutableSet.of(Kind.CLAIM, Kind.VOLUME)))
                .isTrue();
        assertThat(after.sharesWith(before, ImmutableSet.of(Kind.CLAIM, Kind.POD)))
                .isFalse();
        assertThat(after.holdsAlike(Index.CLAIMS_MADE_FROM, before)).isTrue();
        assertThat(after.holdsAlike(Index.PODS_OF_CLAIM, before)).isFalse();
    }

    static Stream<Change> what_no_single_object_says() {
        return Stream.of(
                Change.malformed(LOG),
                Change.put(pod("data")),
                Change.remove(DATA),
                Change.listed(Kind.CLAIM),
                Change.listed(Kind.CLAIM, "apps"),
                Change.unreadable(Kind.POD, Unreadable.FORBIDDEN),
                Change.saw("acme.example", ""),
                Change.put(new ApiDefinition("virtualmachines", "kubevirt.io", ImmutableSet.of("v1"))));
    }

    @ParameterizedTest
    @MethodSource("what_no_single_object_says")
    void what_no_single_object_says_frames_all(Change change) {
        Store store = store(Change.put(claim("data")));
        assertThat(store.isFramedLike((Store) store.with(change))).isFalse();
    }

    @Test
    void another_object_of_a_kind_that_is_there_frames_nothing_anew() {
        Store store = store(Change.put(claim("data")));
        assertThat(store.isFramedLike((Store) store.with(Change.put(claim("log")))))
                .isTrue();
        assertThat(store.isFramedLike(store)).isTrue();
    }

    @Test
    void an_object_that_makes_no_sense_is_in_its_namespace_and_of_its_group() {
        Store store = store(Change.malformed(ObjectRef.of(Kind.VM, "apps", "vm")));
        List<ObjectRef> seen = new ArrayList<>();
        store.visitMalformed(Kind.VM, seen::add);

        assertThat(seen).containsExactly(ObjectRef.of(Kind.VM, "apps", "vm"));
        assertThat(store.sawNamespace("apps")).isTrue();
        assertThat(store.sawGroup(Kind.VM.group())).isTrue();
        assertThat(store.hasMalformed(Kind.VM)).isTrue();
        assertThat(store.hasMalformed(Kind.VM, "apps")).isTrue();
        assertThat(store.hasMalformed(Kind.VM, "other")).isFalse();
        assertThat(store.hasMalformed(Kind.CLAIM, "apps")).isFalse();
    }

    @Test
    void a_namespace_is_seen_by_itself_and_by_what_is_in_it() {
        Store store =
                store(Change.put(new NamedObject(ObjectRef.of(Kind.NAMESPACE, "empty"))), Change.put(claim("data")));
        assertThat(store.sawNamespace("empty")).isTrue();
        assertThat(store.sawNamespace("apps")).isTrue();
        assertThat(store.sawNamespace("data")).isFalse();
    }

    @Test
    void the_newest_lease_tells_when_the_cluster_was_seen_where_nobody_says_it() {
        Instant early = Instant.parse("2026-11-27T10:00:00Z");
        Instant late = early.plusSeconds(60);
        Store store = store(Change.put(lease("a", early)), Change.put(lease("b", late)), Change.put(lease("c", early)));
        assertThat(store.observedAt()).contains(late);
        assertThat(store.collectedAt(early).observedAt()).contains(early);
    }

    private static ClusterObject lease(String name, Instant renewed) {
        return Lease.builder().name("kube-system", name).renewed(renewed).build();
    }

    @Test
    void a_line_of_a_log_counts_what_is_there() {
        assertThat(store(Change.put(claim("data")), Change.put(claim("log")), Change.put(pod("data"))))
                .hasToString("Inventory PersistentVolumeClaim=2 Pod=1");
        assertThat(store()).hasToString("Inventory");
    }

    @Test
    void several_that_are_found_by_one_key_are_found_until_each_is_gone() {
        Pod other = Pod.builder().name("apps", "other").addClaims("data").build();
        Pod third =
                Pod.builder().name("apps", "third").addClaims("data", "data").build();
        Store store = store(Change.put(pod("data")), Change.put(other), Change.put(third));
        assertThat(found(store)).containsExactlyInAnyOrder(pod("data"), other, third);

        Store fewer = (Store) store.with(Change.remove(other.ref()));
        assertThat(found(fewer)).containsExactlyInAnyOrder(pod("data"), third);
        assertThat(found(store)).hasSize(3);

        Store none = (Store) fewer.with(ImmutableList.of(Change.remove(third.ref()), Change.put(pod("log"))));
        assertThat(found(none)).isEmpty();
        assertThat(none.has(Index.PODS_OF_CLAIM, DATA)).isFalse();
        assertThat(none.list(Index.PODS_OF_CLAIM, LOG)).containsExactly(pod("log"));
    }

    private static List<ClusterObject> found(Store store) {
        List<ClusterObject> visited = new ArrayList<>();
        store.visit(Index.PODS_OF_CLAIM, DATA, visited::add);
        assertThat(store.list(Index.PODS_OF_CLAIM, DATA)).isEqualTo(visited);
        return visited;
    }
}
