package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the requests of a plan take of one quota together. */
class PlannedQuotaTest {
    private static final String DRIVER = "rbd.csi.ceph.com";
    private static final String SNAPSHOTS = "count/volumesnapshots.snapshot.storage.k8s.io";
    private static final FactSet ABLE = FactSet.of(
            "test", Trust.VERIFIED, Facts.of(DriverName.of(DRIVER)).supports(Capability.SNAPSHOT, Capability.CLONE));
    private static final ObjectRef QUOTA = ObjectRef.of(Kind.QUOTA, "apps", "few");
    private static final SnapshotClass CLASS =
            SnapshotClass.builder().name("snap").driver(DRIVER).build();

    private static Inventory.Builder cluster() {
        Inventory.Builder seen = Inventory.builder()
                .add(StorageClass.builder().name("fast").provisioner(DRIVER).build())
                .assumeComplete();
        for (int i = 0; i < 4; i++) {
            seen.add(Claim.builder()
                    .name("apps", "c" + i)
                    .storageClass("fast")
                    .requestedBytes(Bytes.gib(10))
                    .bound("pv" + i)
                    .build());
            seen.add(Volume.builder()
                    .name("pv" + i)
                    .csi(DRIVER, "h" + i)
                    .capacityBytes(Bytes.gib(10))
                    .boundTo("apps", "c" + i)
                    .build());
        }
        return seen;
    }

    private static Quota quota(String resource, String hard, String used) {
        return new Quota(QUOTA, ImmutableMap.of(resource, hard), ImmutableMap.of(resource, used));
    }

