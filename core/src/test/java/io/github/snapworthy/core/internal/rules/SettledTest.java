package io.github.snapworthy.core.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.internal.words.ClaimCode;
import java.math.BigDecimal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a check told of one claim is told of others, unless it is true of that one alone. */
class SettledTest {
    private static final ObjectRef CLAIM = ObjectRef.of(Kind.CLAIM, "apps", "data");
    private static final ObjectRef OTHER = ObjectRef.of(Kind.CLAIM, "apps", "logs");
    private static final ObjectRef QUOTA = ObjectRef.of(Kind.QUOTA, "apps", "quota");

    private final Ledger ledger = new Ledger(CLAIM);
    private final Ledger told = new Ledger(OTHER);

    @Test
    void what_is_said_of_the_claim_is_said_of_another_one() {
        Settled settled =
                heard(() -> ledger.say(ClaimCode.CLAIM_PENDING, Effect.WAIT, Evidence.of(Kind.CLAIM, "pending")));
        assertThat(settled).isNotNull();
        assertThat(settled.tell(told)).isEqualTo(Outcome.BLOCKED);
        assertThat(told.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.finding().subject()).isEqualTo(OTHER);
            assertThat(entry.finding().code().is("CLAIM_PENDING")).isTrue();
        });
    }

    @Test
    void what_is_said_of_another_object_is_of_this_claim_alone() {
        assertThat(heard(() -> ledger.say(QUOTA, ClaimCode.QUOTA_EXCEEDED, Effect.DENY)))
                .isNull();
    }

    @Test
    void what_is_taken_of_a_quota_is_of_this_claim_alone() {
        assertThat(heard(() -> ledger.draw(QUOTA, "persistentvolumeclaims", BigDecimal.ONE)))
                .isNull();
    }

    @Test
    void of_several_facts_the_least_trusted_counts() {
        Settled settled = heard(() -> {
            ledger.rest(Trust.CURATED);
            ledger.rest(Trust.STATED);
            ledger.rest(Trust.VERIFIED);
            return Outcome.HELD;
        });
        assertThat(settled).isNotNull();
        assertThat(settled.tell(told)).isEqualTo(Outcome.HELD);
        assertThat(told.assurance()).isEqualTo(ledger.assurance()).contains(Trust.STATED);
    }

    private @Nullable Settled heard(Supplier<Outcome> check) {
        Settled.Hearer hearer = new Settled.Hearer();
        return hearer.settled("alike", ledger.hearing(hearer, check));
    }
}
