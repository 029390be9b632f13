package io.github.snapworthy.core.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Reading;
import io.github.snapworthy.core.Condition.Term;
import io.github.snapworthy.core.Condition.Where;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.internal.evidence.ConditionCheck.Outcome;
import org.junit.jupiter.api.Test;

class ConditionCheckTest {
    private static final Place ENGINE_OF_VOLUME = new Place(Where.VOLUME_ATTRIBUTE, "dataEngine");
    private static final Place ENGINE_OF_CLASS = new Place(Where.STORAGE_CLASS_PARAMETER, "dataEngine");
    private static final Clause ELSE = Clause.of(Condition.Test.ELSE, "");
    private static final Releases NOTHING = Releases.of(ImmutableList.of());
    private static final Clause V2 = Clause.of(Condition.Test.EQUALS, "v2");
    private static final Clause ABSENT = Clause.of(Condition.Test.ABSENT, "");

    private final Volume plain = Volume.builder().name("pv").csi("d", "h").build();
    private final Volume v2 =
            Volume.builder().from(plain).putVolumeAttributes("dataEngine", "v2").build();
    private final StorageClass classV2 = StorageClass.builder()
            .name("sc")
            .provisioner("d")
            .putParameters("dataEngine", "v2")
            .build();

    @Test
    void the_first_place_that_carries_the_key_counts() {
        Condition condition = firstOf(ImmutableList.of(V2), ImmutableList.of(ELSE));
        assertThat(ConditionCheck.of(condition, scene(v2, null, false), NOTHING))
                .isEqualTo(Outcome.SUPPORTED);
        assertThat(ConditionCheck.of(condition, scene(plain, classV2, false), NOTHING))
                .isEqualTo(Outcome.SUPPORTED);
        assertThat(ConditionCheck.of(condition, scene(plain, null, true), NOTHING))
                .isEqualTo(Outcome.UNSUPPORTED);
    }

    @Test
    void a_place_that_was_not_seen_leaves_it_open_and_else_does_not_guess() {
        Condition condition = firstOf(ImmutableList.of(V2), ImmutableList.of(ELSE));
        assertThat(ConditionCheck.of(condition, scene(plain, null, false), NOTHING))
                .isEqualTo(Outcome.OPEN);
        assertThat(ConditionCheck.of(condition, scene(null, null, false), NOTHING))
                .isEqualTo(Outcome.OPEN);
    }

    /** Section 4 of the decision model: conditions on the volume are not evaluated before there is one. */
    @Test
    void a_volume_that_is_yet_to_come_is_not_asked() {
        Condition condition = firstOf(ImmutableList.of(ABSENT), ImmutableList.of(V2));
        assertThat(ConditionCheck.of(condition, scene(null, null, true), NOTHING))
                .isEqualTo(Outcome.NOT_ASKED);
        assertThat(ConditionCheck.of(condition, scene(null, classV2, false), NOTHING))
                .isEqualTo(Outcome.UNSUPPORTED);
    }

    @Test
    void absent_holds_where_a_place_was_seen_and_none_has_the_key() {
        Condition condition = firstOf(ImmutableList.of(ABSENT), ImmutableList.of(V2));
        assertThat(ConditionCheck.of(condition, scene(plain, null, true), NOTHING))
                .isEqualTo(Outcome.SUPPORTED);
        assertThat(ConditionCheck.of(condition, scene(plain, classV2, false), NOTHING))
                .isEqualTo(Outcome.UNSUPPORTED);
    }

    @Test
    void words_are_never_decided() {
        Condition condition = new Condition(
                Reading.FIRST,
                ImmutableList.of(),
                ImmutableList.of(Clause.of(Condition.Test.WORDS, "thin")),
                ImmutableList.of(Clause.of(Condition.Test.WORDS, "thick")));
        assertThat(ConditionCheck.of(condition, scene(plain, classV2, false), NOTHING))
                .isEqualTo(Outcome.OPEN);
    }

    @Test
    void a_version_that_nobody_saw_counts_as_current() {
        Clause recent = and(new Term(Condition.Test.EQUALS, "v2"), new Term(Condition.Test.VERSION_AT_LEAST, "1.6"));
        Clause old = and(new Term(Condition.Test.EQUALS, "v2"), new Term(Condition.Test.VERSION_BELOW, "1.6"));
        Condition condition = firstOf(ImmutableList.of(recent), ImmutableList.of(old));
        assertThat(ConditionCheck.of(condition, scene(v2, null, true), NOTHING)).isEqualTo(Outcome.SUPPORTED);
        assertThat(ConditionCheck.hangsOnVersion(condition, scene(v2, null, true), NOTHING))
                .isTrue();
        assertThat(ConditionCheck.hangsOnVersion(condition, scene(plain, null, true), NOTHING))
                .isFalse();
    }

    @Test
    void what_stands_for_both_sides_stays_open() {
        Condition condition = firstOf(ImmutableList.of(V2), ImmutableList.of(V2));
        assertThat(ConditionCheck.of(condition, scene(v2, null, true), NOTHING)).isEqualTo(Outcome.OPEN);
    }

    @Test
    void a_condition_on_a_snapshot_class_is_not_asked_where_none_was_chosen() {
        Condition condition = new Condition(
                Reading.EACH,
                ImmutableList.of(new Place(Where.SNAPSHOT_CLASS_PARAMETER, "type"), new Place(Where.VOLUME_HANDLE, "")),
                ImmutableList.of(ELSE),
                ImmutableList.of(and(
                        new Term(Condition.Test.EQUALS, "images"), new Term(Condition.Test.CONTAINS, "/regions/"))));
        assertThat(ConditionCheck.of(condition, scene(plain, null, true), NOTHING))
                .isEqualTo(Outcome.NOT_ASKED);
    }

    private static Condition firstOf(ImmutableList<Clause> supported, ImmutableList<Clause> unsupported) {
        return new Condition(
                Reading.FIRST, ImmutableList.of(ENGINE_OF_VOLUME, ENGINE_OF_CLASS), supported, unsupported);
    }

    private static Clause and(Term... terms) {
        return new Clause(ImmutableList.copyOf(terms));
    }

    private static Scene scene(Volume volume, StorageClass storageClass, boolean gone) {
        return new Scene(volume, storageClass, gone, storageClass == null ? "" : "sc", null);
    }

    @Test
    void numbers_are_compared_as_numbers_and_other_texts_are_open() {
        Clause atLeast = new Clause(ImmutableList.of(new Term(Condition.Test.AT_LEAST, "10")));
        Condition condition = firstOf(ImmutableList.of(atLeast), ImmutableList.of(ELSE));
        assertThat(ConditionCheck.of(condition, scene(engine("9"), null, true), NOTHING))
                .isEqualTo(Outcome.UNSUPPORTED);
        assertThat(ConditionCheck.of(condition, scene(engine(" 10 "), null, true), NOTHING))
                .isEqualTo(Outcome.SUPPORTED);
        assertThat(ConditionCheck.of(condition, scene(engine("v2"), null, true), NOTHING))
                .isEqualTo(Outcome.OPEN);
    }

    private Volume engine(String value) {
        return Volume.builder()
                .from(plain)
                .putVolumeAttributes("dataEngine", value)
                .build();
    }
}
