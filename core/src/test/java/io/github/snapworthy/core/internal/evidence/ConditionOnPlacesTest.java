package io.github.snapworthy.core.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Reading;
import io.github.snapworthy.core.Condition.Term;
import io.github.snapworthy.core.Condition.Test;
import io.github.snapworthy.core.Condition.Where;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.internal.evidence.ConditionCheck.Outcome;
import org.jspecify.annotations.Nullable;

/** Conditions on several places, each for itself: a clause compares its terms with the places in their order. */
class ConditionOnPlacesTest {
    private static final Place TIER = new Place(Where.STORAGE_CLASS_PARAMETER, "tier");
    private static final Place THIN = new Place(Where.VOLUME_ATTRIBUTE, "thin");
    private static final Clause ELSE = Clause.of(Test.ELSE, "");

    @org.junit.jupiter.api.Test
    void each_term_is_about_its_own_place() {
        Condition condition = each(and(is("gold"), is("true")));
        assertThat(check(condition, "gold", "true")).isEqualTo(Outcome.SUPPORTED);
        assertThat(check(condition, "gold", "false")).isEqualTo(Outcome.UNSUPPORTED);
        assertThat(check(condition, "true", "gold")).isEqualTo(Outcome.UNSUPPORTED);
        assertThat(check(condition, "gold", "gold")).isEqualTo(Outcome.UNSUPPORTED);
    }

    @org.junit.jupiter.api.Test
    void a_version_is_no_place_and_takes_none_away() {
        Term recent = new Term(Test.VERSION_AT_LEAST, "1.6");
        Term old = new Term(Test.VERSION_BELOW, "1.6");
        Releases current = release("1.7");
        assertThat(check(each(and(recent, is("gold"), is("true"))), "gold", "true", current))
                .isEqualTo(Outcome.SUPPORTED);
        assertThat(check(each(and(is("gold"), recent, is("true"))), "gold", "true", current))
                .isEqualTo(Outcome.SUPPORTED);
        assertThat(check(each(and(old, is("gold"), is("true"))), "gold", "true", current))
                .isEqualTo(Outcome.UNSUPPORTED);
        assertThat(check(each(and(old, is("gold"), is("true"))), "gold", "true", release("1.5")))
                .isEqualTo(Outcome.SUPPORTED);
    }

    @org.junit.jupiter.api.Test
    void what_is_true_of_all_other_values_is_not_guessed_while_one_place_is_unseen() {
        Condition condition = each(and(is("gold"), is("true")));
        assertThat(ConditionCheck.of(condition, scene(null, "false", false), release("1.7")))
                .as("the class may be of any tier, and the volume rules it out all the same")
                .isEqualTo(Outcome.OPEN);
    }

    @org.junit.jupiter.api.Test
    void that_a_parameter_is_absent_is_known_of_a_class_that_was_seen_alone() {
        Condition absent = new Condition(
                Reading.EACH,
                ImmutableList.of(TIER),
                ImmutableList.of(Clause.of(Test.ABSENT, "")),
                ImmutableList.of(Clause.of(Test.EQUALS, "gold")));
        Releases none = Releases.of(ImmutableList.of());
        assertThat(ConditionCheck.of(absent, scene(null, "true", false), none)).isEqualTo(Outcome.OPEN);
        assertThat(ConditionCheck.of(absent, scene("", "true", false), none)).isEqualTo(Outcome.SUPPORTED);
        assertThat(ConditionCheck.of(absent, scene("gold", "true", false), none))
                .isEqualTo(Outcome.UNSUPPORTED);
        Condition present = new Condition(
                Reading.EACH,
                ImmutableList.of(TIER),
                ImmutableList.of(ELSE),
                ImmutableList.of(Clause.of(Test.ABSENT, "")));
        assertThat(ConditionCheck.of(present, scene(null, "true", false), none)).isEqualTo(Outcome.OPEN);
        assertThat(ConditionCheck.of(present, scene(null, "true", true), none))
                .as("a class that is gone")
                .isEqualTo(Outcome.OPEN);
        assertThat(ConditionCheck.of(present, scene("gold", "true", false), none))
                .isEqualTo(Outcome.SUPPORTED);
    }

