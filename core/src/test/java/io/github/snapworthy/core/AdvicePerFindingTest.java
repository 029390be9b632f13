package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A remedy is about its finding: not about that of another disk, of another method, or of a class of another driver. */
class AdvicePerFindingTest {
    private static final String ACME = "csi.acme.example";
    private static final DriverName NAME = DriverName.of(ACME);
    private static final ClaimRef CLAIM = ClaimRef.of("apps", "data");
    private static final ClassMark LABEL = new ClassMark(ClassMark.Sign.LABEL_TRUE, "acme/mark");
    private static final ClassMark ANNOTATION = new ClassMark(ClassMark.Sign.ANNOTATION_TRUE, "acme/mark");

    private static final Profile BY_PROFILE = Profile.kubernetes()
            .dialect(Dialect.builder()
                    .name("own")
                    .driverFrom(Dialect.DriverFrom.IDENTITY)
                    .addSteps(Dialect.Step.STORAGE_PROFILE_SPEC)
                    .looksAtPurpose(true)
                    .build());
    private static final FactSet BOTH_PURPOSES = FactSet.of(
            "test",
            Trust.VERIFIED,
            Facts.of(DriverName.of("csi.data.example"))
                    .and(new Fact.ClassPurposes(
                            "type",
                            ImmutableMap.of("snap", ClassPurpose.SNAPSHOT, "bak", ClassPurpose.BACKUP),
                            ClassPurpose.BACKUP,
                            Optional.empty())));

    private static Inventory.Builder cluster() {
        return Inventory.builder()
                .add(Claim.builder()
                        .name("apps", "data")
                        .storageClass("fast")
                        .bound("pv")
                        .build())
                .add(Volume.builder()
                        .name("pv")
                        .csi(ACME, "h")
                        .boundTo("apps", "data")
                        .build())
                .add(StorageClass.builder().name("fast").provisioner(ACME).build())
                .assumeComplete();
    }

    private static SnapshotClass.Builder snapshotClass(String name) {
        return SnapshotClass.builder().name(name).driver(ACME);
    }

    private static Profile marking(ClassMark mark) {
        return Profile.kubernetes()
                .dialect(Dialect.builder()
                        .name("own")
                        .driverFrom(Dialect.DriverFrom.IDENTITY)
                        .addMarks(mark)
                        .addGroupMarks(mark)
                        .oneUnmarked(Dialect.Outcome.NONE)
                        .build());
    }

    private static Decision advise(Profile profile, Inventory.Builder seen, Request request, Capability... can) {
        return advise(profile, seen, request, Facts.of(NAME).supports(can));
    }

    private static Decision advise(Profile profile, Inventory.Builder seen, Request request, Facts facts) {
        return Advisor.of(profile)
                .over(seen.build(), FactSet.of("test", Trust.VERIFIED, facts))
                .advise(request);
    }

    @Test
    void a_mark_is_put_beside_all_labels_and_annotations_that_a_class_has() {
        SnapshotClass plain = snapshotClass("snap")
                .putLabels("kept", "label")
                .putAnnotations("kept", "annotation")
                .build();
        assertThat(first(marking(LABEL), plain))
                .isEqualTo(SnapshotClass.builder()
                        .from(plain)
                        .putLabels("acme/mark", "true")
                        .build());
        assertThat(first(marking(ANNOTATION), plain))
                .isEqualTo(SnapshotClass.builder()
                        .from(plain)
                        .putAnnotations("acme/mark", "true")
                        .build());
    }

    private static ClusterObject first(Profile profile, SnapshotClass plain) {
        Decision decision = advise(profile, cluster().add(plain), Request.snapshot(CLAIM), Capability.SNAPSHOT);
        return ((Change.Put) decision.remedies().get(0).changes().get(0)).object();
    }

    @Test
    void of_several_classes_of_groups_those_of_the_driver_may_be_marked() {
        Inventory.Builder seen = cluster()
                .add(snapshotClass("snap").putLabels("acme/mark", "true").build())
                .add(group("gold", ACME))
                .add(group("iron", ACME))
                .add(group("foreign", "csi.other.example"))
                .add(served("volumesnapshots", "snapshot.storage.k8s.io"))
                .add(served("volumegroupsnapshots", "groupsnapshot.storage.k8s.io"));
        Decision decision = advise(
                marking(LABEL),
                seen,
                Request.groupSnapshot(ClaimSetRef.of("apps", "data")),
                Capability.SNAPSHOT,
                Capability.GROUP_SNAPSHOT);
        assertThat(written(decision))
                .extracting(object -> object.ref().name())
                .containsExactlyInAnyOrder("gold", "iron");
    }

