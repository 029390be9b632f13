package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Restores of VolumeSnapshots whose source is gone, unseen or unnamed: what is not known is neither yes nor no. */
class RestoreTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final VolumeSnapshotRef SHOT = VolumeSnapshotRef.of("apps", "shot");
    private static final Condition THIN = Condition.volumeAttribute("thin").is("true");
    private static final Condition INTO_THIN =
            new Condition.Place(Condition.Where.TARGET_STORAGE_CLASS_PARAMETER, "thin").is("true");
    private static final Facts ABLE = Facts.of(ACME).supports(Capability.SNAPSHOT, Capability.RESTORE);

    @Test
    void a_snapshot_has_one_operation_in_its_row() {
        assertThat(over(content("vol").build(), ABLE).row(SHOT))
                .extracting(decision -> decision.request().operation())
                .containsExactly(Operation.RESTORE);
    }

    @Test
    void a_snapshot_is_no_subject_of_other_operations() {
        assertThatThrownBy(() -> Request.snapshot(SHOT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("subject: VolumeSnapshot/apps/shot is no subject of snapshot");
        assertThatThrownBy(() -> Request.of(Operation.RESTORE, ClaimRef.of("apps", "data")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_a_source_that_is_gone_no_condition_is_asked() {
        Decision decision = restore(content("vol").build(), restricted(THIN));
        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void of_a_content_that_was_made_of_no_volume_no_condition_is_asked_either() {
        assertThat(restore(content("").build(), restricted(THIN)).verdict()).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void where_its_class_tells_what_it_is_and_may_not_be_read_that_class_is_missed() {
        Facts several = ABLE.limited(Limit.SOURCE_MUST_LIVE)
                .and(new Fact.ClassPurposes(
                        "type", ImmutableMap.of("bak", ClassPurpose.BACKUP), ClassPurpose.SNAPSHOT, Optional.empty()));
        Inventory.Builder seen = content("vol")
                .add(VolumeSnapshot.builder()
                        .name("apps", "shot")
                        .snapshotClass("snap")
                        .content("content")
                        .ready(true)
                        .build());
        assertThat(codes(restore(seen.build(), several))).containsExactly("SNAPSHOT_PURPOSE_UNKNOWN");
        Decision unseen = restore(
                seen.unreadable(Kind.SNAPSHOT_CLASS, Unreadable.FORBIDDEN).build(), several);
        assertThat(MachineCopies.blockers(unseen))
                .containsExactly("FACT_UNREADABLE VolumeSnapshotClass.snapshot.storage.k8s.io");
    }

    @Test
    void a_source_that_must_not_be_read_leaves_its_conditions_open() {
        Inventory unseen =
                content("vol").unreadable(Kind.VOLUME, Unreadable.FORBIDDEN).build();
        assertThat(codes(restore(unseen, restricted(THIN)))).contains("RESTORE_SUPPORT_UNKNOWN");
        assertThat(restore(unseen, ABLE).verdict()).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void a_condition_on_the_class_of_the_new_claim_is_open_until_that_is_named() {
        Inventory seen = content("vol")
                .add(StorageClass.builder()
                        .name("thin")
                        .provisioner(ACME.value())
                        .putParameters("thin", "true")
                        .build())
                .build();
        assertThat(codes(restore(seen, restricted(INTO_THIN)))).containsExactly("RESTORE_SUPPORT_UNKNOWN");
        assertThat(over(seen, restricted(INTO_THIN))
                        .decide(Request.restore(SHOT).storageClass("thin"))
                        .verdict())
                .isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void a_content_that_names_no_volume_takes_its_source_as_alive_and_says_so() {
        Decision decision = restore(content("").build(), ABLE.limited(Limit.SOURCE_MUST_LIVE));
        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(decision.assumptions()).extracting(Assumption::kind).contains(Kind.VOLUME);
        assertThat(codes(restore(content("vol").build(), ABLE.limited(Limit.SOURCE_MUST_LIVE))))
                .containsExactly("SOURCE_VOLUME_GONE");
    }

    @Test
    void a_size_that_nothing_tells_is_open_where_one_is_asked_or_limited() {
        assertThat(over(content("vol").build(), ABLE)
                        .decide(Request.restore(SHOT).size(Bytes.gib(1)))
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
        Inventory limited = content("vol")
                .add(new Quota(
                        ObjectRef.of(Kind.QUOTA, "apps", "storage"),
                        ImmutableMap.of("requests.storage", "1Gi"),
                        ImmutableMap.of("requests.storage", "0")))
                .build();
        assertThat(restore(limited, ABLE).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(restore(content("vol").build(), ABLE).verdict()).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void a_node_that_was_not_seen_may_be_the_right_one() {
        Inventory.Builder pinned = content("vol").add(volume());
        assertThat(onNode(pinned.unreadable(Kind.NODE, Unreadable.FORBIDDEN).build()))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(onNode(content("vol").add(volume()).build())).isEqualTo(Verdict.DENIED);
    }

    @Test
    void a_decision_rests_on_its_snapshot_content_and_class_and_on_any_volume() {
        Dependencies dependsOn = restore(content("vol").build(), ABLE).dependsOn();
        assertThat(dependsOn.touches(SHOT.object())).isTrue();
        assertThat(dependsOn.touches(ObjectRef.of(Kind.SNAPSHOT_CONTENT, "content")))
                .isTrue();
        assertThat(dependsOn.touches(ObjectRef.of(Kind.VOLUME, "pv-new"))).isTrue();
        assertThat(dependsOn.touches(ObjectRef.of(Kind.VM, "apps", "db"))).isFalse();
    }

    private static Verdict onNode(Inventory seen) {
        return over(seen, ABLE).decide(Request.restore(SHOT).onNode("node-1")).verdict();
    }

    private static Facts restricted(Condition condition) {
        return ABLE.and(new Fact.Restriction(ImmutableSet.of(Capability.RESTORE), condition, Fact.Weight.DECISIVE));
    }

    private static Decision restore(Inventory seen, Facts facts) {
        return over(seen, facts).decide(Request.restore(SHOT));
    }

    private static Situation over(Inventory seen, Facts facts) {
        return Advisor.of(Profile.kubernetes()).over(seen, FactSet.of("manual", Trust.CURATED, facts));
    }

    private static Iterable<String> codes(Decision decision) {
        return decision.findings().stream()
                .map(finding -> finding.code().value())
                .toList();
    }

    private static Volume volume() {
        NodeAffinity.Expression node =
                new NodeAffinity.Expression("acme.example/node", NodeAffinity.Operator.IN, ImmutableList.of("a"));
        return Volume.builder()
                .name("pv-1")
                .csi(ACME.value(), "vol")
                .nodeAffinity(new NodeAffinity(
                        ImmutableList.of(new NodeAffinity.Term(ImmutableList.of(node), ImmutableList.of()))))
                .build();
    }

    /** A snapshot without a source claim, ready, of the volume of that handle; of none where it is empty. */
    private static Inventory.Builder content(String handle) {
        SnapshotContent.Builder content = SnapshotContent.builder()
                .name("content")
                .driver(ACME)
                .snapshot(SHOT.object())
                .ready(true);
        return Inventory.builder()
                .add(VolumeSnapshot.builder()
                        .name("apps", "shot")
                        .content("content")
                        .ready(true)
                        .build())
                .add(
                        handle.isEmpty()
                                ? content.build()
                                : content.sourceVolumeHandle(handle).build())
                .assumeComplete();
    }
}
