package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which step of a plan comes first, what no step may spoil, and what is left. */
class PlanStepsTest {
    private static final String SNAPSHOTS = "count/volumesnapshots.snapshot.storage.k8s.io";
    private static final String A = "csi.a.example";
    private static final String B = "csi.b.example";
    private static final FactSet ABLE = able(A).and(able(B));

    private static final Request SKIPPED = Request.backup(VeleroCluster.CLAIM).using(BackupMethod.SNAPSHOT_AND_MOVE);
    private static final Request LABELLED = Request.backup(ClaimRef.of("apps", "labelled"));

    private final Inventory.Builder seen = Inventory.builder().assumeComplete();

    @Test
    void what_unlocks_most_comes_first_whatever_is_asked_first() {
        ImmutableList<Request> ofA = claims("a", A, 1);
        ImmutableList<Request> ofB = claims("b", B, 3);
        Plan plan = plan(both(ofA, ofB));
        assertThat(plan.steps()).extracting(Plan.Step::unlocks).containsExactly(ofB, ofA);
        assertThat(plan.left()).isEmpty();
    }

    @Test
    void of_equally_good_steps_that_for_the_first_request_comes_first() {
        ImmutableList<Request> ofA = claims("a", A, 2);
        ImmutableList<Request> ofB = claims("b", B, 2);
        assertThat(plan(both(ofA, ofB)).steps()).extracting(Plan.Step::unlocks).containsExactly(ofA, ofB);
        assertThat(plan(both(ofB, ofA)).steps()).extracting(Plan.Step::unlocks).containsExactly(ofB, ofA);
    }

    @Test
    void what_unlocks_more_for_each_remedy_comes_first() {
        ImmutableList<Request> ofB = claims("b", B, 3);
        ImmutableList<Request> ofA = claims("a", A, 2);
        seen.add(quota("b", "0", "0"));
        Plan plan = plan(both(ofB, ofA));
        assertThat(plan.steps()).extracting(Plan.Step::unlocks).containsExactly(ofA, ofB);
        assertThat(plan.steps().get(1).remedies())
                .extracting(Remedy::kind)
                .containsExactlyInAnyOrder("CREATE_SNAPSHOT_CLASS", "RAISE_QUOTA");
    }

    @Test
    void a_step_takes_what_is_alike_and_not_what_lacks_something_else_too() {
        ImmutableList<Request> ofA = claims("a", A, 2);
        Request terminating = claim("a", "going", A, true);
        Plan plan = plan(
                ImmutableList.<Request>builder().add(terminating).addAll(ofA).build());
        assertThat(plan.unlocks()).isEqualTo(ofA);
        assertThat(plan.left()).extracting(Decision::request).containsExactly(terminating);
        assertThat(plan.left().get(0).blockers())
                .extracting(Finding::code)
                .containsExactly(Code.of("CLAIM_TERMINATING"));
    }

    @Test
    void what_is_left_tells_what_the_steps_have_used_by_then() {
        Request terminating = claim("a", "going", A, true);
        ImmutableList<Request> ofA = claims("a", A, 4);
        seen.add(quota("a", "6", "2"));
        Plan plan = plan(
                ImmutableList.<Request>builder().add(terminating).addAll(ofA).build());
        assertThat(plan.unlocks()).isEqualTo(ofA);
        assertThat(plan.left())
                .singleElement()
                .satisfies(left -> assertThat(left.findings())
                        .filteredOn(finding -> finding.code().is("QUOTA_EXCEEDED"))
                        .singleElement()
                        .satisfies(full -> assertThat(full.arguments()).containsEntry("used", "6")));
    }

    @Test
    void a_quota_is_not_raised_for_what_is_not_unlocked_by_it() {
        seen.add(snapshotClass("snap", A));
        ImmutableList<Request> ofA = claims("a", A, 1);
        Request terminating = claim("a", "going", A, true);
        seen.add(quota("a", "2", "2"));
        Plan plan = plan(
                ImmutableList.<Request>builder().addAll(ofA).add(terminating).build());
        assertThat(plan.unlocks()).isEqualTo(ofA);
        assertThat(plan.changes()).containsExactly(Change.put(quota("a", "3", "2")));
        assertThat(plan.left()).extracting(Decision::request).containsExactly(terminating);
    }

    @Test
    void a_request_counts_once_and_one_that_is_allowed_needs_no_step() {
        ImmutableList<Request> ofA = claims("a", A, 1);
        ImmutableList<Request> ofB = claims("b", B, 1);
        seen.add(snapshotClass("snap", B));
        Plan plan = plan(both(both(ofA, ofA), ofB));
        assertThat(plan.unlocks()).isEqualTo(ofA);
        assertThat(plan.left()).isEmpty();
    }

