package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** To which BackupTarget of Longhorn the backups of a claim go, and whether it is there. */
class LonghornTargetsTest {
    private static final String LONGHORN = "driver.longhorn.io";
    private static final Profile OWN = Profile.kubernetes();
    private static final ClaimRef DATA = ClaimRef.of("vms", "data");

    private final Inventory.Builder seen = Inventory.builder()
            .add(Claim.builder()
                    .name("vms", "data")
                    .storageClass("longhorn")
                    .bound("pv")
                    .build())
            .add(SnapshotClass.builder()
                    .name("bak")
                    .driver(LONGHORN)
                    .putParameters("type", "bak")
                    .build());

    @Test
    void a_volume_goes_to_the_target_that_it_names() {
        volume("handle").longhorn("handle", "far").storageClass("near");
        target("far", BackupTarget.State.AVAILABLE);
        target("default", BackupTarget.State.UNAVAILABLE);
        target("near", BackupTarget.State.UNAVAILABLE);
        assertThat(blockers()).isEmpty();
        target("far", BackupTarget.State.UNAVAILABLE);
        assertThat(blockers()).containsExactly("BACKUP_TARGET_UNAVAILABLE");
        target("far", BackupTarget.State.UNCONFIGURED);
        assertThat(blockers()).containsExactly("BACKUP_TARGET_MISSING");
    }

    @Test
    void one_that_names_none_goes_to_the_default_one() {
        volume("handle").longhorn("handle", "").storageClass("near");
        target("near", BackupTarget.State.UNAVAILABLE);
        target("default", BackupTarget.State.AVAILABLE);
        assertThat(blockers()).isEmpty();
        target("default", BackupTarget.State.UNAVAILABLE);
        target("near", BackupTarget.State.AVAILABLE);
        assertThat(blockers()).containsExactly("BACKUP_TARGET_UNAVAILABLE");
    }

    @Test
    void where_the_volume_is_gone_its_class_tells() {
        volume("handle").storageClass("near");
        target("near", BackupTarget.State.AVAILABLE);
        target("default", BackupTarget.State.UNAVAILABLE);
        assertThat(blockers()).isEmpty();
        storageClass("");
        assertThat(blockers()).containsExactly("BACKUP_TARGET_UNAVAILABLE");
    }

    @Test
    void where_the_class_is_gone_too_it_is_the_default_one() {
        volume("handle");
        target("near", BackupTarget.State.UNAVAILABLE);
        target("default", BackupTarget.State.AVAILABLE);
        assertThat(blockers()).isEmpty();
    }

    @Test
    void a_target_that_is_not_there_is_missing_where_all_were_read() {
        volume("handle").longhorn("handle", "far");
        target("default", BackupTarget.State.AVAILABLE);
        assertThat(blockers()).containsExactly("BACKUP_TARGET_MISSING");
        seen.unreadable(Kind.LONGHORN_BACKUP_TARGET, Unreadable.FORBIDDEN);
        assertThat(blockers()).containsExactly("FACT_UNREADABLE BackupTarget.longhorn.io");
    }

    @Test
    void where_the_volume_of_longhorn_was_not_read_all_targets_have_to_agree() {
        volume("handle").storageClass("near");
        seen.unreadable(Kind.LONGHORN_VOLUME, Unreadable.FORBIDDEN);
        target("near", BackupTarget.State.AVAILABLE);
        target("default", BackupTarget.State.AVAILABLE);
        assertThat(blockers()).isEmpty();
        target("default", BackupTarget.State.UNAVAILABLE);
        assertThat(blockers()).containsExactly("FACT_UNREADABLE Volume.longhorn.io");
        target("near", BackupTarget.State.UNAVAILABLE);
        assertThat(blockers()).containsExactly("BACKUP_TARGET_UNAVAILABLE");
    }

    @Test
    void where_the_class_was_not_read_all_targets_have_to_agree_too() {
        volume("");
        seen.unreadable(Kind.STORAGE_CLASS, Unreadable.FORBIDDEN);
        target("near", BackupTarget.State.UNAVAILABLE);
        target("default", BackupTarget.State.AVAILABLE);
        assertThat(blockers()).containsExactly("FACT_UNREADABLE Volume.longhorn.io");
        target("near", BackupTarget.State.AVAILABLE);
        assertThat(blockers()).isEmpty();
    }

