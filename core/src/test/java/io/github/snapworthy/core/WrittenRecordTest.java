package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.SourcedFact.Age;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What records write by hand for speed is what the compiler would have written. */
class WrittenRecordTest {
    private static final Fact.Capable YES =
            new Fact.Capable(Capability.SNAPSHOT, Fact.Answer.SUPPORTED, Optional.of("fast"));
    private static final Fact.Capable NO =
            new Fact.Capable(Capability.SNAPSHOT, Fact.Answer.UNSUPPORTED, Optional.empty());

    @Test
    void texts_are_as_of_any_record() {
        assertThat(YES).hasToString("Capable[capability=SNAPSHOT, answer=SUPPORTED, storageClass=Optional[fast]]");
        assertThat(new Condition.Term(Condition.Test.EQUALS, "a")).hasToString("Term[test=EQUALS, operand=a]");
    }

    @Test
    void facts_are_equal_where_all_that_they_are_made_of_is() {
        Optional<Instant> then = Optional.of(Instant.EPOCH);
        List<SourcedFact> facts = facts(then);
        List<SourcedFact> again = facts(then);
        for (int i = 0; i < facts.size(); i++) {
            assertThat(facts.get(i)).isEqualTo(again.get(i)).hasSameHashCodeAs(again.get(i));
            for (int j = 0; j < i; j++) {
                assertThat(facts.get(i)).isNotEqualTo(facts.get(j));
            }
        }
    }

    private static List<SourcedFact> facts(Optional<Instant> then) {
        List<SourcedFact> facts = new ArrayList<>();
        facts.add(new SourcedFact(YES, Trust.CURATED, "a", "b"));
        facts.add(new SourcedFact(NO, Trust.CURATED, "a", "b"));
        facts.add(new SourcedFact(YES, Trust.STATED, "a", "b"));
        facts.add(new SourcedFact(YES, Trust.CURATED, "c", "b"));
        facts.add(new SourcedFact(YES, Trust.CURATED, "a", "c"));
        facts.add(new SourcedFact(YES, Trust.CURATED, "a", "b", then, Age.CURRENT));
        facts.add(new SourcedFact(YES, Trust.CURATED, "a", "b", Optional.empty(), Age.STALE));
        return facts;
    }
}
