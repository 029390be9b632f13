package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written for a flaw is just what removes it. */
class AdviceByFlawTest {
    private static final String DRIVER = "rbd.csi.ceph.com";
    private static final DriverName NAME = DriverName.of(DRIVER);
    private static final ClaimRef CLAIM = ClaimRef.of("apps", "data");
    private static final String MARK = "snapshot.storage.kubernetes.io/is-default-class";

    private static Inventory.Builder cluster(String driver) {
        return Inventory.builder()
                .add(Claim.builder()
                        .name("apps", "data")
                        .storageClass("fast")
                        .bound("pv")
                        .capacityBytes(Bytes.gib(1))
                        .build())
                .add(Volume.builder()
                        .name("pv")
                        .csi(driver, "h")
                        .boundTo("apps", "data")
                        .build())
                .add(storageClass(driver).build())
                .assumeComplete();
    }

    private static StorageClass.Builder storageClass(String driver) {
        return StorageClass.builder().name("fast").provisioner(driver);
    }

    private static SnapshotClass.Builder snapshotClass(String name) {
        return SnapshotClass.builder().name(name).driver(DRIVER);
    }

    private static FactSet able(String driver, Capability... capabilities) {
        return FactSet.of(
                "test", Trust.VERIFIED, Facts.of(DriverName.of(driver)).supports(capabilities));
    }

    private static ImmutableList<Remedy> remedies(Profile profile, Inventory.Builder seen, Request request) {
        return Advisor.of(profile)
                .over(
                        seen.build(),
                        able(DRIVER, Capability.SNAPSHOT, Capability.EXPAND_ONLINE, Capability.EXPAND_OFFLINE))
                .advise(request)
                .remedies();
    }

    @Test
    void a_storage_class_is_written_that_expands() {
        Request larger = Request.expand(CLAIM).to(Bytes.gib(2));
        assertThat(remedies(Profile.kubernetes(), cluster(DRIVER), larger))
                .singleElement()
                .satisfies(remedy -> {
                    assertThat(remedy.sufficient()).isTrue();
                    assertThat(remedy.changes())
                            .containsExactly(Change.put(
                                    storageClass(DRIVER).allowsExpansion(true).build()));
                });
    }

    @Test
    void where_only_a_marked_class_counts_the_one_that_is_there_is_marked() {
        Profile profile = Profile.kubernetes().dialect(Dialect.SNAPSHOTTER);
        Inventory.Builder seen = cluster(DRIVER).add(snapshotClass("snap").build());
        assertThat(remedies(profile, seen, Request.snapshot(CLAIM)).get(0)).satisfies(remedy -> {
            assertThat(remedy.text()).startsWith("Mark the VolumeSnapshotClass snap by " + MARK + ".");
            assertThat(remedy.sufficient()).isTrue();
            assertThat(remedy.changes())
                    .containsExactly(Change.put(
                            snapshotClass("snap").putAnnotations(MARK, "true").build()));
        });
    }

    /** A manifest that is applied takes no label away. */
    @Test
    void a_mark_that_counts_by_its_key_is_taken_away_and_not_written() {
        Dialect dialect = Dialect.builder()
                .name("own")
                .driverFrom(Dialect.DriverFrom.IDENTITY)
                .addMarks(new ClassMark(ClassMark.Sign.LABEL_PRESENT, "acme/mark"))
                .build();
        Inventory.Builder seen = cluster(DRIVER)
                .add(snapshotClass("x").putLabels("acme/mark", "").build())
                .add(snapshotClass("y").putLabels("acme/mark", "no").build());
        List<Remedy> remedies = remedies(Profile.kubernetes().dialect(dialect), seen, Request.snapshot(CLAIM));
        assertThat(remedies).hasSize(2);
        assertThat(remedies.get(0).manifest()).isEmpty();
        assertThat(remedies.get(0).text()).startsWith("Take the mark acme/mark from y, so that only x has it.");
        assertThat(remedies.get(0).changes())
                .contains(Change.put(snapshotClass("y").build()));
        assertThat(remedies.get(0).sufficient()).isTrue();
    }

    @Test
    void a_name_of_a_driver_that_is_too_long_for_a_class_gives_none() {
        String longest = "a".repeat(199);
        String longer = "a".repeat(200);
        assertThat(written(longest)).isTrue();
        assertThat(written(longer)).isFalse();
        assertThat(written("a_b")).isFalse();
    }

    private static boolean written(String driver) {
        return Advisor.of(Profile.kubernetes())
                .over(cluster(driver).build(), able(driver, Capability.SNAPSHOT))
                .advise(Request.snapshot(CLAIM))
                .remedies()
                .stream()
                .anyMatch(remedy -> remedy.manifest().isPresent());
    }

