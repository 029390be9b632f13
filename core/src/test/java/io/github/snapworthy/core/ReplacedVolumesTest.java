package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A machine whose volumes are deleted when it is replaced must not take snapshots with it: what is known of these, and what is not. */
class ReplacedVolumesTest {
    private static final Request REPLACING =
            Request.restore(MachineCopies.BACKUP).replacing(ReplacedVolumes.DELETE);
    private static final String PURPOSE = "SNAPSHOT_PURPOSE_UNKNOWN";

    /** Of the driver it depends on the class whether a snapshot is one beside its volume. */
    private static final Facts SEVERAL = MachineCopies.LONGHORN.and(new Fact.ClassPurposes(
            "type",
            ImmutableMap.of("snap", ClassPurpose.SNAPSHOT, "bak", ClassPurpose.BACKUP),
            ClassPurpose.SNAPSHOT,
            Optional.empty()));

    @Test
    void a_snapshot_beside_its_volume_hangs_on_it_and_a_backup_does_not() {
        assertThat(codes(decide(SEVERAL, seen -> seen))).containsExactly("REPLACE_DELETES_SNAPSHOT_SOURCE");
        assertThat(codes(decide(SEVERAL, seen -> seen.add(ofType("bak"))))).isEmpty();
    }

    @Test
    void of_a_snapshot_whose_class_is_gone_nobody_can_tell_any_more() {
        Decision decision =
                decide(SEVERAL, seen -> seen.apply(Change.remove(ObjectRef.of(Kind.SNAPSHOT_CLASS, "longhorn"))));
        assertThat(problems(decision)).contains("its class longhorn is gone, or says nothing of it");
    }

    @Test
    void nor_of_one_that_names_no_class() {
        Decision decision = decide(
                SEVERAL,
                seen -> seen.add(content().snapshotClass(Optional.empty()).build())
                        .add(snapshot().snapshotClass(Optional.empty()).build()));
        assertThat(problems(decision)).contains("it names no class");
    }

    @Test
    void nor_of_one_whose_class_says_what_no_class_says() {
        Decision decision = decide(SEVERAL, seen -> seen.add(ofType("unheard-of")));
        assertThat(problems(decision)).contains("its class longhorn is gone, or says nothing of it");
    }

    @Test
    void the_class_of_the_snapshot_counts_where_its_content_names_none() {
        Decision decision = decide(
                SEVERAL,
                seen -> seen.add(ofType("bak"))
                        .add(content().snapshotClass(Optional.empty()).build()));
        assertThat(codes(decision)).isEmpty();
    }

    @Test
    void a_class_that_must_not_be_read_leaves_it_open() {
        Decision decision = decide(
                SEVERAL,
                seen -> seen.apply(Change.remove(ObjectRef.of(Kind.SNAPSHOT_CLASS, "longhorn")))
                        .unreadable(Kind.SNAPSHOT_CLASS, Unreadable.FORBIDDEN));
        assertThat(MachineCopies.blockers(decision)).contains("FACT_UNREADABLE " + Kind.SNAPSHOT_CLASS.qualifiedName());
    }

    @Test
    void a_content_without_a_snapshot_hangs_on_its_volume_too() {
        Decision decision = decide(
                MachineCopies.LONGHORN,
                seen -> seen.add(SnapshotContent.builder()
                                .from(content().build())
                                .snapshot(Optional.empty())
                                .build())
                        .apply(Change.remove(ObjectRef.of(Kind.SNAPSHOT, "vms", "mon-root"))));
        assertThat(decision.findings())
                .filteredOn(finding -> finding.code().is("REPLACE_DELETES_SNAPSHOT_SOURCE"))
                .extracting(finding -> finding.arguments().get("snapshot"))
                .containsExactly("VolumeSnapshotContent/content-root");
    }

    @Test
    void a_snapshot_in_the_making_of_another_claim_is_no_concern() {
        UnaryOperator<Inventory.Builder> moved =
                seen -> seen.add(content().sourceVolumeHandle("elsewhere").build());
        for (VolumeSnapshot other : List.of(begun("vms", "db-data"), begun("elsewhere", "db-root"))) {
            assertThat(codes(decide(
                            MachineCopies.LONGHORN, seen -> moved.apply(seen).add(other))))
                    .isEmpty();
        }
        assertThat(codes(
                        decide(MachineCopies.LONGHORN, seen -> moved.apply(seen).add(begun("vms", "db-root")))))
                .containsExactly("REPLACE_DELETES_SNAPSHOT_SOURCE");
    }

    @Test
    void a_driver_whose_snapshots_outlive_their_volume_is_no_concern() {
        Facts able = Facts.of(MachineCopies.DRIVER).supports(Capability.SNAPSHOT, Capability.RESTORE);
        assertThat(codes(decide(able, seen -> seen))).isEmpty();
    }

