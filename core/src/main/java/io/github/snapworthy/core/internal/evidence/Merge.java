package io.github.snapworthy.core.internal.evidence;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.SourcedFact;

/**
 * Merges what the sources say of a capability: the most trusted capability facts win, equal trust with opposite answers
 * is a conflict, and then a restriction that applies takes the capability away: both must say yes, so one no is enough
 * where the other is open. A pure function of the set of facts.
 */
final class Merge {
    private final Said said;
    private final Releases releases;
    private final Scene scene;

    /** A merge of what is said in a scene. */
    Merge(Said said, Releases releases, Scene scene) {
        this.said = said;
        this.releases = releases;
        this.scene = scene;
    }

    /** What is known of the capability. */
    Answer answer(Capability capability) {
        Answer plain = said.plain(capability, scene.storageClassName());
        if (plain.state() == Answer.State.UNSUPPORTED) {
            return plain;
        }
        Answer restricted = restrict(plain, capability);
        return plain.state() == Answer.State.SUPPORTED || restricted.state() == Answer.State.UNSUPPORTED
                ? restricted
                : plain;
    }

    private Answer restrict(Answer plain, Capability capability) {
        Answer answer = plain;
        ImmutableList.Builder<Condition> unchecked = ImmutableList.builder();
        ImmutableList<SourcedFact> restrictions = said.restrictions();
        for (int i = 0; i < restrictions.size(); i++) {
            SourcedFact one = restrictions.get(i);
            Fact.Restriction restriction = (Fact.Restriction) one.fact();
            if (!restriction.capabilities().contains(capability)
                    || said.isSettled(one, restriction, scene.storageClassName())) {
                continue;
            }
            switch (ConditionCheck.of(restriction.condition(), scene, releases)) {
                case UNSUPPORTED -> {
                    return plain.restricted(Answer.State.UNSUPPORTED, one);
                }
                case OPEN -> {
                    if (restriction.weight() == Fact.Weight.DECISIVE) {
                        answer = answer.restricted(Answer.State.OPEN, one);
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
}