    @Test
    void a_backup_target_is_a_skeleton_of_the_host_that_lacks_it() {
        Inventory.Builder seen = MachineCopies.cluster().add(Setting.of("backup-target", "", ""));
        Decision decision = Advisor.of(Profile.harvester())
                .over(seen.assumeComplete().build(), FactSet.of("pack", Trust.CURATED, MachineCopies.LONGHORN))
                .advise(Request.backup(VmRef.of("vms", "db")));
        List<String> manifests = decision.remedies().stream()
                .filter(remedy -> remedy.kind().equals("CONFIGURE_BACKUP_TARGET"))
                .map(remedy -> remedy.manifest().orElse("none"))
                .toList();
        assertThat(manifests).singleElement().isEqualTo("""
                # A skeleton: replace what is written in capital letters.
                apiVersion: harvesterhci.io/v1beta1
                kind: Setting
                metadata:
                  name: backup-target
                value: '{"type":"nfs","endpoint":"nfs://SERVER:/PATH"}'
                """);
    }

    @Test
    void a_backup_location_is_a_skeleton_of_velero() {
        Decision decision = VeleroCluster.over(
                        Profile.velero(),
                        new VeleroCluster().without(Kind.BACKUP_LOCATION).inventory())
                .advise(Request.backup(VeleroCluster.CLAIM));
        assertThat(decision.findings().stream().flatMap(finding -> finding.remedies().stream()))
                .filteredOn(remedy -> remedy.kind().equals("CONFIGURE_BACKUP_TARGET"))
                .isNotEmpty()
                .allSatisfy(
                        remedy -> assertThat(remedy.manifest().orElse("none")).contains("kind: BackupStorageLocation"));
    }

    @Test
    void what_a_driver_cannot_do_names_the_methods_that_can() {
        FactSet facts = FactSet.of(
                "test",
                Trust.VERIFIED,
                Facts.of(NAME).supports(Capability.CLONE).refuses(Capability.SNAPSHOT));
        Decision decision = Advisor.of(Profile.kubernetes())
                .over(cluster(DRIVER).add(snapshotClass("snap").build()).build(), facts)
                .advise(Request.snapshot(CLAIM));
        assertThat(decision.remedies())
                .filteredOn(remedy -> remedy.kind().equals("DRIVER_CANNOT"))
                .singleElement()
                .satisfies(remedy -> assertThat(remedy.alternatives()).isEqualTo(ImmutableList.of("clone CSI_CLONE")));
    }

    @Test
    void the_api_of_groups_is_tried_whole_where_groups_are_asked_for() {
        Inventory.Builder seen = cluster(DRIVER)
                .add(new ApiDefinition("volumesnapshots", "snapshot.storage.k8s.io", ImmutableSet.of("v1")))
                .listed(Kind.API_DEFINITION);
        Decision decision = Advisor.of(Profile.kubernetes())
                .over(seen.build(), able(DRIVER, Capability.SNAPSHOT, Capability.GROUP_SNAPSHOT))
                .advise(Request.groupSnapshot(ClaimSetRef.of("apps", "data")));
        assertThat(decision.findings())
                .filteredOn(finding -> finding.code().value().equals("SNAPSHOT_API_MISSING"))
                .flatExtracting(Finding::remedies)
                .singleElement()
                .satisfies(remedy -> assertThat(remedy.changes())
                        .extracting(
                                change -> ((Change.Put) change).object().ref().name())
                        .containsExactly(
                                "volumegroupsnapshots.groupsnapshot.storage.k8s.io",
                                "volumegroupsnapshotclasses.groupsnapshot.storage.k8s.io",
                                "volumegroupsnapshotcontents.groupsnapshot.storage.k8s.io"));
    }

    /** Each disk is on storage of its own; only the driver of the first has a class. */
    private static Inventory.Builder machine(String... disks) {
        VirtualMachine.Builder machine = VirtualMachine.builder().name("vms", "db");
        Inventory.Builder seen = Inventory.builder()
                .add(SnapshotClass.builder()
                        .name("root")
                        .driver("csi.root.example")
                        .build());
        for (String disk : disks) {
            machine.addDisks(VmDisk.ofClaim(disk, disk));
            seen.add(Claim.builder()
                            .name("vms", disk)
                            .storageClass(disk)
                            .bound("pv-" + disk)
                            .build())
                    .add(StorageClass.builder()
                            .name(disk)
                            .provisioner("csi." + disk + ".example")
                            .build())
                    .add(Volume.builder()
                            .name("pv-" + disk)
                            .csi("csi." + disk + ".example", disk)
                            .boundTo("vms", disk)
                            .build());
        }
        return seen.add(machine.build()).assumeComplete();
    }

