package io.github.snapworthy.core.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Trust;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasesTest {
    @ParameterizedTest
    @CsvSource({
        "1.6.0, 1.6.0, true",
        "v1.6.0, 1.6.0, true",
        "1.6, 1.6.0, true",
        "1.10.0, 1.9.9, true",
        "1.5.9, 1.6.0, false",
        "1.6.0-rc1, 1.6.0, false",
        "1.6.1-rc1, 1.6.0, true",
        "1.6.0+build7, 1.6.0, true",
        "2, 1.6.0, true"
    })
    void releases_are_compared_by_their_numbers(String runs, String operand, boolean atLeast) {
        assertThat(Releases.of(ImmutableList.of(said("", runs, Trust.STATED))).isAtLeast(operand))
                .contains(atLeast);
    }

    @Test
    void a_release_is_that_of_its_product() {
        Releases known = Releases.of(ImmutableList.of(said("Longhorn", "1.5.0", Trust.STATED)));
        assertThat(known.isAtLeast("longhorn 1.6.0")).contains(false);
        assertThat(known.isAtLeast("1.6.0")).isEmpty();
        assertThat(known.isAtLeast("OpenEBS 1.6.0")).isEmpty();
    }

    @Test
    void nothing_is_known_of_a_release_that_is_no_number_or_contradicted() {
        assertThat(Releases.of(ImmutableList.of(said("", "master-head", Trust.STATED)))
                        .isAtLeast("1.0"))
                .isEmpty();
        for (String odd : List.of("-1", "-2", "v-2", "+1", "")) {
            assertThat(Releases.of(ImmutableList.of(said("", odd, Trust.STATED)))
                            .isAtLeast("0"))
                    .as(odd)
                    .isEmpty();
        }
        assertThat(Releases.of(ImmutableList.of(said("", "1.5.0", Trust.STATED), said("", "1.7.0", Trust.STATED)))
                        .isAtLeast("1.6.0"))
                .isEmpty();
        assertThat(Releases.of(ImmutableList.of(said("", "1.5.0", Trust.STATED), said("", "1.7.0", Trust.CONFIGURED)))
                        .isAtLeast("1.6.0"))
                .contains(false);
    }

    @ParameterizedTest
    @CsvSource({
        "v1.7, 1.7.0, 1",
        "1.7.0+a, 1.7.0, 1",
        "1.7.0-rc1, 1.7.0, 0",
        "1.x, 1.y, 0",
        "main, latest, 0",
        "main, main, 1"
    })
    void one_release_in_two_spellings_is_no_contradiction(String one, String other, int known) {
        assertThat(Releases.of(ImmutableList.of(said("", one, Trust.STATED), said("", other, Trust.STATED)))
                        .known())
                .hasSize(known);
    }

    /** An old word of a driver is not one against what runs now. */
    @Test
    void what_was_found_out_of_another_release_says_nothing_of_what_runs() {
        SourcedFact runs = said("", "1.5.0", Trust.STATED);
        SourcedFact ran = said("", "1.7.0", Trust.DECLARED).weakened(SourcedFact.Age.OTHER_RELEASE);

        assertThat(Releases.of(ImmutableList.of(runs, ran)).isAtLeast("1.6.0")).contains(false);
        assertThat(Releases.of(ImmutableList.of(ran, runs)).isAtLeast("1.6.0")).contains(false);
        assertThat(Releases.of(ImmutableList.of(ran)).known()).isEmpty();
    }

    /** A range that was taken as current is decided, and no longer mentioned as unchecked, once the release is known. */
    @Test
    void a_known_release_decides_a_restriction() {
        SourcedFact supports = new SourcedFact(
                new Fact.Capable(Capability.RESTORE, Fact.Answer.SUPPORTED, java.util.Optional.empty()),
                Trust.CURATED,
                "pack",
                "");
        SourcedFact since = new SourcedFact(
                new Fact.Restriction(
                        ImmutableSet.of(Capability.RESTORE),
                        new Condition(
                                Condition.Reading.FIRST,
                                ImmutableList.of(Condition.storageClassParameter("protocol")),
                                ImmutableList.of(Clause.of(Condition.Test.VERSION_AT_LEAST, "1.33.4")),
                                ImmutableList.of(Clause.of(Condition.Test.VERSION_BELOW, "1.33.4"))),
                        Fact.Weight.DECISIVE),
                Trust.CURATED,
                "pack",
                "");
        assertThat(answer(supports, since).state()).isEqualTo(Answer.State.SUPPORTED);
        assertThat(answer(supports, since).unchecked()).hasSize(1);
        assertThat(answer(supports, since, said("", "1.33.3", Trust.STATED)).state())
                .isEqualTo(Answer.State.UNSUPPORTED);
        assertThat(answer(supports, since, said("", "1.34.0", Trust.STATED)).unchecked())
                .isEmpty();
    }

    private static Answer answer(SourcedFact... facts) {
        StorageClass nfs = StorageClass.builder()
                .name("nfs")
                .provisioner("d")
                .putParameters("protocol", "nfs")
                .build();
        return new DriverKnowledge(Set.of(facts)).answer(Capability.RESTORE, new Scene(null, nfs, false, "nfs", null));
    }

    private static SourcedFact said(String product, String release, Trust trust) {
        return new SourcedFact(new Fact.Release(product, release), trust, "admin", "");
    }
}
