package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How large the data of a snapshot is and of which mode, of which driver a recorded volume is, and what that is known by. */
class RestoredDataTest {
    private static final String ACME = "csi.acme.example";
    private static final VolumeSnapshotRef SHOT = VolumeSnapshotRef.of("apps", "shot");
    private static final long GIB = Bytes.gib(1);

    private final Claim.Builder claim =
            Claim.builder().name("apps", "data").storageClass("fast").bound("pv");
    private final Volume.Builder volume =
            Volume.builder().name("pv").csi(ACME, "h").storageClass("fast").boundTo("apps", "data");
    private final VolumeSnapshot.Builder snapshot = VolumeSnapshot.builder()
            .name("apps", "shot")
            .sourceClaim("data")
            .snapshotClass("snap")
            .content("content")
            .ready(true);
    private final SnapshotContent.Builder content = SnapshotContent.builder()
            .name("content")
            .driver(DriverName.of(ACME))
            .sourceVolumeHandle("h")
            .snapshot(SHOT.object())
            .ready(true);
    private final Inventory.Builder seen = Inventory.builder()
            .add(StorageClass.builder().name("fast").provisioner(ACME).build())
            .assumeComplete();

    @Test
    void the_size_of_the_content_counts_then_of_the_snapshot_the_volume_and_the_claim() {
        claim.capacityBytes(2 * GIB);
        assertThat(isTooSmall(2 * GIB - 1)).isTrue();
        assertThat(isTooSmall(2 * GIB)).isFalse();
        volume.capacityBytes(3 * GIB);
        assertThat(isTooSmall(3 * GIB - 1)).isTrue();
        assertThat(isTooSmall(3 * GIB)).isFalse();
        snapshot.restoreBytes(4 * GIB);
        assertThat(isTooSmall(4 * GIB - 1)).isTrue();
        assertThat(isTooSmall(4 * GIB)).isFalse();
        content.restoreBytes(5 * GIB);
        assertThat(isTooSmall(5 * GIB - 1)).isTrue();
        assertThat(isTooSmall(5 * GIB)).isFalse();
        content.restoreBytes(0);
        assertThat(isTooSmall(4 * GIB)).as("0 is unstated").isFalse();
    }

    @Test
    void a_claim_tells_no_size_of_a_volume_that_is_gone() {
        claim.capacityBytes(2 * GIB);
        content.sourceVolumeHandle("before");
        assertThat(codes(decide(Request.restore(SHOT).size(GIB)))).contains("FACT_UNREADABLE");
        content.sourceVolumeHandle("h");
        assertThat(codes(decide(Request.restore(SHOT).size(GIB)))).contains("TARGET_TOO_SMALL");
    }

    @Test
    void the_mode_is_that_of_the_content_then_that_of_the_volume() {
        volume.volumeMode(VolumeMode.BLOCK);
        assertThat(differs(VolumeMode.FILESYSTEM)).isTrue();
        assertThat(differs(VolumeMode.BLOCK)).isFalse();
        content.sourceVolumeMode(VolumeMode.FILESYSTEM);
        assertThat(differs(VolumeMode.FILESYSTEM)).isFalse();
        assertThat(differs(VolumeMode.BLOCK)).isTrue();
        content.putAnnotations("snapshot.storage.kubernetes.io/allow-volume-mode-change", "true");
        assertThat(differs(VolumeMode.BLOCK)).isFalse();
    }

    @Test
    void a_class_that_is_not_there_may_be_misspelt() {
        assertThat(only(decide(Request.restore(SHOT).storageClass("fsat")), "TARGET_CLASS_MISSING")
                        .arguments())
                .containsEntry("alike", "; did you mean fast?");
        assertThat(only(decide(Request.restore(SHOT).storageClass("archive")), "TARGET_CLASS_MISSING")
                        .arguments())
                .containsEntry("alike", "");
    }

    @Test
    void a_failure_is_shown_where_it_stands() {
        snapshot.ready(false);
        content.error("no space");
        Finding ofContent = only(decide(Request.restore(SHOT)), "SNAPSHOT_FAILED");
        assertThat(ofContent.arguments()).containsEntry("error", "no space");
        assertThat(ofContent.evidence()).extracting(Evidence::object).containsExactly("VolumeSnapshotContent/content");
        snapshot.error("timed out");
        Finding ofSnapshot = only(decide(Request.restore(SHOT)), "SNAPSHOT_FAILED");
        assertThat(ofSnapshot.arguments()).containsEntry("error", "timed out");
        assertThat(ofSnapshot.evidence()).extracting(Evidence::object).containsExactly("VolumeSnapshot/apps/shot");
    }

    @Test
    void a_restore_rests_on_all_that_its_snapshot_leads_to() {
        content.sourceVolumeHandle("elsewhere");
        assertThat(decide(Request.restore(SHOT)).dependsOn().objects())
                .contains(
                        SHOT.object(),
                        ObjectRef.of(Kind.SNAPSHOT_CONTENT, "content"),
                        ObjectRef.of(Kind.SNAPSHOT_CLASS, "snap"),
                        ObjectRef.of(Kind.CLAIM, "apps", "data"),
                        ObjectRef.of(Kind.VOLUME, "pv"),
                        ObjectRef.of(Kind.STORAGE_CLASS, "fast"));
    }

