package io.github.snapworthy.core.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Reading;
import io.github.snapworthy.core.Condition.Test;

/** What is said of a condition that could not be read. */
class ConditionsTest {
    private static final Clause SINCE = Clause.of(Test.VERSION_AT_LEAST, "4.4.0");
    private static final Clause WORDS = Clause.of(Test.WORDS, "the pool is thin");

    @org.junit.jupiter.api.Test
    void a_condition_names_its_places_and_what_has_to_stand_there() {
        assertThat(Conditions.inWords(Condition.storageClassParameter("tier").is("gold")))
                .isEqualTo("StorageClass.parameters[tier] being gold");
        assertThat(Conditions.inWords(of(
                        ImmutableList.of(Condition.volumeMode()),
                        ImmutableList.of(),
                        ImmutableList.of(Clause.of(Test.EQUALS, "BLOCK")))))
                .isEqualTo("PV.volumeMode not being BLOCK");
    }

    @org.junit.jupiter.api.Test
    void a_condition_on_the_release_alone_says_so() {
        assertThat(Conditions.inWords(of(ImmutableList.of(), ImmutableList.of(SINCE), ImmutableList.of())))
                .isEqualTo("the release being version 4.4.0 or later");
    }

    @org.junit.jupiter.api.Test
    void what_no_object_tells_is_said_in_the_words_of_its_author() {
        assertThat(Conditions.inWords(of(ImmutableList.of(), ImmutableList.of(WORDS), ImmutableList.of())))
                .isEqualTo("whether the pool is thin, which no object tells");
        assertThat(Conditions.inWords(of(ImmutableList.of(), ImmutableList.of(), ImmutableList.of(WORDS))))
                .isEqualTo("whether it is not so that the pool is thin, which no object tells");
    }

    @org.junit.jupiter.api.Test
    void several_places_are_joined_as_they_are_read() {
        ImmutableList<Place> places =
                ImmutableList.of(Condition.volumeAttribute("engine"), Condition.storageClassParameter("engine"));
        ImmutableList<Clause> v1 = ImmutableList.of(Clause.of(Test.EQUALS, "v1"));

        assertThat(Conditions.inWords(new Condition(Reading.FIRST, places, v1, ImmutableList.of())))
                .isEqualTo("PV.csi.volumeAttributes[engine] or StorageClass.parameters[engine] being v1");
        assertThat(Conditions.inWords(new Condition(Reading.EACH, places, v1, ImmutableList.of())))
                .isEqualTo("PV.csi.volumeAttributes[engine] with StorageClass.parameters[engine] being v1");
    }

    private static Condition of(
            ImmutableList<Place> places, ImmutableList<Clause> supportedWhen, ImmutableList<Clause> unsupportedWhen) {
        return new Condition(Reading.FIRST, places, supportedWhen, unsupportedWhen);
    }
}
