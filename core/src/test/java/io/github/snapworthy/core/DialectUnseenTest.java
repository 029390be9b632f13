package io.github.snapworthy.core;

import static io.github.snapworthy.core.DialectCluster.CLAIM;
import static io.github.snapworthy.core.DialectCluster.DRIVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a dialect would read and nobody has read: its answer is not known, and a decision under it is open. */
class DialectUnseenTest {
    private static Dialect dialect(String name) {
        return Dialect.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Inventory without(Kind kind) {
        return new DialectCluster()
                .withClass("x")
                .builder()
                .unreadable(kind, Unreadable.FORBIDDEN)
                .assumeComplete()
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "KUBEVIRT, STORAGE_PROFILE",
        "KUBEVIRT, STORAGE_CLASS",
        "CDI, STORAGE_PROFILE",
        "VELERO, VELERO_BACKUP",
        "VELERO, VELERO_SCHEDULE",
        "VELERO, STORAGE_CLASS",
        "KASTEN, STORAGE_CLASS",
        "HARVESTER, SETTING"
    })
    void a_place_that_was_not_read_leaves_it_open(String name, Kind kind) {
        Inventory seen = without(kind);
        Dialect dialect = dialect(name);
        Decision decision =
                DialectCluster.over(Profile.kubernetes().dialect(dialect), seen).decide(Request.snapshot(CLAIM));
        DialectAnswer answer =
                DialectCluster.over(Profile.kubernetes(), seen).compare(CLAIM).of(dialect);

        assertThat(decision.blockers())
                .extracting(
                        finding -> finding.code() + " " + finding.arguments().get("kind"))
                .containsExactly("FACT_UNREADABLE " + kind.qualifiedName());
        assertThat(decision.blockers())
                .flatExtracting(Finding::evidence)
                .containsExactly(Evidence.of(kind, "FORBIDDEN"));
        assertThat(answer.outcome()).isEqualTo(Dialect.Outcome.ERROR);
        assertThat(answer.why()).isEqualTo(kind.qualifiedName() + " was not read completely");
    }

    @Test
    void a_place_that_a_dialect_does_not_look_at_is_not_missed() {
        ClassComparison comparison = DialectCluster.over(Profile.kubernetes(), without(Kind.STORAGE_PROFILE))
                .compare(CLAIM);

        assertThat(comparison.of(Dialect.KUBERNETES).snapshotClass()).contains("x");
        assertThat(comparison.of(Dialect.VELERO).snapshotClass()).contains("x");
    }

    @Test
    void classes_that_were_not_read_are_not_taken_for_none() {
        ClassComparison comparison = DialectCluster.over(Profile.kubernetes(), without(Kind.SNAPSHOT_CLASS))
                .compare(CLAIM);

        assertThat(comparison.answers())
                .filteredOn(answer -> !answer.dialect().equals("HARVESTER"))
                .extracting(DialectAnswer::outcome)
                .containsOnly(Dialect.Outcome.ERROR);
    }

    @Test
    void a_dialect_that_takes_classes_by_name_alone_needs_none_to_be_read_where_nothing_names_one() {
        Inventory seen = without(Kind.SNAPSHOT_CLASS);

        assertThat(DialectCluster.over(Profile.kubernetes(), seen)
                        .compare(CLAIM)
                        .of(Dialect.HARVESTER)
                        .outcome())
                .isEqualTo(Dialect.Outcome.NOT_CONFIGURED);
        assertThat(codes(Profile.kubernetes().dialect(Dialect.HARVESTER), seen, Request.snapshot(CLAIM)))
                .containsExactly("SNAPSHOT_CLASS_NOT_CONFIGURED");
    }

    @Test
    void a_dialect_for_which_the_number_of_classes_counts_needs_all_to_be_read() {
        Dialect.Builder strict = Dialect.builder().name("STRICT").driverFrom(Dialect.DriverFrom.VOLUME);
        Inventory seen = without(Kind.SNAPSHOT_CLASS);

        for (Dialect dialect : new Dialect[] {
            strict.oneUnmarked(Dialect.Outcome.CHOSEN)
                    .severalUnmarked(Dialect.Outcome.NONE)
                    .build(),
            strict.oneUnmarked(Dialect.Outcome.NONE)
                    .severalUnmarked(Dialect.Outcome.AMBIGUOUS)
                    .build()
        }) {
            assertThat(codes(Profile.kubernetes().dialect(dialect), seen, Request.snapshot(CLAIM)))
                    .containsExactly("SNAPSHOT_CLASSES_UNREADABLE");
        }
    }

    @Test
    void a_class_that_is_named_and_was_not_read_is_not_taken_for_absent() {
        assertThat(codes(
                        Profile.kubernetes(),
                        without(Kind.SNAPSHOT_CLASS),
                        Request.snapshot(CLAIM).withClass("x")))
                .containsExactly("SNAPSHOT_CLASSES_UNREADABLE");
    }

    @Test
    void a_class_that_makes_no_sense_is_not_passed_over_for_one_that_is_named_next() {
        Inventory seen = new DialectCluster()
                .withClass("x")
                .with(StorageProfile.builder()
                        .name("std")
                        .requestedSnapshotClass("broken")
                        .snapshotClass("x")
                        .build())
                .builder()
                .apply(Change.malformed(ObjectRef.of(Kind.SNAPSHOT_CLASS, "broken")))
                .assumeComplete()
                .build();

        assertThat(codes(Profile.kubernetes().dialect(Dialect.CDI), seen, Request.snapshot(CLAIM)))
                .containsExactly("SNAPSHOT_CLASSES_UNREADABLE");
    }