    private static ImmutableList<Request> snapshots() {
        return claims().stream().map(Request::snapshot).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<ClaimRef> claims() {
        return IntStream.range(0, 4)
                .mapToObj(i -> ClaimRef.of("apps", "c" + i))
                .collect(ImmutableList.toImmutableList());
    }

    private static Situation over(Inventory.Builder seen) {
        return Advisor.of(Profile.kubernetes()).over(seen.build(), ABLE);
    }

    private static Quota raised(Remedy remedy) {
        return (Quota) ((Change.Put) remedy.changes().get(0)).object();
    }

    @Test
    void a_class_unlocks_what_there_is_room_for_and_the_quota_is_raised_for_all_others() {
        Situation now = over(cluster().add(quota(SNAPSHOTS, "3", "2")));
        Plan plan = now.planFor(snapshots());

        assertThat(plan.steps()).hasSize(2);
        assertThat(plan.steps().get(0).remedies())
                .singleElement()
                .satisfies(remedy -> assertThat(remedy.kind()).isEqualTo("CREATE_SNAPSHOT_CLASS"));
        assertThat(plan.steps().get(0).unlocks()).containsExactly(snapshots().get(0));
        assertThat(plan.steps().get(1).unlocks()).isEqualTo(snapshots().subList(1, 4));
        Remedy raise = plan.steps().get(1).remedies().get(0);
        assertThat(raise.kind()).isEqualTo("RAISE_QUOTA");
        assertThat(raised(raise)).isEqualTo(quota(SNAPSHOTS, "6", "2"));
        assertThat(raise.manifest().orElseThrow())
                .contains(SNAPSHOTS + ": \"6\"")
                .contains(SNAPSHOTS + ": \"2\"");
        assertThat(plan.left()).isEmpty();
    }

    @Test
    void what_is_allowed_one_by_one_and_not_together_waits_for_room_in_the_order_of_the_requests() {
        Situation now = over(cluster().add(CLASS).add(quota(SNAPSHOTS, "5", "2")));
        assertThat(snapshots())
                .allSatisfy(
                        request -> assertThat(now.decide(request).isAllowed()).isTrue());

        Plan plan = now.planFor(snapshots());
        assertThat(plan.unlocks()).containsExactly(snapshots().get(3));
        assertThat(raised(plan.remedies().get(0)).hard()).containsEntry(SNAPSHOTS, "6");
    }

    @Test
    void where_there_is_room_for_all_nothing_is_raised() {
        Situation now = over(cluster().add(CLASS).add(quota(SNAPSHOTS, "6", "2")));
        assertThat(now.planFor(snapshots())).isEqualTo(new Plan(ImmutableList.of(), ImmutableList.of()));
    }

    @Test
    void what_is_left_tells_what_is_used_by_then() {
        ClaimRef other = ClaimRef.of("apps", "other");
        Situation now = over(cluster()
                .add(CLASS)
                .add(quota(SNAPSHOTS, "6", "2"))
                .add(Claim.builder()
                        .name("apps", "other")
                        .storageClass("fast")
                        .bound("pv3")
                        .terminating(true)
                        .build()));
        Plan plan = now.planFor(ImmutableList.<Request>builder()
                .add(Request.snapshot(other))
                .addAll(snapshots())
                .build());

        assertThat(plan.left())
                .singleElement()
                .satisfies(left -> assertThat(left.findings())
                        .filteredOn(finding -> finding.code().is("QUOTA_EXCEEDED"))
                        .singleElement()
                        .satisfies(full -> assertThat(full.arguments()).containsEntry("used", "6")));
    }

    @Test
    void sizes_are_added_up_too() {
        Situation now = over(cluster().add(CLASS).add(quota("requests.storage", "45Gi", "20Gi")));
        ImmutableList<Request> clones = claims().stream().map(Request::clone).collect(ImmutableList.toImmutableList());
        Plan plan = now.planFor(clones);

        assertThat(plan.unlocks()).isEqualTo(clones.subList(2, 4));
        assertThat(raised(plan.remedies().get(0)).hard()).containsEntry("requests.storage", String.valueOf(60L << 30));
    }

    @Test
    void a_quota_without_a_status_counts_what_was_seen() {
        Situation now =
                over(cluster().add(CLASS).add(new Quota(QUOTA, ImmutableMap.of(SNAPSHOTS, "2"), ImmutableMap.of())));
        Plan plan = now.planFor(snapshots());

        assertThat(plan.unlocks()).isEqualTo(snapshots().subList(2, 4));
        assertThat(raised(plan.remedies().get(0)))
                .isEqualTo(new Quota(QUOTA, ImmutableMap.of(SNAPSHOTS, "4"), ImmutableMap.of()));
    }

    /** The clone is copied before there is a class, and takes the last snapshot afterwards. */
    @Test
    void a_step_is_not_taken_where_what_was_allowed_takes_the_room_that_it_needs() {
        FactSet able = FactSet.of(
                "test",
                Trust.VERIFIED,
                Facts.of(DriverName.of(DRIVER)).supports(Capability.SNAPSHOT, Capability.RESTORE));
        Inventory seen = cluster()
                .add(quota(SNAPSHOTS, "3", "2"))
                .add(new ApiDefinition("datavolumes", "cdi.kubevirt.io", ImmutableSet.of("v1beta1")))
                .add(new ApiDefinition("volumesnapshots", "snapshot.storage.k8s.io", ImmutableSet.of("v1")))
                .build();
        Request clone = Request.clone(claims().get(0));
        Request snapshot = Request.snapshot(claims().get(1));
        Situation now = Advisor.of(Profile.kubevirt()).over(seen, able);
        assertThat(now.planFor(ImmutableList.of(snapshot)).unlocks()).containsExactly(snapshot);

        Plan plan = now.planFor(ImmutableList.of(clone, snapshot));
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.left()).extracting(Decision::request).containsExactly(snapshot);
    }

    /** By the driver's own clones one thing is lacking, which nobody can put right; by snapshots two that can be. */
    @Test
    void of_several_methods_that_is_opened_for_which_all_that_is_lacking_can_be_written() {
        FactSet able = FactSet.of(
                "test",
                Trust.VERIFIED,
                Facts.of(DriverName.of(DRIVER))
                        .supports(Capability.SNAPSHOT, Capability.RESTORE)
                        .refuses(Capability.CLONE));
        Request clone = Request.clone(claims().get(0));
        Situation now = Advisor.of(Profile.kubernetes())
                .over(cluster().add(quota(SNAPSHOTS, "2", "2")).build(), able);
        assertThat(now.decide(clone).blockers())
                .extracting(Finding::code)
                .containsExactly(Code.of("DRIVER_LACKS_CLONE"));

        Plan plan = now.planFor(ImmutableList.of(clone));
        assertThat(plan.unlocks()).containsExactly(clone);
        assertThat(plan.remedies()).extracting(Remedy::kind).containsExactly("RAISE_QUOTA", "CREATE_SNAPSHOT_CLASS");
    }
}
