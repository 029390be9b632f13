package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a new class is called, where a class is named instead, and that nothing is made of what is there. */
class AdviceOnNewClassesTest {
    private static final String ACME = "csi.acme.example";
    private static final ClaimRef CLAIM = ClaimRef.of("apps", "data");
    private static final Request SNAPSHOT = Request.snapshot(CLAIM);

    @Test
    void a_new_class_gets_the_first_name_that_is_free() {
        assertThat(made(cluster(ACME))).containsExactly("csi-acme-example-snapshot");
        Inventory.Builder taken = cluster(ACME).add(other("csi-acme-example-snapshot"));
        assertThat(made(taken)).containsExactly("csi-acme-example-snapshot-2");
        taken.add(other("csi-acme-example-snapshot-2")).add(other("csi-acme-example-snapshot-4"));
        assertThat(made(taken)).containsExactly("csi-acme-example-snapshot-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "z", "A", "Z", "0", "9", "az.AZ-09", "a.b"})
    void a_driver_of_letters_digits_dots_and_dashes_can_be_written(String driver) {
        assertThat(made(cluster(driver), driver)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"`a", "{a", "@a", "[a", ":a", "a`", "a{", "a@", "a[", "a:", "a_", ".a", "-a"})
    void a_driver_of_another_name_cannot(String driver) {
        assertThat(made(cluster(driver), driver)).isEmpty();
    }

    @Test
    void a_class_of_another_driver_under_the_name_that_is_asked_for_stays_what_it_is() {
        Inventory.Builder seen = cluster(ACME)
                .add(other("nightly"))
                .add(StorageProfile.builder()
                        .name("fast")
                        .requestedSnapshotClass("nightly")
                        .snapshotClass("nightly")
                        .build());
        Decision decision = advise(Profile.kubernetes().dialect(Dialect.CDI), seen, SNAPSHOT);
        assertThat(decision.blockers())
                .extracting(Finding::code)
                .containsExactly(Code.of("SNAPSHOT_CLASS_WRONG_DRIVER"));
        assertThat(written(decision))
                .extracting(change -> change.object().ref())
                .contains(ObjectRef.of(Kind.SNAPSHOT_CLASS, "csi-acme-example-snapshot"))
                .doesNotContain(ObjectRef.of(Kind.SNAPSHOT_CLASS, "nightly"));
    }

    @Test
    void a_class_that_is_missing_is_made_under_the_name_that_was_asked_for() {
        Decision decision = advise(
                Profile.kubernetes(), cluster(ACME), Request.snapshot(CLAIM).withClass("nightly"));
        assertThat(written(decision))
                .extracting(change -> change.object().ref())
                .containsExactly(ObjectRef.of(Kind.SNAPSHOT_CLASS, "nightly"));
    }

    @Test
    void a_storage_profile_that_names_a_missing_class_is_told_the_one_that_is_there() {
        Inventory.Builder seen = cluster(ACME)
                .add(SnapshotClass.builder().name("snap").driver(ACME).build())
                .add(StorageProfile.builder()
                        .name("fast")
                        .requestedSnapshotClass("snop")
                        .snapshotClass("snop")
                        .requestedCloneStrategy("csi-clone")
                        .build());
        Decision decision = advise(Profile.kubernetes().dialect(Dialect.CDI), seen, SNAPSHOT);
        assertThat(decision.remedies().get(0)).satisfies(remedy -> {
            assertThat(remedy.text()).startsWith("Name the class snap in the snapshotClass of StorageProfile/fast.");
            assertThat(remedy.sufficient()).isTrue();
            assertThat(remedy.changes())
                    .containsExactly(Change.put(StorageProfile.builder()
                            .name("fast")
                            .requestedSnapshotClass("snap")
                            .snapshotClass("snap")
                            .requestedCloneStrategy("csi-clone")
                            .build()));
            assertThat(remedy.manifest().orElseThrow()).contains("cloneStrategy: csi-clone", "snapshotClass: snap");
        });
    }

    @Test
    void a_storage_class_of_another_driver_tells_no_value() {
        for (String provisioner : List.of(ACME, "csi.other.example")) {
            Inventory.Builder seen = cluster(ACME)
                    .add(StorageClass.builder()
                            .name("fast")
                            .provisioner(provisioner)
                            .putParameters("clusterID", "one")
                            .build());
            Facts facts =
                    Facts.of(DriverName.of(ACME)).supports(Capability.SNAPSHOT).needsClassParameters("clusterID");
            Decision decision = Advisor.of(Profile.kubernetes())
                    .over(seen.build(), FactSet.of("test", Trust.VERIFIED, facts))
                    .advise(SNAPSHOT);
            assertThat(written(decision)).hasSize(provisioner.equals(ACME) ? 1 : 0);
        }
    }

    @Test
    void a_driver_without_classes_of_a_purpose_is_left_for_another_method() {
        Facts facts = Facts.of(DriverName.of(ACME))
                .supports(Capability.SNAPSHOT, Capability.BACKUP_NATIVE)
                .and(new Fact.ClassPurposes(
                        "type",
                        ImmutableMap.of("snap", ClassPurpose.SNAPSHOT),
                        ClassPurpose.SNAPSHOT,
                        Optional.empty()));
        Inventory.Builder seen = cluster(ACME)
                .add(SnapshotClass.builder().name("snap").driver(ACME).build());
        Decision decision = Advisor.of(Profile.kubernetes())
                .over(seen.build(), FactSet.of("test", Trust.VERIFIED, facts))
                .advise(Request.backup(CLAIM).using(BackupMethod.DRIVER));
        assertThat(decision.remedies())
                .filteredOn(remedy -> remedy.text()
                        .equals("The driver " + ACME + " has no classes of purpose BACKUP: use another method."))
                .singleElement()
                .satisfies(remedy -> assertThat(remedy.by()).isEqualTo(Remedy.By.CLUSTER_ADMIN));
    }

    @Test
    void a_machine_takes_what_its_class_of_groups_needs_from_the_storage_classes_of_its_disks() {
        String name = "rbd.csi.ceph.com";
        Facts facts = Facts.of(DriverName.of(name))
                .supports(Capability.SNAPSHOT, Capability.GROUP_SNAPSHOT)
                .needsClassParameters("clusterID");
        Inventory.Builder seen = cluster(name)
                .add(StorageClass.builder()
                        .name("fast")
                        .provisioner(name)
                        .putParameters("clusterID", "one")
                        .build())
                .add(VirtualMachine.builder()
                        .name("apps", "db")
                        .addDisks(VmDisk.ofClaim("root", "data"))
                        .build())
                .add(served("volumesnapshots", "snapshot.storage.k8s.io", "v1"))
                .add(served("volumegroupsnapshots", "groupsnapshot.storage.k8s.io", "v1beta2"))
                .add(served("volumegroupsnapshotclasses", "groupsnapshot.storage.k8s.io", "v1beta2"));
        Decision decision = Advisor.of(Profile.kubernetes())
                .over(seen.build(), FactSet.of("test", Trust.VERIFIED, facts))
                .advise(Request.groupSnapshot(VmRef.of("apps", "db")));
        assertThat(written(decision)).singleElement().satisfies(change -> {
            SnapshotClass made = (SnapshotClass) change.object();
            assertThat(made.ref().kind()).isEqualTo(Kind.GROUP_SNAPSHOT_CLASS);
            assertThat(made.parameters()).containsExactlyEntriesOf(ImmutableMap.of("clusterID", "one"));
        });
    }

    private static ApiDefinition served(String plural, String group, String version) {
        return new ApiDefinition(plural, group, ImmutableSet.of(version));
    }

    private static SnapshotClass other(String name) {
        return SnapshotClass.builder().name(name).driver("csi.other.example").build();
    }

    private static List<String> made(Inventory.Builder seen) {
        return made(seen, ACME);
    }

    private static List<String> made(Inventory.Builder seen, String driver) {
        return written(advise(Profile.kubernetes(), seen, SNAPSHOT, driver)).stream()
                .map(change -> change.object().ref().name())
                .toList();
    }

    private static ImmutableList<Change.Put> written(Decision decision) {
        return decision.remedies().stream()
                .flatMap(remedy -> remedy.changes().stream())
                .map(Change.Put.class::cast)
                .collect(ImmutableList.toImmutableList());
    }

    private static Decision advise(Profile profile, Inventory.Builder seen, Request request) {
        return advise(profile, seen, request, ACME);
    }

    private static Decision advise(Profile profile, Inventory.Builder seen, Request request, String driver) {
        Facts able = Facts.of(DriverName.of(driver)).supports(Capability.SNAPSHOT);
        return Advisor.of(profile)
                .over(seen.build(), FactSet.of("test", Trust.VERIFIED, able))
                .advise(request);
    }

    private static Inventory.Builder cluster(String driver) {
        return Inventory.builder()
                .add(Claim.builder()
                        .name("apps", "data")
                        .storageClass("fast")
                        .bound("pv")
                        .build())
                .add(Volume.builder()
                        .name("pv")
                        .csi(driver, "h")
                        .boundTo("apps", "data")
                        .build())
                .add(StorageClass.builder().name("fast").provisioner(driver).build())
                .assumeComplete();
    }
}