    @Test
    void where_nothing_tells_which_target_it_is_every_one_of_them_counts() {
        volume("");
        seen.unreadable(Kind.STORAGE_CLASS, Unreadable.FORBIDDEN);
        target("a", BackupTarget.State.AVAILABLE);
        target("b", BackupTarget.State.UNAVAILABLE);
        target("c", BackupTarget.State.AVAILABLE);
        assertThat(blockers()).containsExactly("FACT_UNREADABLE Volume.longhorn.io");
    }

    @Test
    void of_targets_that_agree_the_first_by_name_is_told() {
        volume("");
        seen.unreadable(Kind.STORAGE_CLASS, Unreadable.FORBIDDEN);
        for (String name : List.of("i", "h", "g", "f", "e", "d", "c", "b", "a")) {
            target(name, BackupTarget.State.UNAVAILABLE);
            assertThat(decide().blockers())
                    .extracting(blocker -> blocker.arguments().get("target"))
                    .containsExactly("BackupTarget/longhorn-system/" + name);
        }
    }

    @Test
    void a_volume_without_a_handle_goes_where_its_class_says() {
        volume("");
        storageClass("near");
        target("near", BackupTarget.State.AVAILABLE);
        target("default", BackupTarget.State.UNAVAILABLE);
        assertThat(blockers()).isEmpty();
        target("near", BackupTarget.State.UNAVAILABLE);
        target("default", BackupTarget.State.AVAILABLE);
        assertThat(blockers()).containsExactly("BACKUP_TARGET_UNAVAILABLE");
    }

    @Test
    void on_harvester_a_claim_of_another_driver_is_measured_by_the_default_target() {
        seen.add(Setting.of("backup-target", "{\"endpoint\":\"nfs://nas\"}", ""))
                .add(Volume.builder()
                        .name("pv")
                        .csi("csi.acme.example", "x")
                        .boundTo("vms", "data")
                        .build());
        target("near", BackupTarget.State.UNAVAILABLE);
        target("default", BackupTarget.State.AVAILABLE);
        assertThat(onHarvester()).doesNotContain("BACKUP_TARGET_UNAVAILABLE", "FACT_UNREADABLE Volume.longhorn.io");
        target("default", BackupTarget.State.UNAVAILABLE);
        target("near", BackupTarget.State.AVAILABLE);
        assertThat(onHarvester()).contains("BACKUP_TARGET_UNAVAILABLE");
    }

    private List<String> onHarvester() {
        return Advisor.of(Profile.harvester())
                .over(seen.assumeComplete().build(), FactSet.none())
                .decide(Request.backup(DATA))
                .findings()
                .stream()
                .map(finding -> finding.code().value()
                        + Optional.ofNullable(finding.arguments().get("kind"))
                                .map(kind -> " " + kind)
                                .orElse(""))
                .toList();
    }

    private LonghornTargetsTest volume(String handle) {
        Volume.Builder volume = Volume.builder()
                .name("pv")
                .csi(LONGHORN, "x")
                .storageClass("longhorn")
                .boundTo("vms", "data");
        seen.add(volume.volumeHandle(Optional.of(handle).filter(text -> !text.isEmpty()))
                .build());
        return this;
    }

    private LonghornTargetsTest longhorn(String handle, String target) {
        seen.add(new LonghornVolume(ObjectRef.of(Kind.LONGHORN_VOLUME, "longhorn-system", handle), "v1", target));
        return this;
    }

    private void storageClass(String target) {
        StorageClass.Builder storageClass =
                StorageClass.builder().name("longhorn").provisioner(LONGHORN);
        seen.add((target.isEmpty() ? storageClass : storageClass.putParameters("backupTargetName", target)).build());
    }

    private void target(String name, BackupTarget.State state) {
        seen.add(new BackupTarget(ObjectRef.of(Kind.LONGHORN_BACKUP_TARGET, "longhorn-system", name), state));
    }

    private List<String> blockers() {
        return MachineCopies.blockers(decide());
    }

    private Decision decide() {
        FactSet able = FactSet.of(
                "pack",
                Trust.CURATED,
                Facts.of(DriverName.of(LONGHORN))
                        .supports(Capability.SNAPSHOT, Capability.BACKUP_NATIVE)
                        .and(new Fact.ClassPurposes(
                                "type",
                                ImmutableMap.of("bak", ClassPurpose.BACKUP),
                                ClassPurpose.SNAPSHOT,
                                Optional.empty())));
        return Advisor.of(OWN).over(seen.assumeComplete().build(), able).decide(Request.backup(DATA));
    }
}
