package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Restores of machines where something was not seen: what is not known is neither yes nor no. */
class VmRestoreUnseenTest {
    private static final VmRestoreRequest OF_SNAPSHOT =
            Request.restore(MachineCopies.SNAPSHOT).named("vms", "db-2");
    private static final VmRestoreRequest OF_BACKUP =
            Request.restore(MachineCopies.BACKUP).named("vms", "db-2");

    @ParameterizedTest
    @EnumSource
    void where_all_is_seen_all_is_allowed(Asked asked) {
        Decision decision = asked.over(MachineCopies.cluster().assumeComplete());
        assertThat(decision.findings())
                .filteredOn(finding -> finding.effect().blocks())
                .isEmpty();
        assertThat(decision.disks())
                .extracting(DiskOutcome::name, DiskOutcome::claim, DiskOutcome::verdict)
                .containsExactly(tuple("root", Optional.of("db-root"), Optional.of(Verdict.ALLOWED)));
    }

    @ParameterizedTest
    @CsvSource({
        "SNAPSHOT, VM_SNAPSHOT, vms, mon, SNAPSHOT_MISSING",
        "SNAPSHOT, VM_SNAPSHOT_CONTENT, vms, content-mon, SNAPSHOT_MISSING",
        "SNAPSHOT, SNAPSHOT, vms, mon-root, SNAPSHOT_MISSING",
        "SNAPSHOT, SNAPSHOT_CONTENT, , content-root, SNAPSHOT_MISSING",
        "SNAPSHOT, STORAGE_CLASS, , longhorn, TARGET_CLASS_MISSING",
        "BACKUP, HARVESTER_BACKUP, vms, mon, SNAPSHOT_MISSING",
        "BACKUP, STORAGE_CLASS, , longhorn, TARGET_CLASS_MISSING",
        "BACKUP, SETTING, , backup-target, BACKUP_TARGET_CHANGED",
        "REPLACING_SNAPSHOT, VM, vms, db, VM_MISSING",
        "REPLACING_BACKUP, VM, vms, db, VM_MISSING"
    })
    void what_is_gone_is_missing_and_what_may_be_there_is_not_known(
            Asked asked, Kind kind, String namespace, String name, String missing) {
        ObjectRef ref = ObjectRef.of(kind, Optional.ofNullable(namespace).orElse(""), name);
        Decision gone =
                asked.over(MachineCopies.cluster().apply(Change.remove(ref)).assumeComplete());
        assertThat(gone.verdict()).isEqualTo(Verdict.DENIED);
        assertThat(MachineCopies.blockers(gone)).containsExactly(missing);
        Decision kept = asked.over(MachineCopies.cluster()
                .apply(Change.remove(ref))
                .unreadable(kind, Unreadable.FORBIDDEN)
                .assumeComplete());
        assertThat(kept.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(MachineCopies.blockers(kept)).contains("FACT_UNREADABLE " + kind.qualifiedName());
        Decision malformed =
                asked.over(MachineCopies.cluster().apply(Change.malformed(ref)).assumeComplete());
        assertThat(malformed.verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a_class_by_which_the_backup_was_made_may_not_be_read() {
        ObjectRef ref = ObjectRef.of(Kind.SNAPSHOT_CLASS, "longhorn");
        assertThat(MachineCopies.blockers(Asked.BACKUP.over(
                        MachineCopies.cluster().apply(Change.remove(ref)).assumeComplete())))
                .containsExactly("SNAPSHOT_CLASS_NOT_FOUND");
        assertThat(MachineCopies.blockers(Asked.BACKUP.over(MachineCopies.cluster()
                        .apply(Change.remove(ref))
                        .unreadable(Kind.SNAPSHOT_CLASS, Unreadable.FORBIDDEN)
                        .assumeComplete())))
                .containsExactly("SNAPSHOT_CLASSES_UNREADABLE");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"QUOTA", "HARVESTER_QUOTA", "LONGHORN_BACKUP_TARGET", "VM"})
    void a_backup_is_open_where_a_kind_must_not_be_read(Kind kind) {
        Decision decision = Asked.BACKUP.over(
                MachineCopies.cluster().unreadable(kind, Unreadable.FORBIDDEN).assumeComplete());
        assertThat(MachineCopies.blockers(decision)).containsExactly("FACT_UNREADABLE " + kind.qualifiedName());
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {
                "VM_INSTANCE",
                "VM_MIGRATION",
                "VM_SNAPSHOT",
                "VM_RESTORE",
                "VM_BACKUP",
                "HARVESTER_BACKUP",
                "HARVESTER_RESTORE",
                "SNAPSHOT",
                "SNAPSHOT_CONTENT"
            })
    void a_replacement_is_open_where_a_kind_must_not_be_read(Kind kind) {
        Inventory.Builder seen = MachineCopies.cluster()
                .add(MachineCopies.machine().printableStatus(Optional.empty()).build())
                .add(SnapshotClass.builder()
                        .name("longhorn")
                        .driver(MachineCopies.DRIVER.value())
                        .build())
                .apply(Change.remove(ObjectRef.of(Kind.SNAPSHOT, "vms", "mon-root")))
                .apply(Change.remove(ObjectRef.of(Kind.SNAPSHOT_CONTENT, "content-root")))
                .unreadable(kind, Unreadable.FORBIDDEN)
                .assumeComplete();
        assertThat(MachineCopies.blockers(MachineCopies.decide(
                        Profile.harvester(),
                        seen,
                        Request.restore(MachineCopies.BACKUP).replacing(ReplacedVolumes.DELETE))))
                .containsOnly("FACT_UNREADABLE " + kind.qualifiedName());
    }

    @Test
    void what_the_volumes_need_is_not_asked_before_the_snapshot_is_ready_but_their_class_is() {
        Decision decision = Asked.SNAPSHOT.over(MachineCopies.cluster()
                .add(MachineCopies.snapshot()
                        .ready(false)
                        .progress(VmOperation.Progress.UNFINISHED)
                        .build())
                .apply(Change.remove(ObjectRef.of(Kind.SNAPSHOT, "vms", "mon-root")))
                .apply(Change.remove(ObjectRef.of(Kind.STORAGE_CLASS, "longhorn")))
                .assumeComplete());
        assertThat(MachineCopies.blockers(decision)).containsExactly("TARGET_CLASS_MISSING", "SNAPSHOT_NOT_READY");
    }

    @Test
    void a_volume_without_a_snapshot_is_missing_and_not_lost_from_a_backup_target() {
        assertThat(MachineCopies.blockers(Asked.SNAPSHOT.over(MachineCopies.cluster()
                        .add(MachineCopies.content()
                                .volumes(ImmutableList.of(MachineCopies.volume()
                                        .snapshot(Optional.empty())
                                        .build()))
                                .build())
                        .assumeComplete())))
                .containsExactly("SNAPSHOT_MISSING");
    }

    @Test
    void where_its_snapshot_is_gone_the_recorded_driver_counts() {
        Inventory.Builder seen = MachineCopies.cluster()
                .apply(Change.remove(ObjectRef.of(Kind.SNAPSHOT, "vms", "mon-root")))
                .assumeComplete();
        FactSet unable = FactSet.of(
                "test", Trust.VERIFIED, Facts.of(MachineCopies.DRIVER).refuses(Capability.RESTORE));
        assertThat(MachineCopies.blockers(Advisor.of(Profile.kubevirt())
                        .over(seen.build(), unable)
                        .decide(OF_SNAPSHOT)))
                .containsExactlyInAnyOrder("SNAPSHOT_MISSING", "DRIVER_LACKS_RESTORE");
    }

    @Test
    void a_driver_that_nothing_names_is_not_asked_for_before_the_snapshot_is_there() {
        Inventory.Builder seen = MachineCopies.cluster()
                .add(MachineCopies.content()
                        .volumes(ImmutableList.of(MachineCopies.volume()
                                .driver(Optional.empty())
                                .storageClass(Optional.empty())
                                .build()))
                        .build())
                .apply(Change.remove(ObjectRef.of(Kind.SNAPSHOT, "vms", "mon-root")));
        assertThat(MachineCopies.blockers(Asked.SNAPSHOT.over(seen.assumeComplete())))
                .containsExactly("SNAPSHOT_MISSING");
    }

    @Test
    void another_driver_of_the_class_of_its_snapshot_is_told() {
        Decision decision = Asked.SNAPSHOT.over(MachineCopies.cluster()
                .add(SnapshotClass.builder()
                        .name("longhorn")
                        .driver("csi.other.example")
                        .build())
                .assumeComplete());
        assertThat(decision.findings())
                .filteredOn(finding -> finding.code().is("DRIVER_IDENTITY_DISAGREES"))
                .extracting(finding -> finding.arguments().get("place"))
                .containsExactly("its class");
    }

    @Test
    void all_claims_of_the_machine_count_and_a_size_that_nobody_recorded_is_open() {
        Quota quota = new Quota(
                ObjectRef.of(Kind.QUOTA, "vms", "storage"),
                ImmutableMap.of("requests.storage", "15Gi"),
                ImmutableMap.of("requests.storage", "0"));
        RecordedVolume more =
                MachineCopies.volume().name("data").remoteBackup("backup-2").build();
        assertThat(MachineCopies.blockers(Asked.BACKUP.over(MachineCopies.cluster()
                        .add(MachineCopies.backup().addVolumes(more).build())
                        .add(quota)
                        .assumeComplete())))
                .containsExactly("QUOTA_EXCEEDED");
        RecordedVolume sizeless = RecordedVolume.builder()
                .from(more)
                .requestedBytes(OptionalLong.empty())
                .build();
        assertThat(MachineCopies.blockers(Asked.BACKUP.over(MachineCopies.cluster()
                        .add(MachineCopies.backup().addVolumes(sizeless).build())
                        .add(quota)
                        .assumeComplete())))
                .containsExactly("FACT_UNREADABLE VirtualMachineBackup.harvesterhci.io");
    }

    @Test
    void of_claims_whose_size_is_not_known_the_new_ones_alone_may_exceed_a_quota() {
        assertThat(quotaWithoutStatus("9Gi")).containsExactly("QUOTA_EXCEEDED");
        assertThat(quotaWithoutStatus("15Gi")).containsExactly("FACT_UNREADABLE PersistentVolumeClaim");
    }

    /** The claim that is there says no size; that of the backup is of 10 GiB. */
    private static List<String> quotaWithoutStatus(String hard) {
        return MachineCopies.blockers(Asked.BACKUP.over(MachineCopies.cluster()
                .add(new Quota(
                        ObjectRef.of(Kind.QUOTA, "vms", "storage"),
                        ImmutableMap.of("requests.storage", hard),
                        ImmutableMap.of()))
                .assumeComplete()));
    }

    /** What is asked. */
    private enum Asked {
        SNAPSHOT(Profile.kubevirt(), OF_SNAPSHOT),
        BACKUP(Profile.harvester(), OF_BACKUP),
        REPLACING_SNAPSHOT(
                Profile.kubevirt(), Request.restore(MachineCopies.SNAPSHOT).replacing(ReplacedVolumes.RETAIN)),
        REPLACING_BACKUP(
                Profile.harvester(), Request.restore(MachineCopies.BACKUP).replacing(ReplacedVolumes.RETAIN));

        private final Profile profile;
        private final VmRestoreRequest request;

        Asked(Profile profile, VmRestoreRequest request) {
            this.profile = profile;
            this.request = request;
        }

        Decision over(Inventory.Builder seen) {
            return MachineCopies.decide(profile, seen, request);
        }
    }
}
