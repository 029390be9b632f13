package io.github.snapworthy.core.internal.velero;

import static io.github.snapworthy.core.internal.velero.Rules.GIB;
import static io.github.snapworthy.core.internal.velero.Rules.claim;
import static io.github.snapworthy.core.internal.velero.Rules.csi;
import static io.github.snapworthy.core.internal.velero.Rules.nfs;
import static io.github.snapworthy.core.internal.velero.Rules.pending;
import static io.github.snapworthy.core.internal.velero.Rules.rule;
import static io.github.snapworthy.core.internal.velero.Rules.seen;
import static io.github.snapworthy.core.internal.velero.Rules.unreadable;
import static io.github.snapworthy.core.internal.velero.Rules.volume;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimPhase;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeRule;
import io.github.snapworthy.core.VolumeRule.Capacity;
import io.github.snapworthy.core.VolumeRule.Nfs;
import io.github.snapworthy.core.internal.evidence.Truth;
import io.github.snapworthy.core.internal.velero.ClaimedVolume.Sight;
import org.junit.jupiter.api.Test;

class ConditionsTest {
    private static Truth match(VolumeRule.Builder rule, ClaimedVolume on) {
        return Conditions.match(rule.build(), on);
    }

    @Test
    void a_rule_without_conditions_matches_every_volume() {
        assertThat(match(rule(), seen())).isEqualTo(Truth.YES);
        assertThat(match(rule(), pending())).isEqualTo(Truth.YES);
        assertThat(match(rule(), unreadable())).isEqualTo(Truth.YES);
    }

    @Test
    void both_bounds_of_a_capacity_belong_to_it() {
        assertThat(match(rule().capacity(Capacity.between(0, 10 * GIB)), seen()))
                .isEqualTo(Truth.YES);
        assertThat(match(rule().capacity(Capacity.between(10 * GIB, 20 * GIB)), seen()))
                .isEqualTo(Truth.YES);
        assertThat(match(rule().capacity(Capacity.atLeast(10 * GIB + 1)), seen()))
                .isEqualTo(Truth.NO);
        assertThat(match(rule().capacity(Capacity.between(0, 10 * GIB - 1)), seen()))
                .isEqualTo(Truth.NO);
    }

    @Test
    void a_capacity_that_nobody_knows_is_open() {
        Volume.Builder unsized = Volume.builder().name("pv").csi("a.example", "h");
        assertThat(match(rule().capacity(Capacity.between(0, GIB)), seen(unsized)))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(match(rule(), seen(unsized))).isEqualTo(Truth.YES);
    }

    @Test
    void the_storage_class_is_that_of_the_volume_and_not_of_the_claim() {
        ClaimedVolume on = new ClaimedVolume(
                claim().storageClass("of-the-claim").build(),
                Sight.SEEN,
                volume().storageClass("of-the-volume").build());
        assertThat(match(rule().addStorageClasses("other", "of-the-volume"), on))
                .isEqualTo(Truth.YES);
        assertThat(match(rule().addStorageClasses("of-the-claim"), on)).isEqualTo(Truth.NO);
    }

    @Test
    void a_volume_without_a_class_has_none_of_those_that_are_named() {
        Volume.Builder bare = Volume.builder().name("pv").csi("a.example", "h");
        assertThat(match(rule().addStorageClasses(""), seen(bare))).isEqualTo(Truth.NO);
    }

    @Test
    void an_empty_csi_condition_matches_every_csi_volume_and_no_other() {
        assertThat(match(rule().csi(csi("")), seen())).isEqualTo(Truth.YES);
        assertThat(match(rule().csi(csi("")), seen(nfs()))).isEqualTo(Truth.NO);
    }

    @Test
    void a_csi_driver_is_compared_exactly() {
        assertThat(match(rule().csi(csi("ebs.csi.aws.com")), seen())).isEqualTo(Truth.YES);
        assertThat(match(rule().csi(csi("EBS.csi.aws.com")), seen())).isEqualTo(Truth.NO);
        assertThat(match(rule().csi(csi("ebs.csi.aws.com")), seen(nfs()))).isEqualTo(Truth.NO);
    }

    @Test
    void all_volume_attributes_of_a_rule_have_to_be_there() {
        VolumeRule.Builder wanted = rule().csi(csi("ebs.csi.aws.com", "protocol", "nfs"));
        assertThat(match(wanted, seen(volume().putVolumeAttributes("protocol", "nfs"))))
                .isEqualTo(Truth.YES);
        assertThat(match(wanted, seen(volume().putVolumeAttributes("protocol", "smb"))))
                .isEqualTo(Truth.NO);
        assertThat(match(wanted, seen())).isEqualTo(Truth.NO);
    }

    @Test
    void an_attribute_that_is_wanted_empty_may_be_absent_unless_there_is_none_at_all() {
        VolumeRule.Builder wanted = rule().csi(csi("ebs.csi.aws.com", "protocol", ""));
        assertThat(match(wanted, seen(volume().putVolumeAttributes("type", "x"))))
                .isEqualTo(Truth.YES);
        assertThat(match(wanted, seen())).isEqualTo(Truth.NO);
    }

