package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.VolumeRule.Action;
import org.junit.jupiter.api.Test;

/** A claim that a volume policy of Velero leaves out gets a rule of its own, which was tried. */
class AdviceOnPoliciesTest {
    private static Decision advise(VeleroCluster cluster) {
        return VeleroCluster.over(Profile.velero(), cluster.inventory()).advise(Request.backup(VeleroCluster.CLAIM));
    }

    private static Claim.Builder claim() {
        return Claim.builder().name("apps", "data").bound("pv-data");
    }

    @Test
    void a_rule_before_all_others_takes_the_claim_and_as_few_others_as_can_be_told_apart() {
        Decision decision = advise(new VeleroCluster()
                .with(claim().storageClass("fast")
                        .capacityBytes(10)
                        .putLabels("app", "db")
                        .putLabels("tier", "a\"b")
                        .build())
                .policy(Action.SKIP));
        Remedy remedy = decision.remedies().get(0);

        assertThat(remedy.kind()).isEqualTo("CHANGE_POLICY");
        assertThat(remedy.sufficient()).isTrue();
        assertThat(remedy.manifest()).isEmpty();
        assertThat(remedy.text())
                .endsWith(
                        "The rule: {conditions: {storageClass: [\"fast\"], capacity: \"10,10\", pvcLabels: {\"app\": \"db\","
                                + " \"tier\": \"a\\\"b\"}}, action: {type: fs-backup}}.");
    }

    @Test
    void what_is_not_known_of_the_claim_is_no_condition() {
        Decision decision = advise(new VeleroCluster().with(claim().build()).policy(Action.SKIP));
        assertThat(decision.remedies().get(0).text())
                .endsWith("The rule: {conditions: {}, action: {type: fs-backup}}.");
    }

    @Test
    void where_a_snapshot_is_asked_for_the_rule_takes_one() {
        Decision decision = VeleroCluster.over(
                        Profile.velero(),
                        new VeleroCluster().policy(Action.SKIP).inventory())
                .advise(Request.backup(VeleroCluster.CLAIM).using(BackupMethod.SNAPSHOT_AND_MOVE));
        assertThat(decision.remedies().get(0).sufficient()).isTrue();
        assertThat(decision.remedies().get(0).text()).endsWith("action: {type: snapshot}}.");
    }
}
