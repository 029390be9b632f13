package io.github.snapworthy.core.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Container;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Lease;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.Workload;
import io.github.snapworthy.core.internal.evidence.Controllers.Sidecar;
import io.github.snapworthy.core.internal.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControllersTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final DriverName BRAVO = DriverName.of("csi.bravo.example");
    private static final ImmutableSet<DriverName> KNOWN = ImmutableSet.of(ACME, BRAVO);

    @Test
    void a_lease_counts_for_its_duration_and_ten_minutes() {
        Duration duration = Duration.ofSeconds(15);
        assertThat(isRenewed(NOW.minus(duration).minusSeconds(600), duration)).isTrue();
        assertThat(isRenewed(NOW.minus(duration).minusSeconds(601), duration)).isFalse();
    }

    @Test
    void a_lease_writes_the_name_of_a_driver_with_dashes() {
        assertThat(Controllers.sanitised(DriverName.of("az.AZ-09_x"))).isEqualTo("az-AZ-09-x");
    }

    @Test
    void times_and_durations_at_their_ends_do_not_overflow() {
        Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
        Duration shortest = Duration.ofSeconds(Long.MIN_VALUE);
        assertThat(isRenewed(Instant.MAX, longest)).isTrue();
        assertThat(isRenewed(Instant.MIN, longest)).isTrue();
        assertThat(isRenewed(Instant.MAX, shortest)).isFalse();
        assertThat(isRenewed(Instant.MIN, shortest)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "external-snapshotter-leader-csi-acme-example, SNAPSHOTTER, RESIZER",
        "external-resizer-csi-acme-example, RESIZER, SNAPSHOTTER",
    })
    void the_lease_of_a_sidecar_proves_it_and_no_other(String name, Sidecar proved, Sidecar other) {
        Controllers controllers = controllers(lease(name));
        assertThat(controllers.proves(ACME, proved)).isTrue();
        assertThat(controllers.proves(ACME, other)).isFalse();
        assertThat(controllers.where(ACME, proved)).isEqualTo("Lease/kube-system/" + name);
    }

    @Test
    void a_pod_belongs_to_the_driver_whose_lease_it_holds_whatever_it_names() {
        Pod pod = Pod.builder()
                .name("kube-system", "controller-0")
                .addContainers(new Container(
                        "csi-resizer",
                        Container.Readiness.READY,
                        ImmutableSet.of("csi.bravo.example"),
                        ImmutableSet.of()))
                .build();
        assertThat(controllers(pod).proves(BRAVO, Sidecar.RESIZER)).isTrue();
        Lease held = lease("external-snapshotter-leader-csi-acme-example");
        assertThat(controllers(pod, held).proves(BRAVO, Sidecar.RESIZER)).isFalse();
        assertThat(controllers(pod, held).proves(ACME, Sidecar.RESIZER)).isTrue();
    }

    @Test
    void they_are_looked_for_again_only_where_something_tells_of_them() {
        Store store = store(lease("external-resizer-csi-acme-example"));
        Controllers controllers = new Controllers(store, KNOWN);
        Store later = (Store) store.with(List.of(
                Change.put(lease("node-1")),
                Change.put(deployment("web")),
                Change.put(Claim.builder().name("apps", "data").build())));
        assertThat(controllers.next(later, KNOWN)).isSameAs(controllers);
        Store without = (Store)
                later.with(Change.remove(ObjectRef.of(Kind.LEASE, "kube-system", "external-resizer-csi-acme-example")));
        assertThat(controllers.next(without, KNOWN).saw(ACME)).isFalse();
        assertThat(controllers.next(later, ImmutableSet.of(BRAVO)).saw(ACME)).isFalse();
        Store muchLater = (Store) later.collectedAt(NOW.plusSeconds(86_400));
        assertThat(controllers.next(muchLater, KNOWN).proves(ACME, Sidecar.RESIZER))
                .isFalse();
    }

    @Test
    void a_snapshot_controller_is_missed_only_among_workloads_that_were_seen() {
        Store none =
                (Store) store(new ApiDefinition("volumesnapshots", "snapshot.storage.k8s.io", ImmutableSet.of("v1")))
                        .with(Change.listed(Kind.DEPLOYMENT));
        assertThat(lacksSnapshotController(none)).isFalse();
        Store other = (Store) none.with(Change.put(deployment("web")));
        assertThat(lacksSnapshotController(other)).isTrue();
        assertThat(lacksSnapshotController((Store) other.with(Change.put(deployment("snapshot-controller")))))
                .isFalse();
    }

    private static boolean lacksSnapshotController(Store store) {
        return new ClusterEvidence(store, FactSet.none()).lacksSnapshotController();
    }

    private static Workload deployment(String name) {
        return Workload.builder()
                .ref(ObjectRef.of(Kind.DEPLOYMENT, "kube-system", name))
                .addContainers(new Container(name, Container.Readiness.NOT_READY, ImmutableSet.of(), ImmutableSet.of()))
                .build();
    }

    @Test
    void they_agree_on_a_driver_where_both_saw_the_same_of_it_in_the_same_places() {
        Lease lease = lease("external-resizer-csi-acme-example");
        Pod pod = Pod.builder()
                .name("kube-system", "elsewhere")
                .addContainers(new Container(
                        "csi-resizer",
                        Container.Readiness.READY,
                        ImmutableSet.of("csi.acme.example"),
                        ImmutableSet.of()))
                .build();
        Lease stale = Lease.builder()
                .from(lease)
                .renewed(NOW.minus(Duration.ofDays(1)))
                .build();
        List<Controllers> unlike = List.of(
                controllers(), controllers(lease), controllers(pod), controllers(lease, pod), controllers(stale));
        for (Controllers one : unlike) {
            for (Controllers other : unlike) {
                assertThat(one.agrees(other, ACME)).isEqualTo(one == other);
                assertThat(one.agrees(other, BRAVO)).isTrue();
            }
        }
        assertThat(controllers(lease).agrees(controllers(lease), ACME)).isTrue();
        assertThat(controllers(stale).agrees(controllers(stale), ACME)).isTrue();
    }

    private static Lease lease(String name) {
        return Lease.builder()
                .name("kube-system", name)
                .holder("controller-0")
                .renewed(NOW)
                .build();
    }

    private static Controllers controllers(ClusterObject... objects) {
        return new Controllers(store(objects), KNOWN);
    }

    private static Store store(ClusterObject... objects) {
        Inventory.Builder seen = Inventory.builder().collectedAt(NOW);
        for (ClusterObject object : objects) {
            seen.add(object);
        }
        return (Store) seen.build();
    }

    private static boolean isRenewed(Instant renewed, Duration duration) {
        Lease lease = Lease.builder()
                .name("kube-system", "snapshot-controller-leader")
                .renewed(renewed)
                .duration(duration)
                .build();
        Inventory seen = Inventory.builder().add(lease).collectedAt(NOW).build();
        return new Controllers((Store) seen, ImmutableSet.of()).sawSnapshotController();
    }
}
