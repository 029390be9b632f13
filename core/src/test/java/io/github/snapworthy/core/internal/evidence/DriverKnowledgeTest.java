package io.github.snapworthy.core.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Reading;
import io.github.snapworthy.core.Condition.Where;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Volume;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is known of one driver: in which order it stands, when two know the same, and what answers hang on. */
class DriverKnowledgeTest {
    private static final Instant THEN = Instant.parse("2026-11-01T00:00:00Z");
    private static final Fact YES = capable(Fact.Answer.SUPPORTED);
    private static final Fact NO = capable(Fact.Answer.UNSUPPORTED);
    private static final SourcedFact PLAIN = new SourcedFact(YES, Trust.STATED, "source", "detail");

    @Test
    void facts_that_differ_in_anything_have_one_order() {
        List<SourcedFact> unlike = List.of(
                PLAIN,
                new SourcedFact(YES, Trust.VERIFIED, "source", "detail"),
                new SourcedFact(YES, Trust.STATED, "other", "detail"),
                new SourcedFact(YES, Trust.STATED, "source", "other"),
                new SourcedFact(NO, Trust.STATED, "source", "detail"),
                at(THEN),
                at(THEN.plusSeconds(1)),
                of("v1"),
                of("v2"),
                PLAIN.stale(),
                restriction("gold"),
                restriction("silver"));
        Comparator<SourcedFact> order = DriverKnowledge.order();
        for (SourcedFact one : unlike) {
            for (SourcedFact other : unlike) {
                int compared = order.compare(one, other);
                assertThat(compared == 0).as(one + " and " + other).isEqualTo(one.equals(other));
                assertThat(Integer.signum(order.compare(other, one))).isEqualTo(-Integer.signum(compared));
            }
        }
        assertThat(new DriverKnowledge(ImmutableList.of(), ImmutableSet.copyOf(unlike)).facts())
                .containsExactlyInAnyOrderElementsOf(unlike)
                .isSortedAccordingTo(DriverKnowledge.order());
    }

    /** Both read alike in words. */
    @Test
    void conditions_that_read_alike_are_told_apart() {
        SourcedFact one = restriction(
                new Condition(Reading.FIRST, places("tier"), ImmutableList.of(is("a")), ImmutableList.of()));
        SourcedFact other = restriction(
                new Condition(Reading.FIRST, places("tier"), ImmutableList.of(is("a")), ImmutableList.of(is("b"))));
        assertThat(DriverKnowledge.order().compare(one, other)).isNotZero();
    }

    @Test
    void the_strongest_stands_first() {
        SourcedFact strong = new SourcedFact(NO, Trust.VERIFIED, "z", "z");
        assertThat(knowing(PLAIN, strong).facts()).containsExactly(strong, PLAIN);
    }

    @Test
    void when_a_current_fact_was_seen_makes_no_difference_and_an_old_one_tells_its_time() {
        assertThat(knowing(at(THEN)).saysAsMuchAs(knowing(at(THEN.plusSeconds(1)))))
                .isTrue();
        assertThat(knowing(at(THEN)).saysAsMuchAs(knowing(PLAIN))).isTrue();
        assertThat(knowing(at(THEN)).saysAsMuchAs(knowing(at(THEN)))).isTrue();
        assertThat(knowing(at(THEN).stale())
                        .saysAsMuchAs(knowing(at(THEN.plusSeconds(1)).stale())))
                .isFalse();
        assertThat(knowing(at(THEN).stale()).saysAsMuchAs(knowing(at(THEN).stale())))
                .isTrue();
        assertThat(knowing(PLAIN).saysAsMuchAs(knowing(PLAIN, of("v1")))).isFalse();
        assertThat(knowing(PLAIN).saysAsMuchAs(knowing(new SourcedFact(NO, Trust.STATED, "source", "detail"))))
                .isFalse();
    }

    @Test
    void an_answer_is_remembered_where_it_asks_for_no_volume() {
        DriverKnowledge ofClass = knowing(PLAIN, restriction("gold"));
        assertThat(ofClass.answer(Capability.SNAPSHOT, scene("gold", null)))
                .isSameAs(ofClass.answer(Capability.SNAPSHOT, scene("gold", volume("true"))));
        DriverKnowledge ofVolume = knowing(PLAIN, restriction(thin()));
        assertThat(ofVolume.answer(Capability.SNAPSHOT, scene("gold", volume("true")))
                        .state())
                .isEqualTo(Answer.State.SUPPORTED);
        assertThat(ofVolume.answer(Capability.SNAPSHOT, scene("gold", volume("false")))
                        .state())
                .isEqualTo(Answer.State.UNSUPPORTED);
    }

    @Test
    void an_answer_for_one_target_is_not_that_for_another() {
        DriverKnowledge known =
                knowing(PLAIN, restriction(new Place(Where.TARGET_STORAGE_CLASS_PARAMETER, "tier").is("gold")));
        Scene plain = scene("gold", null);
        assertThat(known.answer(Capability.SNAPSHOT, plain.into(target("gold"))).state())
                .isEqualTo(Answer.State.SUPPORTED);
        assertThat(known.answer(Capability.SNAPSHOT, plain.into(target("silver")))
                        .state())
                .isEqualTo(Answer.State.UNSUPPORTED);
        assertThat(known.answer(Capability.SNAPSHOT, plain.into(target("gold"))).state())
                .isEqualTo(Answer.State.SUPPORTED);
    }

    @Test
    void what_no_restriction_asks_of_a_volume_makes_all_volumes_alike() {
        DriverKnowledge known = knowing(PLAIN, restriction("gold"));
        Object any = known.hinge(Capability.SNAPSHOT, volume("true"));
        assertThat(any).isNotNull().isEqualTo(known.hinge(Capability.SNAPSHOT, null));
    }

