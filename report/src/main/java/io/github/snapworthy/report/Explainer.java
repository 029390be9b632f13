package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ClassComparison;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DiskOutcome;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.MethodOutcome;
import io.github.snapworthy.report.Explanation.Line;
import io.github.snapworthy.report.Explanation.Section;
import io.github.snapworthy.report.Explanation.Topic;
import java.util.ArrayList;
import java.util.List;

/** Tells one decision in full. */
final class Explainer {
    private final Wordings words;
    private final Decision decision;
    private final List<ClassComparison> candidates;

    Explainer(Wordings words, Decision decision, List<ClassComparison> candidates) {
        this.words = words;
        this.decision = decision;
        this.candidates = candidates;
    }

    Explanation explanation() {
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        sections.add(section(Topic.QUESTION, question()));
        sections.add(section(Topic.VERDICT, verdict()));
        sections.add(section(Topic.FINDINGS, new ExplainedFindings(words, decision).lines()));
        sections.add(section(Topic.CLASS, new ExplainedClass(words, decision, candidates).lines()));
        if (!decision.methods().isEmpty()) {
            sections.add(section(Topic.METHODS, methods()));
        }
        if (!decision.disks().isEmpty()) {
            sections.add(section(Topic.DISKS, disks()));
        }
        sections.add(section(Topic.RESULT, result()));
        sections.add(section(Topic.ASSUMPTIONS, assumptions()));
        sections.add(section(Topic.REMEDIES, new ExplainedRemedies(words, decision).lines()));
        return new Explanation(sections.build());
    }

    private Section section(Topic topic, List<Line> lines) {
        return new Section(topic, words.title(topic), ImmutableList.copyOf(lines));
    }

    private List<Line> question() {
        String subject = decision.request().subject().object().toString();
        return List.of(line("question." + decision.request().operation().name(), "subject", subject));
    }

    private List<Line> verdict() {
        List<Line> lines = new ArrayList<>();
        lines.add(line("verdict." + decision.verdict()));
        if (!decision.blockers().isEmpty()) {
            lines.add(line("verdict.blockers", "codes", codes(decision.blockers())));
        }
        decision.method().ifPresent(method -> lines.add(line("verdict.method", "method", method.name())));
        return lines;
    }

    private List<Line> methods() {
        return decision.methods().stream().map(this::method).toList();
    }

    private Line method(MethodOutcome outcome) {
        String method = outcome.method().name();
        String verdict = outcome.verdict().name();
        String codes = codes(reasons(outcome));
        return codes.isEmpty()
                ? line("method.line", "method", method, "verdict", verdict)
                : line("method.because", "method", method, "verdict", verdict, "codes", codes);
    }

    /** Its own, unless something that all methods need is worse. */
    private List<Finding> reasons(MethodOutcome outcome) {
        List<Finding> common = decision.findings().stream()
                .filter(finding ->
                        finding.method().isEmpty() && finding.effect().verdict() == outcome.verdict())
                .toList();
        boolean isOwn =
                outcome.findings().stream().anyMatch(finding -> finding.effect().verdict() == outcome.verdict());
        return isOwn || common.isEmpty() ? outcome.findings() : common;
    }

    private List<Line> disks() {
        List<Line> lines = new ArrayList<>();
        for (DiskOutcome disk : decision.disks()) {
            lines.add(disk(disk));
            disk.claim().ifPresent(claim -> lines.add(below("disk.claim", "claim", claim)));
            disk.snapshotClass().ifPresent(name -> lines.add(below("disk.class", "class", name)));
            disk.method().ifPresent(method -> lines.add(below("disk.method", "method", method.name())));
        }
        return lines;
    }

    private Line disk(DiskOutcome disk) {
        if (disk.covered()) {
            return disk.verdict()
                    .map(verdict -> line("disk.verdict", "disk", disk.name(), "verdict", verdict.name()))
                    .orElseGet(() -> line("disk.covered", "disk", disk.name()));
        }
        return disk.code()
                .map(code -> line("disk.because", "disk", disk.name(), "code", code.value()))
                .orElseGet(() -> line("disk.left", "disk", disk.name()));
    }

    private List<Line> result() {
        List<Line> lines = new ArrayList<>();
        decision.consistency().ifPresent(grade -> lines.add(line("consistency." + grade)));
        decision.coverage().ifPresent(grade -> lines.add(line("coverage." + grade)));
        decision.assurance()
                .ifPresent(trust -> lines.add(
                        line("assurance.line", "trust", trust.name(), "meaning", words.phrase("trust." + trust))));
        return lines.isEmpty() ? List.of(line("result.none")) : lines;
    }

    private List<Line> assumptions() {
        return decision.assumptions().isEmpty()
                ? List.of(line("assumption.none"))
                : decision.assumptions().stream()
                        .map(words::assumption)
                        .map(Line::of)
                        .toList();
    }

    private String codes(List<Finding> findings) {
        return words.list(findings.stream()
                .filter(finding -> finding.effect().blocks())
                .map(finding -> finding.code().value()));
    }

    private Line line(String key, String... entries) {
        return Line.of(words.phrase(key, entries));
    }

    private Line below(String key, String... entries) {
        return Line.below(words.phrase(key, entries));
    }
}
