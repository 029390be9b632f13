package io.github.snapworthy.core.internal.evidence;

import static io.github.snapworthy.core.Capability.EXPAND_OFFLINE;
import static io.github.snapworthy.core.Capability.EXPAND_ONLINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.Trust;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpansionModesTest {
    private static final Scene NOWHERE = new Scene(null, null, false, "", null);
    private static final SourcedFact RESIZER_ONLINE = yes(EXPAND_ONLINE, Trust.DEPLOYED, "cluster");
    private static final SourcedFact RESIZER_OFFLINE = yes(EXPAND_OFFLINE, Trust.DEPLOYED, "cluster");
    private static final SourcedFact RESIZER_TELLS_NO_MODE =
            new SourcedFact(new Fact.Limited(Limit.EXPANSION_MODE_UNSTATED), Trust.DEPLOYED, "cluster", "");

    @Test
    void a_resizer_is_taken_for_both_modes_and_that_is_said() {
        DriverKnowledge known = new DriverKnowledge(Set.of(RESIZER_ONLINE, RESIZER_OFFLINE, RESIZER_TELLS_NO_MODE));
        assertThat(known.answer(EXPAND_ONLINE, NOWHERE).state()).isEqualTo(Answer.State.SUPPORTED);
        assertThat(known.answer(EXPAND_OFFLINE, NOWHERE).state()).isEqualTo(Answer.State.SUPPORTED);
        assertThat(known.has(Limit.EXPANSION_MODE_UNSTATED)).isTrue();
    }

    @Test
    void a_source_that_tells_the_modes_is_heard_on_them_though_it_is_worth_less() {
        DriverKnowledge known = new DriverKnowledge(Set.of(
                RESIZER_ONLINE,
                RESIZER_OFFLINE,
                RESIZER_TELLS_NO_MODE,
                no(EXPAND_ONLINE, Trust.CURATED, "pack"),
                yes(EXPAND_OFFLINE, Trust.CURATED, "pack")));
        assertThat(known.answer(EXPAND_ONLINE, NOWHERE).state()).isEqualTo(Answer.State.UNSUPPORTED);
        assertThat(known.answer(EXPAND_OFFLINE, NOWHERE).state()).isEqualTo(Answer.State.SUPPORTED);
        assertThat(known.has(Limit.EXPANSION_MODE_UNSTATED)).isFalse();
    }

    @Test
    void a_resizer_that_runs_outweighs_a_source_that_knows_of_no_expansion() {
        DriverKnowledge known = new DriverKnowledge(Set.of(
                RESIZER_ONLINE,
                RESIZER_OFFLINE,
                RESIZER_TELLS_NO_MODE,
                no(EXPAND_ONLINE, Trust.CURATED, "pack"),
                no(EXPAND_OFFLINE, Trust.CURATED, "pack")));
        assertThat(known.answer(EXPAND_ONLINE, NOWHERE).state()).isEqualTo(Answer.State.SUPPORTED);
        assertThat(known.answer(EXPAND_ONLINE, NOWHERE).disagreeing()).hasSize(1);
    }

    @Test
    void what_a_source_that_tells_no_mode_says_of_anything_else_stays() {
        DriverKnowledge known = new DriverKnowledge(Set.of(
                RESIZER_ONLINE,
                RESIZER_TELLS_NO_MODE,
                yes(Capability.SNAPSHOT, Trust.DEPLOYED, "cluster"),
                yes(EXPAND_OFFLINE, Trust.CURATED, "pack")));
        assertThat(known.answer(Capability.SNAPSHOT, NOWHERE).state()).isEqualTo(Answer.State.SUPPORTED);
    }

    private static SourcedFact yes(Capability capability, Trust trust, String source) {
        return said(capability, Fact.Answer.SUPPORTED, trust, source);
    }

    private static SourcedFact no(Capability capability, Trust trust, String source) {
        return said(capability, Fact.Answer.UNSUPPORTED, trust, source);
    }

    private static SourcedFact said(Capability capability, Fact.Answer answer, Trust trust, String source) {
        return new SourcedFact(new Fact.Capable(capability, answer, Optional.empty()), trust, source, "");
    }
}
