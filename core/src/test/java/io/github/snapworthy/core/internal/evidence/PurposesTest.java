package io.github.snapworthy.core.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.Trust;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which of several rules on the purpose of a class counts. */
class PurposesTest {
    private static final SourcedFact BY_TYPE =
            said("pack", Trust.CURATED, "type", Map.of("bak", ClassPurpose.BACKUP), ClassPurpose.SNAPSHOT);
    private static final SourcedFact BY_KIND =
            said("admin", Trust.STATED, "kind", Map.of("backup", ClassPurpose.BACKUP), ClassPurpose.SNAPSHOT);
    private static final SourcedFact REVERSED = said(
            "another",
            Trust.CURATED,
            "type",
            Map.of("bak", ClassPurpose.BACKUP, "bi", ClassPurpose.IMAGE),
            ClassPurpose.BACKUP);

    @Test
    void the_most_trusted_rule_counts() {
        DriverKnowledge known = known(BY_KIND, BY_TYPE);

        assertThat(known.purposeOf(with("type", "bak"))).contains(ClassPurpose.BACKUP);
        assertThat(known.purposeOf(with("kind", "backup"))).contains(ClassPurpose.SNAPSHOT);
        assertThat(known.purposeInWords(with("kind", "backup"))).isEqualTo("SNAPSHOT");
    }

    @Test
    void equally_trusted_rules_have_to_agree_on_a_class() {
        DriverKnowledge known = known(BY_TYPE, REVERSED);

        assertThat(known.purposeOf(with("type", "bak"))).contains(ClassPurpose.BACKUP);
        assertThat(known.purposeOf(with("other", "x"))).isEmpty();
        assertThat(known.purposeOf(with("type", "bi"))).isEmpty();
    }

    @Test
    void a_disagreement_is_put_into_words_the_same_whatever_came_first() {
        String words = "contested (another: BACKUP, pack: SNAPSHOT)";

        assertThat(known(BY_TYPE, REVERSED).purposeInWords(with("other", "x"))).isEqualTo(words);
        assertThat(known(REVERSED, BY_TYPE).purposeInWords(with("other", "x"))).isEqualTo(words);
        assertThat(known(BY_TYPE, REVERSED).purposeInWords(with("type", "bi")))
                .isEqualTo("contested (another: IMAGE, pack: invalid)");
        assertThat(known(BY_TYPE, REVERSED).purposeInWords(with("type", "moon")))
                .isEqualTo("invalid");
    }

    @Test
    void the_same_rule_from_two_sources_is_one_rule() {
        SourcedFact twice =
                said("copy", Trust.CURATED, "type", Map.of("bak", ClassPurpose.BACKUP), ClassPurpose.SNAPSHOT);

        assertThat(known(BY_TYPE, twice).purposeOf(with("a", "b"))).contains(ClassPurpose.SNAPSHOT);
    }

    @Test
    void a_driver_has_classes_of_a_purpose_where_any_rule_has() {
        assertThat(known(REVERSED).hasClassesOf(ClassPurpose.SNAPSHOT)).isFalse();
        assertThat(known(REVERSED, BY_TYPE).hasClassesOf(ClassPurpose.SNAPSHOT)).isTrue();
        assertThat(known().hasClassesOf(ClassPurpose.SNAPSHOT)).isTrue();
        assertThat(known().hasClassesOf(ClassPurpose.BACKUP)).isFalse();
    }

    @Test
    void a_parameter_is_proposed_only_where_all_rules_take_it_so() {
        assertThat(known(BY_TYPE).parameterFor(ClassPurpose.BACKUP)).contains(Map.entry("type", "bak"));
        assertThat(known(BY_TYPE).parameterFor(ClassPurpose.SNAPSHOT)).isEmpty();
        assertThat(known(BY_TYPE, REVERSED).parameterFor(ClassPurpose.BACKUP)).contains(Map.entry("type", "bak"));
        assertThat(known(BY_TYPE, REVERSED).parameterFor(ClassPurpose.IMAGE)).isEmpty();
        assertThat(known().parameterFor(ClassPurpose.BACKUP)).isEmpty();
    }

    @Test
    void needed_parameters_are_those_of_all_sources() {
        SourcedFact pool = new SourcedFact(new Fact.NeededParameters(ImmutableSet.of("pool")), Trust.STATED, "a", "");
        SourcedFact cluster =
                new SourcedFact(new Fact.NeededParameters(ImmutableSet.of("clusterID")), Trust.CURATED, "b", "");

        assertThat(known(pool, cluster).neededParameters()).containsExactly("clusterID", "pool");
    }

    private static DriverKnowledge known(SourcedFact... facts) {
        return new DriverKnowledge(ImmutableSet.copyOf(facts));
    }

    private static SnapshotClass with(String parameter, String value) {
        return SnapshotClass.builder()
                .name("nightly")
                .driver(DriverName.of("d"))
                .putParameters(parameter, value)
                .build();
    }

    private static SourcedFact said(
            String source, Trust trust, String parameter, Map<String, ClassPurpose> byValue, ClassPurpose absent) {
        return new SourcedFact(
                new Fact.ClassPurposes(parameter, ImmutableMap.copyOf(byValue), absent, Optional.empty()),
                trust,
                source,
                "");
    }
}
