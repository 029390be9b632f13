package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Engine v2 of Longhorn needs Harvester 1.7: what tells the engine, what tells the release, and what was not read. */
class HarvesterEngineTest {
    private static final String LONGHORN = "driver.longhorn.io";
    private static final String ENGINE = "dataEngine";
    private static final ClaimRef DATA = ClaimRef.of("vms", "data");

    private final StorageClass.Builder storageClass =
            StorageClass.builder().name("longhorn").provisioner(LONGHORN);
    private final Volume.Builder volume = Volume.builder()
            .name("pv")
            .csi(LONGHORN, "handle")
            .storageClass("longhorn")
            .boundTo("vms", "data");
    private final Inventory.Builder seen = Inventory.builder()
            .add(Claim.builder()
                    .name("vms", "data")
                    .storageClass("longhorn")
                    .putAnnotations("volume.kubernetes.io/storage-provisioner", LONGHORN)
                    .bound("pv")
                    .build())
            .add(SnapshotClass.builder().name("snap").driver(LONGHORN).build())
            .add(Setting.of(
                    "csi-driver-config", "{\"" + LONGHORN + "\": {\"volumeSnapshotClassName\": \"snap\"}}", ""));

    @ParameterizedTest
    @ValueSource(strings = {"class", "volume", "longhorn"})
    void any_of_three_places_tells_of_engine_v2(String place) {
        switch (place) {
            case "class" -> storageClass.putParameters(ENGINE, "v2");
            case "volume" -> volume.putVolumeAttributes(ENGINE, "v2");
            default -> longhorn("v2");
        }
        release("v1.6.1");
        assertThat(blockers()).containsExactly("DRIVER_LACKS_SNAPSHOT");
        release("v1.7.0");
        assertThat(blockers()).isEmpty();
    }

    @Test
    void engine_v1_needs_no_release() {
        storageClass.putParameters(ENGINE, "v1");
        volume.putVolumeAttributes(ENGINE, "v1");
        longhorn("v1");
        assertThat(blockers()).isEmpty();
    }

    @Test
    void a_release_that_is_not_told_leaves_it_open() {
        volume.putVolumeAttributes(ENGINE, "v2");
        assertThat(blockers()).containsExactly("SNAPSHOT_SUPPORT_UNKNOWN");
        assertThat(evidence()).containsExactly("not seen");
        release("  ");
        assertThat(blockers()).containsExactly("SNAPSHOT_SUPPORT_UNKNOWN");
        assertThat(evidence()).containsExactly("not seen");
        release("main-head");
        assertThat(blockers()).containsExactly("SNAPSHOT_SUPPORT_UNKNOWN");
        assertThat(evidence()).containsExactly("main-head");
    }

    @Test
    void a_class_that_was_not_read_may_tell_of_engine_v2() {
        seen.unreadable(Kind.STORAGE_CLASS, Unreadable.FORBIDDEN);
        assertThat(blockersWithoutClass()).containsExactly("FACT_UNREADABLE StorageClass.storage.k8s.io");
        release("v1.7.0");
        assertThat(blockersWithoutClass()).isEmpty();
        release("v1.6.1");
        volume.putVolumeAttributes(ENGINE, "v1");
        assertThat(blockersWithoutClass()).as("the volume tells").isEmpty();
    }

    @Test
    void a_class_that_is_gone_tells_nothing() {
        assertThat(blockersWithoutClass()).isEmpty();
    }

    @Test
    void a_volume_of_longhorn_that_was_not_read_may_tell_of_engine_v2() {
        seen.unreadable(Kind.LONGHORN_VOLUME, Unreadable.FORBIDDEN);
        assertThat(blockers()).containsExactly("FACT_UNREADABLE Volume.longhorn.io");
        seen.apply(Change.malformed(ObjectRef.of(Kind.LONGHORN_VOLUME, "longhorn-system", "handle")));
        assertThat(blockers()).containsExactly("FACT_UNREADABLE Volume.longhorn.io");
    }

    @Test
    void one_that_makes_no_sense_may_too_and_one_of_another_volume_does_not() {
        seen.apply(Change.malformed(ObjectRef.of(Kind.LONGHORN_VOLUME, "longhorn-system", "other")));
        assertThat(blockers()).isEmpty();
        seen.apply(Change.malformed(ObjectRef.of(Kind.LONGHORN_VOLUME, "longhorn-system", "handle")));
        assertThat(blockers()).containsExactly("FACT_UNREADABLE Volume.longhorn.io");
    }

    @Test
    void what_the_driver_cannot_do_by_the_facts_is_not_opened_again() {
        volume.putVolumeAttributes(ENGINE, "v2");
        assertThat(MachineCopies.blockers(
                        decide(Facts.of(DriverName.of(LONGHORN)).refuses(Capability.SNAPSHOT))))
                .containsExactly("DRIVER_LACKS_SNAPSHOT");
    }

    private void longhorn(String engine) {
        seen.add(new LonghornVolume(ObjectRef.of(Kind.LONGHORN_VOLUME, "longhorn-system", "handle"), engine));
    }

    private void release(String version) {
        seen.add(Setting.of("server-version", version, ""));
    }

    private List<String> blockers() {
        seen.add(storageClass.build());
        return blockersWithoutClass();
    }

    private List<String> blockersWithoutClass() {
        return MachineCopies.blockers(decide(Facts.of(DriverName.of(LONGHORN)).supports(Capability.SNAPSHOT)));
    }

    private List<String> evidence() {
        return decide(Facts.of(DriverName.of(LONGHORN)).supports(Capability.SNAPSHOT)).blockers().stream()
                .flatMap(finding -> finding.evidence().stream())
                .map(Evidence::detail)
                .collect(ImmutableList.toImmutableList());
    }

    private Decision decide(Facts facts) {
        return Advisor.of(Profile.harvester())
                .over(seen.add(volume.build()).assumeComplete().build(), FactSet.of("pack", Trust.CURATED, facts))
                .decide(Request.snapshot(DATA));
    }
}
