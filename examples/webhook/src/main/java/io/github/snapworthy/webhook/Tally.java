package io.github.snapworthy.webhook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.webhook.Asked.Weight;
import io.github.snapworthy.webhook.Policy.OnUnknown;
import java.util.Optional;
import java.util.stream.Collectors;

/** The decisions on what one object asks for, and what becomes of the object by them. */
final class Tally {
    private final Asked asked;
    private final Situation now;
    private final OnUnknown onUnknown;
    private final ImmutableList<Decision> decisions;

    Tally(Asked asked, Situation now, OnUnknown onUnknown) {
        this.asked = asked;
        this.now = now;
        this.onUnknown = onUnknown;
        this.decisions = asked.requests().stream().map(now::decide).collect(ImmutableList.toImmutableList());
    }

    Ruling ruling() {
        ImmutableList<Decision> refusing = refusing();
        Optional<String> refusal = refusing.isEmpty()
                ? Optional.empty()
                : Optional.of(refusing.stream().map(DecisionText::refusal).collect(Collectors.joining("; ")));
        return new Ruling(refusal, warnings(ImmutableSet.copyOf(refusing)), codes());
    }

    /** The decisions by which the object is refused, none where it is allowed. */
    private ImmutableList<Decision> refusing() {
        ImmutableList<Decision> against =
                decisions.stream().filter(this::isAgainst).collect(ImmutableList.toImmutableList());
        return switch (asked.weight()) {
            case EACH -> against;
            case ALL -> against.size() == decisions.size() ? against : ImmutableList.of();
            case NONE -> ImmutableList.of();
        };
    }

    private boolean isAgainst(Decision decision) {
        return switch (standing(decision)) {
            case DENIED -> asked.weight() == Weight.EACH || isHopeless(decision);
            case UNKNOWN -> onUnknown == OnUnknown.DENY && asked.weight() == Weight.EACH;
            case ALLOWED, WAIT -> false;
        };
    }

    /** A Backup of Velero may be content with a snapshot that stays where the volume is, which is no backup and yet made. */
    private boolean isHopeless(Decision backup) {
        return now.decide(Request.snapshot(backup.request().subject())).verdict() == Verdict.DENIED;
    }

    /**
     * The verdict, but for a subject that was not seen: whoever applies a claim and its snapshot in one go is ahead of
     * every watch, and the systems that carry snapshots out wait for their source. So its absence proves nothing here. And
     * but for reasons that whoever carries the object out knows a way around.
     */
    private Verdict standing(Decision decision) {
        if (isPassed(decision)) {
            return Verdict.ALLOWED;
        }
        boolean isUnseen =
                now.inventory().find(decision.request().subject().object()).isEmpty();
        return isUnseen ? decision.verdict().best(Verdict.UNKNOWN) : decision.verdict();
    }

    private boolean isPassed(Decision decision) {
        return decision.verdict() == Verdict.DENIED
                && decision.blockers().stream()
                        .filter(finding -> finding.effect() == Effect.DENY)
                        .allMatch(finding -> asked.passing().contains(finding.code()));
    }

    private ImmutableList<String> warnings(ImmutableSet<Decision> refusing) {
        ImmutableList.Builder<String> warnings = ImmutableList.builder();
        warnings.addAll(asked.remarks());
        for (Decision decision : decisions) {
            if (!decision.isAllowed() && !refusing.contains(decision)) {
                warnings.add(DecisionText.warning(decision, standing(decision)));
            }
        }
        if (asked.weight() == Weight.EACH) {
            decisions.forEach(decision -> warnings.addAll(DecisionText.advice(decision)));
        }
        return warnings.build();
    }

    private ImmutableSet<Code> codes() {
        return decisions.stream()
                .flatMap(decision -> decision.blockers().stream())
                .map(Finding::code)
                .collect(ImmutableSet.toImmutableSet());
    }
}
