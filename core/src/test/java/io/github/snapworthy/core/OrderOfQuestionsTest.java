package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One situation answers many questions, and remembers what they have in common: whatever was asked before, each has its answer. */
class OrderOfQuestionsTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final String OTHER = "csi.other.example";
    private static final ImmutableList<Dialect> DIALECTS = ImmutableList.of(
            Dialect.KUBERNETES, Dialect.KUBEVIRT, Dialect.CDI, Dialect.VELERO, Dialect.HARVESTER, Dialect.KASTEN);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void what_was_asked_before_changes_no_answer(int dialect) {
        Profile profile = Profile.kubernetes().dialect(DIALECTS.get(dialect));
        Map<Request, Decision> alone = new LinkedHashMap<>();
        for (Request request : requests()) {
            alone.put(request, over(profile).decide(request));
        }
        assertThat(alone.values().stream().map(Decision::snapshotClass).distinct())
                .hasSizeGreaterThan(1);
        for (List<Request> order : List.of(requests(), requests().reverse())) {
            Situation warm = over(profile);
            order.forEach(request -> assertThat(warm.decide(request)).isEqualTo(alone.get(request)));
        }
    }

    private static Situation over(Profile profile) {
        return Advisor.of(profile).over(SEEN, FACTS);
    }

    private static ImmutableList<Request> requests() {
        ImmutableList.Builder<Request> requests = ImmutableList.builder();
        for (String name : List.of(
                "plain",
                "like",
                "annotated",
                "annotated-too",
                "other-class",
                "slow-class",
                "annotated-driver",
                "annotated-third",
                "pending",
                "thin")) {
            ClaimRef claim = ClaimRef.of("apps", name);
            requests.add(
                    Request.snapshot(claim),
                    Request.backup(claim).using(BackupMethod.DRIVER),
                    Request.backup(claim).using(BackupMethod.SNAPSHOT_AND_MOVE),
                    Request.clone(claim).using(CloneMethod.SNAPSHOT_AND_RESTORE),
                    Request.snapshot(claim).withClass("more"),
                    Request.snapshot(claim).withClass("snap"),
                    Request.backup(claim).using(BackupMethod.SNAPSHOT_AND_MOVE).withClass("more"),
                    Request.clone(claim).storageClass("slow"));
        }
        return requests.build();
    }

    /** Snapshots of thin volumes do not go, nor do they by a broken class, nor into a class that takes no copies. */
    private static final FactSet FACTS = FactSet.of(
            "pack",
            Trust.CURATED,
            Facts.of(ACME)
                    .supports(Capability.CLONE, Capability.RESTORE, Capability.BACKUP_NATIVE, Capability.SNAPSHOT)
                    .and(new Fact.ClassPurposes(
                            "type",
                            ImmutableMap.of("snap", ClassPurpose.SNAPSHOT, "bak", ClassPurpose.BACKUP),
                            ClassPurpose.SNAPSHOT,
                            Optional.empty()))
                    .and(new Fact.Restriction(
                            ImmutableSet.of(Capability.SNAPSHOT),
                            Facts.unless(Condition.volumeAttribute("thin").is("true")),
                            Fact.Weight.DECISIVE))
                    .and(new Fact.Restriction(
                            ImmutableSet.of(Capability.SNAPSHOT),
                            Facts.unless(
                                    new Condition.Place(Condition.Where.SNAPSHOT_CLASS_PARAMETER, "mode").is("broken")),
                            Fact.Weight.DECISIVE)));

    private static final Inventory SEEN = seen();

    private static Inventory seen() {
        Inventory.Builder seen = Inventory.builder()
                .add(storageClass("fast", ACME.value()))
                .add(StorageClass.builder()
                        .name("slow")
                        .provisioner(ACME.value())
                        .putParameters("copies", "none")
                        .build())
                .add(storageClass("foreign", OTHER))
                .add(snapshotClass("snap").putParameters("type", "snap").build())
                .add(snapshotClass("bak").putParameters("type", "bak").build())
                .add(snapshotClass("more")
                        .putParameters("type", "snap")
                        .putParameters("mode", "broken")
                        .build())
                .add(SnapshotClass.builder().name("foreign").driver(OTHER).build());
        add(seen, claim("plain"), volume("plain"));
        add(seen, claim("like"), volume("like"));
        add(seen, claim("annotated").putAnnotations("velero.io/csi-volumesnapshot-class", "more"), volume("annotated"));
        add(
                seen,
                claim("annotated-too").putAnnotations("velero.io/csi-volumesnapshot-class", "snap"),
                volume("annotated-too"));
        add(seen, claim("other-class").storageClass("foreign"), volume("other-class"));
        add(seen, claim("slow-class").storageClass("slow"), volume("slow-class"));
        add(
                seen,
                claim("annotated-third")
                        .putAnnotations("volume.kubernetes.io/storage-provisioner", "csi.third.example"),
                volume("annotated-third"));
        add(
                seen,
                claim("annotated-driver").putAnnotations("volume.kubernetes.io/storage-provisioner", OTHER),
                volume("annotated-driver"));
        add(seen, claim("thin"), volume("thin").putVolumeAttributes("thin", "true"));
        seen.add(Claim.builder().name("apps", "pending").storageClass("fast").build());
        return seen.assumeComplete().build();
    }

    private static void add(Inventory.Builder seen, Claim.Builder claim, Volume.Builder volume) {
        seen.add(claim.build()).add(volume.build());
    }

    private static StorageClass storageClass(String name, String provisioner) {
        return StorageClass.builder().name(name).provisioner(provisioner).build();
    }

    private static SnapshotClass.Builder snapshotClass(String name) {
        return SnapshotClass.builder().name(name).driver(ACME);
    }

    private static Claim.Builder claim(String name) {
        return Claim.builder().name("apps", name).storageClass("fast").bound("pv-" + name);
    }

    private static Volume.Builder volume(String name) {
        return Volume.builder().name("pv-" + name).csi(ACME.value(), name).storageClass("fast");
    }
}
