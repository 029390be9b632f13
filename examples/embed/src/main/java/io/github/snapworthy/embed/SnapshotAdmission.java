package io.github.snapworthy.embed;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Verdict;

/**
 * An admission check as a webhook would have it: it passes on the verdict and the codes that stand in the way, which is all
 * that a suite of laws needs to see. Safe for all threads.
 */
public class SnapshotAdmission {
    /**
     * What the check answers.
     *
     * @param verdict whether the request passes
     * @param reasons the codes that stand in the way
     */
    public record Review(Verdict verdict, ImmutableSet<Code> reasons) {}

    /** Reviews one request, under the rules of a host. */
    public Review review(Profile profile, Inventory seen, FactSet known, Request request) {
        Decision decision = Advisor.of(profile).over(seen, known).decide(request);
        return new Review(
                decision.verdict(),
                decision.findings().stream()
                        .filter(finding -> finding.effect().blocks())
                        .map(Finding::code)
                        .collect(ImmutableSet.toImmutableSet()));
    }
}
