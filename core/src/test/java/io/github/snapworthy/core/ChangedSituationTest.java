package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a cluster shows of its drivers is kept where a change does not touch it. Whatever is kept: what is known and decided
 * after a change is what is known and decided afresh.
 */
class ChangedSituationTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final String A = "csi.a.example";
    private static final String B = "csi.b.example";
    private static final Profile PROFILE = Profile.kubernetes();
    private static final ImmutableList<Subject> SUBJECTS = ImmutableList.of(
            ClaimRef.of("apps", "one"),
            ClaimRef.of("apps", "restored"),
            ClaimRef.of("apps", "cloned"),
            ClaimRef.of("apps", "other"),
            VolumeSnapshotRef.of("apps", "dynamic"),
            VolumeSnapshotRef.of("apps", "static"));

    static Stream<Change> changes() {
        Stream<Change> gone = CLUSTER.stream().map(object -> Change.remove(object.ref()));
        Stream<Change> odd = CLUSTER.stream().map(object -> Change.malformed(object.ref()));
        Stream<Change> others = Stream.of(
                        volume("pv-one", A, "one").storageClass("slow").build(),
                        volume("pv-one", A, "elsewhere").build(),
                        volume("pv-one", B, "one").build(),
                        volume("pv-restored", B, "restored").build(),
                        claim("one").storageClass("slow").build(),
                        claim("one").bound("pv-other").build(),
                        claim("restored").build(),
                        restored().phase(ClaimPhase.PENDING).build(),
                        restored().bound("pv-other").build(),
                        claim("other").dataSource(CLONED_FROM).build(),
                        snapshot("dynamic").sourceClaim("other").build(),
                        snapshot("static").sourceClaim("other").build(),
                        content("dynamic", B)
                                .sourceVolumeHandle("one")
                                .ready(true)
                                .build(),
                        content("dynamic", A).sourceVolumeHandle("one").build(),
                        content("dynamic", A)
                                .sourceVolumeHandle("one")
                                .error("rpc error: code = Unimplemented")
                                .build(),
                        content("dynamic", A).ready(true).build(),
                        content("dynamic", A)
                                .sourceVolumeHandle("other")
                                .ready(true)
                                .build(),
                        content("more", B)
                                .sourceVolumeHandle("other")
                                .ready(true)
                                .build(),
                        storageClass("fast", B).build(),
                        storageClass("fast", A).putParameters("tier", "gold").build(),
                        snapshotClass("snap-a", B),
                        snapshotClass("snap-c", B),
                        new CsiDriver(DriverName.of(A), CsiDriver.AttachmentNeed.REQUIRED, Optional.of("v2")),
                        new CsiDriver(DriverName.of(A), CsiDriver.AttachmentNeed.NONE),
                        StorageProfile.builder().name("fast").build(),
                        lease("external-resizer-csi-a-example", NOW.minus(Duration.ofHours(1))),
                        lease("external-resizer-csi-b-example", NOW),
                        controller("controller-b", "csi-snapshotter", B),
                        controller("controller-a", "csi-resizer", A),
                        controller("controller-a-2", "csi-snapshotter", A),
                        controller("snapshots", "snapshot-controller", ""),
                        new NamedObject(ObjectRef.of(Kind.METADATA_SERVICE, B)))
                .map(Change::put);
        return Stream.of(gone, odd, others).flatMap(changes -> changes);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void what_is_known_after_a_change_is_what_is_known_afresh(Change change) {
        Situation now = over(seen(), facts());
        assertIsAfresh(now);
        Situation after = now.with(change);
        assertIsAfresh(after);
        assertIsAfresh(after.with(List.of(Change.put(claim("unread").build()), change)));
    }

    @Test
    void a_kind_that_must_not_be_read_any_more_takes_what_it_told_away() {
        Situation now = over(seen(), facts());
        assertIsAfresh(now);
        for (Kind kind : List.of(Kind.SNAPSHOT_CONTENT, Kind.LEASE, Kind.VOLUME, Kind.SNAPSHOT_CLASS)) {
            assertIsAfresh(now.with(Change.unreadable(kind, Unreadable.FORBIDDEN)));
        }
    }

    /** Asks both in one order, so that what the first one keeps is asked for. */
    private static void assertIsAfresh(Situation now) {
        Situation afresh = over(now.inventory(), facts());
        assertThat(now.drivers()).isEqualTo(afresh.drivers());
        for (Subject subject : SUBJECTS) {
            assertThat(now.row(subject)).isEqualTo(afresh.row(subject));
        }
    }

    private static Situation over(Inventory seen, FactSet facts) {
        return Advisor.of(PROFILE).over(seen, facts);
    }

    private static FactSet facts() {
        Condition gold = Condition.storageClassParameter("tier").is("gold");
        return FactSet.of("pack", Trust.CATALOGUED, Facts.of(DriverName.of(A)).refuses(Capability.BACKUP_NATIVE, gold));
    }

    private static Inventory seen() {
        Inventory.Builder seen = Inventory.builder().collectedAt(NOW);
        CLUSTER.forEach(seen::add);
        return seen.build();
    }

    private static final ObjectRef RESTORED_FROM = ObjectRef.of(Kind.SNAPSHOT, "apps", "dynamic");
    private static final ObjectRef CLONED_FROM = ObjectRef.of(Kind.CLAIM, "apps", "one");

    private static final ImmutableList<ClusterObject> CLUSTER = ImmutableList.of(
            storageClass("fast", A).build(),
            storageClass("slow", B).build(),
            snapshotClass("snap-a", A),
            snapshotClass("snap-b", B),
            claim("one").build(),
            claim("other").storageClass("slow").build(),
            restored().build(),
            claim("cloned").dataSource(CLONED_FROM).build(),
            volume("pv-one", A, "one").build(),
            volume("pv-other", B, "other").storageClass("slow").build(),
            volume("pv-restored", A, "restored").build(),
            volume("pv-cloned", A, "cloned").build(),
            snapshot("dynamic").build(),
            snapshot("static").build(),
            content("dynamic", A).sourceVolumeHandle("one").ready(true).build(),
            content("static", A).ready(true).build(),
            new CsiDriver(DriverName.of(A), CsiDriver.AttachmentNeed.REQUIRED, Optional.of("v1")),
            StorageProfile.builder()
                    .name("fast")
                    .requestedSnapshotClass("snap-a")
                    .requestedCloneStrategy("csi-clone")
                    .build(),
            lease("external-snapshotter-leader-csi-a-example", NOW),
            lease("external-resizer-csi-a-example", NOW),
            controller("controller-a", "csi-snapshotter", A),
            new NamedObject(ObjectRef.of(Kind.METADATA_SERVICE, A)));

    private static StorageClass.Builder storageClass(String name, String driver) {
        return StorageClass.builder().name(name).provisioner(driver);
    }

    private static SnapshotClass snapshotClass(String name, String driver) {
        return SnapshotClass.builder().name(name).driver(driver).build();
    }

    private static Claim.Builder claim(String name) {
        return Claim.builder().name("apps", name).storageClass("fast").bound("pv-" + name);
    }

    private static Claim.Builder restored() {
        return claim("restored").dataSource(RESTORED_FROM);
    }

    private static Volume.Builder volume(String name, String driver, String handle) {
        return Volume.builder().name(name).csi(driver, handle).storageClass("fast");
    }

    private static VolumeSnapshot.Builder snapshot(String name) {
        return VolumeSnapshot.builder()
                .name("apps", name)
                .sourceClaim("one")
                .content(name)
                .ready(true);
    }

    private static SnapshotContent.Builder content(String name, String driver) {
        return SnapshotContent.builder()
                .name(name)
                .driver(DriverName.of(driver))
                .snapshot(ObjectRef.of(Kind.SNAPSHOT, "apps", name));
    }

    private static Lease lease(String name, Instant renewed) {
        return Lease.builder()
                .name("kube-system", name)
                .holder("controller-a")
                .renewed(renewed)
                .build();
    }

    private static Pod controller(String name, String container, String word) {
        return Pod.builder()
                .name("kube-system", name)
                .phase(Pod.Phase.RUNNING)
                .addContainers(
                        new Container(container, Container.Readiness.READY, ImmutableSet.of(word), ImmutableSet.of()))
                .build();
    }
}
