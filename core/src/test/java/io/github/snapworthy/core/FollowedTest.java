package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Decisions that are kept up to date while any object goes, makes no sense and comes again are those that are made anew. */
class FollowedTest {
    private static final ImmutableSet<Kind> SUBJECTS =
            ImmutableSet.of(Kind.CLAIM, Kind.VM, Kind.SNAPSHOT, Kind.VM_SNAPSHOT, Kind.HARVESTER_BACKUP);
    private static final ImmutableSet<Operation> ALL = Sets.immutableEnumSet(Arrays.asList(Operation.values()));

    static Stream<Arguments> clusters() {
        FactSet longhorn = FactSet.of("pack", Trust.CURATED, MachineCopies.LONGHORN);
        return Stream.of(
                Arguments.of(
                        Profile.harvester(),
                        MachineCopies.cluster().assumeComplete().build(),
                        longhorn),
                Arguments.of(Profile.kubevirt(), MachineCopies.cluster().build(), longhorn),
                Arguments.of(
                        Profile.velero(),
                        new VeleroCluster().policy(VolumeRule.Action.SNAPSHOT).inventory(),
                        FactSet.none()),
                Arguments.of(Profile.kubernetes(), seenInTheClusterAlone(), FactSet.none()));
    }

    /** What two drivers can do is shown by what they did, and by who leads. */
    private static Inventory seenInTheClusterAlone() {
        Instant now = Instant.parse("2026-11-27T12:00:00Z");
        Inventory.Builder seen = Inventory.builder()
                .collectedAt(now)
                .listed(Kind.DEPLOYMENT)
                .add(new ApiDefinition("volumesnapshots", "snapshot.storage.k8s.io", ImmutableSet.of("v1")))
                .add(deployment("snapshot-controller"))
                .add(deployment("other"));
        for (String name : List.of("a", "b")) {
            DriverName driver = DriverName.of("csi." + name + ".example");
            seen.add(Claim.builder().name("apps", name).bound("pv-" + name).build())
                    .add(Volume.builder()
                            .name("pv-" + name)
                            .csi(driver.value(), name)
                            .storageClass("of-" + name)
                            .boundTo("apps", name)
                            .build())
                    .add(SnapshotClass.builder().name(name).driver(driver).build())
                    .add(SnapshotContent.builder()
                            .name("content-" + name)
                            .driver(driver)
                            .sourceVolumeHandle(name)
                            .ready(true)
                            .build())
                    .add(Lease.builder()
                            .name("kube-system", "external-snapshotter-leader-csi-" + name + "-example")
                            .holder("one")
                            .renewed(now)
                            .build());
        }
        return seen.build();
    }

    private static Workload deployment(String name) {
        return Workload.builder()
                .ref(ObjectRef.of(Kind.DEPLOYMENT, "kube-system", name))
                .addContainers(new Container(name, Container.Readiness.NOT_READY, ImmutableSet.of(), ImmutableSet.of()))
                .build();
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void what_is_kept_up_to_date_is_what_is_decided_anew(Profile profile, Inventory seen, FactSet facts) {
        Situation start = Advisor.of(profile).over(seen, facts);
        DecisionTable table = DecisionTable.of(start, SUBJECTS, ALL);
        assertThat(table.decisions()).isNotEmpty();
        for (Kind kind : Kind.ofClusters()) {
            for (ObjectRef ref : seen.refs(kind)) {
                List<Change> changes = List.of(
                        Change.remove(ref),
                        Change.malformed(ref),
                        Change.put(seen.find(ref).orElseThrow()));
                for (Change change : changes) {
                    follow(table, change);
                }
            }
        }
        assertThat(table.decisions())
                .isEqualTo(DecisionTable.of(start, SUBJECTS, ALL).decisions());
    }

    /** What makes no sense already leaves nothing of its kind complete, and changes of others are noticed all the same. */
    @ParameterizedTest
    @MethodSource("clusters")
    void so_it_is_beside_objects_that_make_no_sense(Profile profile, Inventory seen, FactSet facts) {
        Inventory odd = seen;
        for (Kind kind : Kind.ofClusters()) {
            if (!seen.refs(kind).isEmpty()) {
                String namespace = seen.refs(kind).iterator().next().namespace();
                odd = odd.with(Change.malformed(ObjectRef.of(kind, namespace, "odd")));
            }
        }
        what_is_kept_up_to_date_is_what_is_decided_anew(profile, odd, facts);
    }

    /** What a driver has proved is not derived again after the first change, and is after the second. */
    @Test
    void what_was_taken_over_is_derived_again_once_it_changes() {
        Inventory seen = seenInTheClusterAlone();
        DecisionTable table =
                DecisionTable.of(Advisor.of(Profile.kubernetes()).over(seen, FactSet.none()), SUBJECTS, ALL);
        follow(
                table,
                Change.put(Claim.builder()
                        .name("apps", "b")
                        .bound("pv-b")
                        .putLabels("app", "db")
                        .build()));
        follow(
                table,
                Change.put(SnapshotContent.builder()
                        .name("content-a")
                        .driver(DriverName.of("csi.a.example"))
                        .sourceVolumeHandle("a")
                        .error("rpc error: code = Unimplemented")
                        .build()));
        assertThat(table.row(ClaimRef.of("apps", "a")))
                .flatExtracting(Decision::findings)
                .extracting(Finding::code)
                .contains(Code.of("DRIVER_LACKS_SNAPSHOT"));
    }

    @Test
    void every_kind_of_subject_has_its_rows() {
        Inventory seen = MachineCopies.cluster()
                .apply(Change.malformed(ObjectRef.of(Kind.CLAIM, "vms", "odd")))
                .build();
        DecisionTable table =
                DecisionTable.of(Advisor.of(Profile.harvester()).over(seen, FactSet.none()), SUBJECTS, ALL);
        assertThat(table.decisions())
                .extracting(decision -> decision.request().subject().object())
                .contains(
                        ObjectRef.of(Kind.CLAIM, "vms", "db-root"),
                        ObjectRef.of(Kind.CLAIM, "vms", "odd"),
                        MachineCopies.MACHINE,
                        ObjectRef.of(Kind.SNAPSHOT, "vms", "mon-root"),
                        MachineCopies.SNAPSHOT.object(),
                        MachineCopies.BACKUP.object());
    }

    private static void follow(DecisionTable table, Change change) {
        List<Decision> before = table.decisions();
        List<DecisionChange> told = new ArrayList<>(table.apply(List.of(change)));
        List<Decision> anew = DecisionTable.of(table.now(), SUBJECTS, ALL).decisions();

        assertThat(table.decisions()).as(change.toString()).isEqualTo(anew);
        assertThat(told).as(change.toString()).containsAll(DecisionChange.between(before, anew));
    }
}
