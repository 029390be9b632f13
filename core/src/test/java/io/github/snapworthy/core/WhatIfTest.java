package io.github.snapworthy.core;

import static io.github.snapworthy.core.Facts.unless;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A situation after changes decides as one over an inventory that was built so, whatever it had remembered. */
class WhatIfTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final ClaimRef CLAIM = ClaimRef.of("apps", "db");
    private static final FactSet FACTS = FactSet.of(
            "test",
            Trust.STATED,
            Facts.of(ACME)
                    .refuses(
                            Capability.SNAPSHOT,
                            unless(Condition.storageClassParameter("tier").is("gold"))));

    private static StorageClass tier(String tier) {
        return StorageClass.builder()
                .name("fast")
                .provisioner(ACME.value())
                .putParameters("tier", tier)
                .build();
    }

    private static SnapshotClass snapshotClass(String name) {
        return SnapshotClass.builder().name(name).driver(ACME).build();
    }

    private static Situation cluster() {
        Inventory seen = Inventory.builder()
                .add(tier("gold"))
                .add(snapshotClass("class"))
                .add(Claim.builder()
                        .name("apps", "db")
                        .storageClass("fast")
                        .bound("pv")
                        .build())
                .add(Volume.builder()
                        .name("pv")
                        .csi(ACME.value(), "handle")
                        .storageClass("fast")
                        .boundTo("apps", "db")
                        .build())
                .assumeComplete()
                .build();
        return Advisor.of(Profile.kubernetes()).over(seen, FACTS);
    }

    private static Decision anew(Situation situation) {
        return Advisor.of(situation.profile())
                .over(situation.inventory(), situation.outside())
                .decide(Request.snapshot(CLAIM));
    }

    private static Decision checked(Situation situation) {
        Decision decision = situation.decide(Request.snapshot(CLAIM));
        assertThat(decision).isEqualTo(anew(situation));
        return decision;
    }

    @Test
    void what_was_remembered_of_a_class_does_not_outlive_its_parameters() {
        Situation now = cluster();
        assertThat(checked(now).verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(checked(now.with(Change.put(tier("iron")))).verdict()).isEqualTo(Verdict.DENIED);
        assertThat(checked(now).verdict()).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void nor_does_it_in_decisions_that_are_kept_up_to_date() {
        DecisionTable table = DecisionTable.of(cluster(), Set.of(Kind.CLAIM), Set.of(Operation.SNAPSHOT));
        assertThat(table.apply(List.of(Change.put(tier("iron")))))
                .singleElement()
                .hasToString("ALLOWED -> DENIED snapshot PersistentVolumeClaim/apps/db");
    }

    @Test
    void changes_count_in_their_order_and_none_changes_nothing() {
        Situation now = cluster();
        Change gone = Change.remove(snapshotClass("class").ref());
        Change back = Change.put(snapshotClass("class"));
        assertThat(checked(now.with(List.of(back, gone))).verdict()).isEqualTo(Verdict.DENIED);
        assertThat(checked(now.with(List.of(gone, back)))).isEqualTo(checked(now));
        assertThat(now.with(List.of()).inventory()).isSameAs(now.inventory());
    }

    @Test
    void a_snapshot_that_becomes_ready_proves_something_and_one_that_goes_no_longer_does() {
        Situation now = cluster();
        assertThat(checked(now).assurance()).contains(Trust.STATED);
        SnapshotContent content = SnapshotContent.builder()
                .name("content")
                .driver(ACME)
                .sourceVolumeHandle("handle")
                .ready(true)
                .build();
        Situation then = now.with(Change.put(content));
        assertThat(checked(then).assurance()).contains(Trust.VERIFIED);
        assertThat(checked(then.with(Change.remove(content.ref()))).assurance()).contains(Trust.STATED);
    }

    @Test
    void a_volume_of_another_class_proves_another_thing() {
        SnapshotContent content = SnapshotContent.builder()
                .name("content")
                .driver(ACME)
                .sourceVolumeHandle("other")
                .ready(true)
                .build();
        Situation now = cluster().with(Change.put(content));
        assertThat(checked(now).assurance()).contains(Trust.STATED);
        Volume other = Volume.builder()
                .name("pv-other")
                .csi(ACME.value(), "other")
                .storageClass("fast")
                .build();
        assertThat(checked(now.with(Change.put(other))).assurance()).contains(Trust.VERIFIED);
    }

    @Test
    void a_kind_that_cannot_be_read_takes_its_objects_along() {
        Situation now = cluster();
        checked(now);
        assertThat(checked(now.with(Change.unreadable(Kind.SNAPSHOT_CLASS, Unreadable.FORBIDDEN)))
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }
}
