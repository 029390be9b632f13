package io.github.snapworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.SourcedFact.Age;
import io.github.snapworthy.core.Trust;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence of long ago, or of another release of the driver than runs, is worth no more than somebody's word. */
class AgeingTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final Instant NOW = Instant.parse("2026-11-26T10:15:00Z");
    private static final Facts YES = Facts.of(ACME).supports(Capability.SNAPSHOT);

    private static Inventory.Builder cluster(Optional<String> release) {
        return Inventory.builder().add(new CsiDriver(ACME, CsiDriver.AttachmentNeed.NONE, release));
    }

    private static Set<String> marks(FactSources sources, Inventory seen) {
        return sources.gather(seen).facts().get(ACME).stream()
                .filter(said -> said.fact() instanceof Fact.Capable)
                .map(said -> said.source() + " " + said.trust() + " " + said.age())
                .collect(Collectors.toSet());
    }

    private static FactSet found(String source, Trust trust, Facts facts, Duration ago) {
        return FactSet.of(source, trust, facts.asOf(NOW.minus(ago)));
    }

    private static Facts of(String release) {
        return YES.and(new Fact.Release("", release));
    }

    @Test
    void evidence_holds_for_as_long_as_the_host_lets_it() {
        FactSources sources = FactSources.of()
                .knowing(found("fresh", Trust.VERIFIED, YES, Duration.ofDays(2)))
                .knowing(found("late", Trust.VERIFIED, YES, Duration.ofDays(2).plusSeconds(1)))
                .knowing(found("word", Trust.DECLARED, YES, Duration.ofDays(9)))
                .knowing(FactSet.of("timeless", Trust.VERIFIED, YES))
                .knowing(found("pack", Trust.CURATED, YES, Duration.ofDays(900)));
        Inventory seen = cluster(Optional.empty()).collectedAt(NOW).build();

        assertThat(marks(sources.evidenceHolds(Duration.ofDays(2)), seen))
                .containsExactlyInAnyOrder(
                        "fresh VERIFIED CURRENT",
                        "late STATED OLD",
                        "word STATED OLD",
                        "timeless VERIFIED CURRENT",
                        "pack CURATED CURRENT");
        assertThat(marks(sources, seen)).allSatisfy(mark -> assertThat(mark).endsWith("CURRENT"));
        assertThat(marks(
                        sources.evidenceHolds(Duration.ofDays(2)),
                        cluster(Optional.empty()).build()))
                .allSatisfy(mark -> assertThat(mark).endsWith("CURRENT"));
    }

    @Test
    void of_two_limits_the_shorter_one_stays() {
        FactSources sources = FactSources.of().knowing(found("a", Trust.VERIFIED, YES, Duration.ofDays(3)));
        Inventory seen = cluster(Optional.empty()).collectedAt(NOW).build();
        FactSources strict = FactSources.of().evidenceHolds(Duration.ofDays(2));

        assertThat(marks(sources.evidenceHolds(Duration.ofDays(5)).and(strict), seen))
                .containsExactly("a STATED OLD");
        assertThat(marks(strict.and(sources.evidenceHolds(Duration.ofDays(5))), seen))
                .containsExactly("a STATED OLD");
        assertThat(marks(sources.evidenceHolds(Duration.ofSeconds(Long.MAX_VALUE)), seen))
                .containsExactly("a VERIFIED CURRENT");
        assertThatThrownBy(() -> sources.evidenceHolds(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limit");
    }

    @Test
    void evidence_of_another_release_than_the_cluster_shows_is_weaker() {
        FactSources sources = FactSources.of()
                .knowing(found("same", Trust.VERIFIED, of("v2.3.1"), Duration.ZERO))
                .knowing(found("built", Trust.DECLARED, of("2.3.1-12-gdeadbee"), Duration.ZERO))
                .knowing(found("other", Trust.VERIFIED, of("2.3.0"), Duration.ZERO))
                .knowing(found("untold", Trust.VERIFIED, YES, Duration.ZERO));

        assertThat(marks(sources, cluster(Optional.of("2.3.1")).build()))
                .containsExactlyInAnyOrder(
                        "same VERIFIED CURRENT",
                        "built DECLARED CURRENT",
                        "other STATED OTHER_RELEASE",
                        "untold VERIFIED CURRENT");
    }

    @Test
    void where_the_cluster_shows_no_release_the_last_word_counts() {
        FactSources sources = FactSources.of()
                .knowing(found("then", Trust.VERIFIED, of("1.0"), Duration.ofDays(5)))
                .knowing(found("now", Trust.DECLARED, of("2.0"), Duration.ofDays(1)));

        assertThat(marks(sources, cluster(Optional.empty()).build()))
                .containsExactlyInAnyOrder("then STATED OTHER_RELEASE", "now DECLARED CURRENT");
    }

    @Test
    void where_two_last_words_differ_nothing_is_of_another_release() {
        FactSources sources = FactSources.of()
                .knowing(found("one", Trust.VERIFIED, of("1.0"), Duration.ofDays(1)))
                .knowing(found("two", Trust.DECLARED, of("2.0"), Duration.ofDays(1)));

        assertThat(marks(sources, cluster(Optional.empty()).build()))
                .containsExactlyInAnyOrder("one VERIFIED CURRENT", "two DECLARED CURRENT");
    }

    /** Labels are written by hand: how many zeros there are says nothing. */
    @ParameterizedTest
    @CsvSource({
        "1.2, v1.2.0, CURRENT",
        "v1.2.0, 1.2, CURRENT",
        "V1.2, 1.2.0.0, CURRENT",
        "1.2-rc1, 1.2.0, CURRENT",
        "01.2, 1.2, CURRENT",
        "v1.2.0-5-gabcdef, 1.2, CURRENT",
        "1.2.0+build.7, 1.2, CURRENT",
        "1.20, 1.2, OTHER_RELEASE",
        "1.2.1, 1.2, OTHER_RELEASE",
        "1..2, 1.2, OTHER_RELEASE",
        "0.1, 1, OTHER_RELEASE",
        "0.0, 0, CURRENT",
        "1.2.rc1, 1.2, CURRENT",
        "0, 1.2, OTHER_RELEASE",
        "latest, 1.2, OTHER_RELEASE",
        "latest, latest, CURRENT",
        "83e3dcee, 83f00000, OTHER_RELEASE",
        "83e3dcee, 83e3dcee, CURRENT",
        "2026-01-02, 2026-05-06, OTHER_RELEASE",
        "20260102, 20260102, CURRENT",
        "1..2, 1.2, OTHER_RELEASE",
        "0.1, 1, OTHER_RELEASE",
        "0.0, 0, CURRENT",
        "1.2.rc1, 1.2, CURRENT"
    })
    void releases_are_the_same_by_their_numbers(String shown, String found, Age age) {
        FactSources sources = FactSources.of().knowing(found("a", Trust.VERIFIED, of(found), Duration.ZERO));

        assertThat(marks(sources, cluster(Optional.of(shown)).build()))
                .containsExactly("a " + (age == Age.CURRENT ? Trust.VERIFIED : Trust.STATED) + " " + age);
    }

    /** Who tried something was told the release then, and an older word of the driver does not outlast it. */
    @Test
    void what_was_tried_tells_which_release_ran_then() {
        Facts tried =
                Facts.of(ACME).and(new Fact.Capable(Capability.SNAPSHOT, Fact.Answer.SUPPORTED, Optional.empty()));
        FactSet word = found("word", Trust.DECLARED, of("1.0"), Duration.ofDays(5));
        FactSet seen = new FactSet(
                ImmutableSetMultimap.of(
                        ACME,
                        new SourcedFact(
                                tried.stated().iterator().next(),
                                Trust.VERIFIED,
                                "tried",
                                "it worked",
                                Optional.of(NOW),
                                Optional.of("2.0"),
                                Age.CURRENT)),
                ImmutableList.of());

        assertThat(marks(
                        FactSources.of().knowing(word).knowing(seen),
                        cluster(Optional.empty()).build()))
                .containsExactlyInAnyOrder("word STATED OTHER_RELEASE", "tried VERIFIED CURRENT");
    }

    @Test
    void what_was_found_out_of_drivers_that_nobody_names_is_left_out() {
        FactSources sources = FactSources.of().knowing(found("a", Trust.VERIFIED, YES, Duration.ZERO));

        assertThat(sources.gather(Inventory.builder().build()).facts().asMap()).isEmpty();
    }

    @Test
    void a_mark_never_makes_anything_stronger() {
        FactSet listed = FactSet.of("list", Trust.CATALOGUED, YES);

        assertThat(listed.facts().get(ACME).iterator().next().weakened(Age.OLD).trust())
                .isEqualTo(Trust.CATALOGUED);
    }
}