    @org.junit.jupiter.api.Test
    void only_a_condition_on_a_version_hangs_on_one() {
        Releases none = Releases.of(ImmutableList.of());
        Condition plain = each(and(is("gold"), is("true")));
        Condition recent = each(and(new Term(Test.VERSION_AT_LEAST, "1.6")));
        Condition old = new Condition(
                Reading.EACH,
                ImmutableList.of(TIER),
                ImmutableList.of(ELSE),
                ImmutableList.of(and(new Term(Test.VERSION_BELOW, "1.6"))));
        Scene scene = scene("gold", "true", false);
        assertThat(ConditionCheck.hangsOnVersion(plain, scene, none)).isFalse();
        assertThat(ConditionCheck.hangsOnVersion(recent, scene, none)).isTrue();
        assertThat(ConditionCheck.hangsOnVersion(old, scene, none)).isTrue();
        assertThat(ConditionCheck.hangsOnVersion(recent, scene, release("1.7"))).isFalse();
        assertThat(ConditionCheck.hangsOnVersion(old, scene, release("1.5"))).isFalse();
    }

    @org.junit.jupiter.api.Test
    void texts_are_compared_whole_by_their_beginning_by_a_part_or_by_an_item() {
        for (String yes : new String[] {"EQUALS a,b", "PREFIX a", "CONTAINS ,", "HAS b"}) {
            assertThat(outcome(yes)).as(yes).isEqualTo(Outcome.SUPPORTED);
        }
        for (String no : new String[] {"EQUALS a", "PREFIX b", "CONTAINS c", "HAS a,b"}) {
            assertThat(outcome(no)).as(no).isEqualTo(Outcome.UNSUPPORTED);
        }
    }

    /** Of a class whose tier is {@code a,b}. */
    private static Outcome outcome(String test) {
        String[] parts = test.split(" ");
        Condition condition = new Condition(
                Reading.EACH,
                ImmutableList.of(TIER),
                ImmutableList.of(Clause.of(Test.valueOf(parts[0]), parts[1])),
                ImmutableList.of(ELSE));
        return ConditionCheck.of(condition, scene("a,b", "true", false), Releases.of(ImmutableList.of()));
    }

    private static Releases release(String release) {
        return Releases.of(
                ImmutableList.of(new SourcedFact(new Fact.Release("", release), Trust.VERIFIED, "probe", "")));
    }

    private static Outcome check(Condition condition, String tier, String thin) {
        return check(condition, tier, thin, Releases.of(ImmutableList.of()));
    }

    private static Outcome check(Condition condition, String tier, String thin, Releases releases) {
        return ConditionCheck.of(condition, scene(tier, thin, false), releases);
    }

    /** Where the clause holds it is supported, where it does not it is not. */
    private static Condition each(Clause supported) {
        return new Condition(
                Reading.EACH, ImmutableList.of(TIER, THIN), ImmutableList.of(supported), ImmutableList.of(ELSE));
    }

    private static Clause and(Term... terms) {
        return new Clause(ImmutableList.copyOf(terms));
    }

    private static Term is(String value) {
        return new Term(Test.EQUALS, value);
    }

    /** A class of that tier: unseen or gone for null, without one for the empty text. */
    private static Scene scene(@Nullable String tier, String thin, boolean gone) {
        StorageClass storageClass = tier == null
                ? null
                : StorageClass.builder()
                        .name("fast")
                        .provisioner("d")
                        .parameters(tier.isEmpty() ? ImmutableMap.of() : ImmutableMap.of("tier", tier))
                        .build();
        Volume volume = Volume.builder()
                .name("pv")
                .csi("d", "h")
                .putVolumeAttributes("thin", thin)
                .build();
        return new Scene(volume, storageClass, gone, "fast", null);
    }
}
