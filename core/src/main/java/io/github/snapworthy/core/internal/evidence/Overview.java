package io.github.snapworthy.core.internal.evidence;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.CapabilityAnswer;
import io.github.snapworthy.core.CapabilityAnswer.State;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Fact.Weight;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.internal.evidence.ConditionCheck.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers on a driver without a volume: what cannot be looked up for want of one makes the answer conditional. */
final class Overview {
    private final DriverKnowledge knowledge;
    private final Scene scene;

    private Overview(DriverKnowledge knowledge, Scene scene) {
        this.knowledge = knowledge;
        this.scene = scene;
    }

    /** Of the driver as such. */
    static Overview of(DriverKnowledge knowledge) {
        return in(new Scene(null, null, false, "", null), knowledge);
    }

    /** Of a volume that is yet to come. */
    static Overview in(Scene scene, DriverKnowledge knowledge) {
        return new Overview(knowledge, scene);
    }

    /** The answer as if the driver were asked: it names no StorageClass. */
    CapabilityAnswer answer(Capability capability) {
        Answer plain = knowledge.said().plain(capability, scene.storageClassName());
        Map<SourcedFact, Outcome> restrictions =
                plain.state() == Answer.State.UNSUPPORTED ? Map.of() : restrictions(capability);
        return CapabilityAnswer.builder()
                .capability(capability)
                .state(restricted(plain, restrictions))
                .winning(plain.winning())
                .disagreeing(plain.disagreeing())
                .restrictions(restrictions.keySet())
                .build();
    }

    /** In the order of the facts: those that are not known to leave the capability alone. */
    private Map<SourcedFact, Outcome> restrictions(Capability capability) {
        Map<SourcedFact, Outcome> restrictions = new LinkedHashMap<>();
        for (SourcedFact said : knowledge.said().restrictions()) {
            Fact.Restriction restriction = (Fact.Restriction) said.fact();
            if (restriction.capabilities().contains(capability)
                    && !knowledge.said().isSettled(said, restriction, scene.storageClassName())) {
                Outcome outcome = ConditionCheck.of(restriction.condition(), scene, knowledge.releases());
                if (outcome != Outcome.SUPPORTED) {
                    restrictions.put(said, outcome);
                }
            }
        }
        return restrictions;
    }

    private State restricted(Answer plain, Map<SourcedFact, Outcome> restrictions) {
        if (restrictions.containsValue(Outcome.UNSUPPORTED)) {
            return State.UNSUPPORTED;
        }
        State state = state(plain);
        boolean depends = restrictions.entrySet().stream()
                .anyMatch(found -> leavesOpen((Fact.Restriction) found.getKey().fact(), found.getValue()));
        return state == State.SUPPORTED && depends ? State.CONDITIONAL : state;
    }

    private boolean leavesOpen(Fact.Restriction restriction, Outcome outcome) {
        boolean wantsScene = scene.storageClass() == null
                && !restriction.condition().places().isEmpty();
        return outcome == Outcome.NOT_ASKED || restriction.weight() == Weight.DECISIVE || wantsScene;
    }

    private static State state(Answer plain) {
        return switch (plain.state()) {
            case SUPPORTED -> State.SUPPORTED;
            case UNSUPPORTED -> State.UNSUPPORTED;
            case CONFLICT -> State.CONFLICT;
            case OPEN -> State.UNKNOWN;
        };
    }
}
