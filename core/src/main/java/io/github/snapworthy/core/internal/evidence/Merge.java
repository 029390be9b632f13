package io.github.snapworthy.core.internal.evidence;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.Trust;
import java.util.ArrayList;
import java.util.List;

/**
 * Merges what the sources say of a capability: the most trusted capability facts win, equal trust with opposite answers
 * is a conflict, and then a restriction that applies takes the capability away: both must say yes, so one no is enough
 * where the other is open. A pure function of the set of facts.
 */
final class Merge {
    private final ImmutableList<SourcedFact> facts;
    private final Releases releases;
    private final Scene scene;

    /** A merge of these facts, strongest first, in a scene. */
    Merge(ImmutableList<SourcedFact> facts, Releases releases, Scene scene) {
        this.facts = facts;
        this.releases = releases;
        this.scene = scene;
    }

    /** What is known of the capability. */
    Answer answer(Capability capability) {
        Answer plain = plain(capability);
        if (plain.state() == Answer.State.UNSUPPORTED) {
            return plain;
        }
        Answer restricted = restrict(plain, capability);
        return plain.state() == Answer.State.SUPPORTED || restricted.state() == Answer.State.UNSUPPORTED
                ? restricted
                : plain;
    }

    /** What is known of the capability before restrictions. */
    Answer plain(Capability capability) {
        List<SourcedFact> said = said(capability);
        return said.isEmpty() ? unsaid(capability) : strongest(said);
    }

    /** Restore follows snapshot unless something is said of it; a backup of its own is never taken for granted. */
    private Answer unsaid(Capability capability) {
        return switch (capability) {
            case RESTORE -> {
                List<SourcedFact> snapshot = said(Capability.SNAPSHOT);
                yield snapshot.isEmpty() ? Answer.NOTHING_KNOWN : strongest(snapshot);
            }
            case BACKUP_NATIVE ->
                new Answer(Answer.State.UNSUPPORTED, ImmutableList.of(), null, ImmutableList.of(), ImmutableList.of());
            default -> Answer.NOTHING_KNOWN;
        };
    }

    private List<SourcedFact> said(Capability capability) {
        List<SourcedFact> said = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            SourcedFact one = facts.get(i);
            if (one.fact() instanceof Fact.Capable capable
                    && capable.capability() == capability
                    && isInScope(capable)) {
                said.add(one);
            }
        }
        return said;
    }

    private boolean isInScope(Fact.Capable capable) {
        return capable.storageClass().isEmpty() || capable.storageClass().get().equals(scene.storageClassName());
    }

    private static Answer strongest(List<SourcedFact> said) {
        Trust highest = said.get(0).trust();
        Fact.Answer first = answerOf(said.get(0));
        ImmutableList.Builder<SourcedFact> winning = ImmutableList.builder();
        ImmutableList.Builder<SourcedFact> disagreeing = ImmutableList.builder();
        boolean conflict = false;
        for (SourcedFact one : said) {
            boolean agrees = answerOf(one) == first;
            if (one.trust() == highest) {
                conflict |= !agrees;
                winning.add(one);
            } else if (!agrees) {
                disagreeing.add(one);
            }
        }
        Answer.State state = conflict
                ? Answer.State.CONFLICT
                : first == Fact.Answer.SUPPORTED ? Answer.State.SUPPORTED : Answer.State.UNSUPPORTED;
        return new Answer(
                state, winning.build(), null, conflict ? ImmutableList.of() : disagreeing.build(), ImmutableList.of());
    }

    private static Fact.Answer answerOf(SourcedFact said) {
        return ((Fact.Capable) said.fact()).answer();
    }

    private Answer restrict(Answer plain, Capability capability) {
        Answer answer = plain;
        ImmutableList.Builder<Condition> unchecked = ImmutableList.builder();
        for (int i = 0; i < facts.size(); i++) {
            SourcedFact said = facts.get(i);
            if (!(said.fact() instanceof Fact.Restriction restriction)
                    || !restriction.capabilities().contains(capability)
                    || isSettled(said, restriction)) {
                continue;
            }
            switch (ConditionCheck.of(restriction.condition(), scene, releases)) {
                case UNSUPPORTED -> {
                    return plain.restricted(Answer.State.UNSUPPORTED, said);
                }
                case OPEN -> {
                    if (restriction.weight() == Fact.Weight.DECISIVE) {
                        answer = answer.restricted(Answer.State.OPEN, said);
                    } else {
                        unchecked.add(restriction.condition());
                    }
                }
                case SUPPORTED -> {
                    if (ConditionCheck.hangsOnVersion(restriction.condition(), scene, releases)) {
                        unchecked.add(restriction.condition());
                    }
                }
                case NOT_ASKED -> {}
            }
        }
        return answer.with(unchecked.build());
    }

    /** One success in a scope settles there every weaker restriction that names its capability. */
    boolean isSettled(SourcedFact said, Fact.Restriction restriction) {
        for (int i = 0; i < facts.size(); i++) {
            SourcedFact one = facts.get(i);
            if (one.trust() == Trust.VERIFIED
                    && one.trust().compareTo(said.trust()) > 0
                    && one.fact() instanceof Fact.Capable capable
                    && capable.answer() == Fact.Answer.SUPPORTED
                    && restriction.capabilities().contains(capable.capability())
                    && capable.storageClass().isPresent()
                    && isInScope(capable)) {
                return true;
            }
        }
        return false;
    }
}