    private static List<String> codes(Profile profile, Inventory seen, Request request) {
        return DialectCluster.over(profile, seen).decide(request).blockers().stream()
                .map(finding -> finding.code().value())
                .toList();
    }

    @Test
    void a_volume_that_was_not_read_matters_to_those_who_go_by_it() {
        Inventory seen = new DialectCluster()
                .withMarked("x", "true")
                .builder()
                .unreadable(Kind.VOLUME, Unreadable.FORBIDDEN)
                .assumeComplete()
                .build();
        ClassComparison comparison =
                DialectCluster.over(Profile.kubernetes(), seen).compare(CLAIM);

        for (Dialect dialect : new Dialect[] {Dialect.KUBERNETES, Dialect.SNAPSHOTTER, Dialect.CDI}) {
            assertThat(comparison.of(dialect).outcome()).isEqualTo(Dialect.Outcome.ERROR);
        }
        assertThat(comparison.of(Dialect.KUBEVIRT).snapshotClass()).contains("x");
    }

    @Test
    void a_claim_that_is_not_there_is_an_error_of_all() {
        Situation now = DialectCluster.over(Profile.kubernetes(), new DialectCluster().inventory());

        assertThat(now.compare(ClaimRef.of("apps", "ghost")).answers())
                .allSatisfy(answer ->
                        assertThat(answer.outcome() + " " + answer.why()).isEqualTo("ERROR the claim does not exist"));
    }

    @Test
    void a_pending_claim_has_no_volume_for_the_snapshotter_and_a_driver_for_others() {
        Inventory seen = new DialectCluster()
                .withMarked("x", "true")
                .with(Claim.builder().name("apps", "late").storageClass("std").build())
                .inventory();
        ClassComparison comparison =
                DialectCluster.over(Profile.kubernetes(), seen).compare(ClaimRef.of("apps", "late"));

        assertThat(comparison.of(Dialect.SNAPSHOTTER).why()).isEqualTo("the claim has no volume yet");
        assertThat(comparison.of(Dialect.CDI).driver()).contains(DriverName.of(DRIVER));
        assertThat(comparison.of(Dialect.KUBERNETES).snapshotClass()).contains("x");
    }

    @Test
    void a_machine_has_a_comparison_for_each_claim() {
        VirtualMachine machine = VirtualMachine.builder()
                .name("apps", "db")
                .addDisks(VmDisk.ofClaim("root", "data"), VmDisk.ofClaim("more", "ghost"))
                .build();
        Inventory seen = new DialectCluster().withClass("x").with(machine).inventory();
        Situation now = DialectCluster.over(Profile.kubernetes(), seen);

        assertThat(now.compare(Request.backup(VmRef.of("apps", "db"))))
                .extracting(comparison ->
                        comparison.operation() + " " + comparison.claim().name())
                .containsExactly("BACKUP data", "BACKUP ghost");
        assertThat(now.compare(Request.snapshot(VmRef.of("apps", "ghost")))).isEmpty();
    }

    @Test
    void a_bound_claim_that_names_no_volume_has_one_that_was_not_seen() {
        Inventory seen = new DialectCluster()
                .withMarked("x", "true")
                .with(Claim.builder()
                        .name("apps", "odd")
                        .storageClass("std")
                        .phase(ClaimPhase.BOUND)
                        .build())
                .inventory();

        assertThat(DialectCluster.over(Profile.kubernetes(), seen)
                        .compare(ClaimRef.of("apps", "odd"))
                        .of(Dialect.SNAPSHOTTER)
                        .why())
                .isEqualTo("PersistentVolume was not read completely");
    }

    @Test
    void a_volume_that_is_not_csi_has_no_driver_for_those_who_go_by_it() {
        Inventory seen = new DialectCluster()
                .withMarked("x", "true")
                .with(Volume.builder().name("pv-data").sourceType("nfs").build())
                .inventory();
        ClassComparison comparison =
                DialectCluster.over(Profile.kubernetes(), seen).compare(CLAIM);

        for (Dialect dialect : new Dialect[] {Dialect.KUBERNETES, Dialect.SNAPSHOTTER}) {
            assertThat(comparison.of(dialect).why()).isEqualTo("its volume is no CSI volume");
        }
    }

    @Test
    void what_no_place_names_is_open_only_where_a_place_was_not_seen() {
        DialectCluster cluster = new DialectCluster()
                .withMarked("x", "true")
                .with(Claim.builder().name("apps", "late").storageClass("gone").build());
        ClaimRef late = ClaimRef.of("apps", "late");
        Inventory unseen = cluster.builder()
                .unreadable(Kind.STORAGE_CLASS, Unreadable.FORBIDDEN)
                .assumeComplete()
                .build();

        assertThat(DialectCluster.over(Profile.kubernetes(), cluster.inventory())
                        .compare(late)
                        .of(Dialect.KUBERNETES)
                        .why())
                .isEqualTo("nothing names its driver");
        assertThat(DialectCluster.over(Profile.kubernetes(), unseen)
                        .compare(late)
                        .of(Dialect.KUBERNETES)
                        .why())
                .isEqualTo("StorageClass.storage.k8s.io was not read completely");
    }
}