    @Test
    void an_attribute_with_a_value_that_is_asked_for_makes_volumes_alike() {
        DriverKnowledge known = knowing(PLAIN, restriction(thin()));
        Object thin = known.hinge(Capability.SNAPSHOT, volume("true"));
        assertThat(thin).isNotNull().isEqualTo(known.hinge(Capability.SNAPSHOT, volume("true")));
        Object none = known.hinge(
                Capability.SNAPSHOT, Volume.builder().name("pv").csi("d", "h").build());
        Object notYet = known.hinge(Capability.SNAPSHOT, null);
        assertThat(List.of(thin, none, notYet)).doesNotHaveDuplicates();
        assertThat(known.hinge(Capability.SNAPSHOT, volume("false")))
                .as("any other value")
                .isNull();
        assertThat(known.hinge(Capability.CLONE, volume("false")))
                .as("of another capability")
                .isNotNull();
    }

    @Test
    void a_value_on_either_side_is_one_that_is_asked_for() {
        DriverKnowledge known = knowing(
                PLAIN,
                restriction(new Condition(
                        Reading.FIRST,
                        ImmutableList.of(new Place(Where.VOLUME_ATTRIBUTE, "thin")),
                        ImmutableList.of(is("true")),
                        ImmutableList.of(is("false")))));
        assertThat(known.hinge(Capability.SNAPSHOT, volume("true"))).isEqualTo("true");
        assertThat(known.hinge(Capability.SNAPSHOT, volume("false"))).isEqualTo("false");
        assertThat(known.hinge(Capability.SNAPSHOT, volume("maybe"))).isNull();
    }

    @Test
    void a_volume_is_like_no_other_where_more_is_asked_of_it() {
        DriverKnowledge handle = knowing(PLAIN, restriction(new Place(Where.VOLUME_HANDLE, "").is("h")));
        assertThat(handle.hinge(Capability.SNAPSHOT, volume("true"))).isNull();
        DriverKnowledge two = knowing(
                PLAIN, restriction(thin()), restriction(Condition.volumeMode().is("BLOCK")));
        assertThat(two.hinge(Capability.SNAPSHOT, volume("true"))).isNull();
    }

    @Test
    void a_value_that_is_written_otherwise_means_the_same_unless_it_has_a_meaning_of_its_own() {
        DriverKnowledge known = knowing(purposes(ImmutableMap.of("bak", ClassPurpose.BACKUP)));
        assertThat(known.purposeOf(ofType("bak"))).contains(ClassPurpose.BACKUP);
        assertThat(known.purposeOf(ofType("BAK"))).contains(ClassPurpose.BACKUP);
        assertThat(known.purposeOf(ofType("back"))).isEmpty();
        DriverKnowledge both =
                knowing(purposes(ImmutableMap.of("bak", ClassPurpose.BACKUP, "BAK", ClassPurpose.SNAPSHOT)));
        assertThat(both.purposeOf(ofType("bak"))).contains(ClassPurpose.BACKUP);
        assertThat(both.purposeOf(ofType("BAK"))).contains(ClassPurpose.SNAPSHOT);
    }

    private static SourcedFact purposes(ImmutableMap<String, ClassPurpose> byValue) {
        return new SourcedFact(
                new Fact.ClassPurposes("type", byValue, ClassPurpose.SNAPSHOT, Optional.empty()),
                Trust.STATED,
                "source",
                "");
    }

    private static SnapshotClass ofType(String type) {
        return SnapshotClass.builder()
                .name("nightly")
                .driver("d")
                .putParameters("type", type)
                .build();
    }

    private static DriverKnowledge knowing(SourcedFact... facts) {
        return new DriverKnowledge(ImmutableSet.copyOf(facts));
    }

    private static Fact capable(Fact.Answer answer) {
        return new Fact.Capable(Capability.SNAPSHOT, answer, Optional.empty());
    }

    private static SourcedFact at(Instant when) {
        return new SourcedFact(YES, Trust.STATED, "source", "detail", Optional.of(when));
    }

    private static SourcedFact of(String release) {
        return new SourcedFact(
                YES, Trust.STATED, "source", "detail", Optional.empty(), Optional.of(release), SourcedFact.Age.CURRENT);
    }

    private static SourcedFact restriction(String tier) {
        return restriction(Condition.storageClassParameter("tier").is(tier));
    }

    private static SourcedFact restriction(Condition condition) {
        return new SourcedFact(
                new Fact.Restriction(ImmutableSet.of(Capability.SNAPSHOT), condition, Fact.Weight.DECISIVE),
                Trust.STATED,
                "source",
                "detail");
    }

    private static Condition thin() {
        return Condition.volumeAttribute("thin").is("true");
    }

    private static ImmutableList<Place> places(String key) {
        return ImmutableList.of(new Place(Where.STORAGE_CLASS_PARAMETER, key));
    }

    private static Clause is(String value) {
        return Clause.of(Condition.Test.EQUALS, value);
    }

    private static Volume volume(String thin) {
        return Volume.builder()
                .name("pv")
                .csi("d", "h")
                .putVolumeAttributes("thin", thin)
                .build();
    }

    private static TargetClass target(String tier) {
        return new TargetClass(Optional.of(tier), storageClass(tier), false);
    }

    private static StorageClass storageClass(String tier) {
        return StorageClass.builder()
                .name(tier)
                .provisioner("d")
                .putParameters("tier", tier)
                .build();
    }

    private static Scene scene(String tier, @Nullable Volume volume) {
        return new Scene(volume, storageClass(tier), false, tier, null);
    }
}
