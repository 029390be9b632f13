package io.github.snapworthy.report;

import io.github.snapworthy.core.ClassComparison;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DialectAnswer;
import io.github.snapworthy.core.DiskOutcome;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.SnapshotClassChoice.Rejected;
import io.github.snapworthy.report.Explanation.Line;
import java.util.ArrayList;
import java.util.List;

/** Tells which snapshot class was taken, by which step, and why no other. */
final class ExplainedClass {
    private static final String ABOUT_CLASSES = "SNAPSHOT_CLASS";

    private final Wordings words;
    private final Decision decision;
    private final List<ClassComparison> candidates;

    /** The candidates are told where the decision has no choice of its own: a decision keeps none that failed. */
    ExplainedClass(Wordings words, Decision decision, List<ClassComparison> candidates) {
        this.words = words;
        this.decision = decision;
        this.candidates = candidates;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        decision.snapshotClass().ifPresent(chosen -> choice(chosen, lines));
        for (DiskOutcome disk : decision.disks()) {
            disk.snapshotClass()
                    .ifPresent(
                            name -> lines.add(Line.of(words.phrase("class.disk", "class", name, "disk", disk.name()))));
        }
        String failed = failed();
        if (!failed.isEmpty()) {
            lines.add(Line.of(words.phrase("class.failed", "codes", failed)));
        }
        if (lines.isEmpty()) {
            lines.add(Line.of(words.phrase("class.none")));
        } else if (decision.snapshotClass().isEmpty()) {
            candidates.forEach(claim -> claim.answers().forEach(answer -> candidates(claim, answer, lines)));
        }
        return lines;
    }

    private String failed() {
        return words.list(decision.findings().stream()
                .filter(finding -> finding.effect().blocks())
                .map(Finding::code)
                .map(Object::toString)
                .filter(code -> code.startsWith(ABOUT_CLASSES)));
    }

    private void choice(SnapshotClassChoice chosen, List<Line> lines) {
        String reason = words.phrase("step." + chosen.chosenBy());
        String step = chosen.chosenBy().reportName();
        lines.add(Line.of(words.phrase("class.chosen", "class", chosen.name(), "step", step, "reason", reason)));
        chosen.rejected().forEach(lost -> lines.add(Line.of(lost(lost))));
    }

    private String lost(Rejected lost) {
        String why = lost.why().name();
        return words.phrase("class.lost", "class", lost.name(), "why", why, "reason", words.phrase("lost." + why));
    }

    private void candidates(ClassComparison claim, DialectAnswer answer, List<Line> lines) {
        String of = claim.claim().object().toString();
        lines.add(Line.of(words.phrase("class.claim", "claim", of, "dialect", answer.dialect())));
        int before = lines.size();
        answer.snapshotClass().ifPresent(name -> lines.add(Line.below(taken(name, answer))));
        answer.rejected().forEach(lost -> lines.add(Line.below(lost(lost))));
        if (lines.size() == before) {
            lines.add(Line.below(words.phrase("class.unseen")));
        }
    }

    private String taken(String name, DialectAnswer answer) {
        return answer.chosenBy()
                .map(step -> words.phrase(
                        "class.chosen",
                        "class",
                        name,
                        "step",
                        step.reportName(),
                        "reason",
                        words.phrase("step." + step)))
                .orElse(name);
    }
}