    @Test
    void a_class_of_groups_says_no_purpose_that_stands_not_in_it() {
        Inventory.Builder seen = cluster()
                .add(served("volumesnapshots", "snapshot.storage.k8s.io"))
                .add(served("volumegroupsnapshots", "groupsnapshot.storage.k8s.io"))
                .add(served("volumegroupsnapshotclasses", "groupsnapshot.storage.k8s.io"));
        Decision decision = advise(
                Profile.kubernetes(),
                seen,
                Request.groupSnapshot(ClaimSetRef.of("apps", "data")),
                purposes().supports(Capability.SNAPSHOT, Capability.GROUP_SNAPSHOT));
        assertThat(decision.remedies())
                .isNotEmpty()
                .allSatisfy(remedy -> assertThat(remedy.text()).doesNotContain("type"));
    }

    @Test
    void what_is_missing_for_one_disk_is_no_remedy_for_another() {
        assertThat(excluded(Profile.kubernetes(), machine(), able("root", "data", "log")))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.remedies())
                        .singleElement()
                        .satisfies(remedy -> assertThat(remedy.text())
                                .contains("csi." + finding.arguments().get("disk") + ".example")));
    }

    @Test
    void a_disk_is_brought_back_by_a_class_of_its_own_driver_and_purpose() {
        assertThat(excluded(
                        BY_PROFILE,
                        withBackupClass(),
                        able("root", "data", "log").and(BOTH_PURPOSES)))
                .flatExtracting(Finding::remedies)
                .extracting(remedy -> remedy.target().orElseThrow().name())
                .containsExactly("csi-data-example-snapshot", "csi-log-example-snapshot");
    }

    /** Named in the profile, the class for backups would no longer leave the disk out, and would not do either. */
    @Test
    void a_disk_is_not_brought_back_by_a_class_of_another_purpose() {
        FactSet needing = FactSet.of(
                "test",
                Trust.VERIFIED,
                Facts.of(DriverName.of("csi.data.example")).needsClassParameters("pool"));
        Inventory.Builder seen =
                withBackupClass().add(StorageProfile.builder().name("data").build());
        assertThat(excluded(
                        BY_PROFILE,
                        seen,
                        able("root", "data", "log").and(BOTH_PURPOSES).and(needing)))
                .flatExtracting(Finding::remedies)
                .extracting(Remedy::kind)
                .containsExactly("MOVE_DATA", "CREATE_SNAPSHOT_CLASS");
    }

    @Test
    void a_disk_of_which_the_driver_makes_no_snapshots_is_not_told_of_a_class() {
        FactSet unable = FactSet.of(
                "test",
                Trust.VERIFIED,
                Facts.of(DriverName.of("csi.data.example")).refuses(Capability.SNAPSHOT));
        assertThat(excluded(
                        Profile.kubernetes(),
                        withBackupClass(),
                        able("root", "log").and(unable).and(BOTH_PURPOSES)))
                .flatExtracting(Finding::remedies)
                .extracting(Remedy::kind)
                .containsExactly("MOVE_DATA", "CREATE_SNAPSHOT_CLASS");
    }

    /** The machine, where the driver of the second disk has a class too, for backups. */
    private static Inventory.Builder withBackupClass() {
        return machine()
                .add(SnapshotClass.builder()
                        .name("data")
                        .driver("csi.data.example")
                        .build());
    }

    /** A machine with three disks, each on storage of its own; only the driver of the first has a class. */
    private static Inventory.Builder machine() {
        Inventory.Builder seen = Inventory.builder().assumeComplete();
        VirtualMachine.Builder machine = VirtualMachine.builder().name("vms", "db");
        for (String disk : List.of("root", "data", "log")) {
            String driver = "csi." + disk + ".example";
            machine.addDisks(VmDisk.ofClaim(disk, disk));
            seen.add(Claim.builder()
                            .name("vms", disk)
                            .storageClass(disk)
                            .bound("pv-" + disk)
                            .build())
                    .add(StorageClass.builder().name(disk).provisioner(driver).build())
                    .add(Volume.builder()
                            .name("pv-" + disk)
                            .csi(driver, disk)
                            .boundTo("vms", disk)
                            .build());
        }
        return seen.add(machine.build())
                .add(SnapshotClass.builder()
                        .name("root")
                        .driver("csi.root.example")
                        .build());
    }

    private static FactSet able(String... disks) {
        FactSet facts = FactSet.none();
        for (String disk : disks) {
            facts = facts.and(FactSet.of(
                    "test",
                    Trust.VERIFIED,
                    Facts.of(DriverName.of("csi." + disk + ".example")).supports(Capability.SNAPSHOT)));
        }
        return facts;
    }

    /** What is said of the disks that a snapshot of the machine leaves out. */
    private static List<Finding> excluded(Profile profile, Inventory.Builder seen, FactSet facts) {
        return Advisor.of(profile)
                .over(seen.build(), facts)
                .advise(Request.snapshot(VmRef.of("vms", "db")))
                .findings()
                .stream()
                .filter(finding -> finding.code().is("DISK_EXCLUDED"))
                .toList();
    }

    @Test
    void an_advised_finding_is_of_the_method_that_it_was_of() {
        Request request = Request.backup(CLAIM);
        Situation now = Advisor.of(Profile.kubernetes())
                .over(
                        cluster().build(),
                        FactSet.of(
                                "test",
                                Trust.VERIFIED,
                                purposes().supports(Capability.SNAPSHOT, Capability.BACKUP_NATIVE)));
        assertThat(now.advise(request).findings())
                .anyMatch(finding -> finding.method().isPresent()
                        && finding.remedies().stream()
                                .anyMatch(remedy -> !remedy.changes().isEmpty()))
                .extracting(Finding::method)
                .isEqualTo(now.decide(request).findings().stream()
                        .map(Finding::method)
                        .toList());
    }

    @Test
    void other_methods_are_told_of_where_a_driver_cannot_and_not_where_a_class_is_missing() {
        Inventory.Builder seen = cluster()
                .add(new ApiDefinition("datavolumes", "cdi.kubevirt.io", ImmutableSet.of("v1beta1")))
                .add(served("volumesnapshots", "snapshot.storage.k8s.io"));
        Decision missing = advise(Profile.kubernetes(), seen, Request.snapshot(CLAIM), Capability.SNAPSHOT);
        assertThat(missing.remedies())
                .isNotEmpty()
                .allMatch(remedy -> remedy.alternatives().isEmpty());
        Decision unable = advise(
                Profile.kubernetes(),
                seen,
                Request.snapshot(CLAIM),
                Facts.of(NAME).refuses(Capability.SNAPSHOT));
        assertThat(unable.remedies()).anyMatch(remedy -> remedy.alternatives().contains("clone COPY"));
    }

    @Test
    void two_drivers_that_lack_an_entry_get_one_each_in_one_setting() {
        Inventory.Builder seen = cluster()
                .add(snapshotClass("snap").build())
                .add(Claim.builder().name("apps", "more").bound("pv-more").build())
                .add(Volume.builder()
                        .name("pv-more")
                        .csi("csi.other.example", "h")
                        .boundTo("apps", "more")
                        .build())
                .add(SnapshotClass.builder()
                        .name("snop")
                        .driver("csi.other.example")
                        .build())
                .add(Setting.of("csi-driver-config", "{}", ""));
        FactSet facts = FactSet.of("test", Trust.VERIFIED, Facts.of(NAME).supports(Capability.SNAPSHOT))
                .and(FactSet.of(
                        "test",
                        Trust.VERIFIED,
                        Facts.of(DriverName.of("csi.other.example")).supports(Capability.SNAPSHOT)));
        Situation now = Advisor.of(Profile.harvester()).over(seen.build(), facts);
        ImmutableList<Request> both =
                ImmutableList.of(Request.snapshot(CLAIM), Request.snapshot(ClaimRef.of("apps", "more")));
        Plan plan = now.planFor(both);
        assertThat(plan.left()).isEmpty();
        assertThat(plan.unlocks()).containsExactlyInAnyOrderElementsOf(both);
        Situation after = now;
        for (Remedy remedy : plan.remedies()) {
            after = after.with(remedy);
        }
        for (Request request : both) {
            assertThat(after.decide(request).isAllowed()).isTrue();
        }
    }

    private static Facts purposes() {
        return Facts.of(NAME)
                .and(new Fact.ClassPurposes(
                        "type",
                        ImmutableMap.of("snap", ClassPurpose.SNAPSHOT, "bak", ClassPurpose.BACKUP),
                        ClassPurpose.SNAPSHOT,
                        Optional.empty()));
    }

    private static ApiDefinition served(String plural, String group) {
        return new ApiDefinition(plural, group, ImmutableSet.of("v1"));
    }

    private static SnapshotClass group(String name, String driver) {
        return SnapshotClass.builder()
                .ref(ObjectRef.of(Kind.GROUP_SNAPSHOT_CLASS, name))
                .driver(driver)
                .build();
    }

    private static List<ClusterObject> written(Decision decision) {
        return decision.remedies().stream()
                .flatMap(remedy -> remedy.changes().stream())
                .map(change -> ((Change.Put) change).object())
                .toList();
    }
}
