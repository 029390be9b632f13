package io.github.snapworthy.core.internal.evidence;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.core.SourcedFact;

/**
 * Online and offline expansion. A resizer that runs, or a row of the public list, tells of expansion but not of its modes,
 * and is then taken to mean both. Where another source tells the modes that are there, only its word on them counts,
 * however much less it is worth.
 */
final class ExpansionModes {
    private static final Fact UNSTATED = new Fact.Limited(Limit.EXPANSION_MODE_UNSTATED);

    private ExpansionModes() {}

    /** The facts without the words on modes that are mere readings of a word on expansion. */
    static ImmutableList<SourcedFact> settle(ImmutableList<SourcedFact> facts) {
        boolean told = false;
        boolean untold = false;
        for (SourcedFact said : facts) {
            told |= isMode(said.fact(), Fact.Answer.SUPPORTED) && !isReading(facts, said);
            untold |= said.fact().equals(UNSTATED);
        }
        return told && untold ? withoutReadings(facts) : facts;
    }

    private static ImmutableList<SourcedFact> withoutReadings(ImmutableList<SourcedFact> facts) {
        ImmutableList.Builder<SourcedFact> kept = ImmutableList.builder();
        for (SourcedFact said : facts) {
            boolean isOnModes = isMode(said.fact(), Fact.Answer.SUPPORTED)
                    || isMode(said.fact(), Fact.Answer.UNSUPPORTED)
                    || said.fact().equals(UNSTATED);
            if (!isOnModes || !isReading(facts, said)) {
                kept.add(said);
            }
        }
        return kept.build();
    }

    private static boolean isMode(Fact fact, Fact.Answer answer) {
        return fact instanceof Fact.Capable capable
                && capable.answer() == answer
                && (capable.capability() == Capability.EXPAND_ONLINE
                        || capable.capability() == Capability.EXPAND_OFFLINE);
    }

    private static boolean isReading(ImmutableList<SourcedFact> facts, SourcedFact said) {
        for (SourcedFact other : facts) {
            if (other.source().equals(said.source())
                    && other.trust() == said.trust()
                    && other.fact().equals(UNSTATED)) {
                return true;
            }
        }
        return false;
    }
}