    /** A rule for the one, by all that tells it apart, takes the other along, which cannot be snapshotted. */
    @Test
    void a_step_that_spoils_what_is_allowed_is_not_taken() {
        Situation now = withPolicy();
        assertThat(now.decide(LABELLED).isAllowed()).isTrue();
        assertThat(now.planFor(List.of(SKIPPED)).unlocks()).containsExactly(SKIPPED);

        Plan plan = now.planFor(List.of(LABELLED, SKIPPED));
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.left()).extracting(Decision::request).containsExactly(SKIPPED);
    }

    @Test
    void where_nothing_is_left_to_do_for_the_first_of_what_is_alike_the_next_is_remedied() {
        Request alike = Request.backup(ClaimRef.of("apps", "own")).using(BackupMethod.SNAPSHOT_AND_MOVE);
        Plan plan = withPolicy().planFor(List.of(LABELLED, SKIPPED, alike));
        assertThat(plan.unlocks()).containsExactly(alike);
        assertThat(plan.left()).extracting(Decision::request).containsExactly(SKIPPED);
    }

    /** The volume policy skips all claims but one, of which the driver makes no snapshot; another one has a label too. */
    private static Situation withPolicy() {
        VeleroCluster cluster = new VeleroCluster();
        ImmutableMap.of("labelled", "db", "own", "web")
                .forEach((name, app) -> cluster.with(Claim.builder()
                                .name("apps", name)
                                .storageClass("fast")
                                .bound("pv-" + name)
                                .putLabels("app", app)
                                .build())
                        .with(Volume.builder()
                                .name("pv-" + name)
                                .csi(VeleroCluster.DRIVER, name)
                                .storageClass("fast")
                                .capacityBytes(10)
                                .volumeAttributes(
                                        app.equals("db") ? ImmutableMap.of("thin", "true") : ImmutableMap.of())
                                .build()));
        cluster.with(VeleroCluster.pod()
                        .addClaims("labelled")
                        .putClaimsByVolume("more", "labelled")
                        .build())
                .policy(VolumePolicies.of(
                        VolumeRule.builder()
                                .action(VolumeRule.Action.FS_BACKUP)
                                .claimLabels(ImmutableMap.of("app", "db"))
                                .build(),
                        VolumeRule.builder().action(VolumeRule.Action.SKIP).build()));
        Facts facts = Facts.of(DriverName.of(VeleroCluster.DRIVER))
                .supports(Capability.SNAPSHOT, Capability.RESTORE)
                .refuses(Capability.SNAPSHOT, Condition.volumeAttribute("thin").isAbsent());
        return Advisor.of(Profile.velero()).over(cluster.inventory(), FactSet.of("pack", Trust.CURATED, facts));
    }

    private Plan plan(Iterable<Request> requests) {
        return Advisor.of(Profile.kubernetes()).over(seen.build(), ABLE).planFor(requests);
    }

    private static ImmutableList<Request> both(List<Request> some, List<Request> more) {
        return ImmutableList.<Request>builder().addAll(some).addAll(more).build();
    }

    private static FactSet able(String driver) {
        return FactSet.of(
                "test", Trust.VERIFIED, Facts.of(DriverName.of(driver)).supports(Capability.SNAPSHOT));
    }

    private static SnapshotClass snapshotClass(String name, String driver) {
        return SnapshotClass.builder().name(name).driver(driver).build();
    }

    private static Quota quota(String namespace, String hard, String used) {
        return new Quota(
                ObjectRef.of(Kind.QUOTA, namespace, "few"),
                ImmutableMap.of(SNAPSHOTS, hard),
                ImmutableMap.of(SNAPSHOTS, used));
    }

    /** Claims of a driver in a namespace, of which snapshots are asked for. */
    private ImmutableList<Request> claims(String namespace, String driver, int count) {
        ImmutableList.Builder<Request> requests = ImmutableList.builder();
        for (int i = 0; i < count; i++) {
            requests.add(claim(namespace, "c" + i, driver, false));
        }
        return requests.build();
    }

    private Request claim(String namespace, String name, String driver, boolean terminating) {
        String volume = "pv-" + namespace + "-" + name;
        seen.add(Claim.builder()
                        .name(namespace, name)
                        .storageClass("of-" + namespace)
                        .bound(volume)
                        .terminating(terminating)
                        .build())
                .add(Volume.builder()
                        .name(volume)
                        .csi(driver, volume)
                        .boundTo(namespace, name)
                        .build());
        return Request.snapshot(ClaimRef.of(namespace, name));
    }
}
