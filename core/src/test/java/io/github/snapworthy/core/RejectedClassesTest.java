package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.SnapshotClassChoice.Rejected;
import io.github.snapworthy.core.SnapshotClassChoice.Why;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of all other classes it is told why each lost. */
class RejectedClassesTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final String MARK = "snapshot.storage.kubernetes.io/is-default-class";
    private static final ClaimRef CLAIM = ClaimRef.of("apps", "data");

    private static SnapshotClass.Builder of(String name) {
        return SnapshotClass.builder().name(name).driver(ACME);
    }

    private static Inventory.Builder cluster() {
        return Inventory.builder()
                .add(Claim.builder().name("apps", "data").bound("pv").build())
                .add(Volume.builder().name("pv").csi(ACME.value(), "h").build())
                .add(SnapshotClass.builder()
                        .name("foreign")
                        .driver(DriverName.of("x.example"))
                        .build())
                .add(of("backups").putParameters("type", "bak").build())
                .add(of("plain").build());
    }

    private static Situation over(Inventory.Builder seen) {
        Facts facts = Facts.of(ACME)
                .supports(Capability.SNAPSHOT)
                .and(new Fact.ClassPurposes(
                        "type", ImmutableMap.of("bak", ClassPurpose.BACKUP), ClassPurpose.SNAPSHOT, Optional.empty()));
        return Advisor.of(Profile.kubernetes())
                .over(seen.assumeComplete().build(), FactSet.of("pack", Trust.CURATED, facts));
    }

    private static SnapshotClassChoice choice(Inventory.Builder seen, Request request) {
        return over(seen).decide(request).snapshotClass().orElseThrow();
    }

    @Test
    void a_class_that_lacks_the_mark_that_decided_is_told_from_one_of_another_purpose_or_driver() {
        Inventory.Builder seen =
                cluster().add(of("marked").putAnnotations(MARK, "true").build());
        SnapshotClassChoice choice = choice(seen, Request.snapshot(CLAIM));
        assertThat(choice.name()).isEqualTo("marked");
        assertThat(choice.rejected())
                .containsExactly(
                        new Rejected("backups", Why.SNAPSHOT_CLASS_WRONG_PURPOSE),
                        new Rejected("foreign", Why.SNAPSHOT_CLASS_WRONG_DRIVER),
                        new Rejected("plain", Why.NOT_MARKED));
    }

    @Test
    void where_a_class_was_named_no_mark_decided() {
        Inventory.Builder seen =
                cluster().add(of("marked").putAnnotations(MARK, "true").build());
        SnapshotClassChoice choice = choice(seen, Request.snapshot(CLAIM).withClass("plain"));
        assertThat(choice.name()).isEqualTo("plain");
        assertThat(choice.rejected())
                .containsExactly(
                        new Rejected("backups", Why.SNAPSHOT_CLASS_WRONG_PURPOSE),
                        new Rejected("foreign", Why.SNAPSHOT_CLASS_WRONG_DRIVER),
                        new Rejected("marked", Why.NOT_CHOSEN));
    }

    @Test
    void the_only_class_that_fits_needs_no_mark() {
        SnapshotClassChoice choice = choice(cluster(), Request.snapshot(CLAIM));
        assertThat(choice.name()).isEqualTo("plain");
        assertThat(choice.rejected())
                .containsExactly(
                        new Rejected("backups", Why.SNAPSHOT_CLASS_WRONG_PURPOSE),
                        new Rejected("foreign", Why.SNAPSHOT_CLASS_WRONG_DRIVER));
    }

    @Test
    void only_a_tool_that_looks_at_purposes_rejects_a_class_for_its_purpose() {
        ClassComparison comparison = over(cluster()).compare(CLAIM);

        assertThat(comparison.of(Dialect.KUBERNETES).rejected())
                .containsExactly(
                        new Rejected("backups", Why.SNAPSHOT_CLASS_WRONG_PURPOSE),
                        new Rejected("foreign", Why.SNAPSHOT_CLASS_WRONG_DRIVER));
        assertThat(comparison.of(Dialect.SNAPSHOTTER).rejected())
                .containsExactly(
                        new Rejected("backups", Why.NOT_MARKED),
                        new Rejected("foreign", Why.SNAPSHOT_CLASS_WRONG_DRIVER),
                        new Rejected("plain", Why.NOT_MARKED));
    }

    @Test
    void a_class_of_another_purpose_that_the_request_names_is_taken_by_a_tool_that_does_not_look_at_purposes() {
        ClassComparison comparison = over(cluster())
                .compare(Request.snapshot(CLAIM).withClass("backups"))
                .get(0);
        DialectAnswer looking = comparison.of(Dialect.KUBERNETES);

        assertThat(looking.outcome()).isEqualTo(Dialect.Outcome.NONE);
        assertThat(looking.why()).isEqualTo("request names backups, which does not suit a snapshot");
        assertThat(comparison.of(Dialect.SNAPSHOTTER).snapshotClass()).contains("backups");
    }

    @Test
    void a_driver_that_is_almost_the_same_is_named_where_there_is_no_class() {
        assertThat(noClass("csi.acme.exampl").message())
                .contains("a class names the driver csi.acme.exampl, which is almost");
        assertThat(noClass("x.example").message()).doesNotContain("almost");
    }

    private static Finding noClass(String other) {
        Inventory.Builder seen = Inventory.builder()
                .add(Claim.builder().name("apps", "data").bound("pv").build())
                .add(Volume.builder().name("pv").csi(ACME.value(), "h").build())
                .add(SnapshotClass.builder()
                        .name("a")
                        .driver(DriverName.of(other))
                        .build());
        FactSet facts = FactSet.of("pack", Trust.CURATED, Facts.of(ACME).supports(Capability.SNAPSHOT));
        Decision decision = Advisor.of(Profile.kubernetes())
                .over(seen.assumeComplete().build(), facts)
                .decide(Request.snapshot(CLAIM));
        assertThat(decision.blockers()).hasSize(1);
        return decision.blockers().get(0);
    }
}
