package io.github.snapworthy.report;

import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.report.Explanation.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what would change an answer: first what the least that stands in the way needs, then the rest. */
final class ExplainedRemedies {
    private final Wordings words;
    private final Decision decision;
    private final RemedyWords remedies;

    ExplainedRemedies(Wordings words, Decision decision) {
        this.words = words;
        this.decision = decision;
        this.remedies = new RemedyWords(words, decision);
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        Set<Remedy> told = new HashSet<>();
        for (Finding finding : Stream.concat(decision.blockers().stream(), Phrases.blocking(decision))
                .toList()) {
            for (Remedy remedy : finding.remedies()) {
                if (told.add(remedy)) {
                    tell(finding, remedy, lines);
                }
            }
        }
        return lines.isEmpty() ? List.of(Line.of(words.phrase("remedy.none"))) : lines;
    }

    private void tell(Finding finding, Remedy remedy, List<Line> lines) {
        String text = remedies.of(remedy);
        lines.add(Line.of(words.phrase("remedy.text", "code", finding.code().value(), "text", text)));
        String by = words.phrase("by." + remedy.by());
        String risk = words.phrase("risk." + remedy.risk());
        lines.add(Line.below(words.phrase("remedy.by", "by", by, "risk", risk)));
        remedy.target()
                .ifPresent(target -> lines.add(Line.below(words.phrase("remedy.target", "target", target.toString()))));
        lines.add(Line.below(words.phrase("remedy." + proof(remedy))));
        if (!remedy.alternatives().isEmpty()) {
            lines.add(Line.below(words.phrase("remedy.alternatives", "alternatives", alternatives(remedy))));
        }
        remedy.manifest()
                .ifPresent(manifest -> lines.add(new Line(1, words.phrase("remedy.manifest"), Optional.of(manifest))));
    }

    static String proof(Remedy remedy) {
        if (remedy.changes().isEmpty()) {
            return remedy.manifest().isPresent() ? "skeleton" : "untried";
        }
        return remedy.sufficient() ? "sufficient" : "insufficient";
    }

    private String alternatives(Remedy remedy) {
        return words.list(
                remedy.alternatives().stream().map(alternative -> words.fragment("alternative", alternative)));
    }
}