    private static ImmutableList<Remedy> remedies(Inventory.Builder seen) {
        FactSet facts = FactSet.none();
        for (String driver : List.of("csi.root.example", "csi.data.example", "csi.log.example")) {
            facts = facts.and(able(driver, Capability.SNAPSHOT));
        }
        return Advisor.of(Profile.kubernetes())
                .over(seen.build(), facts)
                .advise(Request.snapshot(VmRef.of("vms", "db")))
                .remedies();
    }

    @Test
    void a_disk_that_is_left_out_is_remedied_by_what_its_claim_lacks() {
        assertThat(remedies(machine("root", "data"))).singleElement().satisfies(remedy -> {
            assertThat(remedy.kind()).isEqualTo("CREATE_SNAPSHOT_CLASS");
            assertThat(remedy.sufficient()).isTrue();
            assertThat(remedy.manifest().orElseThrow()).contains("driver: csi.data.example");
        });
        assertThat(remedies(machine("root", "data", "log")))
                .extracting(Remedy::text)
                .containsExactly(
                        "Create a VolumeSnapshotClass for the driver csi.data.example.",
                        "Create a VolumeSnapshotClass for the driver csi.log.example.");
    }

    /** Its class tells more than a list that was read. */
    @Test
    void a_class_that_was_tried_and_helps_is_told_though_a_list_says_that_the_driver_makes_no_snapshots() {
        FactSet listed = FactSet.of(
                "list",
                Trust.CATALOGUED,
                Facts.of(DriverName.of("csi.data.example")).refuses(Capability.SNAPSHOT));
        assertThat(Advisor.of(Profile.kubernetes())
                        .over(
                                machine("root", "data").build(),
                                able("csi.root.example", Capability.SNAPSHOT).and(listed))
                        .advise(Request.snapshot(VmRef.of("vms", "db")))
                        .findings())
                .filteredOn(finding -> finding.code().is("DISK_EXCLUDED"))
                .flatExtracting(Finding::remedies)
                .singleElement()
                .satisfies(remedy -> {
                    assertThat(remedy.kind()).isEqualTo("CREATE_SNAPSHOT_CLASS");
                    assertThat(remedy.sufficient()).isTrue();
                });
    }

    /** As it may be read back from where a host kept it. */
    @Test
    void a_finding_of_a_host_that_names_nothing_keeps_its_words() {
        Situation now = Advisor.of(Profile.kubernetes()).over(machine("data").build(), FactSet.none());
        Decision decided = now.decide(Request.snapshot(ClaimRef.of("vms", "data")));
        for (String code : List.of("SNAPSHOT_CLASS_NONE", "SNAPSHOT_CLASS_WRONG_PURPOSE")) {
            for (ImmutableMap<String, String> blank : List.of(
                    ImmutableMap.of("driver", "", "wanted", ""),
                    ImmutableMap.of("driver", "csi.data.example", "wanted", " "))) {
                Finding finding = Finding.builder()
                        .code(Code.of(code))
                        .effect(Effect.DENY)
                        .subject(decided.request().subject().object())
                        .arguments(blank)
                        .build();
                Decision made = Decision.builder()
                        .from(decided)
                        .findings(ImmutableList.of(finding))
                        .blockers(ImmutableList.of(finding))
                        .build();
                assertThat(now.advise(made).findings())
                        .singleElement()
                        .satisfies(advised -> assertThat(advised.remedies()).isNotEmpty());
            }
        }
    }

    @Test
    void a_machine_of_which_nothing_is_left_is_remedied_by_what_each_claim_lacks() {
        assertThat(remedies(machine("data", "log")))
                .extracting(Remedy::text)
                .containsExactly(
                        "Create a VolumeSnapshotClass for the driver csi.data.example.",
                        "Create a VolumeSnapshotClass for the driver csi.log.example.");
    }

    /** With a target the driver would still make no backups of its own. */
    @Test
    void a_disk_that_is_left_out_is_not_remedied_by_what_else_blocks_its_claim() {
        Inventory.Builder seen = machine("root").add(Setting.of("backup-target", "", ""));
        Decision decision = Advisor.of(Profile.harvester())
                .over(seen.build(), able("csi.root.example", Capability.SNAPSHOT))
                .advise(Request.backup(VmRef.of("vms", "db")));
        assertThat(decision.findings())
                .filteredOn(finding -> finding.code().is("BACKUP_TARGET_MISSING"))
                .flatExtracting(Finding::remedies)
                .extracting(Remedy::kind)
                .containsExactly("CONFIGURE_BACKUP_TARGET");
        assertThat(decision.findings())
                .filteredOn(finding -> finding.code().is("DISK_EXCLUDED"))
                .flatExtracting(Finding::remedies)
                .extracting(Remedy::kind)
                .containsExactly("MOVE_DATA");
    }
}
