package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Remedies and the classes that other tools choose. */
class SparedChoicesTest {
    private static final String DRIVER = "driver.longhorn.io";
    private static final String DEFAULT = "snapshot.storage.kubernetes.io/is-default-class";
    private static final DriverName NAME = DriverName.of(DRIVER);
    private static final FactSet ABLE = FactSet.of(
            "test",
            Trust.VERIFIED,
            Facts.of(NAME)
                    .supports(Capability.SNAPSHOT)
                    .and(new Fact.ClassPurposes(
                            "type",
                            ImmutableMap.of("snap", ClassPurpose.SNAPSHOT, "bak", ClassPurpose.BACKUP),
                            ClassPurpose.BACKUP,
                            Optional.empty())));
    private static final ClaimRef DATA = ClaimRef.of("apps", "data");
    private static final ClaimRef OTHER = ClaimRef.of("apps", "other");

    private static Inventory.Builder cluster() {
        Inventory.Builder seen = Inventory.builder()
                .add(StorageClass.builder().name("fast").provisioner(DRIVER).build())
                .assumeComplete();
        for (ClaimRef claim : ImmutableList.of(DATA, OTHER)) {
            seen.add(Claim.builder()
                    .name("apps", claim.name())
                    .storageClass("fast")
                    .bound("pv-" + claim.name())
                    .build());
            seen.add(Volume.builder()
                    .name("pv-" + claim.name())
                    .csi(DRIVER, claim.name())
                    .boundTo("apps", claim.name())
                    .build());
        }
        return seen;
    }

    private static SnapshotClass.Builder snapshotClass(String name) {
        return SnapshotClass.builder().name(name).driver(DRIVER);
    }

    private static Situation over(Inventory.Builder seen) {
        return Advisor.of(Profile.kubernetes()).over(seen.build(), ABLE);
    }

    private static Situation besideAMarkedBackupClass() {
        return over(cluster()
                .add(snapshotClass("backups")
                        .putParameters("type", "bak")
                        .putAnnotations(DEFAULT, "true")
                        .build()));
    }

    @Test
    void beside_a_class_with_the_mark_a_new_one_gets_none() {
        Remedy remedy = besideAMarkedBackupClass()
                .advise(Request.snapshot(DATA))
                .remedies()
                .get(0);

        assertThat(remedy.sufficient()).isTrue();
        assertThat(remedy.text()).doesNotContain("no longer know");
        assertThat(remedy.manifest().orElseThrow()).doesNotContain(DEFAULT);
    }

    @Test
    void beside_a_class_without_a_mark_a_new_one_gets_it() {
        Situation now = over(cluster()
                .add(snapshotClass("backups").putParameters("type", "bak").build()));
        Remedy remedy = now.advise(Request.snapshot(DATA)).remedies().get(0);

        assertThat(remedy.sufficient()).isTrue();
        assertThat(remedy.text()).doesNotContain("no longer know");
        assertThat(remedy.manifest().orElseThrow()).contains(DEFAULT);
    }

    @Test
    void a_remedy_says_which_tools_lose_their_choice_where_no_variant_spares_them() {
        Situation now = over(cluster().add(snapshotClass("snap").build()));
        Request named = Request.snapshot(DATA).withClass("absent");
        Remedy remedy = now.advise(named).remedies().get(0);

        assertThat(remedy.sufficient()).isTrue();
        assertThat(remedy.text()).endsWith(" With that KUBEVIRT, VELERO would no longer know which class to take.");
        assertThat(now.with(remedy).compare(DATA).of(Dialect.VELERO).outcome()).isEqualTo(Dialect.Outcome.AMBIGUOUS);
    }

    @Test
    void a_plan_counts_the_claims_of_all_its_requests() {
        Situation now = besideAMarkedBackupClass();
        Plan plan = now.planFor(ImmutableList.of(Request.snapshot(DATA), Request.snapshot(OTHER)));

        assertThat(plan.remedies()).singleElement().satisfies(remedy -> {
            assertThat(remedy.text()).doesNotContain("no longer know");
        });
        assertThat(plan.unlocks()).hasSize(2);
        assertThat(now.with(plan.changes())
                        .compare(OTHER)
                        .of(Dialect.SNAPSHOTTER)
                        .snapshotClass())
                .contains("backups");
    }

