package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether a snapshot is a plain one that is lost with its volume tells its class; where its content names none, its own name. */
class ClassOfSnapshotTest {
    private static final Facts LONGHORN = MachineCopies.LONGHORN.and(new Fact.ClassPurposes(
            "type",
            ImmutableMap.of("snap", ClassPurpose.SNAPSHOT, "bak", ClassPurpose.BACKUP),
            ClassPurpose.BACKUP,
            Optional.empty()));
    private static final Code REPLACE_DELETES = Code.of("REPLACE_DELETES_SNAPSHOT_SOURCE");

    @Test
    void a_plain_snapshot_keeps_its_volume() {
        assertThat(replacing(snapshot().snapshotClass("plain")).blockers())
                .extracting(Finding::code)
                .containsExactly(REPLACE_DELETES);
    }

    @Test
    void a_backup_does_not() {
        assertThat(replacing(snapshot().snapshotClass("backup")).isAllowed()).isTrue();
    }

    @Test
    void where_neither_names_a_class_it_is_open() {
        assertThat(replacing(snapshot()).blockers())
                .extracting(Finding::code)
                .containsExactly(Code.of("SNAPSHOT_PURPOSE_UNKNOWN"));
    }

    private static VolumeSnapshot.Builder snapshot() {
        return VolumeSnapshot.builder()
                .name("vms", "before")
                .sourceClaim("db-root")
                .content("content-before")
                .ready(true);
    }

    private static Decision replacing(VolumeSnapshot.Builder snapshot) {
        Inventory seen = MachineCopies.cluster()
                .add(plainly("plain", "snap"))
                .add(plainly("backup", "bak"))
                .add(snapshot.build())
                .add(SnapshotContent.builder()
                        .name("content-before")
                        .driver(MachineCopies.DRIVER)
                        .sourceVolumeHandle("handle")
                        .snapshot(ObjectRef.of(Kind.SNAPSHOT, "vms", "before"))
                        .ready(true)
                        .build())
                .assumeComplete()
                .build();
        return Advisor.of(Profile.kubevirt())
                .over(seen, FactSet.of("test", Trust.CURATED, LONGHORN))
                .decide(Request.restore(MachineCopies.SNAPSHOT).replacing(ReplacedVolumes.DELETE));
    }

    private static SnapshotClass plainly(String name, String type) {
        return SnapshotClass.builder()
                .name(name)
                .driver(MachineCopies.DRIVER.value())
                .parameters(ImmutableMap.of("type", type))
                .build();
    }
}
