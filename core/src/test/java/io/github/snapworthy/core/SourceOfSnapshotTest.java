package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the claim and the volume that a VolumeSnapshot was made of tell a restore, seen, unseen and gone. */
class SourceOfSnapshotTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final DriverName OTHER = DriverName.of("csi.other.example");
    private static final VolumeSnapshotRef SHOT = VolumeSnapshotRef.of("apps", "shot");
    private static final ObjectRef CLAIM = ObjectRef.of(Kind.CLAIM, "apps", "data");
    private static final Facts ABLE = Facts.of(ACME).supports(Capability.SNAPSHOT, Capability.RESTORE);
    private static final Condition THIN = Condition.volumeAttribute("thin").is("true");
    private static final Condition FAST =
            new Condition.Place(Condition.Where.STORAGE_CLASS_PARAMETER, "tier").is("fast");

    @Test
    void another_driver_of_the_source_claim_is_told() {
        Inventory.Builder seen =
                cluster("vol").add(claim().build()).add(volume(OTHER).build());
        assertThat(told(restore(seen, ABLE), "DRIVER_IDENTITY_DISAGREES"))
                .containsExactly(
                        ImmutableMap.of("driver", ACME.value(), "other", OTHER.value(), "place", "its source claim"));
        Inventory.Builder same =
                cluster("vol").add(claim().build()).add(volume(ACME).build());
        assertThat(told(restore(same, ABLE), "DRIVER_IDENTITY_DISAGREES")).isEmpty();
    }

    @Test
    void another_driver_of_the_class_is_told() {
        Inventory.Builder seen = cluster("vol")
                .add(SnapshotClass.builder().name("snap").driver(OTHER).build())
                .add(snapshot().snapshotClass("snap").build());
        assertThat(told(restore(seen, ABLE), "DRIVER_IDENTITY_DISAGREES"))
                .containsExactly(ImmutableMap.of("driver", ACME.value(), "other", OTHER.value(), "place", "its class"));
    }

    @Test
    void of_a_claim_that_is_gone_not_even_its_class_is_asked() {
        assertThat(codes(restore(cluster("vol"), restricted(FAST)))).isEmpty();
    }

    @Test
    void of_a_claim_that_is_there_the_class_is_asked_and_may_be_gone() {
        Inventory.Builder seen = cluster("").add(claim().volumeName("pv-gone").build());
        assertThat(codes(restore(seen, restricted(FAST)))).contains("RESTORE_SUPPORT_UNKNOWN");
    }

    @Test
    void a_volume_of_the_claim_that_must_not_be_read_leaves_its_conditions_open() {
        Inventory.Builder unseen =
                cluster("").add(claim().build()).add(storageClass()).unreadable(Kind.VOLUME, Unreadable.FORBIDDEN);
        assertThat(codes(restore(unseen, restricted(THIN)))).contains("RESTORE_SUPPORT_UNKNOWN");
        Inventory.Builder gone = cluster("").add(claim().build()).add(storageClass());
        assertThat(codes(restore(gone, restricted(THIN)))).doesNotContain("RESTORE_SUPPORT_UNKNOWN");
    }

    @Test
    void a_claim_that_may_be_there_leaves_the_conditions_of_its_volume_open() {
        Inventory.Builder unseen = cluster("").unreadable(Kind.CLAIM, Unreadable.FORBIDDEN);
        assertThat(codes(restore(unseen, restricted(THIN)))).contains("RESTORE_SUPPORT_UNKNOWN");
    }

    @Test
    void a_claim_that_may_be_there_may_name_a_class() {
        Inventory.Builder seen = cluster("vol");
        assertThat(codes(restore(seen, ABLE))).isEmpty();
        seen.unreadable(Kind.CLAIM, Unreadable.FORBIDDEN);
        assertThat(codes(restore(seen, ABLE))).containsExactly("CLAIM_UNREADABLE");
        seen.add(storageClass());
        assertThat(codes(over(seen.build(), ABLE).decide(Request.restore(SHOT).storageClass("fast"))))
                .isEmpty();
    }

    @Test
    void a_claim_that_waits_for_a_volume_has_none_whatever_it_names() {
        Inventory.Builder bound = cluster("")
                .add(claim().build())
                .add(storageClass())
                .add(volume(ACME).putVolumeAttributes("thin", "false").build());
        assertThat(codes(restore(bound, restricted(THIN)))).containsExactly("DRIVER_LACKS_RESTORE");
        Inventory.Builder pending = bound.add(claim().phase(ClaimPhase.PENDING).build());
        assertThat(codes(restore(pending, restricted(THIN)))).isEmpty();
    }

    @Test
    void the_class_of_the_volume_counts_before_that_of_the_claim() {
        Inventory.Builder seen = cluster("vol")
                .add(claim().build())
                .add(tier("fast", "slow"))
                .add(tier("of-volume", "fast"))
                .add(volume(ACME).storageClass("of-volume").build());
        assertThat(codes(restore(seen, restricted(FAST)))).isEmpty();
        seen.add(volume(ACME).build());
        assertThat(codes(restore(seen, restricted(FAST)))).containsExactly("DRIVER_LACKS_RESTORE");
        seen.add(tier("fast", "fast")).add(tier("of-volume", "slow"));
        assertThat(codes(restore(seen, restricted(FAST)))).isEmpty();
    }

    private static StorageClass tier(String name, String tier) {
        return StorageClass.builder()
                .name(name)
                .provisioner(ACME.value())
                .putParameters("tier", tier)
                .build();
    }

    @Test
    void a_decision_rests_on_the_source_claim_and_on_the_class_of_its_volume() {
        Inventory.Builder seen = cluster("vol")
                .add(claim().build())
                .add(volume(ACME).storageClass("of-volume").build());
        assertThat(restore(seen, ABLE).dependsOn().objects())
                .contains(
                        CLAIM,
                        ObjectRef.of(Kind.VOLUME, "pv-1"),
                        ObjectRef.of(Kind.STORAGE_CLASS, "of-volume"),
                        ObjectRef.of(Kind.STORAGE_CLASS, "fast"));
    }

    private static Facts restricted(Condition condition) {
        return ABLE.and(new Fact.Restriction(ImmutableSet.of(Capability.RESTORE), condition, Fact.Weight.DECISIVE));
    }

    private static Decision restore(Inventory.Builder seen, Facts facts) {
        return over(seen.build(), facts).decide(Request.restore(SHOT));
    }

    private static Situation over(Inventory seen, Facts facts) {
        return Advisor.of(Profile.kubernetes()).over(seen, FactSet.of("manual", Trust.CURATED, facts));
    }

    private static List<String> codes(Decision decision) {
        return decision.findings().stream()
                .map(finding -> finding.code().value())
                .toList();
    }

    private static List<ImmutableMap<String, String>> told(Decision decision, String code) {
        return decision.findings().stream()
                .filter(finding -> finding.code().is(code))
                .map(Finding::arguments)
                .toList();
    }

    private static Claim.Builder claim() {
        return Claim.builder().name("apps", "data").storageClass("fast").bound("pv-1");
    }

    private static StorageClass storageClass() {
        return StorageClass.builder().name("fast").provisioner(ACME.value()).build();
    }

    private static Volume.Builder volume(DriverName driver) {
        return Volume.builder().name("pv-1").csi(driver.value(), "vol").boundTo("apps", "data");
    }

    private static VolumeSnapshot.Builder snapshot() {
        return VolumeSnapshot.builder()
                .name("apps", "shot")
                .sourceClaim("data")
                .content("content")
                .ready(true);
    }

    /** A snapshot of a claim, ready, whose content names the volume of that handle; none where it is empty. */
    private static Inventory.Builder cluster(String handle) {
        SnapshotContent.Builder content = SnapshotContent.builder()
                .name("content")
                .driver(ACME)
                .snapshot(SHOT.object())
                .ready(true);
        return Inventory.builder()
                .add(snapshot().build())
                .add(
                        handle.isEmpty()
                                ? content.build()
                                : content.sourceVolumeHandle(handle).build())
                .assumeComplete();
    }
}
