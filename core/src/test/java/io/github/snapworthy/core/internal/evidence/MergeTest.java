package io.github.snapworthy.core.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Trust;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The capability and its restrictions are a conjunction: one no suffices, whatever else is unknown. */
class MergeTest {
    private static final SourcedFact ONLY_GOLD = new SourcedFact(
            new Fact.Restriction(
                    ImmutableSet.of(Capability.SNAPSHOT, Capability.RESTORE),
                    Condition.storageClassParameter("tier").is("gold"),
                    Fact.Weight.DECISIVE),
            Trust.CURATED,
            "pack",
            "");

    @Test
    void a_restriction_that_applies_says_no_where_nothing_is_known_of_the_capability() {
        assertThat(in("bronze", Capability.SNAPSHOT, ONLY_GOLD).state()).isEqualTo(Answer.State.UNSUPPORTED);
        assertThat(in("bronze", Capability.RESTORE, ONLY_GOLD).state()).isEqualTo(Answer.State.UNSUPPORTED);
        assertThat(in("gold", Capability.SNAPSHOT, ONLY_GOLD)).isEqualTo(Answer.NOTHING_KNOWN);
        assertThat(in("bronze", Capability.CLONE, ONLY_GOLD)).isEqualTo(Answer.NOTHING_KNOWN);
    }

    @Test
    void a_restriction_that_applies_says_no_where_sources_contradict_each_other() {
        SourcedFact yes = said(Fact.Answer.SUPPORTED, Optional.empty(), Trust.STATED, "one");
        SourcedFact no = said(Fact.Answer.UNSUPPORTED, Optional.empty(), Trust.STATED, "two");
        assertThat(in("bronze", Capability.SNAPSHOT, yes, no, ONLY_GOLD).state())
                .isEqualTo(Answer.State.UNSUPPORTED);
        assertThat(in("gold", Capability.SNAPSHOT, yes, no, ONLY_GOLD).state()).isEqualTo(Answer.State.CONFLICT);
    }

    @Test
    void a_success_in_the_scope_settles_the_restriction_there_and_only_there() {
        SourcedFact worked = said(Fact.Answer.SUPPORTED, Optional.of("fast"), Trust.VERIFIED, "snapworthy.cluster");
        assertThat(in("bronze", Capability.SNAPSHOT, worked, ONLY_GOLD).state()).isEqualTo(Answer.State.SUPPORTED);
        SourcedFact elsewhere = said(Fact.Answer.SUPPORTED, Optional.of("other"), Trust.VERIFIED, "snapworthy.cluster");
        assertThat(in("bronze", Capability.SNAPSHOT, elsewhere, ONLY_GOLD).state())
                .isEqualTo(Answer.State.UNSUPPORTED);
    }

    @Test
    void a_restriction_that_was_found_out_as_well_stays() {
        SourcedFact worked = said(Fact.Answer.SUPPORTED, Optional.of("fast"), Trust.VERIFIED, "snapworthy.cluster");
        SourcedFact found = new SourcedFact(ONLY_GOLD.fact(), Trust.VERIFIED, "probe", "");
        assertThat(in("bronze", Capability.SNAPSHOT, worked, found).state()).isEqualTo(Answer.State.UNSUPPORTED);
    }

    private static SourcedFact said(Fact.Answer answer, Optional<String> storageClass, Trust trust, String source) {
        return new SourcedFact(new Fact.Capable(Capability.SNAPSHOT, answer, storageClass), trust, source, "");
    }

    private static Answer in(String tier, Capability capability, SourcedFact... facts) {
        StorageClass fast = StorageClass.builder()
                .name("fast")
                .provisioner("d")
                .putParameters("tier", tier)
                .build();
        return new Merge(
                        new Said(ImmutableList.copyOf(facts)),
                        Releases.of(ImmutableList.copyOf(facts)),
                        new Scene(null, fast, false, "fast", null))
                .answer(capability);
    }
}
