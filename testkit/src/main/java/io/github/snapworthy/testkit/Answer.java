package io.github.snapworthy.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.Verdict;
import java.util.Optional;

/**
 * What a decider says to a scenario. Verdict and codes are enough; where a decision is given too, the laws look deeper: at
 * subjects and arguments of findings, at disks and at texts. Immutable.
 *
 * @param verdict the verdict
 * @param codes the codes of all findings
 * @param blocking the codes of the findings that stand in the way
 * @param snapshotClass the name of the class that was chosen
 * @param decision the whole decision
 */
public record Answer(
        Verdict verdict,
        ImmutableSet<Code> codes,
        ImmutableSet<Code> blocking,
        Optional<String> snapshotClass,
        Optional<Decision> decision) {
    /** Sorts the codes and checks that nothing is null. */
    public Answer {
        requireNonNull(verdict, "verdict");
        codes = ImmutableSortedSet.copyOf(codes);
        blocking = ImmutableSortedSet.copyOf(blocking);
        requireNonNull(snapshotClass, "snapshotClass");
        requireNonNull(decision, "decision");
    }

    /** The answer of a host that shows its verdict and the codes that stand in the way. */
    public static Answer of(Verdict verdict, Code... blocking) {
        ImmutableSet<Code> codes = ImmutableSet.copyOf(blocking);
        return new Answer(verdict, codes, codes, Optional.empty(), Optional.empty());
    }

    /** All that a decision says. */
    public static Answer of(Decision decision) {
        return new Answer(
                decision.verdict(),
                decision.findings().stream().map(Finding::code).collect(ImmutableSet.toImmutableSet()),
                decision.findings().stream()
                        .filter(finding -> finding.effect().blocks())
                        .map(Finding::code)
                        .collect(ImmutableSet.toImmutableSet()),
                decision.snapshotClass().map(SnapshotClassChoice::name),
                Optional.of(decision));
    }

    /** Whether a finding of that code is among them. */
    public boolean has(String code) {
        return codes.contains(Code.of(code));
    }

    /** The verdict, the class and the codes; those that block come first. */
    @Override
    public String toString() {
        return verdict + snapshotClass.map(name -> " by " + name).orElse("") + " " + blocking + " of " + codes;
    }
}
