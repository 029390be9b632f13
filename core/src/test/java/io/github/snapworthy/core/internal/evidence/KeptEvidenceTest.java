package io.github.snapworthy.core.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimPhase;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Lease;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotContent;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeSnapshot;
import io.github.snapworthy.core.internal.store.Reads;
import io.github.snapworthy.core.internal.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a cluster proved of its drivers is derived again only where something changed that tells of it. */
class KeptEvidenceTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final DriverName A = DriverName.of("csi.a.example");
    private static final DriverName B = DriverName.of("csi.b.example");

    private final Store store = (Store) Inventory.builder()
            .collectedAt(NOW)
            .add(claim("one").build())
            .add(claim("restored").dataSource(SNAPSHOT).build())
            .add(claim("cloned").dataSource(CLAIM).build())
            .add(volume("pv-one", A).build())
            .add(volume("pv-restored", A).build())
            .add(volume("pv-cloned", A).build())
            .add(volume("pv-b", B).storageClass("slow").build())
            .add(snapshot("dynamic").build())
            .add(content("dynamic", A).sourceVolumeHandle("pv-one").ready(true).build())
            .add(content("b", B).sourceVolumeHandle("pv-b").ready(true).build())
            .build();
    private final History history = new History(store);

    @Test
    void what_became_of_snapshots_and_of_claims_that_were_made_proves_something() {
        assertThat(proved(store, A))
                .containsExactlyInAnyOrder(
                        "SNAPSHOT SUPPORTED fast by VolumeSnapshotContent/dynamic",
                        "RESTORE SUPPORTED fast by PersistentVolumeClaim/apps/restored",
                        "CLONE SUPPORTED fast by PersistentVolumeClaim/apps/cloned");
        assertThat(proved(store, B)).containsExactly("SNAPSHOT SUPPORTED slow by VolumeSnapshotContent/b");
    }

    @Test
    void a_content_without_a_volume_proves_something_of_the_class_of_its_claim() {
        Store after = with(content("dynamic", A).ready(true).build());
        assertThat(proved(after, A)).contains("SNAPSHOT SUPPORTED fast by VolumeSnapshotContent/dynamic");
        assertThat(proved(with(after, snapshot("dynamic").sourceClaim("gone").build()), A))
                .noneMatch(fact -> fact.startsWith("SNAPSHOT"));
        assertThat(proved(
                        with(after, claim("one").storageClass(Optional.empty()).build()), A))
                .noneMatch(fact -> fact.startsWith("SNAPSHOT"));
    }

    @Test
    void an_error_proves_something_where_it_says_that_the_driver_has_not_got_it() {
        Store unable = with(content("dynamic", A)
                .sourceVolumeHandle("pv-one")
                .error("rpc error: code = UNIMPLEMENTED")
                .build());
        assertThat(proved(unable, A)).contains("SNAPSHOT UNSUPPORTED fast by VolumeSnapshotContent/dynamic");
        Store failed = with(content("dynamic", A)
                .sourceVolumeHandle("pv-one")
                .error("out of space")
                .build());
        assertThat(proved(failed, A)).noneMatch(fact -> fact.startsWith("SNAPSHOT"));
    }

    @Test
    void a_claim_that_is_not_bound_or_of_another_driver_proves_nothing() {
        for (ClusterObject other : List.of(
                claim("restored").dataSource(SNAPSHOT).phase(ClaimPhase.PENDING).build(),
                claim("restored").dataSource(SNAPSHOT).bound("pv-gone").build(),
                claim("restored").dataSource(SNAPSHOT).bound("pv-b").build(),
                volume("pv-restored", B).build())) {
            assertThat(proved(with(other), A)).noneMatch(fact -> fact.startsWith("RESTORE"));
        }
    }

    @Test
    void of_several_volumes_of_one_handle_the_first_by_name_counts_that_is_of_the_driver() {
        Store several = (Store) store.with(List.of(
                Change.put(volume("pv-a", A)
                        .csi(A.value(), "pv-one")
                        .storageClass("first")
                        .build()),
                Change.put(volume("pv-0", B)
                        .csi(B.value(), "pv-one")
                        .storageClass("other")
                        .build()),
                Change.put(volume("pv-z", A)
                        .csi(A.value(), "pv-one")
                        .storageClass("last")
                        .build())));
        assertThat(proved(several, A)).contains("SNAPSHOT SUPPORTED first by VolumeSnapshotContent/dynamic");
        assertThat(History.volume(several, A, "pv-one").ref().name()).isEqualTo("pv-a");
    }

    static Stream<ClusterObject> elsewhere() {
        return Stream.of(
                claim("one").putLabels("x", "y").build(),
                claim("new").storageClass(Optional.empty()).build(),
                volume("pv-one", A).volumeHandle("pv-one").capacityBytes(1).build(),
                snapshot("dynamic").ready(false).build(),
                content("b", B).sourceVolumeHandle("pv-b").build(),
                StorageClass.builder().name("fast").provisioner("x").build());
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void what_tells_nothing_of_it_leaves_a_history_as_it_is(ClusterObject changed) {
        assertThat(after(changed).of(A)).isNotEmpty().isSameAs(history.of(A));
    }

    static Stream<ClusterObject> touching() {
        return Stream.of(
                claim("one").storageClass("slow").build(),
                claim("one").dataSource(CLAIM).build(),
                claim("restored").build(),
                claim("restored").dataSource(SNAPSHOT).putLabels("x", "y").build(),
                volume("pv-one", A).storageClass("slow").build(),
                volume("pv-one", B).build(),
                volume("pv-one", A).csi(A.value(), "other").build(),
                snapshot("dynamic").sourceClaim("other").build(),
                content("dynamic", A).sourceVolumeHandle("pv-one").build(),
                content("dynamic", B).sourceVolumeHandle("pv-one").ready(true).build(),
                content("b", A).sourceVolumeHandle("pv-one").ready(true).build());
    }

    @ParameterizedTest
    @MethodSource("touching")
    void what_may_tell_of_it_has_it_derived_again(ClusterObject changed) {
        assertThat(after(changed).of(A)).isNotSameAs(history.of(A));
    }

    @Test
    void contents_touch_their_own_driver_alone() {
        ClusterObject ofB = content("b", B).sourceVolumeHandle("pv-b").build();
        assertThat(history.of(B)).isNotEmpty();
        assertThat(after(ofB).of(B)).isEmpty();
        assertThat(after(ofB).of(A)).isSameAs(history.of(A));
    }

    @Test
    void at_another_time_all_is_derived_again() {
        assertThat(history.of(A)).isNotEmpty();
        History later = history.after((Store) store.collectedAt(NOW.plusSeconds(1)), ImmutableSet.of());
        assertThat(later.of(A)).isNotEqualTo(history.of(A));
    }

    @Test
    void knowledge_is_kept_where_nothing_else_is_known() {
        ClusterEvidence evidence = new ClusterEvidence(store, FactSet.none());
        DriverKnowledge known = evidence.of(A);
        ClusterObject label = claim("one").putLabels("x", "y").build();
        assertThat(evidence.after(with(label), ImmutableSet.of(label.ref())).of(A))
                .isSameAs(known);
        ClusterObject fails = content("dynamic", A).sourceVolumeHandle("pv-one").build();
        assertThat(evidence.after(with(fails), ImmutableSet.of(fails.ref())).of(A))
                .isNotSameAs(known);
        ClusterObject storageClass =
                StorageClass.builder().name("fast").provisioner(A.value()).build();
        assertThat(evidence.after(with(storageClass), ImmutableSet.of(storageClass.ref()))
                        .of(A))
                .as("answers are remembered by the names of classes")
                .isNotSameAs(known);
    }

    @Test
    void a_reader_has_noted_every_driver_that_it_asked_for() {
        ClusterEvidence evidence = new ClusterEvidence(store, FactSet.none());
        Reads ofKnowledge = new Reads();
        evidence.notedBy(ofKnowledge, store).of(A);
        assertThat(ofKnowledge.keys()).contains(A).doesNotContain(B);
        Reads ofSidecars = new Reads();
        ClusterEvidence noting = evidence.notedBy(ofSidecars, store);
        noting.lacksSnapshotter(A);
        noting.lacksResizer(B);
        assertThat(ofSidecars.keys()).contains(A, B);
    }

    @Test
    void what_an_earlier_evidence_derived_is_taken_over_and_told_where_it_differs() {
        ClusterEvidence earlier = new ClusterEvidence(store, FactSet.none());
        DriverKnowledge known = earlier.of(A);
        ClusterEvidence same = earlier.next(store, store);
        assertThat(earlier.changed(same)).isEmpty();
        ClusterEvidence takes = earlier.next(store, store);
        takes.takeOver(earlier);
        assertThat(takes.of(A)).isSameAs(known);

        Store failed = with(content("dynamic", A).sourceVolumeHandle("pv-one").build());
        assertThat(earlier.changed(earlier.next(failed, failed))).containsExactly(A);

        ClusterObject lease = Lease.builder()
                .name("kube-system", "external-resizer-csi-a-example")
                .renewed(NOW)
                .build();
        Store led = with(lease);
        assertThat(earlier.changed(earlier.next(led, led))).containsExactly(A);
        ClusterEvidence ofLed = earlier.next(led, led);
        ofLed.takeOver(earlier);
        assertThat(ofLed.of(A)).isNotSameAs(known);
    }

    @Test
    void whether_a_snapshot_controller_was_seen_is_compared() {
        ClusterEvidence without = new ClusterEvidence(store, FactSet.none());
        Store led = with(Lease.builder()
                .name("kube-system", "snapshot-controller-leader")
                .renewed(NOW)
                .build());
        ClusterEvidence with = new ClusterEvidence(led, FactSet.none());
        assertThat(without.agreesOnSnapshotController(with)).isFalse();
        assertThat(with.agreesOnSnapshotController(without)).isFalse();
        assertThat(with.agreesOnSnapshotController(new ClusterEvidence(led, FactSet.none())))
                .isTrue();
        assertThat(without.agreesOnSnapshotController(new ClusterEvidence(store, FactSet.none())))
                .isTrue();
    }

    private History after(ClusterObject changed) {
        history.of(A);
        history.of(B);
        return history.after(with(changed), ImmutableSet.of(changed.ref()));
    }

    private Store with(ClusterObject changed) {
        return with(store, changed);
    }

    private static Store with(Store store, ClusterObject changed) {
        return (Store) store.with(Change.put(changed));
    }

    private static List<String> proved(Store store, DriverName driver) {
        return new History(store)
                .of(driver).stream()
                        .map(said -> {
                            Fact.Capable capable = (Fact.Capable) said.fact();
                            assertThat(said.when()).contains(NOW);
                            return capable.capability() + " " + capable.answer() + " "
                                    + capable.storageClass().orElse("") + " by " + said.detail();
                        })
                        .toList();
    }

    private static final ObjectRef SNAPSHOT = ObjectRef.of(Kind.SNAPSHOT, "apps", "dynamic");
    private static final ObjectRef CLAIM = ObjectRef.of(Kind.CLAIM, "apps", "one");

    private static Claim.Builder claim(String name) {
        return Claim.builder().name("apps", name).storageClass("fast").bound("pv-" + name);
    }

    private static Volume.Builder volume(String name, DriverName driver) {
        return Volume.builder().name(name).csi(driver.value(), name).storageClass("fast");
    }

    private static VolumeSnapshot.Builder snapshot(String name) {
        return VolumeSnapshot.builder()
                .name("apps", name)
                .sourceClaim("one")
                .content(name)
                .ready(true);
    }

    private static SnapshotContent.Builder content(String name, DriverName driver) {
        return SnapshotContent.builder().name(name).driver(driver).snapshot(ObjectRef.of(Kind.SNAPSHOT, "apps", name));
    }
}
