package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Reading;
import io.github.snapworthy.core.Condition.Term;
import io.github.snapworthy.core.Condition.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions print themselves as the files of facts write them. */
class ConditionTest {
    @Test
    void a_condition_reads_as_a_line_for_people() {
        assertThat(Condition.storageClassParameter("tier").is("gold"))
                .hasToString("StorageClass.parameters[tier]: supported when =gold; unsupported when else");
        assertThat(Condition.volumeMode().isAnyOf("BLOCK", "FILESYSTEM").not())
                .hasToString("PV.volumeMode: supported when else; unsupported when =Block, =Filesystem");
        assertThat(Condition.volumeAttribute("type").isAbsent())
                .hasToString("PV.csi.volumeAttributes[type]: supported when absent; unsupported when else");
    }

    @Test
    void several_places_are_joined_as_they_are_read() {
        Place one = Condition.volumeAttribute("engine");
        Place other = Condition.snapshotClassParameter("type");
        Clause both = new Clause(ImmutableList.of(term(Condition.Test.EQUALS, "v2"), term(Condition.Test.HAS, "a")));

        assertThat(condition(Reading.FIRST, both, one, other).whereWords())
                .isEqualTo("PV.csi.volumeAttributes[engine] or VolumeSnapshotClass.parameters[type]");
        assertThat(condition(Reading.EACH, both, one, other))
                .hasToString("PV.csi.volumeAttributes[engine] with VolumeSnapshotClass.parameters[type]:"
                        + " unsupported when =v2&has:a");
    }

    @Test
    void where_no_object_tells_words_stand_alone_and_elsewhere_they_are_marked() {
        Clause words = Clause.of(Condition.Test.WORDS, "the pool is thick");

        assertThat(condition(Reading.FIRST, words)).hasToString("unreadable: unsupported when the pool is thick");
        assertThat(condition(Reading.FIRST, words, Condition.volumeMode()).unsupportedWords())
                .isEqualTo("the pool is thick (unreadable)");
        assertThat(condition(Reading.FIRST, words).supportedWords()).isEmpty();
    }

    @Test
    void where_the_release_alone_decides_it_says_so() {
        Clause old = Clause.of(Condition.Test.VERSION_BELOW, "Longhorn 1.6.0");

        assertThat(condition(Reading.FIRST, old)).hasToString("release: unsupported when version<Longhorn 1.6.0");
    }

    @Test
    void of_terms_on_several_places_each_is_printed_for_its_own() {
        Clause both = new Clause(ImmutableList.of(
                term(Condition.Test.VERSION_AT_LEAST, "2"),
                term(Condition.Test.EQUALS, "BLOCK"),
                term(Condition.Test.EQUALS, "BLOCK")));

        assertThat(condition(Reading.EACH, both, Condition.snapshotClassParameter("k"), Condition.volumeMode()))
                .hasToString("VolumeSnapshotClass.parameters[k] with PV.volumeMode:"
                        + " unsupported when version>=2&=BLOCK&=Block");
    }

    @Test
    void terms_beyond_the_last_place_are_printed_for_that() {
        Clause three = new Clause(ImmutableList.of(
                term(Condition.Test.EQUALS, "BLOCK"),
                term(Condition.Test.EQUALS, "BLOCK"),
                term(Condition.Test.EQUALS, "FILESYSTEM")));

        assertThat(condition(Reading.EACH, three, Condition.snapshotClassParameter("k"), Condition.volumeMode())
                        .unsupportedWords())
                .isEqualTo("=BLOCK&=Block&=Filesystem");
    }

    @ParameterizedTest
    @CsvSource({
        "STORAGE_CLASS_PARAMETER, StorageClass.parameters[k]",
        "TARGET_STORAGE_CLASS_PARAMETER, TargetStorageClass.parameters[k]",
        "SNAPSHOT_CLASS_PARAMETER, VolumeSnapshotClass.parameters[k]",
        "GROUP_SNAPSHOT_CLASS_PARAMETER, VolumeGroupSnapshotClass.parameters[k]",
        "VOLUME_ATTRIBUTE, PV.csi.volumeAttributes[k]",
        "VOLUME_HANDLE, PV.csi.volumeHandle",
        "ACCESS_MODES, PV.accessModes",
        "VOLUME_MODE, PV.volumeMode"
    })
    void every_place_has_the_name_that_files_give_it(Where where, String words) {
        assertThat(new Place(where, "k").isAbsent().whereWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "ABSENT, absent",
        "EQUALS, =1",
        "AT_LEAST, >=1",
        "HAS, has:1",
        "CONTAINS, contains:1",
        "PREFIX, prefix:1",
        "VERSION_AT_LEAST, version>=1",
        "VERSION_BELOW, version<1",
        "ELSE, else",
        "WORDS, 1 (unreadable)"
    })
    void every_test_has_the_sign_that_files_give_it(Condition.Test test, String words) {
        assertThat(condition(Reading.FIRST, Clause.of(test, "1"), Condition.volumeMode())
                        .unsupportedWords())
                .isEqualTo(words);
    }

    private static Term term(Condition.Test test, String operand) {
        return new Term(test, operand);
    }

    private static Condition condition(Reading reading, Clause unsupported, Place... places) {
        return new Condition(reading, ImmutableList.copyOf(places), ImmutableList.of(), ImmutableList.of(unsupported));
    }
}
