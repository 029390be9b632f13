package io.github.snapworthy.core.internal.velero;

import static io.github.snapworthy.core.BackupMethod.SNAPSHOT_AND_MOVE;
import static io.github.snapworthy.core.internal.velero.Choices.assertChoice;
import static io.github.snapworthy.core.internal.velero.Cluster.POLICY;
import static io.github.snapworthy.core.internal.velero.Cluster.schedule;
import static io.github.snapworthy.core.internal.velero.Cluster.server;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ConfigMap;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.VolumePolicies;
import io.github.snapworthy.core.VolumePolicies.Problem;
import io.github.snapworthy.core.VolumeRule;
import io.github.snapworthy.core.VolumeRule.Action;
import org.junit.jupiter.api.Test;

/** Which policy counts, and which is refused. */
class NamedPolicyTest {
    private static final ConfigMap SKIPPING = ConfigMap.of("velero", "volumes")
            .with(VolumePolicies.of(VolumeRule.of(Action.SKIP).build()));

    @Test
    void the_policy_that_the_only_schedule_names_counts() {
        assertChoice(new Cluster()
                        .with(SKIPPING)
                        .with(schedule("nightly").policy(POLICY).build()))
                .skips();
    }

    @Test
    void a_policy_that_nobody_names_does_not_count() {
        assertChoice(new Cluster().with(SKIPPING)).picks(SNAPSHOT_AND_MOVE);
    }

    @Test
    void several_schedules_name_none() {
        assertChoice(new Cluster()
                        .with(SKIPPING)
                        .with(schedule("a").policy(POLICY).build())
                        .with(schedule("b").policy(POLICY).build()))
                .picks(SNAPSHOT_AND_MOVE);
    }

    @Test
    void the_request_goes_before_the_schedule() {
        assertChoice(new Cluster()
                        .with(schedule("nightly").policy(POLICY).build())
                        .with(SKIPPING)
                        .with(ConfigMap.of("velero", "other").with(VolumePolicies.of()))
                        .policyNamed("other")
                        .option(Switch.MOVE_DATA, true))
                .picks(SNAPSHOT_AND_MOVE);
    }

    @Test
    void a_policy_that_is_not_there_is_refused() {
        assertChoice(new Cluster().policyNamed("volumes"))
                .refusesPolicy("data: expected a ConfigMap of that name, there is none");
    }

    @Test
    void a_policy_that_may_be_there_is_open() {
        assertChoice(new Cluster().policyNamed("volumes").forbidden(Kind.CONFIG_MAP))
                .isOpenFor(Kind.CONFIG_MAP);
    }

    @Test
    void a_config_map_without_policies_is_refused() {
        assertChoice(new Cluster().policyNamed("volumes").with(ConfigMap.of("velero", "volumes")))
                .refusesPolicy("data: expected volume policies under one key, there are none");
    }

    @Test
    void an_invalid_policy_is_refused_with_the_first_thing_that_is_wrong() {
        assertChoice(new Cluster()
                        .policy(new VolumePolicies.Invalid(ImmutableList.of(
                                new Problem("version", "expected v1, was v2", 1, 10),
                                new Problem("volumePolicies", "expected a list", 2, 17)))))
                .refusesPolicy("version: expected v1, was v2 (line 1, column 10)");
    }

    @Test
    void an_older_server_refuses_a_policy_that_leaves_any_volume_to_somebody_else() {
        VolumePolicies policies = VolumePolicies.of(
                VolumeRule.of(Action.SNAPSHOT).build(),
                VolumeRule.of(Action.CUSTOM).build());
        assertChoice(new Cluster().policy(policies).release(1, 18, 0))
                .refusesPolicy("volumePolicies[1].action.type: expected Velero 1.18.1 or later, the server is 1.18.0");
        assertChoice(new Cluster().policy(policies).release(1, 18, 1)).picks(SNAPSHOT_AND_MOVE);
        assertChoice(new Cluster().policy(policies)).picks(SNAPSHOT_AND_MOVE);
    }

    @Test
    void the_release_is_that_of_the_image_of_the_server_unless_the_request_states_it() {
        Cluster cluster = new Cluster()
                .policy(Action.CUSTOM)
                .with(server().putImageTags("velero", "v1.18.0").build());
        assertChoice(cluster)
                .refusesPolicy("volumePolicies[0].action.type: expected Velero 1.18.1 or later, the server is 1.18.0");
        assertChoice(cluster.release(1, 19, 0)).leavesToOthers();
    }

    @Test
    void without_a_tag_that_is_a_release_the_label_counts_and_without_both_the_server_is_current() {
        assertChoice(new Cluster()
                        .policy(Action.CUSTOM)
                        .with(server().putImageTags("velero", "main")
                                .putLabels("app.kubernetes.io/version", "1.17.2")
                                .build()))
                .refusesPolicy("volumePolicies[0].action.type: expected Velero 1.18.1 or later, the server is 1.17.2");
        assertChoice(new Cluster()
                        .policy(Action.CUSTOM)
                        .with(server().putImageTags("velero", "main").build()))
                .leavesToOthers();
    }

    @Test
    void conditions_and_actions_came_with_their_releases() {
        assertThat(since(VolumeRule.of(Action.SKIP).addStorageClasses("a"))).isEqualTo("1.0.0");
        assertThat(since(VolumeRule.of(Action.SKIP).addVolumeTypes("csi"))).isEqualTo("1.13.0");
        assertThat(since(VolumeRule.of(Action.SNAPSHOT))).isEqualTo("1.14.0");
        assertThat(since(VolumeRule.of(Action.FS_BACKUP))).isEqualTo("1.14.0");
        assertThat(since(VolumeRule.of(Action.SKIP).putClaimLabels("a", "b"))).isEqualTo("1.16.0");
        assertThat(since(VolumeRule.of(Action.SKIP).csi(Rules.csi("d")))).isEqualTo("1.0.0");
        assertThat(since(VolumeRule.of(Action.SKIP).csi(Rules.csi("d", "k", "v"))))
                .isEqualTo("1.16.0");
        assertThat(since(VolumeRule.of(Action.SKIP).addClaimPhases("Lost"))).isEqualTo("1.18.0");
        assertThat(since(VolumeRule.of(Action.CUSTOM))).isEqualTo("1.18.1");
    }

    private static String since(VolumeRule.Builder rule) {
        for (int minor = 0; minor < 20; minor++) {
            for (int patch = 0; patch < 2; patch++) {
                VeleroRelease release = new VeleroRelease(1, minor, patch);
                if (release.refuses(rule.build(), 0).isEmpty()) {
                    return release.toString();
                }
            }
        }
        throw new AssertionError("no release takes " + rule.build());
    }

    @Test
    void releases_are_read_from_tags() {
        assertThat(VeleroRelease.parse("v1.18.1")).contains(new VeleroRelease(1, 18, 1));
        assertThat(VeleroRelease.parse("1.17")).contains(new VeleroRelease(1, 17, 0));
        assertThat(VeleroRelease.parse("v1.18.1-rc.1")).contains(new VeleroRelease(1, 18, 1));
        assertThat(VeleroRelease.parse("main")).isEmpty();
        assertThat(VeleroRelease.parse("")).isEmpty();
        assertThat(VeleroRelease.parse("1.99999999999.0")).isEmpty();
    }
}
