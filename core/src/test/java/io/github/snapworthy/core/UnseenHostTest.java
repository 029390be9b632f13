package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What Harvester's own objects decide stays open where they must not be read. */
class UnseenHostTest {
    private static final String LONGHORN = "driver.longhorn.io";
    private static final String CONFIG = "{\"%s\":{\"volumeSnapshotClassName\":\"snap\"}}";

    @Test
    void an_engine_that_only_the_volume_of_longhorn_tells_stays_open_without_it() {
        Inventory told = longhorn()
                .add(new LonghornVolume(ObjectRef.of(Kind.LONGHORN_VOLUME, "longhorn-system", "handle"), "v2"))
                .assumeComplete()
                .build();
        Inventory untold = longhorn()
                .unreadable(Kind.LONGHORN_VOLUME, Unreadable.FORBIDDEN)
                .assumeComplete()
                .build();
        assertThat(codes(told)).containsExactly("DRIVER_LACKS_SNAPSHOT");
        assertThat(codes(untold)).containsExactly("FACT_UNREADABLE");
        assertThat(codes(longhorn().assumeComplete().build())).isEmpty();
    }

    @Test
    void an_engine_that_only_the_storage_class_tells_stays_open_without_it() {
        Inventory.Builder cluster =
                cluster(LONGHORN).add(new Setting(ObjectRef.of(Kind.SETTING, "server-version"), "v1.5.0", ""));
        FactSet facts = facts(LONGHORN);
        Request request = Request.snapshot(ClaimRef.of("vms", "data"));
        Claim annotated = Claim.builder()
                .name("vms", "data")
                .storageClass("fast")
                .putAnnotations("volume.kubernetes.io/storage-provisioner", LONGHORN)
                .bound("pv-1")
                .build();
        Decision unseen = Advisor.of(Profile.harvester())
                .over(
                        cluster.add(annotated)
                                .unreadable(Kind.STORAGE_CLASS, Unreadable.FORBIDDEN)
                                .assumeComplete()
                                .build(),
                        facts)
                .decide(request);
        assertThat(unseen.verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void an_open_engine_does_not_open_what_the_facts_refuse() {
        Inventory seen = cluster(LONGHORN)
                .add(StorageClass.builder()
                        .name("fast")
                        .provisioner(LONGHORN)
                        .putParameters("dataEngine", "v2")
                        .build())
                .assumeComplete()
                .build();
        assertThat(codes(seen)).containsExactly("SNAPSHOT_SUPPORT_UNKNOWN");
        FactSet refused = FactSet.of(
                "pack", Trust.CURATED, Facts.of(DriverName.of(LONGHORN)).refuses(Capability.SNAPSHOT));
        Decision decision = Advisor.of(Profile.harvester())
                .over(seen, refused)
                .decide(Request.snapshot(ClaimRef.of("vms", "data")));
        assertThat(decision.verdict()).isEqualTo(Verdict.DENIED);
    }

    @Test
    void an_entry_that_only_the_storage_class_tells_stays_open_without_it() {
        StorageClass other =
                StorageClass.builder().name("fast").provisioner("other.example").build();
        Inventory told = cluster("csi.acme.example").add(other).assumeComplete().build();
        Inventory untold = cluster("csi.acme.example")
                .unreadable(Kind.STORAGE_CLASS, Unreadable.FORBIDDEN)
                .assumeComplete()
                .build();
        assertThat(codes(told)).containsExactly("SNAPSHOT_CLASS_NOT_CONFIGURED");
        assertThat(codes(untold)).containsExactly("FACT_UNREADABLE");
    }

    @Test
    void another_profile_waits_for_an_operation_of_harvester_and_is_open_where_it_must_not_see_them() {
        VirtualMachine machine = VirtualMachine.builder()
                .name("vms", "db")
                .addDisks(VmDisk.ofClaim("root", "data"))
                .build();
        Inventory untold = cluster(LONGHORN)
                .add(machine)
                .unreadable(Kind.HARVESTER_BACKUP, Unreadable.FORBIDDEN)
                .assumeComplete()
                .build();
        Decision decision = Advisor.of(Profile.kubernetes())
                .over(untold, facts(LONGHORN))
                .decide(Request.snapshot(VmRef.of("vms", "db")));
        assertThat(decision.blockers())
                .extracting(finding -> finding.code().value())
                .containsExactly("FACT_UNREADABLE");
    }

    private static List<String> codes(Inventory seen) {
        return Advisor.of(Profile.harvester())
                .over(seen, facts(LONGHORN).and(facts("csi.acme.example")))
                .decide(Request.snapshot(ClaimRef.of("vms", "data")))
                .blockers()
                .stream()
                .map(finding -> finding.code().value())
                .toList();
    }

    private static FactSet facts(String driver) {
        return FactSet.of("pack", Trust.CURATED, Facts.of(DriverName.of(driver)).supports(Capability.SNAPSHOT));
    }

    private static Inventory.Builder longhorn() {
        return cluster(LONGHORN)
                .add(new Setting(ObjectRef.of(Kind.SETTING, "server-version"), "v1.5.0", ""))
                .add(StorageClass.builder().name("fast").provisioner(LONGHORN).build());
    }

    private static Inventory.Builder cluster(String driver) {
        return Inventory.builder()
                .add(Claim.builder()
                        .name("vms", "data")
                        .storageClass("fast")
                        .bound("pv-1")
                        .build())
                .add(Volume.builder()
                        .name("pv-1")
                        .storageClass("fast")
                        .csi(driver, "handle")
                        .build())
                .add(SnapshotClass.builder().name("snap").driver(driver).build())
                .add(new Setting(ObjectRef.of(Kind.SETTING, "csi-driver-config"), CONFIG.formatted(driver), ""));
    }
}
