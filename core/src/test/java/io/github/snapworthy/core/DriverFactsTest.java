package io.github.snapworthy.core;

import static io.github.snapworthy.core.Capability.BACKUP_NATIVE;
import static io.github.snapworthy.core.Capability.CLONE;
import static io.github.snapworthy.core.Capability.RESTORE;
import static io.github.snapworthy.core.Capability.SNAPSHOT;
import static io.github.snapworthy.core.Condition.volumeAttribute;
import static io.github.snapworthy.core.Facts.unless;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.snapworthy.core.CapabilityAnswer.State;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is known of a driver, apart from any question. */
class DriverFactsTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final Facts SAID = Facts.of(ACME);

    private static Inventory.Builder cluster() {
        return Inventory.builder()
                .add(storageClass("gold", "gold"))
                .add(storageClass("steel", "steel"))
                .add(SnapshotClass.builder()
                        .name("nightly")
                        .driver("csi.acme.example")
                        .build())
                .add(Volume.builder()
                        .name("pv-1")
                        .csi("csi.acme.example", "h-1")
                        .storageClass("gold")
                        .build())
                .add(Claim.builder()
                        .name("apps", "one")
                        .storageClass("gold")
                        .bound("pv-1")
                        .build())
                .add(Claim.builder().name("apps", "two").storageClass("gold").build());
    }

    private static StorageClass storageClass(String name, String tier) {
        return StorageClass.builder()
                .name(name)
                .provisioner("csi.acme.example")
                .putParameters("tier", tier)
                .build();
    }

    private static Situation over(Inventory.Builder seen, FactSet outside) {
        return Advisor.of(Profile.kubernetes()).over(seen.build(), outside);
    }

    private static DriverFacts acme(Inventory.Builder seen, FactSet outside) {
        return over(seen, outside).driver(ACME);
    }

    private static FactSet curated(Facts facts) {
        return FactSet.of("pack", Trust.CURATED, facts);
    }

    @Test
    void every_driver_that_is_named_is_there_by_name() {
        FactSet outside = curated(Facts.of(DriverName.of("a.example")).supports(SNAPSHOT));
        Inventory.Builder seen = cluster()
                .add(new CsiDriver(DriverName.of("z.example"), CsiDriver.AttachmentNeed.NONE))
                .add(new CsiNode("node", ImmutableSet.of(DriverName.of("n.example"))))
                .add(Claim.builder()
                        .name("apps", "three")
                        .putAnnotations("volume.kubernetes.io/storage-provisioner", "c.example")
                        .build())
                .add(SnapshotClass.builder().name("s").driver("s.example").build())
                .add(SnapshotContent.builder()
                        .name("t")
                        .driver(DriverName.of("t.example"))
                        .build())
                .add(StorageClass.builder()
                        .name("local")
                        .provisioner("kubernetes.io/no-provisioner")
                        .build())
                .add(StorageClass.builder().name("odd").provisioner("/odd").build());

        assertThat(over(seen, outside).drivers())
                .extracting(facts -> facts.driver() + " " + facts.seen())
                .containsExactly(
                        "a.example false",
                        "c.example true",
                        "csi.acme.example true",
                        "n.example true",
                        "s.example true",
                        "t.example true",
                        "z.example true");
    }

    @Test
    void what_there_is_of_a_driver_is_counted() {
        DriverFacts acme = acme(cluster(), FactSet.none());

        assertThat(acme.storageClasses()).containsExactly("gold", "steel");
        assertThat(acme.snapshotClasses()).containsOnlyKeys("nightly");
        assertThat(acme.snapshotClasses().get("nightly")).contains(ClassPurpose.SNAPSHOT);
        assertThat(acme.volumes()).isEqualTo(1);
        assertThat(acme.claims()).isEqualTo(2);
    }

    @Test
    void a_driver_of_which_nothing_is_known_is_answered_all_the_same() {
        DriverFacts none = over(Inventory.builder(), FactSet.none()).driver(ACME);

        assertThat(none.seen()).isFalse();
        assertThat(none.answers()).containsOnlyKeys(Arrays.asList(Capability.values()));
        assertThat(none.answers().values())
                .extracting(CapabilityAnswer::state)
                .filteredOn(state -> state != State.UNKNOWN)
                .containsExactly(State.UNSUPPORTED);
        assertThat(none.answer(BACKUP_NATIVE).state()).isEqualTo(State.UNSUPPORTED);
        assertThat(none.answer(BACKUP_NATIVE).trust()).isEmpty();
        assertThat(none.facts()).isEmpty();
    }

    @Test
    void a_restriction_makes_the_answer_conditional_and_a_class_settles_it() {
        Condition gold = Condition.storageClassParameter("tier").is("gold");
        DriverFacts acme = acme(cluster(), curated(SAID.refuses(SNAPSHOT, unless(gold))));

        CapabilityAnswer snapshot = acme.answer(SNAPSHOT);
        assertThat(snapshot.state()).isEqualTo(State.CONDITIONAL);
        assertThat(snapshot.trust()).contains(Trust.CURATED);
        assertThat(snapshot.restrictions())
                .extracting(said -> ((Fact.Restriction) said.fact()).condition())
                .containsExactly(gold);
        assertThat(acme.answer(SNAPSHOT, "gold").state()).isEqualTo(State.SUPPORTED);
        assertThat(acme.answer(SNAPSHOT, "steel").state()).isEqualTo(State.UNSUPPORTED);
        assertThat(acme.answer(SNAPSHOT, "none").state()).isEqualTo(State.CONDITIONAL);
    }

    @Test
    void only_classes_whose_answer_differs_are_listed() {
        Condition gold = Condition.storageClassParameter("tier").is("gold");
        FactSet outside = curated(SAID.supports(CLONE).refuses(SNAPSHOT, unless(gold)));

        assertThat(acme(cluster(), outside).inClasses())
                .extracting(answer ->
                        answer.capability() + " " + answer.storageClass().orElseThrow())
                .containsExactly("SNAPSHOT gold", "SNAPSHOT steel");
        assertThat(acme(cluster(), curated(SAID.supports(CLONE))).inClasses()).isEmpty();
    }

    @Test
    void advice_that_nobody_can_read_leaves_the_answer_and_a_decisive_word_does_not() {
        Condition thin = new Condition(
                Reading.FIRST,
                ImmutableList.of(),
                ImmutableList.of(Clause.of(Condition.Test.WORDS, "thin")),
                ImmutableList.of());

        CapabilityAnswer advised =
                acme(cluster(), curated(restricted(thin, Fact.Weight.ADVICE))).answer(SNAPSHOT);
        assertThat(advised.state()).isEqualTo(State.SUPPORTED);
        assertThat(advised.restrictions()).hasSize(1);
        DriverFacts decisive = acme(cluster(), curated(restricted(thin, Fact.Weight.DECISIVE)));
        assertThat(decisive.answer(SNAPSHOT).state()).isEqualTo(State.CONDITIONAL);
        assertThat(decisive.answer(SNAPSHOT, "gold").state()).isEqualTo(State.CONDITIONAL);
    }

    @Test
    void advice_on_a_class_leaves_the_answer_open_until_there_is_one() {
        Condition gold = Condition.storageClassParameter("tier").is("gold");
        DriverFacts advised = acme(cluster(), curated(restricted(gold, Fact.Weight.ADVICE)));
        assertThat(advised.answer(SNAPSHOT).state()).isEqualTo(State.CONDITIONAL);
        assertThat(advised.answer(SNAPSHOT, "gold").state()).isEqualTo(State.SUPPORTED);
    }

    @Test
    void a_condition_on_a_volume_or_a_snapshot_class_stays_open_in_a_class() {
        FactSet outside = curated(restricted(Condition.volumeMode().is("BLOCK"), Fact.Weight.ADVICE));
        FactSet ofClass =
                curated(restricted(Condition.snapshotClassParameter("type").is("full"), Fact.Weight.ADVICE));

        assertThat(acme(cluster(), outside).answer(SNAPSHOT, "gold").state()).isEqualTo(State.CONDITIONAL);
        assertThat(acme(cluster(), ofClass).answer(SNAPSHOT, "gold").state()).isEqualTo(State.CONDITIONAL);
    }

    private static Facts restricted(Condition condition, Fact.Weight weight) {
        return SAID.supports(SNAPSHOT).and(new Fact.Restriction(ImmutableSet.of(SNAPSHOT), condition, weight));
    }

    @Test
    void a_conflict_shows_both_sides_and_a_weaker_source_disagrees() {
        FactSet outside = FactSet.of("one", Trust.STATED, SAID.supports(CLONE))
                .and(FactSet.of("two", Trust.STATED, SAID.refuses(CLONE)));
        CapabilityAnswer conflict = acme(cluster(), outside).answer(CLONE);
        CapabilityAnswer settled =
                acme(cluster(), outside.and(curated(SAID.refuses(CLONE)))).answer(CLONE);

        assertThat(conflict.state()).isEqualTo(State.CONFLICT);
        assertThat(conflict.winning()).extracting(SourcedFact::source).containsExactly("one", "two");
        assertThat(settled.state()).isEqualTo(State.UNSUPPORTED);
        assertThat(settled.disagreeing()).extracting(SourcedFact::source).containsExactly("one");
    }

    @Test
    void a_success_counts_in_its_class_alone_and_settles_there_what_depends() {
        Condition gold = Condition.storageClassParameter("tier").is("gold");
        SourcedFact worked = new SourcedFact(
                new Fact.Capable(SNAPSHOT, Fact.Answer.SUPPORTED, Optional.of("steel")),
                Trust.VERIFIED,
                "snapworthy.cluster",
                "");
        FactSet outside = curated(SAID.refuses(SNAPSHOT, unless(gold)))
                .and(new FactSet(ImmutableSetMultimap.of(ACME, worked), ImmutableList.of()));
        DriverFacts acme = acme(cluster(), outside);

        assertThat(acme.answer(SNAPSHOT).trust()).contains(Trust.CURATED);
        assertThat(acme.answer(SNAPSHOT, "steel").state()).isEqualTo(State.SUPPORTED);
        assertThat(acme.answer(SNAPSHOT, "steel").winning()).containsExactly(worked);
        assertThat(acme.answer(SNAPSHOT, "steel").restrictions()).isEmpty();
        assertThat(acme.answer(RESTORE, "steel").state()).isEqualTo(State.SUPPORTED);
    }

    @Test
    void what_is_no_capability_is_told_too() {
        DriverFacts acme = acme(
                cluster(),
                curated(SAID.limited(Limit.NODE_LOCAL)
                                .needsClassParameters("secret", "pool")
                                .and(new Fact.MaximumSnapshots(30))
                                .and(new Fact.MaximumSnapshots(20))
                                .and(new Fact.Release("Acme", "1.2"))
                                .and(new Fact.ClassPurposes(
                                        "kind", ImmutableMap.of(), ClassPurpose.BACKUP, Optional.empty())))
                        .and(FactSet.of("other", Trust.STATED, SAID.and(new Fact.MaximumSnapshots(5)))));

        assertThat(acme.limits()).containsExactly(Limit.NODE_LOCAL);
        assertThat(acme.neededParameters()).containsExactly("pool", "secret");
        assertThat(acme.maximumSnapshots()).hasValue(20);
        assertThat(acme.releases()).containsEntry("acme", "1.2").hasSize(1);
        assertThat(acme.purposes()).extracting(Fact.ClassPurposes::parameter).containsExactly("kind");
        assertThat(acme.snapshotClasses().get("nightly")).contains(ClassPurpose.BACKUP);
        assertThat(acme.facts()).hasSize(8);
    }

    @Test
    void order_of_sources_never_matters() {
        FactSet one = FactSet.of("one", Trust.STATED, SAID.supports(SNAPSHOT, CLONE));
        FactSet two = FactSet.of("two", Trust.STATED, SAID.refuses(CLONE).limited(Limit.NODE_LOCAL));

        assertThat(acme(cluster(), one.and(two))).isEqualTo(acme(cluster(), two.and(one)));
        assertThat(acme(cluster(), one.and(two)).toString())
                .isEqualTo(acme(cluster(), two.and(one)).toString());
    }

    @Test
    void what_is_said_of_a_storage_class_that_is_not_there_is_told_all_the_same() {
        FactSet refused = FactSet.of(
                "pack",
                Trust.CURATED,
                Facts.of(ACME)
                        .supports(Capability.SNAPSHOT)
                        .and(new Fact.Capable(Capability.SNAPSHOT, Fact.Answer.UNSUPPORTED, Optional.of("slow"))));
        assertThat(acme(Inventory.builder(), refused).inClasses())
                .extracting(answer -> answer.storageClass().orElse("-") + " " + answer.capability())
                .contains("slow SNAPSHOT");
    }

    @Test
    void a_claim_is_of_the_driver_of_its_volume_whatever_its_storage_class_is() {
        Inventory.Builder seen = Inventory.builder()
                .add(Volume.builder().name("pv").csi("csi.acme.example", "h").build())
                .add(Claim.builder().name("apps", "one").bound("pv").build());
        assertThat(acme(seen, FactSet.none()).claims()).isEqualTo(1);
    }

    /** Of the same driver, in one situation: the answer on one volume must not be taken for another's. */
    @Test
    void a_condition_on_an_attribute_is_judged_for_each_volume() {
        FactSet facts = FactSet.of(
                "pack",
                Trust.CURATED,
                Facts.of(ACME)
                        .supports(Capability.SNAPSHOT)
                        .refuses(
                                Capability.SNAPSHOT,
                                unless(volumeAttribute("tier").is("gold"))));
        Inventory.Builder seen = Inventory.builder()
                .add(SnapshotClass.builder().name("class").driver(ACME).build())
                .add(storageClass("fast", "any"));
        for (String tier : List.of("gold", "steel", "tin")) {
            seen.add(Claim.builder()
                            .name("apps", tier)
                            .storageClass("fast")
                            .bound("pv-" + tier)
                            .build())
                    .add(Volume.builder()
                            .name("pv-" + tier)
                            .storageClass("fast")
                            .csi("csi.acme.example", tier)
                            .putVolumeAttributes("tier", tier)
                            .build());
        }
        seen.add(Claim.builder()
                        .name("apps", "bare")
                        .storageClass("fast")
                        .bound("pv-bare")
                        .build())
                .add(Volume.builder()
                        .name("pv-bare")
                        .storageClass("fast")
                        .csi("csi.acme.example", "bare")
                        .build());
        Situation now = over(seen.assumeComplete(), facts);
        for (String order : List.of("bare gold steel tin gold", "tin steel gold bare steel")) {
            for (String tier : order.split(" ")) {
                assertThat(now.decide(Request.snapshot(ClaimRef.of("apps", tier)))
                                .isAllowed())
                        .as(tier)
                        .isEqualTo(tier.equals("gold"));
            }
        }
    }

    @Test
    void facts_of_one_source_are_told_in_one_order_whatever_order_they_came_in() {
        FactSet one = FactSet.of(
                "pack",
                Trust.CURATED,
                Facts.of(ACME).refuses(SNAPSHOT, unless(volumeAttribute("a").is("1"))));
        FactSet two = FactSet.of(
                "pack",
                Trust.CURATED,
                Facts.of(ACME).refuses(SNAPSHOT, unless(volumeAttribute("b").is("1"))));
        FactSet three = FactSet.of("pack", Trust.CURATED, Facts.of(ACME).supports(SNAPSHOT, CLONE));
        assertThat(acme(cluster(), one.and(two).and(three)).facts())
                .isEqualTo(acme(cluster(), three.and(two).and(one)).facts());
    }
}
