package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.Trust;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a check told a ledger, to be told to the ledger of another claim, which it is about then.
 *
 * @param hinge what the check depended on beside what all claims have in common that are asked
 * @param outcome what it came to
 * @param assumed what it took for granted
 * @param trust what it rests on, null where it rests on nothing
 * @param chosen the class that it chose, empty where it chose none
 * @param said what it said
 */
record Settled(
        Object hinge,
        Outcome outcome,
        ImmutableList<Assumption> assumed,
        @Nullable Trust trust,
        Optional<SnapshotClassChoice> chosen,
        ImmutableList<Said> said) {
    /**
     * Something that was said of the claim.
     *
     * @param code the code
     * @param effect the effect
     * @param excludes whether it may leave a disk out
     * @param arguments the particulars
     * @param evidence what decided
     */
    record Said(
            Code code,
            Effect effect,
            boolean excludes,
            ImmutableMap<String, String> arguments,
            ImmutableList<Evidence> evidence) {}

    /** Tells it to a ledger of another claim. */
    Outcome tell(Ledger ledger) {
        for (int i = 0; i < assumed.size(); i++) {
            ledger.assume(assumed.get(i));
        }
        if (trust != null) {
            ledger.rest(trust);
        }
        if (chosen.isPresent()) {
            ledger.chose(chosen);
        }
        for (int i = 0; i < said.size(); i++) {
            ledger.repeat(said.get(i));
        }
        return outcome;
    }

    /** Hears what a check tells a ledger. */
    static final class Hearer {
        private final ImmutableList.Builder<Assumption> assumed = ImmutableList.builder();
        private final ImmutableList.Builder<Said> said = ImmutableList.builder();
        private @Nullable Trust trust;
        private Optional<SnapshotClassChoice> chosen = Optional.empty();
        private boolean isOfThisClaim;

        void assumed(Assumption assumption) {
            assumed.add(assumption);
        }

        /** The lowest counts. */
        void rests(Trust on) {
            trust = trust == null || on.compareTo(trust) < 0 ? on : trust;
        }

        void chose(Optional<SnapshotClassChoice> choice) {
            chosen = choice;
        }

        void said(Said one) {
            said.add(one);
        }

        /** It told something that is true of this claim alone. */
        void ofThisClaim() {
            isOfThisClaim = true;
        }

        /** What was heard; null where it cannot be told of another claim. */
        @Nullable
        Settled settled(Object hinge, Outcome outcome) {
            return isOfThisClaim ? null : new Settled(hinge, outcome, assumed.build(), trust, chosen, said.build());
        }
    }
}
