package io.github.snapworthy.report;

import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.report.Explanation.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells what was found where, and what it means. */
final class ExplainedFindings {
    private final Wordings words;
    private final Decision decision;

    ExplainedFindings(Wordings words, Decision decision) {
        this.words = words;
        this.decision = decision;
    }

    List<Line> lines() {
        if (decision.findings().isEmpty()) {
            return List.of(Line.of(words.phrase("finding.none")));
        }
        List<Line> lines = new ArrayList<>();
        for (Finding finding : decision.findings()) {
            lines.add(Line.of(title(finding)));
            lines.add(Line.below(words.message(finding)));
            words.cause(finding)
                    .ifPresent(cause -> lines.add(Line.below(words.phrase("finding.cause", "cause", cause))));
            finding.evidence().stream()
                    .map(evidence -> evidence(finding, evidence))
                    .distinct()
                    .map(Line::below)
                    .forEach(lines::add);
        }
        return lines;
    }

    private String title(Finding finding) {
        String code = finding.code().value();
        String subject = finding.subject().toString();
        String effect = words.phrase("effect." + finding.effect());
        return finding.method()
                .map(method -> words.phrase(
                        "finding.method", "code", code, "subject", subject, "effect", effect, "method", method.name()))
                .orElseGet(() -> words.phrase("finding.title", "code", code, "subject", subject, "effect", effect));
    }

    private String evidence(Finding finding, Evidence evidence) {
        String seen = words.phrase(
                "evidence." + parts(evidence),
                "source",
                evidence.source(),
                "object",
                words.fragment("object", evidence.object()),
                "field",
                words.fragment("field", evidence.field()),
                "detail",
                detail(finding, evidence.detail()));
        return evidence.trust()
                .map(trust -> words.phrase(
                        "evidence.trust",
                        "evidence",
                        seen,
                        "trust",
                        trust.name(),
                        "meaning",
                        words.phrase("trust." + trust)))
                .orElse(seen);
    }

    /** What stood there is often an argument as well, or a part of one. */
    private String detail(Finding finding, String detail) {
        for (Map.Entry<String, String> argument : finding.arguments().entrySet()) {
            if (argument.getValue().equals(detail)) {
                return words.fragment(argument.getKey(), detail);
            }
        }
        if (finding.arguments().getOrDefault("problem", "").contains(detail)) {
            return words.fragment("expected", detail);
        }
        return words.fragment(finding.arguments().containsKey("because") ? "why" : "detail", detail);
    }

    private static String parts(Evidence evidence) {
        boolean hasField = !evidence.field().isEmpty();
        if (evidence.detail().isEmpty()) {
            return hasField ? "barefield" : "bare";
        }
        return hasField ? "field" : "whole";
    }
}