    @Test
    void a_volume_that_must_not_be_read_may_have_snapshots() {
        UnaryOperator<Inventory.Builder> gone = seen -> seen.apply(Change.remove(ObjectRef.of(Kind.VOLUME, "pv")));
        UnaryOperator<Inventory.Builder> unseen =
                seen -> gone.apply(seen).unreadable(Kind.VOLUME, Unreadable.FORBIDDEN);
        assertThat(codes(decide(MachineCopies.LONGHORN, gone))).isEmpty();
        assertThat(MachineCopies.blockers(decide(MachineCopies.LONGHORN, unseen)))
                .contains("FACT_UNREADABLE PersistentVolume");
    }

    @Test
    void a_volume_whose_driver_nothing_names_is_open_where_it_was_not_seen() {
        UnaryOperator<Inventory.Builder> nameless = seen -> seen.add(
                        Claim.builder().name("vms", "db-root").bound("pv").build())
                .apply(Change.remove(ObjectRef.of(Kind.VOLUME, "pv")));
        assertThat(hanging(decide(MachineCopies.LONGHORN, nameless))).isEmpty();
        assertThat(hanging(decide(
                        MachineCopies.LONGHORN,
                        seen -> nameless.apply(seen).unreadable(Kind.VOLUME, Unreadable.FORBIDDEN))))
                .containsExactly("PersistentVolume");
    }

    @Test
    void a_claim_that_is_gone_is_not_deleted_and_one_that_may_be_there_may_be() {
        ObjectRef claim = ObjectRef.of(Kind.CLAIM, "vms", "db-root");
        UnaryOperator<Inventory.Builder> gone = seen -> seen.apply(Change.remove(claim));
        assertThat(codes(decide(MachineCopies.LONGHORN, gone))).isEmpty();
        assertThat(codes(decide(
                        MachineCopies.LONGHORN, seen -> gone.apply(seen).unreadable(Kind.CLAIM, Unreadable.FORBIDDEN))))
                .contains("CLAIM_UNREADABLE");
    }

    @Test
    void a_replacement_rests_on_the_claims_of_the_machine_and_their_volumes() {
        Decision decision = decide(
                MachineCopies.LONGHORN,
                seen -> seen.add(MachineCopies.machine()
                                .addDisks(VmDisk.ofClaim("more", "db-more"))
                                .build())
                        .add(Claim.builder()
                                .name("vms", "db-more")
                                .bound("pv-more")
                                .build()));
        assertThat(decision.dependsOn().objects())
                .contains(ObjectRef.of(Kind.CLAIM, "vms", "db-more"), ObjectRef.of(Kind.VOLUME, "pv-more"));
    }

    private static List<String> hanging(Decision decision) {
        return decision.blockers().stream()
                .filter(finding -> finding.subject().equals(ObjectRef.of(Kind.CLAIM, "vms", "db-root")))
                .map(finding -> finding.arguments().getOrDefault("kind", ""))
                .toList();
    }

    private static List<String> problems(Decision decision) {
        return decision.findings().stream()
                .filter(finding -> finding.code().is(PURPOSE))
                .map(finding -> finding.arguments().get("problem"))
                .distinct()
                .toList();
    }

    private static List<String> codes(Decision decision) {
        return decision.blockers().stream()
                .map(finding -> finding.code().value())
                .toList();
    }

    private static SnapshotClass ofType(String type) {
        return SnapshotClass.builder()
                .name("longhorn")
                .driver(MachineCopies.DRIVER)
                .putParameters("type", type)
                .build();
    }

    private static VolumeSnapshot begun(String namespace, String claim) {
        return VolumeSnapshot.builder()
                .name(namespace, "begun")
                .sourceClaim(claim)
                .build();
    }

    private static VolumeSnapshot.Builder snapshot() {
        return VolumeSnapshot.builder()
                .name("vms", "mon-root")
                .sourceClaim("db-root")
                .snapshotClass("longhorn")
                .content("content-root")
                .ready(true);
    }

    private static SnapshotContent.Builder content() {
        return SnapshotContent.builder()
                .name("content-root")
                .driver(MachineCopies.DRIVER)
                .snapshotClass("longhorn")
                .sourceVolumeHandle("handle")
                .snapshot(ObjectRef.of(Kind.SNAPSHOT, "vms", "mon-root"))
                .ready(true);
    }

    /** Under the profile of Harvester. */
    private static Decision decide(Facts facts, UnaryOperator<Inventory.Builder> change) {
        return Advisor.of(Profile.harvester())
                .over(
                        change.apply(MachineCopies.cluster()).assumeComplete().build(),
                        FactSet.of("test", Trust.VERIFIED, facts))
                .decide(REPLACING);
    }
}
