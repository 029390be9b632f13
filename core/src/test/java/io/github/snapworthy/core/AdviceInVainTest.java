package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is advised where nothing that could be made would help. */
class AdviceInVainTest {
    private static final String DRIVER = "efs.csi.aws.com";
    private static final ClaimRef DATA = ClaimRef.of("apps", "data");
    private static final FactSet FACTS = FactSet.of(
            "test",
            Trust.VERIFIED,
            Facts.of(DriverName.of(DRIVER))
                    .refuses(Capability.SNAPSHOT, Capability.RESTORE, Capability.CLONE, Capability.GROUP_SNAPSHOT));

    private static Inventory seen() {
        return Inventory.builder()
                .add(Claim.builder()
                        .name("apps", "data")
                        .storageClass("efs")
                        .bound("pv")
                        .build())
                .add(Volume.builder()
                        .name("pv")
                        .csi(DRIVER, "h")
                        .boundTo("apps", "data")
                        .build())
                .add(StorageClass.builder().name("efs").provisioner(DRIVER).build())
                .assumeComplete()
                .build();
    }

    private static Finding of(Decision decision, String code) {
        return decision.findings().stream()
                .filter(finding -> finding.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void no_class_is_made_for_a_driver_that_makes_no_snapshots() {
        Decision decision = Advisor.of(Profile.kubernetes()).over(seen(), FACTS).advise(Request.snapshot(DATA));

        assertThat(of(decision, "SNAPSHOT_CLASS_NONE").remedies())
                .singleElement()
                .satisfies(remedy -> {
                    assertThat(remedy.kind()).isEqualTo("DRIVER_CANNOT");
                    assertThat(remedy.by()).isEqualTo(Remedy.By.USER);
                    assertThat(remedy.text())
                            .isEqualTo("The driver efs.csi.aws.com makes no snapshots, with a class or without one.");
                    assertThat(remedy.changes()).isEmpty();
                });
    }

    @Test
    void nor_one_for_backups_that_the_driver_does_not_make() {
        FactSet noBackups = FactSet.of(
                "test",
                Trust.VERIFIED,
                Facts.of(DriverName.of(DRIVER)).supports(Capability.SNAPSHOT).refuses(Capability.BACKUP_NATIVE));
        Decision decision =
                Advisor.of(Profile.harvester()).over(seen(), noBackups).advise(Request.backup(DATA));

        assertThat(of(decision, "SNAPSHOT_CLASS_NOT_CONFIGURED").remedies())
                .extracting(Remedy::kind, Remedy::by, Remedy::text)
                .containsExactly(tuple(
                        "DRIVER_CANNOT",
                        Remedy.By.CLUSTER_ADMIN,
                        "The driver efs.csi.aws.com makes no backups of its own, with a class or without one."));
    }

    @Test
    void a_class_that_is_the_only_word_on_its_driver_says_so() {
        Decision decision =
                Advisor.of(Profile.kubernetes()).over(seen(), FactSet.none()).advise(Request.snapshot(DATA));

        assertThat(decision.findings())
                .extracting(finding -> finding.code().value())
                .contains("SNAPSHOT_SUPPORT_UNKNOWN");
        assertThat(of(decision, "SNAPSHOT_CLASS_NONE").remedies().get(0).text())
                .endsWith("With it the driver counts as able, which nothing else says: make sure that it is.");
    }

    /** Of the other disk it is still not known. */
    @Test
    void so_does_the_class_for_each_of_several_disks() {
        Inventory.Builder seen = Inventory.builder().assumeComplete();
        VirtualMachine.Builder machine = VirtualMachine.builder().name("apps", "db");
        for (String disk : List.of("root", "log")) {
            machine.addDisks(VmDisk.ofClaim(disk, disk));
            seen.add(Claim.builder().name("apps", disk).bound("pv-" + disk).build())
                    .add(Volume.builder()
                            .name("pv-" + disk)
                            .csi("csi." + disk + ".example", disk)
                            .boundTo("apps", disk)
                            .build());
        }
        Decision decision = Advisor.of(Profile.kubernetes())
                .over(seen.add(machine.build()).build(), FactSet.none())
                .advise(Request.snapshot(VmRef.of("apps", "db")));

        assertThat(decision.findings())
                .filteredOn(finding -> finding.code().is("DISK_EXCLUDED"))
                .flatExtracting(Finding::remedies)
                .hasSize(2)
                .allSatisfy(remedy -> assertThat(remedy.text()).contains("which nothing else says"));
    }

    @Test
    void what_tells_nothing_of_a_driver_does_not_count_as_a_word_on_it() {
        String snapshots = "count/volumesnapshots.snapshot.storage.k8s.io";
        Inventory full = seen().with(Change.put(new Quota(
                ObjectRef.of(Kind.QUOTA, "apps", "few"),
                ImmutableMap.of(snapshots, "1"),
                ImmutableMap.of(snapshots, "1"))));
        Decision decision =
                Advisor.of(Profile.kubernetes()).over(full, FactSet.none()).advise(Request.snapshot(DATA));

        assertThat(of(decision, "QUOTA_EXCEEDED").remedies())
                .extracting(Remedy::text)
                .containsExactly(
                        "Raise " + snapshots + " in the quota ResourceQuota/apps/few to 2, or delete what is counted.");
    }

    @Test
    void a_clone_is_copied_instead() {
        Decision decision = Advisor.of(Profile.kubevirt()).over(seen(), FACTS).advise(Request.clone(DATA));

        assertThat(decision.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(of(decision, "SNAPSHOT_CLASS_NONE").remedies().get(0).text()).endsWith(": use COPY instead.");
    }

    @Test
    void nor_one_for_groups() {
        Decision decision = Advisor.of(Profile.kubernetes())
                .over(seen(), FACTS)
                .advise(Request.groupSnapshot(ClaimSetRef.of("apps", "data")));

        assertThat(of(decision, "SNAPSHOT_CLASS_NONE").remedies().get(0).text())
                .startsWith("The driver efs.csi.aws.com makes no group snapshots");
    }

    @Test
    void a_host_that_is_too_old_is_upgraded() {
        Inventory seen = Inventory.builder()
                .add(Claim.builder()
                        .name("apps", "data")
                        .storageClass("v2")
                        .bound("pv")
                        .build())
                .add(Volume.builder()
                        .name("pv")
                        .csi("driver.longhorn.io", "h")
                        .boundTo("apps", "data")
                        .putVolumeAttributes("dataEngine", "v2")
                        .build())
                .add(StorageClass.builder()
                        .name("v2")
                        .provisioner("driver.longhorn.io")
                        .build())
                .add(Setting.of("server-version", "v1.6.0", ""))
                .assumeComplete()
                .build();
        FactSet able = FactSet.of(
                "test",
                Trust.VERIFIED,
                Facts.of(DriverName.of("driver.longhorn.io")).supports(Capability.SNAPSHOT));
        Finding lacking = of(
                Advisor.of(Profile.harvester()).over(seen, able).advise(Request.snapshot(DATA)),
                "DRIVER_LACKS_SNAPSHOT");

        assertThat(lacking.remedies())
                .extracting(Remedy::kind, Remedy::by, Remedy::text)
                .first()
                .isEqualTo(tuple("INSTALL", Remedy.By.CLUSTER_ADMIN, "Upgrade Harvester to 1.7 or later."));
        assertThat(lacking.remedies()).extracting(Remedy::kind).endsWith("DRIVER_CANNOT");
        assertThat(lacking.evidence()).extracting(Evidence::detail).containsExactly("v1.6.0");
    }
}