    @Test
    void a_recorded_volume_is_of_the_driver_of_its_class_where_none_was_recorded() {
        assertThat(recorded("driver.longhorn.io")).isEmpty();
        assertThat(recorded("kubernetes.io/no-provisioner")).contains("DRIVER_UNRESOLVED");
        assertThat(recorded(" ")).contains("DRIVER_UNRESOLVED");
    }

    private static List<String> recorded(String provisioner) {
        Inventory.Builder seen = MachineCopies.cluster()
                .add(StorageClass.builder()
                        .name("longhorn")
                        .provisioner(provisioner)
                        .build())
                .add(MachineCopies.backup()
                        .volumes(ImmutableList.of(MachineCopies.volume()
                                .remoteBackup("backup-1")
                                .driver(Optional.empty())
                                .build()))
                        .build())
                .assumeComplete();
        return MachineCopies.blockers(MachineCopies.decide(
                Profile.harvester(), seen, Request.restore(MachineCopies.BACKUP).named("vms", "db-2")));
    }

    @Test
    void every_requirement_says_what_it_asks() {
        assertThat(Profile.kubernetes().requirements().stream()
                        .flatMap(list -> list.requirements().stream())
                        .map(RequirementList.Entry::title))
                .isNotEmpty()
                .noneMatch(String::isBlank);
    }

    @Test
    void what_is_too_small_names_the_driver() {
        content.restoreBytes(5 * GIB);
        assertThat(only(decide(Request.restore(SHOT).size(GIB)), "TARGET_TOO_SMALL")
                        .arguments())
                .containsEntry("driver", ACME);
    }

    @Test
    void into_another_class_it_rests_on_that_of_its_source_too() {
        volume.storageClass(Optional.empty());
        assertThat(decide(Request.restore(SHOT).storageClass("other"))
                        .dependsOn()
                        .objects())
                .contains(ObjectRef.of(Kind.STORAGE_CLASS, "fast"), ObjectRef.of(Kind.STORAGE_CLASS, "other"));
        assertThat(MachineCopies.decide(
                                Profile.harvester(),
                                MachineCopies.cluster().assumeComplete(),
                                Request.restore(MachineCopies.BACKUP)
                                        .named("vms", "db-2")
                                        .storageClass("other"))
                        .dependsOn()
                        .objects())
                .contains(ObjectRef.of(Kind.STORAGE_CLASS, "longhorn"), ObjectRef.of(Kind.STORAGE_CLASS, "other"));
    }

    @Test
    void of_a_machine_the_recorded_mode_counts_and_then_that_of_the_volume() {
        Volume.Builder block = Volume.builder()
                .name("pv")
                .csi(MachineCopies.DRIVER.value(), "handle")
                .boundTo("vms", "db-root")
                .volumeMode(VolumeMode.BLOCK);
        assertThat(ofMachine(MachineCopies.cluster().add(block.build()))).isEmpty();
        assertThat(ofMachine(MachineCopies.cluster()
                        .add(block.build())
                        .add(MachineCopies.content()
                                .volumes(ImmutableList.of(MachineCopies.volume()
                                        .volumeMode(Optional.empty())
                                        .build()))
                                .build())))
                .containsExactly("VOLUME_MODE_DIFFERS");
    }

    /** The blockers of a restore of a machine whose claims are to have file systems. */
    private static List<String> ofMachine(Inventory.Builder seen) {
        return MachineCopies.blockers(MachineCopies.decide(
                Profile.kubevirt(),
                seen.assumeComplete(),
                Request.restore(MachineCopies.SNAPSHOT).named("vms", "db-2").volumeMode(VolumeMode.FILESYSTEM)));
    }

    private boolean isTooSmall(long asked) {
        return codes(decide(Request.restore(SHOT).size(asked))).contains("TARGET_TOO_SMALL");
    }

    private boolean differs(VolumeMode asked) {
        return codes(decide(Request.restore(SHOT).volumeMode(asked))).contains("VOLUME_MODE_DIFFERS");
    }

    private static Finding only(Decision decision, String code) {
        List<Finding> found = decision.findings().stream()
                .filter(finding -> finding.code().is(code))
                .toList();
        assertThat(found).as(decision.findings().toString()).hasSize(1);
        return found.get(0);
    }

    private static List<String> codes(Decision decision) {
        return decision.findings().stream()
                .map(finding -> finding.code().value())
                .toList();
    }

    private Decision decide(Request request) {
        Facts able = Facts.of(DriverName.of(ACME)).supports(Capability.SNAPSHOT, Capability.RESTORE);
        Inventory now = seen.add(claim.build())
                .add(volume.build())
                .add(snapshot.build())
                .add(content.build())
                .build();
        return Advisor.of(Profile.kubernetes())
                .over(now, FactSet.of("pack", Trust.CURATED, able))
                .decide(request);
    }
}
