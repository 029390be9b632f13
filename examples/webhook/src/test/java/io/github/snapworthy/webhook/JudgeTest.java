package io.github.snapworthy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.webhook.Policy.OnUnknown;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of an object, whichever it is. */
class JudgeTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private static Review snapshotOf(String claim) {
        return ReviewText.read(ReviewText.create(
                DecidedKind.VOLUME_SNAPSHOT,
                "apps",
                "new",
                "{\"source\":{\"persistentVolumeClaimName\":\"" + claim + "\"}}"));
    }

    @Test
    void what_can_work_is_allowed_without_a_word() {
        assertThat(Cluster.judge().rule(ReviewText.read(ReviewText.ALLOWED))).isEqualTo(Ruling.silent());
    }

    @Test
    void what_cannot_work_is_refused_with_code_reason_and_remedy() {
        Ruling ruling = Cluster.judge().rule(ReviewText.read(ReviewText.DENIED));
        assertThat(ruling.refusal()).isPresent();
        assertThat(ruling.refusal().orElseThrow())
                .startsWith("snapshot of PersistentVolumeClaim/apps/old is not possible: VOLUME_NOT_CSI: The volume")
                .contains(" Remedy: Copy the data");
        assertThat(ruling.codes()).extracting(Object::toString).containsExactly("VOLUME_NOT_CSI");
    }

    @Test
    void what_has_to_wait_is_allowed_with_a_warning() {
        for (OnUnknown policy : OnUnknown.values()) {
            Ruling ruling = Cluster.judge(policy, AT_ONCE).rule(snapshotOf("young"));
            assertThat(ruling.isAllowed()).isTrue();
            assertThat(ruling.warnings())
                    .anyMatch(warning -> warning.contains("has to wait") && warning.contains("CLAIM_PENDING"));
        }
    }

    @Test
    void what_is_not_known_follows_the_policy() {
        Inventory bare = Inventory.builder().collectedAt(Cluster.SEEN).build();
        Ruling allowed = Cluster.judge(bare, OnUnknown.ALLOW, AT_ONCE).rule(snapshotOf("data"));
        assertThat(allowed.isAllowed()).isTrue();
        assertThat(allowed.warnings()).singleElement().asString().contains("may fail: CLAIM_UNREADABLE");
        Ruling denied = Cluster.judge(bare, OnUnknown.DENY, AT_ONCE).rule(snapshotOf("data"));
        assertThat(denied.refusal()).isPresent().get().asString().contains("CLAIM_UNREADABLE");
    }

    @Test
    void a_source_that_was_not_seen_may_have_been_made_a_moment_ago() {
        Ruling ruling = Cluster.judge().rule(snapshotOf("gone"));
        assertThat(ruling.isAllowed()).isTrue();
        assertThat(ruling.warnings()).singleElement().asString().contains("may fail: CLAIM_MISSING");
        assertThat(Cluster.judge(OnUnknown.DENY, AT_ONCE)
                        .rule(snapshotOf("gone"))
                        .isAllowed())
                .isFalse();
    }

    @Test
    void old_facts_refuse_nothing_and_promise_nothing() {
        Duration later = Duration.ofMinutes(6);
        Ruling allowed = Cluster.judge(OnUnknown.ALLOW, later).rule(snapshotOf("old"));
        assertThat(allowed.isAllowed()).isTrue();
        assertThat(allowed.warnings()).singleElement().asString().contains("last seen at 2026-11-25T12:00:00Z");
        assertThat(Cluster.judge(OnUnknown.DENY, later).rule(snapshotOf("data")).isAllowed())
                .isFalse();
        assertThat(Cluster.judge(OnUnknown.ALLOW, later).isFresh()).isFalse();
        assertThat(Cluster.judge().isFresh()).isTrue();
    }

    @Test
    void old_facts_do_not_refuse_what_is_never_refused_by_unknown_ones() {
        Review backup = ReviewText.read(
                ReviewText.create(DecidedKind.VELERO_BACKUP, "velero", "new", "{\"snapshotVolumes\":true}"));
        assertThat(Cluster.judge(OnUnknown.DENY, Duration.ofHours(1))
                        .rule(backup)
                        .isAllowed())
                .isTrue();
    }

    @Test
    void facts_of_no_known_age_are_old() {
        Judge judge = Cluster.judge(Inventory.builder().build(), OnUnknown.ALLOW, AT_ONCE);
        assertThat(judge.isFresh()).isFalse();
        assertThat(judge.rule(snapshotOf("old")).warnings())
                .containsExactly("not known: it cannot be told when the cluster was seen");
    }

    @Test
    void only_the_creation_of_an_object_is_judged() {
        for (String other : new String[] {"UPDATE", "DELETE", "CONNECT"}) {
            Review review = ReviewText.read(
                    ReviewText.DENIED.replace("\"CREATE\"", "\"" + other + "\"").replace("\"oldObject\":null,", ""));
            assertThat(Cluster.judge().rule(review)).as(other).isEqualTo(Ruling.silent());
        }
        Review status = ReviewText.read(ReviewText.DENIED.replace("\"uid\":", "\"subResource\":\"status\",\"uid\":"));
        assertThat(Cluster.judge().rule(status)).isEqualTo(Ruling.silent());
    }

    @Test
    void other_resources_pass_without_a_word() {
        Review pod = ReviewText.read(ReviewText.DENIED.replace("volumesnapshots", "pods"));
        assertThat(Cluster.judge().rule(pod)).isEqualTo(Ruling.silent());
    }

    @Test
    void an_unknown_version_of_a_resource_is_not_decided_and_says_so() {
        Review later = ReviewText.read(ReviewText.DENIED.replace("\"version\":\"v1\"", "\"version\":\"v9\""));
        Ruling ruling = Cluster.judge().rule(later);
        assertThat(ruling.isAllowed()).isTrue();
        assertThat(ruling.warnings()).singleElement().asString().startsWith("not decided: version v9");
    }

    @Test
    void a_field_of_another_type_is_not_decided_and_says_so() {
        Review odd = ReviewText.read(ReviewText.create(
                DecidedKind.VOLUME_SNAPSHOT, "apps", "new", "{\"source\":{\"persistentVolumeClaimName\":7}}"));
        assertThat(Cluster.judge().rule(odd).warnings())
                .containsExactly("not decided: spec.source.persistentVolumeClaimName: expected a text");
    }

    @Test
    void a_dry_run_is_judged_like_any_other() {
        Review dry = ReviewText.read(ReviewText.DENIED.replace("\"dryRun\":false", "\"dryRun\":true"));
        assertThat(dry.dryRun()).isTrue();
        assertThat(Cluster.judge().rule(dry).isAllowed()).isFalse();
    }
}
