package io.github.snapworthy.facts.internal.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Reading;
import io.github.snapworthy.core.Condition.Term;
import io.github.snapworthy.core.Condition.Where;
import io.github.snapworthy.core.VolumeMode;
import io.github.snapworthy.facts.internal.condition.Places.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionGrammarTest {
    private static final Places PLACE = Places.parse("PV.csi.volumeHandle");

    @ParameterizedTest
    @CsvSource({
        "StorageClass.parameters[a], STORAGE_CLASS_PARAMETER, a",
        "TargetStorageClass.parameters[thin], TARGET_STORAGE_CLASS_PARAMETER, thin",
        "VolumeSnapshotClass.parameters[x/y], SNAPSHOT_CLASS_PARAMETER, x/y",
        "VolumeGroupSnapshotClass.parameters[a.b/c], GROUP_SNAPSHOT_CLASS_PARAMETER, a.b/c",
        "PV.csi.volumeAttributes[type], VOLUME_ATTRIBUTE, type",
        "PV.csi.volumeHandle, VOLUME_HANDLE, ''",
        "PV.accessModes, ACCESS_MODES, ''",
        "PV.volumeMode, VOLUME_MODE, ''",
    })
    void a_place_is_read(String text, Where where, String key) {
        assertThat(Places.parse(text))
                .isEqualTo(new Places(Reading.FIRST, ImmutableList.of(new Place(where, key)), Subject.PLACES));
    }

    @Test
    void or_takes_the_first_place_and_with_takes_each() {
        Place attribute = new Place(Where.VOLUME_ATTRIBUTE, "type");
        Place handle = new Place(Where.VOLUME_HANDLE, "");

        assertThat(Places.parse("PV.csi.volumeAttributes[type] or PV.csi.volumeHandle"))
                .isEqualTo(new Places(Reading.FIRST, ImmutableList.of(attribute, handle), Subject.PLACES));
        assertThat(Places.parse("PV.csi.volumeAttributes[type] with PV.csi.volumeHandle"))
                .isEqualTo(new Places(Reading.EACH, ImmutableList.of(attribute, handle), Subject.PLACES));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "absent| ABSENT|''",
                "=v1| EQUALS| v1",
                "=vSphere CNS File Volume| EQUALS| vSphere CNS File Volume",
                ">=2| AT_LEAST| 2",
                "has:layering| HAS| layering",
                "contains:/zones/multi-zone/| CONTAINS| /zones/multi-zone/",
                "prefix:file:| PREFIX| file:",
                "version>=Longhorn 1.6.0| VERSION_AT_LEAST| Longhorn 1.6.0",
                "version<1.33.4| VERSION_BELOW| 1.33.4",
                "else| ELSE|''",
                "the directory is off (unreadable)| WORDS| the directory is off",
            })
    void a_term_is_read(String text, Condition.Test test, String operand) {
        assertThat(Clauses.parse(text, PLACE)).containsExactly(Clause.of(test, operand));
    }

    @Test
    void commas_separate_clauses_and_ampersands_join_terms() {
        assertThat(Clauses.parse("absent, =v1,=v2 & version>=Longhorn 1.6.0", PLACE))
                .containsExactly(
                        Clause.of(Condition.Test.ABSENT, ""),
                        Clause.of(Condition.Test.EQUALS, "v1"),
                        new Clause(ImmutableList.of(
                                new Term(Condition.Test.EQUALS, "v2"),
                                new Term(Condition.Test.VERSION_AT_LEAST, "Longhorn 1.6.0"))));
    }

    @Test
    void where_nothing_tells_a_side_is_words_commas_and_all() {
        Places nowhere = Places.parse("unreadable");

        assertThat(nowhere).isEqualTo(new Places(Reading.FIRST, ImmutableList.of(), Subject.WORDS));
        assertThat(Clauses.parse("it is cifs, pbs & rbd", nowhere))
                .containsExactly(Clause.of(Condition.Test.WORDS, "it is cifs, pbs & rbd"));
    }

    @Test
    void an_empty_side_has_no_clauses() {
        assertThat(Clauses.parse("", PLACE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "StorageClass.parameters| was 'StorageClass.parameters'",
                "StorageClass.parameters[]| expected 'unreadable', 'release', one of PV.csi.volumeHandle",
                "StorageClas.parameters[a]| did you mean 'StorageClass.parameters'?",
                "PV.volumemode| did you mean 'PV.volumeMode'?",
                "PV.volumeMode or PV.accessModes| expected PV.volumeMode alone",
                "StorageClass.parameters[a| with a [key]",
                "PV.accessModes or moon| was 'moon'",
                "PV.accessModes or PV.csi.volumeHandle with PV.volumeMode| expected 'or' or 'with', not both",
            })
    void a_bad_place_is_refused(String text, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Places.parse(text))
                .withMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=| expected a value, was '='",
                "=a,,=b| was ''",
                "=a&| was ''",
                ">=two| expected a whole number after '>=', was '>=two'",
                ">=1.5| expected a whole number after '>='",
                ">=12345678901234567890| expected a whole number after '>='",
                "version>=| expected a release",
                "version<soon| expected a release",
                "versoin<1.2| expected absent, else, version>=...",
                "(unreadable)| expected absent, else",
                "else, =a| expected 'else' alone",
                "=a&else| expected absent, else",
            })
    void a_bad_term_is_refused(String text, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Clauses.parse(text, PLACE))
                .withMessageContaining(problem);
    }

    @Test
    void a_clause_on_each_of_two_places_has_two_terms() {
        Places each = Places.parse("VolumeSnapshotClass.parameters[t] with PV.csi.volumeHandle");

        assertThat(Clauses.parse("=images&contains:/regions/", each)).hasSize(1);
        assertThat(Clauses.parse("else", each)).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Clauses.parse("=images", each))
                .withMessage("expected a term for each of 2 places, was '=images'");
    }

    @Test
    void a_term_on_a_release_counts_for_no_place() {
        Places each = Places.parse("VolumeSnapshotClass.parameters[t] with PV.csi.volumeHandle");

        assertThat(Clauses.parse("=images & version>=2.0 & contains:/regions/", each))
                .hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> Clauses.parse("=images & version>=2.0", each));
    }

    @Test
    void a_release_can_decide_alone() {
        Places release = Places.parse("release");

        assertThat(release.list()).isEmpty();
        assertThat(Clauses.parse("version>=OpenEBS 4.4.0", release))
                .containsExactly(Clause.of(Condition.Test.VERSION_AT_LEAST, "OpenEBS 4.4.0"));
        assertThat(Clauses.parse("else", release)).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Clauses.parse("version>=1.0 & =thin", release))
                .withMessageContaining("expected terms on a release alone");
    }

    @Test
    void a_mode_is_written_as_kubernetes_writes_it() {
        assertThat(Clauses.parse("=Block", Places.parse("PV.volumeMode")))
                .containsExactly(Clause.of(Condition.Test.EQUALS, VolumeMode.BLOCK.name()));
        assertThat(Clauses.parse("=yes & =Filesystem", Places.parse("StorageClass.parameters[x] with PV.volumeMode")))
                .containsExactly(new Clause(ImmutableList.of(
                        new Term(Condition.Test.EQUALS, "yes"),
                        new Term(Condition.Test.EQUALS, VolumeMode.FILESYSTEM.name()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=BLOCK", "=block", "absent", "has:Block"})
    void no_other_word_for_a_mode_is_taken(String side) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Clauses.parse(side, Places.parse("PV.volumeMode")))
                .withMessageContaining("expected of PV.volumeMode =Block or =Filesystem");
    }

    @Test
    void the_sides_leave_each_other_room() {
        ImmutableList<Clause> otherwise = Clauses.parse("else", PLACE);

        assertThatIllegalArgumentException().isThrownBy(() -> new Sides(otherwise, otherwise));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sides(ImmutableList.of(), ImmutableList.of()));
    }
}