    @Test
    void an_nfs_condition_names_server_path_both_or_neither() {
        assertThat(match(rule().nfs(new Nfs("", "")), seen(nfs()))).isEqualTo(Truth.YES);
        assertThat(match(rule().nfs(new Nfs("10.0.0.1", "")), seen(nfs()))).isEqualTo(Truth.YES);
        assertThat(match(rule().nfs(new Nfs("", "/media")), seen(nfs()))).isEqualTo(Truth.YES);
        assertThat(match(rule().nfs(new Nfs("10.0.0.2", "/media")), seen(nfs())))
                .isEqualTo(Truth.NO);
        assertThat(match(rule().nfs(new Nfs("10.0.0.1", "/other")), seen(nfs())))
                .isEqualTo(Truth.NO);
        assertThat(match(rule().nfs(new Nfs("", "")), seen())).isEqualTo(Truth.NO);
    }

    @Test
    void an_nfs_volume_whose_server_was_not_read_is_open() {
        Volume.Builder bare = Volume.builder().name("pv").sourceType("nfs");
        assertThat(match(rule().nfs(new Nfs("10.0.0.1", "")), seen(bare))).isEqualTo(Truth.UNKNOWN);
        assertThat(match(rule().nfs(new Nfs("", "")), seen(bare))).isEqualTo(Truth.YES);
    }

    @Test
    void the_type_is_the_source_of_the_volume_as_velero_spells_it() {
        assertThat(match(rule().addVolumeTypes("nfs", "csi"), seen())).isEqualTo(Truth.YES);
        Volume.Builder storageOs = Volume.builder().name("pv").sourceType("storageos");
        assertThat(match(rule().addVolumeTypes("storageOS"), seen(storageOs))).isEqualTo(Truth.YES);
        assertThat(match(rule().addVolumeTypes("storageos"), seen(storageOs))).isEqualTo(Truth.NO);
    }

    @Test
    void a_volume_of_a_later_kubernetes_is_of_no_type() {
        Volume.Builder later = Volume.builder().name("pv").sourceType("quantumDisk");
        assertThat(match(rule().addVolumeTypes("quantumDisk"), seen(later))).isEqualTo(Truth.NO);
        assertThat(match(rule().addVolumeTypes(""), seen(later))).isEqualTo(Truth.YES);
    }

    @Test
    void a_source_that_was_not_read_leaves_conditions_on_it_open() {
        Volume.Builder bare = Volume.builder().name("pv");
        assertThat(match(rule().addVolumeTypes("csi"), seen(bare))).isEqualTo(Truth.UNKNOWN);
        assertThat(match(rule().csi(csi("")), seen(bare))).isEqualTo(Truth.UNKNOWN);
        assertThat(match(rule().nfs(new Nfs("", "")), seen(bare))).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void all_labels_of_a_rule_have_to_be_on_the_claim() {
        Claim labelled =
                claim().labels(ImmutableMap.of("app", "db", "tier", "gold")).build();
        ClaimedVolume on = new ClaimedVolume(labelled, Sight.SEEN, volume().build());
        assertThat(match(rule().putClaimLabels("app", "db"), on)).isEqualTo(Truth.YES);
        assertThat(match(rule().putClaimLabels("app", "db").putClaimLabels("region", "us"), on))
                .isEqualTo(Truth.NO);
        assertThat(match(rule().putClaimLabels("app", "web"), on)).isEqualTo(Truth.NO);
        assertThat(match(rule().putClaimLabels("app", "db"), seen())).isEqualTo(Truth.NO);
    }

    @Test
    void the_phase_of_the_claim_is_one_of_those_named() {
        assertThat(match(rule().addClaimPhases("Pending", "Lost"), pending())).isEqualTo(Truth.YES);
        assertThat(match(rule().addClaimPhases("Pending", "Lost"), seen())).isEqualTo(Truth.NO);
        assertThat(match(rule().addClaimPhases("bound"), seen())).isEqualTo(Truth.NO);
    }

    @Test
    void a_pending_claim_has_a_volume_of_no_bytes_no_class_and_no_source() {
        assertThat(match(rule().capacity(Capacity.between(0, GIB)), pending())).isEqualTo(Truth.YES);
        assertThat(match(rule().capacity(Capacity.atLeast(1)), pending())).isEqualTo(Truth.NO);
        assertThat(match(rule().addStorageClasses("gp3"), pending())).isEqualTo(Truth.NO);
        assertThat(match(rule().csi(csi("")), pending())).isEqualTo(Truth.NO);
        assertThat(match(rule().nfs(new Nfs("", "")), pending())).isEqualTo(Truth.NO);
        assertThat(match(rule().addVolumeTypes("csi"), pending())).isEqualTo(Truth.NO);
        assertThat(match(rule().addVolumeTypes(""), pending())).isEqualTo(Truth.YES);
    }

    @Test
    void conditions_on_a_volume_that_cannot_be_read_are_open_unless_the_claim_decides() {
        assertThat(match(rule().capacity(Capacity.between(0, GIB)), unreadable()))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(match(rule().csi(csi("")), unreadable())).isEqualTo(Truth.UNKNOWN);
        assertThat(match(rule().csi(csi("")).putClaimLabels("app", "db"), unreadable()))
                .isEqualTo(Truth.NO);
        assertThat(match(rule().addClaimPhases("Bound"), unreadable())).isEqualTo(Truth.YES);
    }

    @Test
    void every_phase_is_written_as_kubernetes_writes_it() {
        assertThat(ClaimPhase.values()).extracting(Conditions::text).containsExactly("Pending", "Bound", "Lost");
    }
}