    @Test
    void a_plan_takes_what_spoils_nothing_and_says_it_where_nothing_else_helps() {
        Situation now = over(cluster().add(snapshotClass("snap").build()));
        Plan plan = now.planFor(ImmutableList.of(Request.snapshot(DATA).withClass("absent")));

        assertThat(plan.unlocks()).hasSize(1);
        assertThat(plan.remedies())
                .singleElement()
                .satisfies(remedy ->
                        assertThat(remedy.text()).containsOnlyOnce("would no longer know which class to take"));
    }

    /** The mark on the first makes two with an annotation, and some tools ask for no more than that. */
    @Test
    void of_two_classes_that_could_be_marked_a_plan_takes_the_one_that_spares_every_tool() {
        Situation now = over(cluster()
                .add(ofSnapshots("a").build())
                .add(ofSnapshots("b").putAnnotations(DEFAULT, "false").build()));
        assertThat(now.advise(Request.snapshot(DATA)).remedies())
                .allMatch(Remedy::sufficient)
                .extracting(remedy -> remedy.text().contains("no longer know"))
                .containsExactly(true, false);

        assertThat(now.planFor(ImmutableList.of(Request.snapshot(DATA))).changes())
                .containsExactly(Change.put(
                        ofSnapshots("b").putAnnotations(DEFAULT, "true").build()));
    }

    @Test
    void a_step_that_spares_no_tool_comes_in_its_turn_where_no_other_unlocks_as_much() {
        String driver = "csi.acme.example";
        FactSet able = ABLE.and(FactSet.of(
                "test", Trust.VERIFIED, Facts.of(DriverName.of(driver)).supports(Capability.SNAPSHOT)));
        Inventory.Builder seen = cluster()
                .add(ofSnapshots("snap").build())
                .add(Claim.builder().name("apps", "acme").bound("pv-acme").build())
                .add(Volume.builder()
                        .name("pv-acme")
                        .csi(driver, "acme")
                        .boundTo("apps", "acme")
                        .build());
        Request harmful = Request.snapshot(DATA).withClass("absent");
        Request harmless = Request.snapshot(ClaimRef.of("apps", "acme"));
        Plan plan =
                Advisor.of(Profile.kubernetes()).over(seen.build(), able).planFor(ImmutableList.of(harmful, harmless));

        assertThat(plan.unlocks()).containsExactly(harmful, harmless);
    }

    /** The decision on the second is the same after the first step, and so is what is advised on it. */
    @Test
    void a_step_says_what_it_takes_from_tools_only_since_the_step_before_it() {
        Plan plan = over(cluster()
                        .add(new ApiDefinition("volumesnapshots", "snapshot.storage.k8s.io", ImmutableSet.of("v1"))))
                .planFor(ImmutableList.of(
                        Request.snapshot(DATA).withClass("one"),
                        Request.snapshot(DATA).withClass("two")));

        assertThat(plan.steps()).hasSize(2);
        assertThat(plan.remedies())
                .extracting(Remedy::text)
                .satisfiesExactly(
                        first -> assertThat(first).doesNotContain("no longer know"),
                        second -> assertThat(second)
                                .endsWith(
                                        " With that KUBERNETES, KUBEVIRT, VELERO would no longer know which class to take."));
    }

    /** The one claim tells Velero which class to take, those of the group do not. */
    @Test
    void a_plan_counts_the_claims_of_groups_too() {
        Inventory.Builder seen = cluster()
                .add(ofSnapshots("snap").build())
                .add(Claim.builder()
                        .name("apps", "data")
                        .storageClass("fast")
                        .bound("pv-data")
                        .putAnnotations("velero.io/csi-volumesnapshot-class", "snap")
                        .build());
        Request named = Request.snapshot(DATA).withClass("absent");

        assertThat(lost(over(seen).planFor(ImmutableList.of(named)))).isEqualTo("KUBERNETES, KUBEVIRT");
        assertThat(lost(over(seen)
                        .planFor(ImmutableList.of(named, Request.groupSnapshot(ClaimSetRef.of("apps", "other"))))))
                .isEqualTo("KUBERNETES, KUBEVIRT, VELERO");
    }

    /** The tools that lose their choice by the only remedy of a plan. */
    private static String lost(Plan plan) {
        String text = plan.remedies().get(0).text();
        return text.substring(text.indexOf("With that ") + "With that ".length(), text.indexOf(" would no longer"));
    }

    private static SnapshotClass.Builder ofSnapshots(String name) {
        return snapshotClass(name).putParameters("type", "snap");
    }
}
