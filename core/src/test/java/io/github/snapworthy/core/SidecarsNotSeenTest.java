package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That nobody takes snapshots up is told where somebody would have been seen. */
class SidecarsNotSeenTest {
    private static final String ACME = "csi.acme.example";
    private static final String NO_CONTROLLER = "SNAPSHOT_CONTROLLER_NOT_SEEN";
    private static final String NO_SNAPSHOTTER = "SNAPSHOTTER_NOT_SEEN";
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    private final Inventory.Builder seen = Inventory.builder()
            .collectedAt(NOW)
            .add(Claim.builder().name("apps", "data").bound("pv").build())
            .add(Volume.builder()
                    .name("pv")
                    .csi(ACME, "h")
                    .boundTo("apps", "data")
                    .build())
            .add(SnapshotClass.builder().name("snap").driver(ACME).build())
            .add(new ApiDefinition("volumesnapshots", "snapshot.storage.k8s.io", ImmutableSet.of("v1")));

    @Test
    void a_pod_a_deployment_or_a_stateful_set_is_enough_to_look() {
        assertThat(told()).isEmpty();
        seen.listed(Kind.POD).listed(Kind.DEPLOYMENT);
        assertThat(told()).as("nothing runs").isEmpty();
        seen.add(workload(Kind.STATEFUL_SET, "other"));
        assertThat(told()).containsExactly(NO_CONTROLLER);
        seen.add(workload(Kind.DEPLOYMENT, "other"));
        assertThat(told()).containsExactly(NO_CONTROLLER);
        seen.add(pod("other"));
        assertThat(told()).containsExactly(NO_CONTROLLER);
        seen.add(pod("more"));
        assertThat(told()).containsExactly(NO_CONTROLLER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"POD", "DEPLOYMENT"})
    void one_of_the_kinds_that_have_one_has_to_be_read_whole(Kind kind) {
        seen.add(pod("other")).add(workload(Kind.DEPLOYMENT, "other"));
        assertThat(told()).isEmpty();
        seen.listed(kind);
        assertThat(told()).containsExactly(NO_CONTROLLER);
    }

    @Test
    void two_kinds_of_workloads_do_not_outweigh_each_other() {
        seen.listed(Kind.POD).add(pod("other")).add(workload(Kind.DEPLOYMENT, "other"));
        assertThat(told()).containsExactly(NO_CONTROLLER);
        seen.add(workload(Kind.STATEFUL_SET, "other"));
        assertThat(told()).containsExactly(NO_CONTROLLER);
    }

    @Test
    void a_controller_that_is_seen_is_not_missed_wherever_it_is() {
        seen.listed(Kind.POD).listed(Kind.DEPLOYMENT).add(pod("other"));
        for (Kind kind : List.of(Kind.DEPLOYMENT, Kind.DAEMON_SET, Kind.STATEFUL_SET)) {
            assertThat(told()).containsExactly(NO_CONTROLLER);
            seen.add(workload(kind, "snapshot-controller"));
            assertThat(told()).isEmpty();
            seen.apply(Change.remove(ObjectRef.of(kind, "kube-system", "snapshot-controller")));
        }
        seen.add(pod("snapshot-controller"));
        assertThat(told()).isEmpty();
    }

    @Test
    void a_lease_that_is_renewed_is_one_too() {
        seen.listed(Kind.POD).add(pod("other")).add(lease("snapshot-controller-leader", NOW));
        assertThat(told()).isEmpty();
        seen.add(lease("snapshot-controller-leader", NOW.minus(Duration.ofHours(1))));
        assertThat(told()).containsExactly(NO_CONTROLLER);
    }

    @Test
    void where_the_api_is_not_seen_no_controller_is_missed() {
        seen.listed(Kind.POD).add(pod("other")).apply(Change.remove(ApiDefinition.refOf(Kind.SNAPSHOT)));
        assertThat(told()).isEmpty();
    }

    @Test
    void a_driver_whose_controller_was_seen_should_have_a_snapshotter() {
        seen.add(pod("snapshot-controller"))
                .add(lease("external-resizer-csi-acme-example", NOW))
                .add(new CsiDriver(DriverName.of(ACME), CsiDriver.AttachmentNeed.REQUIRED));
        assertThat(told()).containsExactly(NO_SNAPSHOTTER);
        seen.add(lease("external-snapshotter-leader-csi-acme-example", NOW.minus(Duration.ofHours(1))));
        assertThat(told()).containsExactly(NO_SNAPSHOTTER);
        seen.add(lease("external-snapshotter-leader-csi-acme-example", NOW));
        assertThat(told()).isEmpty();
    }

    @Test
    void where_no_workload_was_seen_nothing_is_missed() {
        seen.add(lease("external-resizer-csi-acme-example", NOW))
                .add(new CsiDriver(DriverName.of(ACME), CsiDriver.AttachmentNeed.REQUIRED));
        assertThat(told()).isEmpty();
    }

    private List<String> told() {
        FactSet able =
                FactSet.of("pack", Trust.CURATED, Facts.of(DriverName.of(ACME)).supports(Capability.SNAPSHOT));
        return Advisor.of(Profile.kubernetes())
                .over(seen.build(), able)
                .decide(Request.snapshot(ClaimRef.of("apps", "data")))
                .findings()
                .stream()
                .map(finding -> finding.code().value())
                .filter(code -> code.equals(NO_CONTROLLER) || code.equals(NO_SNAPSHOTTER))
                .toList();
    }

    private static Container container(String name) {
        return new Container(name, Container.Readiness.READY, ImmutableSet.of(), ImmutableSet.of());
    }

    private static Pod pod(String name) {
        return Pod.builder()
                .name("kube-system", name)
                .addContainers(container(name))
                .build();
    }

    private static Workload workload(Kind kind, String name) {
        return Workload.builder()
                .ref(ObjectRef.of(kind, "kube-system", name))
                .addContainers(container(name))
                .build();
    }

    private static Lease lease(String name, Instant renewed) {
        return Lease.builder()
                .name("kube-system", name)
                .holder("somebody")
                .renewed(renewed)
                .build();
    }
}
