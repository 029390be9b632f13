package io.github.snapworthy.webhook;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.Verdict;
import java.util.stream.Collectors;

/** A decision in the words of an admission: code, reason and remedy. Nothing here is shortened yet. */
final class DecisionText {
    private DecisionText() {}

    /** Why what was asked for is refused, with every reason that has to go and what makes it go. */
    static String refusal(Decision decision) {
        return question(decision)
                + words(decision.verdict())
                + decision.blockers().stream().map(DecisionText::full).collect(Collectors.joining("; "));
    }

    /** Why what was asked for may fail, or not happen yet: the reasons alone, for a warning has little room. It
     * stands as the caller judges it, which may be better than the verdict. */
    static String warning(Decision decision, Verdict standing) {
        return question(decision)
                + words(standing)
                + decision.blockers().stream().map(DecisionText::brief).collect(Collectors.joining("; "));
    }

    /** What somebody should know although it stands in nobody's way. */
    static ImmutableList<String> advice(Decision decision) {
        return decision.findings().stream()
                .filter(finding -> finding.effect() == Effect.WARN)
                .map(DecisionText::brief)
                .collect(ImmutableList.toImmutableList());
    }

    private static String question(Decision decision) {
        return decision.request().operation().reportName() + " of "
                + decision.request().subject().object() + " ";
    }

    private static String words(Verdict verdict) {
        return verdict.fold(
                () -> "is let pass: ", () -> "has to wait: ", () -> "may fail: ", () -> "is not possible: ");
    }

    private static String full(Finding finding) {
        String remedies = finding.remedies().stream().map(Remedy::text).collect(Collectors.joining(" "));
        return brief(finding) + (remedies.isEmpty() ? "" : " Remedy: " + remedies);
    }

    private static String brief(Finding finding) {
        return finding.code() + ": " + finding.message();
    }
}
